// Hard cases to their end: capacity, relatives, withdrawal, a pause, other laws, and someone whose identity is protected.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Key, scenario } from './harness.mjs';
import { openPractice, sayYes, toStep, today } from './walk.mjs';
import {
  answerAtOnce,
  create,
  dataOf,
  elsaHasDigital,
  informAtOnce,
  openPerson,
  serviceOf,
  toMore,
} from './quick.mjs';
import { root } from './program.mjs';

const SHIPPED = await readFile(path.join(root, 'src-tauri/crates/domain/data/positions.toml'), 'utf8');
const SENSORS_TAKEN = `${SHIPPED}
[[sensor_for_reduced_capacity]]
from = "2026-01-01"
taken = true
decided_by = "Socialnämnden"
review_on = "2027-01-01"
source = "Nämndens protokoll"
`;

async function judgeAstridLacking(window) {
  await toStep(window, 'Lämplighet');
  await window.click('Svara: Förmåga att ta ställning');
  await window.choose('Kan inte ta ställning i den här frågan nu');
  await window.choose('Ja, med stöd', { within: 'Förstår informationen' });
  for (const point of ['Ser vad det betyder för egen del', 'Minns informationen så länge', 'Väger för och emot']) {
    await window.choose('Nej', { within: point });
  }
  await window.choose('Ja', { within: 'Uttrycker sin vilja' });
  await window.click('Spara bedömningen');
  await window.see('Det här behöver rättas');
  await window.axe('Bedömning av förmåga, skäl saknas');
  for (const point of ['förstår informationen', 'ser vad det betyder', 'minns informationen', 'väger för och emot']) {
    await window.type(`Vad såg eller hörde du? (${point}`, 'Astrid svarade på annat än det vi frågade om.');
  }
  await window.type('Vilket stöd gavs?', 'Bilder och en lugn stund efter frukost.');
  await window.type('Vem har bedömt?', 'Kim Övning, undersköterska');
  await window.screenshot('bedomning');
  await window.click('Spara bedömningen');
  await window.seeHeading('Det här följer av bedömningen');
}

scenario('Astrid kan inte ta ställning i frågan nu', { today }, async (window) => {
  await openPractice(window, 'Astrid Exempel');
  await judgeAstridLacking(window);
  await window.see(
    'Det här går inte nu Digital tillsyn med kamera: Tekniken kan visa vem Astrid är',
    'Fysisk tillsyn går att välja',
    'Astrid själv, igen och med annat stöd',
    'Inte taget: varje fall utreds',
  );
  await window.axe('Lämplighet, förmåga saknas');
  await window.click('Bedömningen den 21 november 2026');
  await window.see('Bilder och en lugn stund efter frukost.');
  await window.screenshot('foljer');
  await toStep(window, 'Val');
  await window.choose('Vill ha besök');
  await assert.rejects(
    window.choose('Digital tillsyn', { within: 'Hur ska tillsynen göras?' }),
    /disabled|did not change/,
    'no camera can be chosen',
  );
  await window.axe('Val, förmåga saknas');
  await window.screenshot('val');
  await window.choose('Fysisk tillsyn', { within: 'Hur ska tillsynen göras?' });
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await window.see('Fysisk tillsyn');
});

scenario('Kommunen har tagit ställning om sensorer', { today, positions: SENSORS_TAKEN }, async (window) => {
  await openPractice(window, 'Astrid Exempel');
  await toMore(window, 'Företrädare och skyddade uppgifter');
  await window.click('Lägg till en företrädare');
  await window.type('Namn', 'Majken Exempel');
  await window.select('Företräder som', 'God man');
  await window.type('Vad uppdraget omfattar', 'Sörja för person. Registerutdrag visat.');
  await window.click('Spara företrädarna');
  await window.see('Företrädarens ja ersätter inte Astrids eget samtycke.');
  await window.axe('Företrädare');
  await window.screenshot('foretradare');
  await judgeAstridLacking(window);
  await window.see('Beslutat av: Socialnämnden.', 'Gäller från 1 januari 2026.', 'Ses över senast 1 januari 2027.');
  await window.see('Majken Exempel');
  await window.screenshot('stallningstagande');
  await window.axe('Lämplighet, ställningstagandet om sensorer');
  await toStep(window, 'Information');
  await window.choose('Sänglarm och larmmatta');
  await informAtOnce(window);
  await answerAtOnce(window, {
    'Vilken lag ges insatsen enligt?': 'Socialtjänstlagen (SoL)',
    'Bor någon närstående': 'Nej, ingen',
    'Kan någon komma till Astrid': 'Ja',
    'Finns det en bra plats': 'Ja',
    'Hur är uppkopplingen': 'Bra',
  });
  await toStep(window, 'Val');
  await window.choose('Digital tillsyn', { within: 'Hur ska tillsynen göras?' });
  await window.choose('Sänglarm och larmmatta', { within: 'Med vilken teknik?' });
  await window.see('Digital tillsyn med kamera: Tekniken kan visa vem Astrid är');
  await window.axe('Val, en sensor står öppen');
  await window.screenshot('sensorn-star-oppen');
});

const relative = (name) => `${name}s samtycke till att uppgifter behandlas`;

scenario('Gunnars närstående svarar olika', { today }, async (window) => {
  await openPractice(window, 'Gunnar Påhitt');
  await informAtOnce(window);
  await window.seeHeading('Lämplighet');
  await window.click('Svara: Närstående i hemmet');
  await window.choose('Ja');
  await window.type('Namn på den som bor där', 'Karin Påhitt');
  await window.click('Lägg till en person');
  await window.type('Namn på person 2', 'Nils Påhitt');
  await window.select('Vem sa det?', 'Personen själv');
  await window.axe('Närstående, två');
  await window.click('Spara och fortsätt');
  await answerAtOnce(window, {
    'Vilken lag ges insatsen enligt?': 'Socialtjänstlagen (SoL)',
    'Innehåller besöket mer': 'Bara titta till',
    'Kan Gunnar ta ställning': 'Kan ta ställning själv',
    'Är Gunnar på samma plats': 'Ja',
    'Kan någon komma till Gunnar': 'Ja',
    'Finns det en bra plats': 'Ja',
    'Hur är uppkopplingen': 'Bra',
  });
  await toStep(window, 'Samtycke');
  await sayYes(window, relative('Karin Påhitt'), 'Karin säger ja');
  await window.choose('Muntligt', { within: relative('Nils Påhitt') });
  await window.click('Nils säger nej', { within: relative('Nils Påhitt') });
  await window.see('Så här blir det i stället', 'Får inte användas');
  await window.axe('Samtycke, närstående svarar olika');
  await window.screenshot('olika-svar');
  await toMore(window, 'Kontrollera svaren');
  await window.see(`${relative('Karin Påhitt')} Ja`, `${relative('Nils Påhitt')} Nej`);
  await window.screenshot('kontrollera');
});

scenario('En närstående flyttar in hos Elsa', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await elsaHasDigital(window);
  await toMore(window, 'Kontrollera svaren');
  await window.click('Ändra: Närstående i hemmet');
  await window.choose('Ja');
  await window.type('Namn på den som bor där', 'Sven Övning');
  await window.see('Det här händer då:');
  await window.axe('Kontrollera svaren, en ändring med följder');
  await window.screenshot('foljder');
  await window.click('Spara svaret');
  await window.see('Det här händer om du sparar', 'Inget är ändrat än.');
  await window.axe('Kontrollera svaren, bekräfta');
  await window.screenshot('bekrafta');
  await window.click('Ändra inte', { within: 'Det här händer om du sparar' });
  await window.notSee('Det här händer om du sparar');
  await window.see('Digital tillsyn');
  await window.click('Spara svaret');
  await window.click('Spara ändå');
  await window.see('Ordna fysisk tillsyn');
  await toStep(window, 'Uppföljning');
  await window.seeHeading('Ordna fysisk tillsyn');
  await window.axe('Uppföljning, en närstående har flyttat in');
  await window.screenshot('uppgift');
  await toStep(window, 'Samtycke');
  await window.seeHeading(relative('Sven Övning'));
  await window.see('Inte frågat');
});

scenario('Elsa tar tillbaka ett ja och får ett kvitto', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await elsaHasDigital(window);
  await window.click('Återkalla ett samtycke', { within: 'Mer i ärendet' });
  await window.choose(serviceOf('Elsas'));
  await window.type('Med egna ord', 'Jag vill ha besök igen.');
  await window.click('Visa vad som händer');
  await window.see('Inget är ändrat än.');
  await window.click('Återkalla samtycket');
  await window.see('Skriv ut');
  await window.see('Gäller från den 21 november 2026.', '”Jag vill ha besök igen.”');
  await window.axe('Kvitto');
  await window.screenshot('kvitto');
  await window.click('Tillbaka till ärendet');
  await window.seeHeading('Ordna fysisk tillsyn');
  await window.see('Återkallat, fysisk tillsyn ska ordnas', 'Kvitton');
  await window.screenshot('uppgift');
  await toStep(window, 'Samtycke');
  await window.see('Återkallat');
  await window.click('Behövs inte för');
  await window.see(`${dataOf('Elsas')} Ja`);
  await window.click('Ärenden');
  await window.see('Återkallat, fysisk tillsyn ska ordnas');
  await window.screenshot('listan');
});

scenario('Elsas tillsyn gör uppehåll', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  await elsaHasDigital(window);
  await window.click('Pausa tillsynen');
  await window.type('Sista dagen', '2026-11-20');
  await window.choose('Gäster');
  await window.type('Vad görs under tiden?', 'Barnbarnen sover över. Inga besök.');
  await window.click('Spara uppehållet');
  await window.seeHeading('Pausa tillsynen');
  await window.see('Det här behöver rättas');
  await window.axe('Uppehåll, dagar i fel ordning');
  await window.screenshot('fel-ordning');
  await window.type('Sista dagen', '2026-11-23');
  await window.click('Spara uppehållet');
  await window.seeHeading('Uppehåll nu och framöver');
  await window.axe('Uppehåll');
  await window.screenshot('uppehall');
  await toStep(window, 'Uppföljning');
  await window.see('Uppehåll:', 'Samtycket står kvar.');
  await window.screenshot('uppfoljning');
  await window.see('Digital tillsyn, uppehåll');
  await window.click('Pausa tillsynen');
  await window.click('Avsluta uppehållet');
  await window.see('Tidigare uppehåll (1)');
  await toStep(window, 'Samtycke');
  await window.notSee('Inte frågat');
  await window.see('Återkalla samtycket');
});

async function answerLegalBasis(window, law) {
  await toStep(window, 'Lämplighet');
  await window.click('Svara: Rättslig grund');
  await window.choose(law);
  await window.select('Vem sa det?', 'Personal');
  await window.click('Spara och fortsätt');
}

async function refer(window, { to, receiver, what, answer }) {
  await toMore(window, 'Lämna frågan vidare');
  await window.choose(to);
  await window.type('Namn eller enhet', receiver);
  await window.type('Vad gäller frågan?', what);
  await window.choose(answer);
  await window.click('Anteckna att frågan är lämnad');
  await window.seeHeading('Lämnat vidare');
}

async function close(window, reason, note) {
  await toMore(window, 'Avsluta ärendet');
  await window.choose(reason);
  await window.type('Hur slutade det', note);
  await window.click('Avsluta ärendet', { nth: 2 });
  await window.seeHeading('Ärendet är avslutat');
}

scenario('Samir har stöd enligt LSS', { today }, async (window) => {
  await openPerson(window, 'Samir Exempel');
  await answerLegalBasis(window, 'LSS');
  await window.see('Det här gäller: LSS: frågan behöver utredas', 'under beredning och inte lag');
  await window.axe('Lämplighet, LSS');
  await window.screenshot('lss');
  await refer(window, {
    to: 'LSS-handläggare',
    receiver: 'LSS-enheten',
    what: 'Samir vill ha en påminnelse i mobilen på morgonen.',
    answer: 'Ja, svaret ska föras in här',
  });
  await window.see('Det här väntar ni svar på');
  await window.axe('Lämna frågan vidare, väntar');
  await toMore(window, 'Avsluta ärendet');
  await window.see('Kan inte avslutas än.');
  await window.axe('Avsluta, inte än');
  await toStep(window, 'Uppföljning');
  await window.type('Vad blev svaret?', 'LSS-enheten prövar ett kognitivt stöd.');
  await window.click('Svaret har kommit');
  await window.see('Gjort (1)');
  await close(window, 'Behovet möts på annat sätt', 'LSS-enheten tar över. Samir har fått deras nummer.');
  await window.see('Avslutat');
  await window.axe('Avslutat ärende');
  await window.screenshot('avslutat');
  await window.type('Varför öppnas det?', 'Samir hörde av sig igen.');
  await window.click('Öppna ärendet igen');
  await toStep(window, 'Behov');
  await window.notSee('Ärendet är avslutat');
});

scenario('Margits läkemedel hör till hälso- och sjukvården', { today }, async (window) => {
  await openPerson(window, 'Margit Påhitt');
  await answerLegalBasis(window, 'Hälso- och sjukvårdslagen (HSL)');
  await window.see('Det här gäller: H', 'Lämna frågan vidare');
  await window.axe('Lämplighet, HSL');
  await window.screenshot('hsl');
  await refer(window, {
    to: 'Förskrivare i hälso- och sjukvården',
    receiver: 'Arbetsterapeut i hemsjukvården',
    what: 'Margit tog kvällens tabletter på morgonen.',
    answer: 'Nej, frågan är lämnad',
  });
  await toStep(window, 'Val');
  await window.choose('Fysisk tillsyn', { within: 'Hur ska tillsynen göras?' });
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await window.screenshot('efter-valet');
});

scenario('Bertil har inget beslut om insats', { today }, async (window) => {
  await openPerson(window, 'Bertil Övning');
  await toStep(window, 'Lämplighet');
  await window.see('Inget beslut om insats: teknik utan behovsprövning', 'rätten att ansöka om insatser');
  await window.axe('Lämplighet, inget beslut om insats');
  await window.screenshot('inget-beslut');
  await refer(window, {
    to: 'Utlåning utan behovsprövning',
    receiver: 'Fixar-tjänsten',
    what: 'Bertil vill prova ett läsplattelån.',
    answer: 'Nej, frågan är lämnad',
  });
  await close(window, 'Behovet möts på annat sätt', 'Bertil lånar en läsplatta. Han vet att han kan ansöka.');
  await window.click('Ärenden');
  await window.see('Avslutat Inget Ingens');
  await window.screenshot('listan');
});

scenario('Toras uppgifter är skyddade', async (window) => {
  await create(window);
  await window.click('Nytt ärende');
  await window.type('Personnummer', '18900101-9802');
  await window.type('För- och efternamn', 'Tora Provsdotter');
  await window.type('Enhet', 'Hemtjänst Norr');
  await window.type('Behovet med personens egna ord', 'Jag vill att någon ser till mig på natten.');
  await window.choose('Tillsyn på natten');
  await window.click('Öppna ärendet');
  await window.see('Så långt');
  await toMore(window, 'Företrädare och skyddade uppgifter');
  await window.click('Skydda uppgifterna i ärendet');
  await window.see('Se till att ingen obehörig ser eller hör uppgifterna.');
  await window.axe('Skyddade uppgifter');
  await window.screenshot('skyddade');
  await toStep(window, 'Behov');
  await window.see('Skyddade personuppgifter');
  await window.click('Kopiera som text');
  await window.see('Kopiera de skyddade uppgifterna');
  await window.axe('Kopiera skyddade uppgifter');
  await window.screenshot('kopiera-fragar');
  await window.click('Avbryt');
  await window.notSee('Kopierat.', 'Texten att kopiera');
  await window.click('Ärenden');
  await window.seeHeading('Ärenden');
  await window.see('1 ärende');
  await window.notSee('Tora', 'Provsdotter', '18900101');
  await window.axe('Ärenden, skyddat');
  await window.screenshot('listan');
  await window.press(Key.CONTROL, 'k');
  await window.type('Vart vill du?', 'prov');
  await window.notSee('Tora', 'Provsdotter', '18900101');
  await window.screenshot('hoppa');
});
