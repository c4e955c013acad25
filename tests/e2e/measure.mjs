// make bench: time until the window can be used, and the memory it then holds. Prints each figure with its command.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshWindow } from './harness.mjs';
import { executable, root } from './program.mjs';

const RUNS = 7;
const SETTLES_IN = 3_000;
const GIVES_UP_AFTER = 30_000;
// Linux counts a process's start in hundredths of a second on every platform that Rust and WebKit run on.
const TICKS_A_SECOND = 100;

/** When the process began, in milliseconds since 1970. */
async function startedAt(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  const uptime = Number((await readFile('/proc/uptime', 'utf8')).split(' ')[0]);
  return Date.now() - uptime * 1000 + (ticks / TICKS_A_SECOND) * 1000;
}

// The start view counts as usable when its heading is drawn and something can be pressed.
const USABLE = `
  const shown = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
  return shown('h1') && shown('button:enabled, a[href]');`;

async function untilUsable(session) {
  const deadline = Date.now() + GIVES_UP_AFTER;
  while (Date.now() < deadline) {
    if (await session.executeScript(USABLE)) return Date.now();
    await pause(5);
  }
  throw new Error('the start view did not show a heading and something to press');
}

/** Proportional memory in bytes: what several processes share is counted once. Null where the system does not tell. */
async function proportional(pid) {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const found = /^Pss:\s+(\d+) kB/m.exec(rollup);
  return found ? Number(found[1]) * 1024 : null;
}

async function resident(pid) {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));
  return found ? Number(found[1]) * 1024 : 0;
}

// The driver is no part of the program.
const isDriver = ({ image }) => /\/(tauri-driver|WebKitWebDriver)$/.test(image);

async function memory(program) {
  const pids = (await program.processes()).filter((process) => !isDriver(process)).map(({ pid }) => pid);
  const shares = await Promise.all(pids.map(proportional));
  const known = shares.every((share) => share !== null);
  const sizes = known ? shares : await Promise.all(pids.map(resident));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), how: known ? 'Pss' : 'RSS, shared pages counted more than once' };
}

async function measureOnce(number) {
  const window = await freshWindow(`measure ${number}`);
  const measured = {};
  await window.during(async () => {
    const usable = await untilUsable(window.session);
    const [program] = await window.program.processes();
    if (program.image !== executable) throw new Error('the program is not among its own processes');
    measured.time = usable - (await startedAt(program.pid));
    await pause(SETTLES_IN);
    measured.memory = await memory(window.program);
  });
  return measured;
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const range = (numbers, digits) => `${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)}`;

const runs = [];
for (let number = 1; number <= RUNS; number += 1) runs.push(await measureOnce(number));

const times = runs.map((run) => run.time);
const sizes = runs.map((run) => run.memory.bytes / 1024 ** 2);
const binary = path.relative(root, executable);
console.log(`time to usable window: median ${median(times).toFixed(0)} ms (${range(times, 0)}, ${RUNS} runs)`);
console.log(`  from the start of the process on empty data until WebDriver sees the start view's heading; the driver is included`);
console.log(`resident memory: median ${median(sizes).toFixed(1)} MiB (${range(sizes, 1)}, ${runs[0].memory.how})`);
console.log(`  the program and its web view's processes, ${SETTLES_IN / 1000} s after that`);
console.log(`  command: DIGITALT_FORST_PROGRAM=${binary} scripts/with-display.sh node tests/e2e/measure.mjs`);
