// The two who share a case: alternative 1 and 2, special housing, and each with their own name at work.
import assert from 'node:assert/strict';
import { scenario } from './harness.mjs';
import { alternative2 } from './positions.mjs';
import { answerAtOnce, cameraAnswers, dataOf, informAtOnce, serviceOf } from './quick.mjs';
import { decide, handOver, openPractice, practiseAs, recordPlan, sayYes, toStep, today } from './walk.mjs';

const RECEIVER = 'Hemtjänst Övningsdalen';
const MESSAGE = 'Elsa vill att ni ringer dottern innan kameran sätts upp.';

/** From the information to both yes and the digital choice. */
async function guideElsaToDigital(window) {
  await informAtOnce(window);
  await answerAtOnce(window, cameraAnswers('Elsa'));
  await sayYesAndChoose(window, { first: 'Elsa', names: 'Elsas' });
}

async function sayYesAndChoose(window, { first, names }) {
  await toStep(window, 'Samtycke');
  await sayYes(window, serviceOf(names), `${first} säger ja`);
  await sayYes(window, dataOf(names), `${first} säger ja`);
  await toStep(window, 'Val');
  await window.choose('Vill ha digital tillsyn');
  await window.choose('Digital tillsyn', { within: 'Hur ska tillsynen göras?' });
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
}

scenario('Alternativ 1, från behov till hemtjänstens plan', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await practiseAs(window, 'Socialsekreterare');
  await window.see('Din tur. Ge Elsa information och vägled i valet.');
  await window.click('Vem gör vad i ärendet?');
  await window.see('Här gäller alternativ 1, myndighet.');
  await window.axe('Information, som socialsekreterare');
  await guideElsaToDigital(window);
  await window.see('Din tur. Skriv beslutet.', 'Uppdraget vilar på ett bifall.');
  await window.axe('Beslut och plan, beslutet saknas');
  await window.screenshot('beslutet-saknas');
  await window.click('Skriv beslutet');
  await window.seeHeading('Nytt beslut');
  assert.equal(await window.isChosen('11 kap. 1 § SoL'), true, 'the usual provision is proposed');
  assert.equal(await window.isChosen('Bifall'), false, 'the outcome is nobody’s to propose');
  await window.screenshot('nytt-beslut');
  await decide(window);
  await window.seeHeading('Beslut och plan');
  await window.see('Sista dag att överklaga är lördag 12 december 2026.');
  await window.screenshot('beslutet-fattat');
  await window.click('Till besluten');
  await window.see('Bifall: Tillsyn på natten', '10 kap. 6 § SoL');
  await window.axe('Beslut, fattat');
  await window.screenshot('beslutet');
  await window.click('Lämna över ärendet', { within: 'Nästa steg' });
  await window.seeHeading('Det här får hemtjänsten veta');
  await window.axe('Lämna över');
  await window.screenshot('lamna-over');
  await handOver(window, { button: 'Lämna uppdraget till hemtjänsten', receiver: RECEIVER, message: MESSAGE });
  await window.see('Ingen har tagit vid än.', 'Väntar på hemtjänsten.');
  await window.axe('Lämna över, gjort');
  await window.screenshot('overlamnat');
  await practiseAs(window, 'Hemtjänst');
  await window.see('Ärendet är överlämnat till dig.', MESSAGE, 'Din tur. Skriv planen.');
  await window.click('Det här behöver du veta om Elsa');
  await window.axe('Överlämnat till dig');
  await window.screenshot('hemtjansten-tar-vid');
  await window.click('Till Beslut och plan');
  await recordPlan(window);
  await window.seeHeading('Uppföljning');
  await window.notSee('Ärendet är överlämnat till dig.');
  await window.axe('Uppföljning, som hemtjänst');
  await window.screenshot('uppfoljning');
});

scenario('Alternativ 2, hemtjänsten vägleder och byter form', { today, positions: alternative2 }, async (window) => {
  await openPractice(window, 'Elsa Övning', 'Beslut och plan');
  await practiseAs(window, 'Socialsekreterare');
  await window.see('Din tur. Skriv beslutet.');
  await window.screenshot('beslutet-forst');
  await window.click('Skriv ett beslut', { within: 'Nästa steg' });
  await window.see('Beslutet gäller bara behovet.');
  await window.axe('Nytt beslut, bara behovet');
  await decide(window);
  await window.seeHeading('Beslut och plan');
  await window.see('Din tur. Lämna uppdraget till hemtjänsten.');
  await window.screenshot('nasta-ar-att-lamna-over');
  await window.click('Lämna över ärendet', { within: 'Nästa steg' });
  await handOver(window, { button: 'Lämna uppdraget till hemtjänsten', receiver: RECEIVER, message: MESSAGE });
  await practiseAs(window, 'Hemtjänst');
  await window.see('Ärendet är överlämnat till dig.', 'Din tur. Ge Elsa information och vägled i valet.');
  await window.screenshot('hemtjansten-vagleder');
  await window.click('Till Information');
  await guideElsaToDigital(window);
  await window.see('Din tur. Skriv planen.');
  await recordPlan(window);
  await window.seeHeading('Uppföljning');
  await toStep(window, 'Val');
  await window.click('Ändra vad Elsa vill');
  await window.choose('Vill ha besök');
  await window.choose('Fysisk tillsyn');
  await window.axe('Val, byte till fysisk tillsyn');
  await window.screenshot('byter-form');
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await window.see('Fysisk tillsyn');
  await window.notSee('Ett nytt beslut behövs.');
  await window.axe('Beslut och plan, efter bytet');
  await window.screenshot('utan-nytt-beslut');
});

scenario('Särskilt boende, hemtjänsten går hela vägen', { today }, async (window) => {
  await openPractice(window, 'Astrid Exempel');
  await practiseAs(window, 'Hemtjänst');
  await window.see('Din tur. Ge Astrid information och vägled i valet.');
  await informAtOnce(window);
  await answerAtOnce(window, cameraAnswers('Astrid'));
  // The answers bring the camera to the fore, and Astrid has been told about something else.
  await window.see('Den information som är given gäller en annan teknik.');
  await window.axe('Information, om en annan teknik');
  await window.screenshot('informera-om-kameran');
  await toStep(window, 'Information');
  await informAtOnce(window);
  await sayYesAndChoose(window, { first: 'Astrid', names: 'Astrids' });
  await window.see('Tillsynen ryms i beslutet om plats i särskilt boende');
  await window.notSee('Beslut saknas');
  await window.axe('Beslut och plan, särskilt boende');
  await window.screenshot('inget-eget-beslut');
  await recordPlan(window);
  await window.seeHeading('Uppföljning');
  await window.screenshot('uppfoljning');
});

const PASSPHRASE = 'fyra ord utan samband';

async function openWork(window, { name, role, create = false }) {
  await window.see('Digitalt först');
  await window.click('Arbeta');
  await window.see(create ? 'Skapa en fil för ärenden' : 'Öppna ärendena');
  await window.type('Ditt namn', name);
  await window.select('Din roll', role);
  await window.type('Lösenfras', PASSPHRASE, { nth: 1 });
  if (create) await window.type('Lösenfrasen en gång till', PASSPHRASE);
  await window.click(create ? 'Skapa filen och börja' : 'Öppna');
  await window.seeHeading('Ärenden');
}

async function openCaseOf(window, { personnummer, name, housing }) {
  await window.click('Nytt ärende');
  await window.type('Personnummer', personnummer);
  await window.type('För- och efternamn', name);
  await window.type('Enhet', 'Hemtjänst Norr');
  await window.select('Boende', housing);
  await window.type('Behovet med personens egna ord', 'Jag vill att någon ser till mig på natten.');
  await window.choose('Tillsyn på natten');
  await window.click('Öppna ärendet');
  await window.seeHeading('Information');
}

scenario('Arbete, två som delar på ärendena', async (window) => {
  await openWork(window, { name: 'Kim Handläggare', role: 'Socialsekreterare', create: true });
  await openCaseOf(window, { personnummer: '18900101-9802', name: 'Tora Provsdotter', housing: 'Särskilt boende för äldre' });
  await window.see('Kim Handläggare, socialsekreterare');
  await window.click('Lämna över ärendet', { within: 'Nästa steg' });
  await handOver(window, { button: 'Lämna uppdraget till hemtjänsten', receiver: 'Nattgruppen', message: 'Tora hör bäst på höger öra.' });
  await window.click('Ärenden');
  await openCaseOf(window, { personnummer: '18930514-9818', name: 'Folke Provsson', housing: 'Ordinärt boende' });
  await window.click('Lås');
  await openWork(window, { name: 'Ali Undersköterska', role: 'Hemtjänst' });
  await window.see('Tora Provsdotter', 'Folke Provsson', 'Din tur');
  await window.axe('Ärenden, vems tur');
  await window.screenshot('listan');
  await window.select('Vems tur', 'Min tur');
  await window.notSee('Folke Provsson');
  await window.screenshot('min-tur');
  await window.click('Tora Provsdotter');
  await window.see('Ärendet är överlämnat till dig.', 'Kim Handläggare lämnade det till Nattgruppen', 'Tora hör bäst på höger öra.');
  await window.see('Din tur.');
  await window.seeHeading('Information');
  assert.equal(await window.value('Vem informerade?'), 'Ali Undersköterska');
  await window.axe('Överlämnat till dig, i arbete');
  await window.screenshot('eget-nasta-steg');
});
