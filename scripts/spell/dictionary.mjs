// Asks hunspell once about all words: Debian's Swedish dictionary and the project's own list.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The words of the project's list, group by group as the comments part them. */
export function groupsOf(list) {
  return list
    .split(/^#.*$/mu)
    .map((group) =>
      group
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((group) => group.length);
}

/** What is wrong with the list itself: words out of order or written twice. */
export function faultsOf(groups) {
  const compare = new Intl.Collator('sv').compare;
  const words = groups.map((group) => group.map((entry) => entry.split('/')[0]));
  const unsorted = words.flatMap((group) =>
    group.filter((word, index) => index && compare(group[index - 1], word) > 0),
  );
  const all = words.flat();
  const twice = all.filter((word, index) => all.indexOf(word) !== index);
  return [
    ...unsorted.map((word) => `${word} is not in alphabetical order in its group`),
    ...twice.map((word) => `${word} is there twice`),
  ];
}

/** Those of the words that neither the dictionary nor the project's list knows. */
export function unknownWords(words, ownWords) {
  const folder = mkdtempSync(path.join(tmpdir(), 'spell-'));
  try {
    const personal = path.join(folder, 'words');
    writeFileSync(personal, `${ownWords.join('\n')}\n`);
    const answer = spawnSync('hunspell', ['-d', 'sv_SE', '-i', 'utf-8', '-p', personal, '-l'], {
      input: `${[...words].join('\n')}\n`,
      encoding: 'utf8',
      // hunspell answers in the encoding of the locale, whatever it was asked in.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (answer.error?.code === 'ENOENT') throw new Error('hunspell is missing: install hunspell and hunspell-sv');
    if (answer.status !== 0 || answer.stderr) throw new Error(`hunspell: ${answer.stderr || answer.error}`);
    return new Set(answer.stdout.split('\n').filter(Boolean));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const readGroups = (file) => groupsOf(readFileSync(file, 'utf8'));
