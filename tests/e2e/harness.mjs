// What a scenario is written with: see, click, type, choose, screenshot, axe, kill, reopen.
// Everything is found the way a user finds it, by visible words, labels and roles; never by class or id.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Key } from 'selenium-webdriver';
import { Program, root } from './program.mjs';

export { Key };

const run = promisify(execFile);
const PATIENCE = 10_000;
const LOOK_EVERY = 50;
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pageScript = await readFile(path.join(import.meta.dirname, 'page.js'), 'utf8');
const axeScript = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const plain = (text) => text.replace(/\s+/g, ' ').trim();
const fileName = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The window in the hands of a user. */
export class Window {
  #program;
  #start;
  #shots = 0;
  #interactions = 0;

  constructor(scenario, folder, start) {
    this.scenario = scenario;
    this.folder = folder;
    this.#start = start;
  }

  async open() {
    this.#program = await Program.start(this.#start);
    return this;
  }

  /** For what only a test asks of the window; a scenario should not need it. */
  get session() {
    return this.#program.session;
  }

  get program() {
    return this.#program;
  }

  get dataDir() {
    return this.#start.dataDir;
  }

  /** How many things the user has done so far: clicks, choices and fields filled. */
  get interactions() {
    return this.#interactions;
  }

  /** What has the keyboard, the group it stands in and whether that can be seen; null when nothing has. */
  async keyboard() {
    return this.#inPage('keyboard');
  }

  async #inPage(task, ...rest) {
    // A reload or a new page forgets axe-core.
    if (!(await this.session.executeScript('return Boolean(globalThis.axe?.commons)'))) {
      await this.session.executeScript(axeScript);
    }
    return this.session.executeScript(pageScript, task, ...rest);
  }

  // Asks again until the answer is there; the last reason why not becomes the error.
  async #until(what, attempt) {
    const deadline = Date.now() + PATIENCE;
    let reason;
    do {
      try {
        const answer = await attempt();
        if (!answer?.problem) return answer;
        reason = answer.problem;
      } catch (error) {
        reason = error.message;
      }
      await pause(LOOK_EVERY);
    } while (Date.now() < deadline);
    throw new Error(`${what}: not within ${PATIENCE / 1000} s; ${reason}`);
  }

  async text() {
    return this.#inPage('text');
  }

  async see(...texts) {
    for (const text of texts) {
      await this.#until(`see "${text}"`, async () =>
        (await this.text()).includes(plain(text)) ? {} : { problem: 'the page does not say it' },
      );
    }
  }

  async notSee(...texts) {
    for (const text of texts) {
      await this.#until(`not see "${text}"`, async () =>
        (await this.text()).includes(plain(text)) ? { problem: 'the page says it' } : {},
      );
    }
  }

  async seeHeading(name, where = {}) {
    await this.#find('heading', name, where);
  }

  async #find(kind, name, where) {
    const { element } = await this.#until(`find ${kind} "${name}"`, () => this.#inPage('find', { kind, name, ...where }));
    return element;
  }

  // Finds and acts as one attempt: a page may redraw between the two.
  async #act(kind, name, where, action) {
    await this.#until(`${kind} "${name}"`, async () => {
      const found = await this.#inPage('find', { kind, name, ...where });
      if (found.problem) return found;
      if ((await this.#inPage('state', found.element)).disabled) return { problem: 'it is disabled' };
      return (await action(found.element)) ?? {};
    });
  }

  /** Clicks a button, link, tab or summary. `where`: { within: words of the part of the page, nth }. */
  async click(name, where = {}) {
    this.#interactions += 1;
    await this.#act('press', name, where, async (element) => {
      // Where the driver itself scrolls to, the top of the program may lie over it.
      await this.session.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
      await element.click();
    });
  }

  /** Replaces what a text field holds. */
  async type(label, text, where = {}) {
    this.#interactions += 1;
    await this.#act('field', label, where, async (element) => {
      // One call each: WebKit holds Control down to the end of a call.
      await element.sendKeys(Key.chord(Key.CONTROL, 'a'));
      await element.sendKeys(Key.BACK_SPACE);
      if (text) await element.sendKeys(text.replaceAll('\n', Key.ENTER));
      const { value } = await this.#inPage('state', element);
      if (plain(value) !== plain(text)) return { problem: `it holds "${value}"` };
    });
  }

  /** Picks one of a drop-down list's choices by its words. */
  async select(label, choice, where = {}) {
    this.#interactions += 1;
    await this.#act('field', label, where, async (element) => {
      const options = await element.findElements({ css: 'option' });
      const words = await Promise.all(options.map((option) => option.getText()));
      const index = words.findIndex((text) => plain(text) === plain(choice));
      if (index < 0) return { problem: `its choices are: ${words.join(', ')}` };
      await options[index].click();
    });
  }

  /** Chooses a radio button or ticks a checkbox. */
  async choose(label, where = {}) {
    this.#interactions += 1;
    await this.#setOption(label, where, true);
  }

  async untick(label, where = {}) {
    await this.#setOption(label, where, false);
  }

  async #setOption(label, where, checked) {
    await this.#act('option', label, where, async (element) => {
      if ((await this.#inPage('state', element)).checked === checked) return {};
      await this.session.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
      await (await this.#inPage('clickable', element)).click();
      if ((await this.#inPage('state', element)).checked !== checked) return { problem: 'the click did not change it' };
    });
  }

  async isChosen(label, where = {}) {
    return (await this.#inPage('state', await this.#find('option', label, where))).checked;
  }

  async value(label, where = {}) {
    return (await this.#inPage('state', await this.#find('field', label, where))).value;
  }

  /** Presses keys together: press(Key.CONTROL, 'k'). */
  async press(...keys) {
    // Down and up by themselves: a chord ends with a key of its own, and WebKit writes it in the field.
    const actions = this.session.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** The name of what has the keyboard. */
  async focused() {
    return this.#inPage('focused');
  }

  async resize(width, height) {
    await this.session.manage().window().setRect({ width, height });
  }

  /**
   * Saves what the screen shows of the window as NN-name.png in the scenario's folder. Taken from the screen, not by
   * WebDriver: WebKit's own picture waits for the page to change, and a page at rest never does.
   */
  async screenshot(name) {
    this.#shots += 1;
    const file = path.join(this.folder, `${String(this.#shots).padStart(2, '0')}-${fileName(name)}.png`);
    await mkdir(this.folder, { recursive: true });
    await this.#painted();
    const { x, y, width, height } = await this.session.manage().window().getRect();
    await run('import', ['-window', 'root', '-crop', `${width}x${height}+${x}+${y}`, '+repage', file]);
    return path.relative(root, file);
  }

  // Two frames for the page, and a moment for the window to put them on the screen.
  async #painted() {
    await this.session.executeAsyncScript(
      'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));',
    );
    await pause(100);
  }

  /** Holds the view against WCAG 2.2 AA and axe-core's own good practice: nothing may be wrong. */
  async axe(view) {
    await this.#inPage('text');
    const result = await this.session.executeAsyncScript(
      // A colour on its way to another is nobody's design: what moves comes to rest first.
      `const done = arguments[arguments.length - 1];
       const atRest = Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
       // What happens to lie half under the top bar that stays is a matter of scrolling, not of the page.
       const where = scrollY;
       scrollTo(0, 0);
       atRest.then(() => axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] }))
         .finally(() => scrollTo(0, where))
         .then((result) => done({ violations: result.violations, passed: result.passes.length }), (error) => done({ error: String(error) }));`,
      AXE_TAGS,
    );
    if (result.error) throw new Error(`axe-core did not run on ${view}: ${result.error}`);
    const violations = result.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join('\n')}`,
    );
    await note({ scenario: this.scenario, view, passed: result.passed, violations: violations.length });
    assert.equal(violations.length, 0, `axe-core on ${view}:\n${violations.join('\n')}`);
  }

  async close() {
    await this.#program?.close();
  }

  async kill() {
    await this.#program.kill();
  }

  /** Opens the program again on the same data, on another day where one is given. */
  async reopen({ today } = {}) {
    if (today) this.#start = { ...this.#start, today };
    return this.open();
  }

  /** A second window of the program on the same data; the caller closes it. */
  async beside() {
    return new Window(this.scenario, path.join(this.folder, 'bredvid'), this.#start).open();
  }

  async #explain(error) {
    const file = await this.screenshot('fel').catch((problem) => `none, ${problem.message}`);
    const words = await this.text().catch(() => 'nothing could be read');
    const output = this.#program?.output();
    error.message += `\nScreenshot: ${file}\nThe page says: ${words}${output ? `\nThe program said: ${output}` : ''}`;
    return error;
  }

  /** Runs the steps, and on an error adds what could be seen. The window is closed either way. */
  async during(steps) {
    try {
      await this.open();
      await steps(this);
    } catch (error) {
      throw await this.#explain(error);
    } finally {
      await this.close();
    }
  }
}

// One line a view, so that the sum can be told when all scenarios, each a process of its own, are done.
async function note(line) {
  const file = path.join(root, 'target/e2e/axe.jsonl');
  await mkdir(path.dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(line)}\n`);
}

/**
 * A window on empty data. `today` sets the program's day; it counts in practice only. `positions` is the municipality's
 * own file, `dark` the desktop's theme, `output` is for the pictures.
 */
export async function freshWindow(
  name,
  { today, dark, positions, output = path.join('target/e2e/screens', fileName(name)) } = {},
) {
  const dataDir = path.join(root, 'target/e2e/data', fileName(name));
  const folder = path.join(root, output);
  for (const old of [dataDir, `${dataDir}.xdg`, folder]) await rm(old, { recursive: true, force: true });
  if (positions) {
    await mkdir(path.join(dataDir, 'lokalt'), { recursive: true });
    await writeFile(path.join(dataDir, 'lokalt', 'positions.toml'), positions);
  }
  return new Window(name, folder, { dataDir, today, dark });
}

/** One scenario, a test of its own on data of its own. */
export function scenario(name, options, steps) {
  if (typeof options === 'function') return scenario(name, {}, options);
  test(name, { timeout: 180_000 }, async () => (await freshWindow(name, options)).during(steps));
}
