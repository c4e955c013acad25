// The main job in the real window: digital chosen, a no, a cohabitant's no, a withdrawal, a killed program.
import assert from 'node:assert/strict';
import { scenario } from './harness.mjs';
import { answer, answerForCamera, inform, openPractice, recordPlan, sayYes, toStep, today } from './walk.mjs';

const CAMERA = 'Digital tillsyn med kamera';

scenario('Elsa väljer digital tillsyn', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await window.axe('Information');
  await inform(window);
  await window.seeHeading('Lämplighet');
  await window.axe('Lämplighet, en fråga');
  await window.screenshot('lamplighet');
  await answerForCamera(window);
  await window.axe('Lämplighet, klar');
  await window.click('Fortsätt till Samtycke');
  await window.seeHeading('Elsas samtycke till tekniken');
  await window.axe('Samtycke, inte frågat');
  await window.screenshot('samtycke');
  await sayYes(window, 'Elsas samtycke till tekniken', 'Elsa säger ja');
  await sayYes(window, 'Elsas samtycke till att personuppgifter behandlas', 'Elsa säger ja');
  await window.axe('Samtycke, ja');
  await toStep(window, 'Val');
  await window.choose('Vill ha digital tillsyn');
  await window.click('Spara vad Elsa vill');
  await window.axe('Val');
  await window.screenshot('val');
  await window.choose('Digital tillsyn');
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await window.axe('Plan');
  await window.screenshot('plan');
  await recordPlan(window);
  await window.seeHeading('Uppföljning');
  await window.axe('Uppföljning');
  await window.screenshot('uppfoljning');
  await window.see('Lämplig');
  await window.click('Ärendets historik');
  await window.see('Val: digital tillsyn, digital tillsyn med kamera.');
  await window.axe('Historik');
  await window.screenshot('historik');
});

scenario('Ingrid säger nej', { today }, async (window) => {
  await openPractice(window, 'Ingrid Påhitt');
  await inform(window);
  await toStep(window, 'Samtycke');
  await window.choose('Muntligt', { within: 'Ingrids samtycke till tekniken' });
  await window.click('Ingrid säger nej', { nth: 1 });
  await window.see('Ingrid har sagt nej till tekniken och får fysisk tillsyn.');
  await window.axe('Samtycke, nej');
  await window.screenshot('nej');
  await toStep(window, 'Val');
  await window.choose('Fysisk tillsyn');
  await window.screenshot('val');
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await window.axe('Plan, fysisk tillsyn');
  await window.screenshot('plan');
});

scenario('Gunnars närstående säger nej', { today }, async (window) => {
  await openPractice(window, 'Gunnar Påhitt');
  await inform(window);
  await answer(window, 'Rättslig grund', 'Socialtjänstlagen (SoL)');
  await answer(window, 'Förmåga att ta ställning', 'Kan ta ställning själv');
  await window.seeHeading('Närstående i hemmet');
  await window.choose('Ja');
  await window.type('Namn', 'Märta Påhitt');
  await window.screenshot('narstaende');
  await window.axe('Lämplighet, närstående');
  await window.select('Vem sa det?', 'Personen själv');
  await window.click('Spara och fortsätt');
  await toStep(window, 'Samtycke');
  await window.choose('Muntligt', { within: 'Märta Påhitts samtycke till att uppgifter behandlas' });
  await window.click('Märta säger nej');
  await window.see('Får inte användas');
  await window.axe('Samtycke, en närståendes nej');
  await window.screenshot('narstaende-nej');
  await toStep(window, 'Val');
  await window.see('En närstående som bor stadigvarande i hemmet har sagt nej eller tagit tillbaka sitt ja.');
  await window.screenshot('val');
});

scenario('Elsa tar tillbaka sitt ja', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await inform(window);
  await answerForCamera(window);
  await toStep(window, 'Samtycke');
  await sayYes(window, 'Elsas samtycke till tekniken', 'Elsa säger ja');
  await sayYes(window, 'Elsas samtycke till att personuppgifter behandlas', 'Elsa säger ja');
  await toStep(window, 'Val');
  await window.choose('Digital tillsyn');
  await window.click('Spara valet och fortsätt');
  await recordPlan(window);
  await window.click('Återkalla ett samtycke');
  await window.axe('Återkalla, steg 1');
  await window.choose('Elsas samtycke till tekniken');
  await window.click('Visa vad som händer');
  await window.see('Den digitala tillsynen upphör genast.');
  await window.axe('Återkalla, steg 2');
  await window.screenshot('foljder');
  await window.click('Återkalla samtycket');
  await window.see('Ordna fysisk tillsyn');
  await window.axe('Uppföljning, efter återkallelse');
  await window.screenshot('uppgift');
});

scenario('Programmet dödas och öppnas igen', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await inform(window);
  await answer(window, 'Rättslig grund', 'Socialtjänstlagen (SoL)');
  await window.seeHeading('Besökets innehåll');
  await window.choose('Bara titta till');
  await window.type('Anteckning (valfritt)', 'Dottern säger att det bara är en snabb titt.');
  await window.see('Sparat');
  // The draft is on disk when the view has told so; a moment covers the half second it waits for more keys.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await window.kill();
  await window.reopen();
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.axe('Ärenden');
  await window.screenshot('listan');
  await window.click('Elsa Övning');
  await window.seeHeading('Besökets innehåll');
  assert.equal(await window.value('Anteckning (valfritt)'), 'Dottern säger att det bara är en snabb titt.');
  assert.equal(await window.isChosen('Bara titta till'), true);
  await window.see('Socialtjänstlagen (SoL)');
  await window.screenshot('kvar');
  assert.ok((await window.text()).includes(CAMERA));
});
