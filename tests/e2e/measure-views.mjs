// make bench: how long every view takes from the command to the moment it can be used, with a case that holds something.
import path from 'node:path';
import { freshWindow } from './harness.mjs';
import { executable, root } from './program.mjs';
import { answerForCamera, inform, openPractice, recordPlan, sayYes, toStep, today } from './walk.mjs';

const RUNS = 7;
const TARGET = 100;
const STEPS = ['need', 'information', 'suitability', 'consent', 'choice', 'plan', 'follow_up'];
const PLACES = ['note', 'apply', 'withdraw', 'pause', 'decision', 'handover', 'answers', 'compare', 'people', 'refer', 'close'];

// From the moment the address changes until another heading is drawn and no view says that it is on its way.
const GO = `
  const [address, done] = arguments;
  const shown = () => [...document.querySelectorAll('main h1')].find((heading) => heading.checkVisibility());
  const before = shown();
  const waiting = () => [...document.querySelectorAll('main [role=status]')].some((one) => /…$/.test(one.textContent.trim()));
  const begun = performance.now();
  location.hash = address;
  const look = () => {
    const now = shown();
    if (now && now !== before && !waiting()) return requestAnimationFrame(() => done(performance.now() - begun));
    if (performance.now() - begun > 10000) return done(null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

async function withACase(window) {
  await openPractice(window, 'Elsa Övning');
  await inform(window);
  await answerForCamera(window);
  await toStep(window, 'Samtycke');
  await sayYes(window, 'Elsas samtycke till tekniken', 'Elsa säger ja');
  await sayYes(window, 'Elsas samtycke till att personuppgifter behandlas', 'Elsa säger ja');
  await toStep(window, 'Val');
  await window.choose('Digital tillsyn');
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await recordPlan(window);
  await window.see('Sparat');
  return (await window.session.executeScript('return location.hash')).split('/')[2];
}

async function timed(window, address) {
  const took = await window.session.executeAsyncScript(GO, address);
  if (took === null) throw new Error(`${address} did not show`);
  return took;
}

const window = await freshWindow('measure views', { today });
const figures = [];
await window.during(async () => {
  const id = await withACase(window);
  const addresses = [
    ['Ärenden', '#/arenden'],
    ['Nytt ärende', '#/arenden/nytt'],
    ['Ärendet öppnas', `#/arenden/${id}/need`],
    ...STEPS.map((step) => [`Steg ${step}`, `#/arenden/${id}/${step}`]),
    ...PLACES.map((place) => [`Sida ${place}`, `#/arenden/${id}/${place}`]),
    ['Historik', `#/arenden/${id}/historik`],
    ['Som det var', `#/arenden/${id}/historik/5`],
    ['Teknik', '#/teknik'],
    ['En teknik', '#/teknik/trygghetskamera'],
    ['Visa för personen', '#/teknik/trygghetskamera/visa'],
    ['Lagen', '#/lag'],
  ];
  const times = new Map(addresses.map(([name]) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    await window.session.executeAsyncScript(GO, run % 2 ? '#/lag' : '#/teknik').catch(() => null);
    for (const [name, address] of addresses) {
      if (name === 'Ärendet öppnas') await timed(window, '#/arenden');
      if (name === `Steg ${STEPS[0]}`) await timed(window, `#/arenden/${id}/note`);
      times.get(name).push(await timed(window, address));
    }
  }
  figures.push(...times);
});

const slowest = figures.map(([name, runs]) => ({ name, median: median(runs), worst: Math.max(...runs) })).sort((a, b) => b.median - a.median);
for (const { name, median: middle, worst } of slowest) {
  console.log(`${middle.toFixed(0).padStart(5)} ms  ${name} (worst ${worst.toFixed(0)})`);
}
const within = slowest.filter(({ median: middle }) => middle <= TARGET).length;
console.log(`views: ${within} of ${slowest.length} within ${TARGET} ms by median of ${RUNS}, from address to drawn heading`);
console.log(`  command: DIGITALT_FORST_PROGRAM=${path.relative(root, executable)} scripts/with-display.sh node tests/e2e/measure-views.mjs`);
