// A user without a mouse: Tab, arrows, space and Enter. What has the keyboard must be seen, and Tab must never be caught.
import assert from 'node:assert/strict';
import { Key } from './harness.mjs';

const MOST_STEPS = 200;

export class Keyboard {
  constructor(window) {
    this.window = window;
    this.pressed = 0;
  }

  async press(...keys) {
    this.pressed += 1;
    await this.window.press(...keys);
  }

  /** What has the keyboard now. It must be seen, and seen only there. */
  async #here() {
    const at = await this.window.keyboard();
    if (!at) return at;
    assert.ok(at.seen, `"${at.name}" has the keyboard, and nothing shows it`);
    assert.equal(at.unmoved, null, `"${at.unmoved}" looks the same with and without the keyboard`);
    return at;
  }

  /** Tabs on until something with this name (in this group) has the keyboard. */
  async tabTo(name, { within = '', key = [Key.TAB] } = {}) {
    const passed = [];
    const here = (at) => at?.name.startsWith(name) && at.group.startsWith(within);
    let at = await this.window.keyboard();
    for (let step = 0; step < MOST_STEPS && !here(at); step += 1) {
      await this.press(...key);
      at = await this.#here();
      if (at) passed.push(`${at.name} [${at.group}]`);
    }
    assert.ok(here(at), `"${name}" was not reached; passed: ${passed.join(' | ')}`);
    assert.ok(at.inView, `"${name}" has the keyboard outside what is shown`);
    return at;
  }

  /** Follows a link or presses a button. */
  async activate(name, where) {
    await this.tabTo(name, where);
    await this.press(Key.ENTER);
  }

  /** Chooses among radio buttons: Tab to the group, arrows to the choice. */
  async choose(label, within) {
    let at = await this.#tabIntoGroup(within);
    const first = at.name;
    for (let step = 0; step < 30; step += 1) {
      if (at.name.startsWith(label)) {
        if (!at.checked) await this.press(Key.SPACE);
        const now = await this.window.keyboard();
        assert.ok(now.checked, `"${label}" is not chosen`);
        return;
      }
      await this.press(Key.ARROW_DOWN);
      at = await this.#here();
    }
    assert.fail(`"${label}" is not among the choices that begin with "${first}" in "${within}"`);
  }

  async #tabIntoGroup(within) {
    const passed = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const at = step === 0 ? await this.window.keyboard() : await this.#here();
      if (at?.type === 'radio' && at.group.startsWith(within)) return at;
      passed.push(at ? `${at.name} [${at.group}]` : 'nothing');
      await this.press(Key.TAB);
    }
    return assert.fail(`no choice in "${within}" was reached; passed: ${passed.join(' | ')}`);
  }

  /** Ticks a checkbox. */
  async tick(label, where) {
    const at = await this.tabTo(label, where);
    if (!at.checked) await this.press(Key.SPACE);
  }

  async type(label, text) {
    await this.tabTo(label);
    await this.press(Key.CONTROL, 'a');
    const element = await this.window.session.switchTo().activeElement();
    await element.sendKeys(text);
  }

  /** Picks from a drop-down list by writing the beginning of the choice. */
  async select(label, choice) {
    await this.tabTo(label);
    const element = await this.window.session.switchTo().activeElement();
    await element.sendKeys(choice);
  }
}
