// The catalogue: what is found by need and area, two who edit the same entry, and what is taken out while it is used.
import assert from 'node:assert/strict';
import { scenario } from './harness.mjs';
import { command, practiseAsResponsible } from './municipal.mjs';
import { caseOnScreen, elsaHasDigital, goTo, openPerson } from './quick.mjs';
import { toStep, today } from './walk.mjs';

const CAMERA = 'trygghetskamera';

scenario('Katalogen söks efter behov och var', { today, dark: true }, async (window) => {
  await practiseAsResponsible(window);
  await goTo(window, '#/teknik');
  await window.see('36 av 36 visas.');
  await window.screenshot('katalogen');
  await window.select('Vad behöver personen?', 'Tillsyn på natten');
  await window.choose('Visa bara det som kan erbjudas nu');
  await window.see('Digital tillsyn med kamera');
  await window.notSee('Digital tillsyn med värmekamera');
  await window.axe('Katalogen efter behov, mörk');
  await window.screenshot('efter-behov');
  await window.type('Sök på namn eller beskrivning', 'damm');
  await window.see('Ingen teknik i katalogen stämmer med det du har valt.');
  await window.axe('Katalogen utan träff');
  await window.click('Visa all teknik');
  await window.see('36 av 36 visas.');
  await window.resize(320, 640);
  await window.screenshot('320');
  await window.axe('Katalogen, 320 px');
  await goTo(window, `#/teknik/${CAMERA}/process`);
  await window.seeHeading('Digital tillsyn med kamera: processen');
  await window.axe('Processen, 320 px och mörk');
  await window.screenshot('processen-320');
  await window.click('Öppna punkten Beskriv behovet');
  await window.type('Huvudproblem', 'Personen väcks av besök på natten.');
  await window.screenshot('en-punkt-320');
  await window.axe('En punkt, 320 px och mörk');
  const { page, inner } = await window.session.executeScript(
    'return { page: document.documentElement.scrollWidth, inner: innerWidth }',
  );
  assert.ok(page <= inner, `the process is ${page} px wide in a window of ${inner} px`);
  await goTo(window, `#/teknik/${CAMERA}/redigera`);
  await window.seeHeading('Redigera Digital tillsyn med kamera');
  await window.axe('Redigera, 320 px och mörk');
  await window.screenshot('redigera-320');
  await window.resize(1366, 768);
});

scenario('Två redigerar samma teknik', { today }, async (window) => {
  await practiseAsResponsible(window);
  await goTo(window, `#/teknik/${CAMERA}/redigera`);
  await window.seeHeading('Redigera Digital tillsyn med kamera');
  await window.type('Namn', 'Kameratillsyn');
  const { current, latest } = await command(window, 'read_entry', { technology: CAMERA });
  const entry = { ...current, name: 'Tillsyn med kamera', texts: { ...current.texts, summary: 'En kamera i sovrummet.' } };
  await command(window, 'change_municipal', { latest, command: { type: 'save_draft', entry } });
  await window.click('Spara utkast');
  await window.see('har sparat under tiden', 'Uppgifter som ni båda har ändrat', 'Uppgifter som bara den andra har ändrat.');
  await window.see('Tillsyn med kamera', 'En kamera i sovrummet.');
  assert.equal(await window.value('Namn'), 'Kameratillsyn');
  await window.axe('Två redigerar');
  await window.screenshot('den-andras-andring');
  await window.click('Spara utkast');
  await window.notSee('har sparat under tiden');
  const { draft } = await command(window, 'read_entry', { technology: CAMERA });
  assert.deepEqual([draft.entry.name, draft.entry.texts.summary], ['Kameratillsyn', 'En kamera i sovrummet.']);
  await window.see('Det här ändras när utkastet publiceras');
  await window.type('Varför katalogen ändras', 'Kortare namn.');
  await window.axe('Utkastet mot det som gäller');
  await window.screenshot('utkastet');
  await window.click('Publicera utkastet');
  await window.see('Redigera Kameratillsyn');
  await window.select('Jämför', 'Den som följer med programmet eller ligger i kommunens fil');
  await window.select('med', 'Publicerad den 21 november 2026 av Övning (anteckning 3)');
  await window.see('Det här skiljer');
  await window.screenshot('versioner');
  await window.axe('Efter publicering');
});

scenario('En teknik tas bort medan ett ärende gäller den', { today }, async (window) => {
  await openPerson(window, 'Elsa Övning');
  await elsaHasDigital(window);
  const id = await caseOnScreen(window);
  await goTo(window, `#/teknik/${CAMERA}/redigera`);
  await window.click('Se vilka ärenden som berörs');
  await window.see('Ett öppet ärende tar upp tekniken.', 'Elsa Övning', 'Ja, används');
  await window.type('Varför tekniken tas bort', 'Avtalet gick ut');
  await window.axe('Ta bort en teknik');
  await window.screenshot('ta-bort');
  await window.click('Ta bort ur katalogen');
  await window.see('Ta in tekniken i katalogen igen', 'Borttagen den 21 november 2026');
  await window.axe('Borttagen');
  await window.screenshot('borttagen');
  await goTo(window, '#/teknik');
  await window.see('35 av 35 visas.');
  await goTo(window, `#/arenden/${id}`);
  await window.see('Digital tillsyn med kamera', 'Borttagen ur katalogen den 21 november 2026. Skäl: Avtalet gick ut');
  await window.see('Tekniken i valet erbjuds inte längre. Gör ett nytt val med Elsa.');
  await window.axe('Ärendet med en borttagen teknik');
  await window.screenshot('arendet');
  await toStep(window, 'Val');
  await window.see('Teknik: Digital tillsyn med kamera');
  await window.screenshot('valet');
  await goTo(window, `#/teknik/${CAMERA}`);
  await window.see('Borttagen ur katalogen', 'Vad den gör');
  await window.axe('En borttagen teknik');
});
