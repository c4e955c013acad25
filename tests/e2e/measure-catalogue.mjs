// How long a catalogue of 1 000 technologies takes to filter and to open one of, from the act to the drawn answer.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freshWindow } from './harness.mjs';
import { goTo } from './quick.mjs';
import { executable, root } from './program.mjs';
import { today } from './walk.mjs';

const RUNS = 7;
const TARGET = 50;
const TOTAL = 1000;
const SHIPPED = path.join(root, 'src-tauri/crates/domain/data/catalogue');

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

/** Copies of what ships, each under a name of its own, until there are enough. */
async function fill(dataDir) {
  const names = await readdir(SHIPPED);
  const files = await Promise.all(names.map((name) => readFile(path.join(SHIPPED, name), 'utf8')));
  const folder = path.join(dataDir, 'lokalt', 'katalog');
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < TOTAL - files.length; number += 1) {
    const text = files[number % files.length]
      .replace(/^id = "(.*)"$/m, `id = "$1-${number}"`)
      .replace(/^name = "(.*)"$/m, `name = "$1 ${number}"`);
    const id = /^id = "(.*)"$/m.exec(text)[1];
    await writeFile(path.join(folder, `${id}.toml`), text);
  }
}

// From a choice in a drop-down list, found by its label, until the count below says something else and is drawn.
const FILTER = `
  const [label, choice, done] = arguments;
  const field = [...document.querySelectorAll('label')].find((one) => one.innerText.trim().startsWith(label)).control;
  const count = () => document.querySelector('main [role=status]').textContent;
  const before = count();
  const begun = performance.now();
  field.value = [...field.options].find((option) => option.text.trim() === choice).value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const look = () => {
    if (count() !== before) return requestAnimationFrame(() => done(performance.now() - begun));
    if (performance.now() - begun > 10000) return done(null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

// From the address of a technology until its name is drawn as the heading.
const OPEN = `
  const [address, name, done] = arguments;
  const begun = performance.now();
  location.hash = address;
  const look = () => {
    const heading = [...document.querySelectorAll('main h1')].find((one) => one.checkVisibility());
    if (heading?.textContent.trim() === name) return requestAnimationFrame(() => done(performance.now() - begun));
    if (performance.now() - begun > 10000) return done(null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

const window = await freshWindow('measure catalogue', { today });
await fill(window.dataDir);
const times = new Map();

async function timed(what, ...script) {
  const took = await window.session.executeAsyncScript(...script);
  if (took === null) throw new Error(`${what} did not show`);
  times.set(what, [...(times.get(what) ?? []), took]);
}

await window.during(async () => {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.seeHeading('Ärenden');
  for (let run = 0; run < RUNS; run += 1) {
    await goTo(window, '#/teknik');
    await window.seeHeading('Teknik');
    await window.see(`av ${TOTAL}`);
    await timed('Filtrera på behov', FILTER, 'Vad behöver personen?', 'Tillsyn på natten');
    await timed('Visa alla igen', FILTER, 'Vad behöver personen?', 'Alla behov');
    await timed('Öppna en teknik', OPEN, '#/teknik/trygghetskamera', 'Digital tillsyn med kamera');
  }
});

for (const [what, runs] of times) {
  console.log(`${median(runs).toFixed(0).padStart(5)} ms  ${what} (worst ${Math.max(...runs).toFixed(0)})`);
}
const within = [...times.values()].filter((runs) => median(runs) <= TARGET).length;
console.log(`catalogue of ${TOTAL}: ${within} of ${times.size} within ${TARGET} ms by median of ${RUNS}`);
console.log(`  command: DIGITALT_FORST_PROGRAM=${path.relative(root, executable)} scripts/with-display.sh node tests/e2e/measure-catalogue.mjs`);
