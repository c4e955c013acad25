// A technology goes from idea to phase 4 and back: the gate that stops, the exception that shows, what is found after.
import assert from 'node:assert/strict';
import { scenario } from './harness.mjs';
import { again, change, command, doItem, doRequired, practiseAsResponsible } from './municipal.mjs';
import { caseOnScreen, elsaHasDigital, goTo, openPerson, startOn } from './quick.mjs';
import { practiseAs, toStep, today } from './walk.mjs';

const RADAR = 'tillsyn-med-radar';
const EXCEPTION = 'Erbjuds med undantag till och med 31 december 2026';

/** Writes a new technology for checks at night and publishes it, all in the window. */
async function addRadar(window) {
  await window.click('Teknik', { nth: 1 });
  await window.click('Lägg till teknik');
  await window.seeHeading('Lägg till en teknik');
  await window.axe('Lägg till en teknik');
  await window.type('Namn', 'Tillsyn med radar');
  await window.select('Syfte', 'Trygghetsskapande teknik');
  assert.equal(await window.value('Kortnamn'), RADAR);
  await window.screenshot('lagg-till');
  await window.click('Skapa utkastet');
  await window.seeHeading('Redigera Tillsyn med radar');
  await window.click('Behov och regler');
  await window.choose('Tillsyn på natten');
  await window.click('Texter');
  await window.type('Kort om tekniken', 'En radar som märker rörelser i sovrummet, utan bild.');
  await window.type('Text att visa för personen', 'En dosa på väggen märker om du rör dig. Den tar inga bilder.');
  await window.screenshot('redigera');
  await window.axe('Redigera, ett nytt utkast');
  await window.click('Spara utkast');
  await window.type('Varför katalogen ändras', 'Enheten vill pröva radar på natten.');
  await window.axe('Utkastet');
  await window.screenshot('utkastet');
  await window.click('Publicera utkastet');
  await window.see('Sparat');
}

/** The way to phase 3 that an exception opens. */
async function fillException(window) {
  await window.type('Varför kan det inte vänta?', 'En person behöver svar före jul');
  await window.type('Vem har beslutat om undantaget?', 'Karin Berg, enhetschef');
  await window.type('Till och med vilken dag gäller undantaget?', '2026-12-31');
  await window.click('Flytta med undantag');
  await window.seeHeading('Tekniken står i fas 3, genomföra');
}

scenario('En teknik från idé till fas 3 med undantag', { today }, async (window) => {
  await practiseAsResponsible(window);
  await addRadar(window);
  await window.click('Till teknikens process');
  await window.seeHeading('Tillsyn med radar: processen');
  await window.see('Tekniken är tillagd i programmet och börjar i fas 1.', 'Innan tekniken får erbjudas återstår');
  await window.axe('Processen');
  await window.screenshot('processen');
  await window.click('Flytta till fas 3, genomföra');
  await window.see('Beskriv behovet: problem, konsekvenser och orsaker (fas 1)');
  await window.axe('Grinden');
  await window.screenshot('grinden');
  await window.click('Flytta med undantag');
  await window.see('Tekniken står i fas 1');
  await window.screenshot('grinden-stoppar');
  await window.axe('Grinden stoppar');
  await fillException(window);
  await window.see(EXCEPTION, 'En person behöver svar före jul.', 'Beslutat av Karin Berg, enhetschef.');
  await window.axe('Processen med undantag');
  await window.screenshot('undantag');
});

scenario('Ett undantag syns överallt där tekniken visas', { today }, async (window) => {
  await practiseAsResponsible(window);
  await command(window, 'change_municipal', {
    latest: 0,
    command: { type: 'add_technology', id: RADAR, name: 'Tillsyn med radar', purpose: 'trygghetsskapande' },
  });
  const { draft, latest } = await command(window, 'read_entry', { technology: RADAR });
  const entry = { ...draft.entry, needs: ['tillsyn_natt'], availability: 'finns' };
  await command(window, 'change_municipal', { latest, command: { type: 'save_draft', entry } });
  await change(window, RADAR, { type: 'publish', why: 'Ny.' });
  await goTo(window, `#/teknik/${RADAR}/process`);
  await window.seeHeading('Tillsyn med radar: processen');
  await window.click('Flytta till fas 3, genomföra');
  await fillException(window);
  await window.click('Process', { within: 'Teknik' });
  await window.see('Tillsyn med radar');
  await window.axe('Alla tekniker i processen');
  await window.screenshot('tavlan');
  await window.click('Katalog', { within: 'Teknik' });
  await window.type('Sök på namn eller beskrivning', 'radar');
  await window.see(EXCEPTION);
  await window.axe('Katalogen med undantag');
  await window.screenshot('katalogen');
  await window.click('Tillsyn med radar');
  await window.see(EXCEPTION);
  await window.axe('Tekniken med undantag');
  await window.screenshot('tekniken');
  await window.click('Visa för personen');
  await window.see('Bra att veta', 'Vi erbjuder det här till och med 31 december 2026.');
  await window.axe('Visa för personen med undantag');
  await window.screenshot('visa-for-personen');
  await goTo(window, '#/arenden');
  await practiseAs(window, 'Utbildare');
  await startOn(window, 'Elsa Övning');
  await toStep(window, 'Lämplighet');
  await window.see('Tillsyn med radar', EXCEPTION);
  await window.axe('Lämplighet med undantag');
  await window.screenshot('lamplighet');
});

scenario('En teknik från fas 3 till 4 och tillbaka', { today }, async (window) => {
  await practiseAsResponsible(window);
  await change(window, 'varmekamera', {
    type: 'move_to',
    phase: 3,
    reason: '',
    exception: { reason: 'Behövs nu.', decided_by: 'Karin Berg, enhetschef', until: '2026-12-31' },
  });
  await goTo(window, '#/teknik/varmekamera/process');
  await window.click('Öppna punkten Bestäm vilka personer tekniken är till för');
  await window.type('Vilka behov och situationer gäller det', 'Den som väcks av nattbesök.');
  await window.type('Vem är ansvarig?', 'Karin Berg');
  await window.choose('Klar');
  await window.axe('En punkt i checklistan');
  await window.screenshot('punkten');
  await window.click('Spara punkten');
  await window.see('Klart 21 november 2026');
  await doRequired(window, 'varmekamera', [1, 2], today);
  await again(window, '#/teknik/varmekamera/process');
  await window.see('Allt som krävs innan tekniken får erbjudas är klart.');
  await window.notSee('Erbjuds med undantag');
  await window.screenshot('utan-undantag');
  await window.click('Flytta till fas 4');
  await window.click('Flytta till fas 4');
  await window.seeHeading('Tekniken står i fas 4, följa upp och utvärdera');
  await window.see('uppföljning och inte utvärdering');
  await window.axe('Fas 4');
  await window.screenshot('fas-4');
  await doItem(window, 'varmekamera', 'utgangslage', today, { measured_on: '2026-10-01' });
  await again(window, '#/teknik/varmekamera/process');
  await window.see('Utgångsläget är mätt före start. Det som kommer fram kan därför kallas utvärdering.');
  await window.click('Öppna punkten Besluta: fortsätta, ändra eller sluta');
  await window.select('Beslut', 'Sluta');
  await window.type('Skäl', 'Bilden är för otydlig.');
  await window.type('Vem är ansvarig?', 'Karin Berg');
  await window.choose('Klar');
  await window.screenshot('beslutet');
  await window.axe('Beslutet om fortsättning');
  await window.click('Spara punkten');
  await window.see('Sparat');
  await window.click('Flytta tillbaka till fas 2');
  await window.see('Inget öppet ärende tar upp tekniken.');
  await window.type('Varför flyttas tekniken tillbaka?', 'Bilden blev för otydlig i varma rum.');
  await window.axe('Tillbaka');
  await window.screenshot('tillbaka');
  await window.click('Flytta tillbaka till fas 2');
  await window.seeHeading('Tekniken står i fas 2');
  await window.kill();
  await window.reopen();
  await practiseAsResponsible(window);
  await goTo(window, '#/teknik/varmekamera/process');
  await window.seeHeading('Tekniken står i fas 2');
  await window.see('Bilden blev för otydlig i varma rum.');
  await window.click('Det som är skrivet', { within: 'Bestäm vilka personer tekniken är till för' });
  await window.see('Den som väcks av nattbesök.');
  await window.click('Historik', { nth: 1 });
  await window.click('Visa alla', { within: 'Historik' });
  await window.see('med undantag till och med 31 december 2026', 'Flyttad till fas 2, tillgängliggöra och kommunicera.');
  await window.screenshot('historik');
});

scenario('Ett undantag som går ut', { today }, async (window) => {
  await openPerson(window, 'Elsa Övning');
  await change(window, 'trygghetskamera', { type: 'move_to', phase: 2, reason: 'Görs om.', exception: null });
  await change(window, 'trygghetskamera', {
    type: 'move_to',
    phase: 3,
    reason: '',
    exception: { reason: 'Behövs nu.', decided_by: 'Karin Berg, enhetschef', until: '2026-12-31' },
  });
  const id = await caseOnScreen(window);
  await again(window, `#/arenden/${id}`);
  await elsaHasDigital(window);
  await toStep(window, 'Val');
  await window.see(EXCEPTION);
  await window.axe('Valet med undantag');
  await window.screenshot('valet');
  await goTo(window, '#/teknik/trygghetskamera/process');
  await window.click('Flytta tillbaka till fas 2');
  await window.see('Ett öppet ärende tar upp tekniken.', 'Inget ärende ändras av sig självt.', 'Elsa Övning');
  await window.axe('Tillbaka, ett ärende berörs');
  await window.screenshot('arendet-som-berors');
  await window.click('Flytta inte');
  await window.kill();
  await window.reopen({ today: '2027-01-01' });
  await window.click('Öva');
  await window.click('Elsa Övning');
  await window.see('Undantaget gick ut den 31 december 2026.');
  await window.see('Tekniken i valet erbjuds inte längre. Gör ett nytt val med Elsa.');
  await window.axe('Ärendet när undantaget har gått ut');
  await window.screenshot('arendet');
  await toStep(window, 'Val');
  await window.screenshot('valet-nar-det-har-gatt-ut');
  await goTo(window, '#/teknik/trygghetskamera');
  await window.see('Undantaget gick ut den 31 december 2026. Tekniken erbjuds inte förrän förarbetet är klart.');
  await window.axe('Tekniken när undantaget har gått ut');
  await window.screenshot('tekniken');
});
