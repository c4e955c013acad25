#!/usr/bin/env node
// Spell-checks every Swedish text a user can read, and says file, line and word for each that no dictionary knows.
// A right word that is missing goes into scripts/swedish-words.txt; a wrong one is mended where it stands.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, readGroups, unknownWords } from './dictionary.mjs';
import { textsOfRust } from './rust.mjs';
import { textsOfToml } from './toml.mjs';
import { textsOfScript } from './typescript.mjs';
import { textsOfVue } from './vue.mjs';
import { wordsOf } from './words.mjs';

const root = path.join(import.meta.dirname, '../..');
const wordList = 'scripts/swedish-words.txt';

/** The four kinds of source; `except` is what no user reads: tests, samples, and what writes code. */
const KINDS = [
  { name: 'Vue', files: /^ui\/src\/.*\.vue$/, textsOf: textsOfVue },
  {
    name: 'TypeScript',
    files: /^ui\/src\/.*\.ts$/,
    except: /\.test\.ts$|\/bindings\/|\/backend\/(?:fake|sample)|\/features\/[^/]+\/sample\.ts$|\/gallery\.ts$|\/test-/,
    textsOf: (source) => textsOfScript(source),
  },
  {
    name: 'Rust',
    files: /^src-tauri\/.*\.rs$/,
    except: /\/(?:tests|benches|examples)\/|\/tests\.rs$|\/build\.rs$|^src-tauri\/src\/bindings\.rs$/,
    textsOf: textsOfRust,
  },
  { name: 'TOML', files: /^src-tauri\/crates\/domain\/data\/.*\.toml$/, textsOf: textsOfToml },
];

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => existsSync(path.join(root, file)));

const found = KINDS.flatMap(({ name, files: wanted, except, textsOf }) => {
  const words = files
    .filter((file) => wanted.test(file) && !except?.test(file))
    .flatMap((file) => wordsIn(file, textsOf(readFileSync(path.join(root, file), 'utf8'), file)));
  // A check that reads nothing would be content with anything.
  if (!words.length) throw new Error(`found no Swedish in ${name}: has it moved?`);
  return words;
});

function wordsIn(file, texts) {
  return texts.flatMap(({ line, text }) => wordsOf(text).map((word) => ({ file, line, word })));
}

const groups = readGroups(path.join(root, wordList));
const unknown = unknownWords(new Set(found.map(({ word }) => word)), groups.flat());
const complaints = new Set([
  ...faultsOf(groups).map((fault) => `${wordList}: ${fault}`),
  ...found.filter(({ word }) => unknown.has(word)).map(({ file, line, word }) => `${file}:${line}: ${word}`),
]);
for (const complaint of complaints) console.error(complaint);
if (complaints.size) {
  console.error(`spell: ${complaints.size} to mend. Is the word right, add it to ${wordList}`);
  process.exitCode = 1;
} else {
  console.log(`spell: ${found.length} words in the texts of the program, all known`);
}
