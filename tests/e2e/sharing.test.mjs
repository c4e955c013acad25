// Municipalities share what they have worked out: a package is made, sent, compared and taken piece by piece.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freshWindow, scenario } from './harness.mjs';
import { copies, shipped, writePackage } from './package.mjs';
import { openPart, toPart } from './parts.mjs';
import { today } from './walk.mjs';

const ELSEWHERE = 'Roboten dammsuger på tider som personen har valt, och vi visar hur den stängs av.';

const LARGE = 10_000;
const IN_WORDS = new Intl.NumberFormat('sv-SE').format(LARGE);
const QUICKLY = 3000;

/** Does what a user does while the program works at something long; the window may not keep them waiting. */
async function answersQuickly(what, steps) {
  const began = Date.now();
  await steps();
  const took = Date.now() - began;
  assert.ok(took < QUICKLY, `${what} took ${took} ms`);
}

/** A window with catalogue files of its own. */
async function windowWith(name, files) {
  const window = await freshWindow(name, { today });
  const folder = path.join(window.dataDir, 'lokalt', 'katalog');
  await mkdir(folder, { recursive: true });
  for (const [id, text] of Object.entries(files)) await writeFile(path.join(folder, `${id}.toml`), text);
  return window;
}

async function openFile(window, file) {
  await window.type('Fil att öppna', file);
  await window.click('Öppna paketet');
}

/** A reading that has ended meanwhile leaves a link; one that goes on leads to the package by itself. */
async function backToPackage(window) {
  await window.click('Dela', { within: 'Teknik' });
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const words = await window.text();
    if (words.includes('Gå till det öppna paketet')) return window.click('Gå till det öppna paketet');
    if (words.includes('Paket från')) return;
  }
}

scenario('Ett paket från en kommun tas över del för del i en annan', { today }, async (here) => {
  const file = path.join(`${here.dataDir}.utbyte`, `paket-${Date.now()}.zip`);
  const changed = shipped('robotdammsugare').replace(/what_it_does = ".*"/, `what_it_does = "${ELSEWHERE}"`);
  const [[, added]] = copies(1);
  const there = await windowWith('Kommunen som gör paketet', { robotdammsugare: changed, 'provad-teknik-00001': added });
  await there.during(async (window) => {
    await openPart(window, 'Dela');
    await window.axe('Dela');
    await window.screenshot('Dela');
    await window.choose('Bara de tekniker jag väljer');
    for (const name of ['Robotdammsugare', 'Prövad teknik 00001', 'Fallarm']) {
      await window.type('Sök teknik', name);
      await window.choose(name);
    }
    await window.axe('Dela, välj tekniker');
    await window.screenshot('Välj tekniker');
    await window.choose('Checklistans mall för de fyra faserna');
    await window.choose('Kommunens ställningstaganden');
    await window.type('Från vilken kommun eller enhet?', 'Övningsköping');
    await window.type('Hälsning till den som tar emot (frivilligt)', 'Robotdammsugaren är omskriven.');
    await window.type('Var ska paketet sparas?', file);
    await window.click('Gör paketet');
    await window.seeHeading('Paketet är klart');
    await window.see('3 tekniker, checklistans mall och ställningstaganden', file);
    await window.axe('Dela, paketet är klart');
    await window.screenshot('Paketet är klart');
  });

  await openPart(here, 'Dela');
  await openFile(here, file);
  await here.seeHeading('Paket från Övningsköping');
  await here.see('Robotdammsugaren är omskriven.', 'Nya för er: 1. Skiljer sig från era: 1. Lika era: 1.');
  await here.see('Allt i paketets mall finns redan hos er.');
  await here.axe('Paket');
  await here.screenshot('Paket');

  await here.click('Jämför Robotdammsugare');
  await here.seeHeading('Robotdammsugare: vad som skiljer');
  await here.see(ELSEWHERE);
  await here.axe('Paket, skillnader');
  await here.screenshot('Skillnader');
  await here.choose('Vad den gör');
  await here.click('Ta över valda till ett utkast');
  await here.see('Det valda ligger i ett utkast.');
  await here.screenshot('Taget till utkast');
  await here.click('Hämta alla nya (1)');
  await here.see('1 teknik hämtades. De börjar i fas 1 och erbjuds ingen än.');
  await here.axe('Paket, hämtat');
  await here.screenshot('Hämtat');

  await here.click('Läs igenom och publicera utkastet');
  await here.see('Övningsköping', ELSEWHERE);
  await here.axe('Utkast från en annan kommun');
  await here.screenshot('Utkast');
  await here.see('Inget öppet ärende tar upp tekniken.');
  await here.type('Varför katalogen ändras', 'Övningsköpings text är tydligare.');
  await here.click('Publicera utkastet');
  await here.see('gäller nu');
  await toPart(here, 'Katalog', 'Teknik');
  await here.click('Robotdammsugare');
  await here.see(ELSEWHERE);
  await toPart(here, 'Katalog', 'Teknik');
  await here.see('Prövad teknik 00001');
});

scenario('Ett ändrat paket och en trasig fil avvisas hela', { today }, async (window) => {
  const folder = `${window.dataDir}.utbyte`;
  const file = path.join(folder, 'andrat.zip');
  await writePackage(file, 'Övningsköping', copies(3), (text) => text.replace('00002"', '00009"'));
  await openPart(window, 'Dela');
  await openFile(window, file);
  await window.see('provad-teknik-00002.toml: filen har skadats eller ändrats sedan paketet gjordes', 'Inget har ändrats.');
  await window.axe('Dela, avvisat paket');
  await window.screenshot('Avvisat');
  const broken = shipped('robotdammsugare').replace('replaces_supervision', 'ersatter_tillsyn');
  await writeFile(path.join(folder, 'trasig.toml'), broken);
  await openFile(window, path.join(folder, 'trasig.toml'));
  const line = broken.split('\n').findIndex((text) => text.startsWith('ersatter_tillsyn')) + 1;
  await window.see(`rasig.toml: rad ${line}: fältet ersatter_tillsyn finns inte`, 'Inget har ändrats.');
  await window.screenshot('Trasig fil');
  await openFile(window, path.join(folder, 'finns-inte.zip'));
  await window.see('finns inte');
  await window.screenshot('Finns inte');
  await toPart(window, 'Katalog', 'Teknik');
  await window.see('Robotdammsugare');
  await window.notSee('Prövad teknik');
});

scenario('Ett stort paket läses och hämtas medan fönstret går att använda', { today }, async (window) => {
  const file = path.join(`${window.dataDir}.utbyte`, 'stort.zip');
  await writePackage(file, 'Storköping', copies(LARGE));
  await openPart(window, 'Dela');
  await openFile(window, file);
  await window.click('Avbryt');
  await window.seeHeading('Öppna ett paket');
  await window.notSee('Ett paket är redan öppet');

  await openFile(window, file);
  await window.screenshot('Läser');
  await answersQuickly('another view while the package is read', async () => {
    await toPart(window, 'Katalog', 'Teknik');
    await window.see('Fallarm');
  });
  await backToPackage(window);
  await window.seeHeading('Paket från Storköping');
  await window.see(`Nya för er: ${IN_WORDS}.`, 'De första 100 visas.');
  await window.axe('Paket, stort');
  await window.screenshot('Stort paket');
  await answersQuickly('a search among them', async () => {
    await window.type('Sök teknik', 'Prövad teknik 00777');
    await window.see('1 träff.');
  });
  await window.type('Sök teknik', '');

  await window.click(`Hämta alla nya (${IN_WORDS})`);
  await window.see(' hämtade.');
  await window.axe('Paket, hämtning pågår');
  await window.screenshot('Hämtar');
  await answersQuickly('typing while they are taken', () => window.type('Sök teknik', 'fall'));
  await window.click('Avbryt');
  await window.see('Resten är kvar i paketet.');
  await window.axe('Paket, hämtning avbruten');
  await window.screenshot('Avbruten');
  await window.type('Sök teknik', '');
  await toPart(window, 'Katalog', 'Teknik');
  await window.see('Prövad teknik 00001');
});
