// The municipality's own file in a scenario: what the program ships, with one or more positions taken differently.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.mjs';

const shipped = readFileSync(path.join(root, 'src-tauri/crates/domain/data/positions.toml'), 'utf8');

/** Each change is a line of the shipped file and the line in its place. */
export function positionsWith(...changes) {
  return changes.reduce((text, [line, instead]) => {
    assert.ok(text.includes(line), `the shipped positions do not say "${line}"`);
    return text.replace(line, instead);
  }, shipped);
}

/** Alternative 2 where people live at home: the hemtjänst guides the choice. */
export const alternative2 = positionsWith(['ordinary_housing = "myndighet"', 'ordinary_housing = "verkstallighet"']);

/** The municipality offers a trial before anything else. */
export const trialFirst = positionsWith(['offer_first = false', 'offer_first = true']);
