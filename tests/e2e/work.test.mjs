// Work: the encrypted file, what is refused at its field, and trouble with files. Also the pages beside the case.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scenario } from './harness.mjs';
import { PASSPHRASE, create, credentials } from './quick.mjs';

const FILE = 'arenden.journal';

scenario('Ett verkligt ärende bakom lösenfras', async (window) => {
  await window.see('Digitalt först');
  await window.click('Arbeta');
  await window.axe('Skapa fil');
  await window.click('Tillbaka');
  await create(window);
  await window.axe('Ärenden, tom lista');
  await window.click('Nytt ärende');
  await window.type('Personnummer', '18900101-9803');
  await window.type('För- och efternamn', 'Tora Provsdotter');
  await window.type('Enhet', 'Hemtjänst Norr');
  await window.type('Behovet med personens egna ord', 'Jag vill att någon ser till mig på natten.');
  await window.choose('Tillsyn på natten');
  await window.click('Öppna ärendet');
  await window.seeHeading('Nytt ärende');
  await window.screenshot('omojligt-personnummer');
  await window.axe('Nytt ärende, fel');
  assert.equal(await window.value('Behovet med personens egna ord'), 'Jag vill att någon ser till mig på natten.');
  await window.type('Personnummer', '18900101-9802');
  await window.click('Öppna ärendet');
  await window.seeHeading('Information');
  await window.notSee('ÖVNING');
  await window.click('Ärenden');
  await window.seeHeading('Ärenden');
  await window.type('Sök på namn, personnummer eller enhet', 'prov 1890');
  await window.see('Tora Provsdotter');
  await window.axe('Ärenden, en träff');
  await window.screenshot('sok');
  await window.type('Sök på namn, personnummer eller enhet', 'finns inte');
  await window.notSee('Tora Provsdotter');
  await window.axe('Ärenden, ingen träff');
  await window.click('Lås');
  await window.click('Arbeta');
  await window.see('Öppna ärendena');
  await credentials(window, 'en helt annan fras');
  await window.click('Öppna');
  await window.see('Lösenfrasen stämmer inte');
  await window.axe('Öppna, fel lösenfras');
  await window.screenshot('fel-losenfras');
  await window.type('Lösenfras', PASSPHRASE);
  await window.click('Öppna');
  await window.see('Tora Provsdotter');
  const bytes = await readFile(path.join(window.dataDir, FILE));
  assert.equal(bytes.includes('Provsdotter'), false, 'the file on disk holds no name in plain text');
});

scenario('En skadad fil och en främmande fil', async (window) => {
  await create(window);
  await window.click('Lås');
  await window.kill();
  const file = path.join(window.dataDir, FILE);
  const whole = await readFile(file);
  await writeFile(file, 'Handlingslista: mjölk, bröd');
  await window.reopen();
  await window.click('Arbeta');
  await credentials(window, PASSPHRASE);
  await window.click('Öppna');
  await window.see('något annat än programmets ärenden');
  await window.screenshot('frammande-fil');
  assert.equal(await readFile(file, 'utf8'), 'Handlingslista: mjölk, bröd', 'the file is left as it was');
  const damaged = Buffer.from(whole);
  damaged.fill(0x55, 4096 + 100, 4096 + 400);
  await writeFile(file, damaged);
  await window.click('Öppna');
  await window.see('skadad');
  await window.screenshot('skadad-fil');
  await writeFile(file, whole);
  await window.click('Öppna');
  await window.seeHeading('Ärenden');
});

scenario('Ett andra fönster på samma ärenden', async (window) => {
  await create(window);
  const second = await window.beside();
  try {
    await second.click('Arbeta');
    await second.see('Öppna ärendena');
    await credentials(second, PASSPHRASE);
    await second.click('Öppna');
    await second.see('redan öppna');
    await second.axe('Öppna, redan öppet');
    await second.screenshot('redan-oppet');
    await window.click('Lås');
    await second.click('Öppna');
    await second.seeHeading('Ärenden');
  } finally {
    await second.close();
  }
});

scenario('En trasig lokal fil', async (window) => {
  await window.see('Digitalt först');
  await window.kill();
  const local = path.join(window.dataDir, 'lokalt');
  await mkdir(local, { recursive: true });
  await writeFile(path.join(local, 'positions.toml'), '[[sensorer]]\nfrom = "2025-01-01"\n');
  await window.reopen();
  await window.see('positions.toml');
  await window.see('Programmet använder');
  await window.axe('Start, med meddelande');
  await window.screenshot('trasig-fil');
});

scenario('Katalogen och lagen', { today: '2026-11-21' }, async (window) => {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.click('Teknik');
  await window.see('Digital tillsyn med kamera');
  await window.axe('Teknik');
  await window.screenshot('teknik');
  await window.click('Digital tillsyn med kamera');
  await window.see('Vanliga farhågor');
  await window.axe('En teknik');
  await window.screenshot('en-teknik');
  await window.click('Visa för personen');
  await window.notSee('HSL');
  await window.axe('Visa för personen');
  await window.screenshot('for-personen');
  await window.click('Tillbaka');
  await window.click('Lagen');
  await window.see('Under beredning');
  await window.axe('Lagen');
  await window.screenshot('lagen');
});
