// The Swedish in the data files: every string value that is prose. Keys, comments and ids are no text.
import { isProse } from './words.mjs';

const COMMENT = /#[^\n]*/y;
const LONG_STRING = /"""((?:[^\\]|\\[\s\S])*?)"""(?!")|'''([\s\S]*?)'''(?!')/y;
const STRING = /"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/y;
const KEY_FOLLOWS = /[ \t]*(?:=(?!=)|\.)/y;

/** `[{line, text}]` for every piece of text on one line. */
export function textsOfToml(source) {
  const texts = [];
  let line = 1;
  for (let at = 0; at < source.length;) {
    const match = (pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(source);
    };
    const string = match(LONG_STRING) ?? match(STRING);
    const passed = string?.[0] ?? match(COMMENT)?.[0] ?? source[at];
    at += passed.length;
    if (string && !match(KEY_FOLLOWS)) texts.push(...proseLines(string, line));
    line += passed.split('\n').length - 1;
  }
  return texts;
}

function proseLines([, basic, literal], firstLine) {
  const decode = basic === undefined ? (text) => text : unescaped;
  const lines = (basic ?? literal).split('\n').map((text, index) => ({ line: firstLine + index, text: decode(text) }));
  return isProse(lines.map(({ text }) => text).join(' ')) ? lines : [];
}

function unescaped(text) {
  return text
    .replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (_, short, long) =>
      String.fromCodePoint(Number.parseInt(short ?? long, 16)),
    )
    .replace(/\\(.?)/g, (_, mark) => (/[ntrbf]/.test(mark) ? ' ' : mark));
}
