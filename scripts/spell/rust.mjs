// The Swedish in Rust sources: string literals that can reach a user, by a lexer for just what has to be told apart.
import { isProse } from './words.mjs';

/** Attributes whose strings are shown: an error's message and the command line's help. */
const SHOWN_ATTRIBUTES = ['error', 'arg', 'command'];
/** Calls whose strings no user reads: for whoever mends the program, or to take a text apart. */
const FOR_MACHINES =
  /^(?:expect|expect_err|panic|unreachable|assert|assert_eq|assert_ne|debug_assert|include_str|env|stringify|strip_prefix|strip_suffix|starts_with|ends_with|split|split_once|trim_start_matches|trim_end_matches)$/;
const CLOSING = { '(': ')', '[': ']', '{': '}' };

/** `[{line, text}]` for every piece of text on one line. */
export function textsOfRust(source) {
  const texts = [];
  collect(tokensOf(source), texts);
  return texts;
}

function collect(tokens, texts) {
  for (let at = 0; at < tokens.length;) {
    const skipped =
      afterAttribute(tokens, at, texts) ??
      afterCallForMachines(tokens, at) ??
      afterExpectation(tokens, at) ??
      afterLabels(tokens, at, texts);
    if (skipped) {
      at = skipped;
      continue;
    }
    if (tokens[at].pieces && !isPattern(tokens, at) && isProse(wholeText(tokens[at]))) texts.push(...tokens[at].pieces);
    at += 1;
  }
}

function afterAttribute(tokens, at, texts) {
  if (tokens[at].mark !== '#') return null;
  const open = tokens[at + 1]?.mark === '!' ? at + 2 : at + 1;
  if (tokens[open]?.mark !== '[') return null;
  const end = afterGroup(tokens, open);
  const inside = tokens.slice(open + 1, end - 1);
  if (SHOWN_ATTRIBUTES.includes(inside[0]?.word)) collect(inside, texts);
  return isOnlyForTests(inside) ? afterItem(tokens, end) : end;
}

function isOnlyForTests(attribute) {
  return attribute.map((token) => token.word ?? token.mark).join('') === 'cfg(test)';
}

/** Behind the item that begins here: at its `;` or its closing brace, whichever comes first. */
function afterItem(tokens, at) {
  while (at < tokens.length) {
    const { mark } = tokens[at];
    if (mark === ';') return at + 1;
    if (mark === '{') return afterGroup(tokens, at);
    at = CLOSING[mark] ? afterGroup(tokens, at) : at + 1;
  }
  return at;
}

function afterGroup(tokens, open) {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (CLOSING[tokens[at].mark]) depth += 1;
    if (Object.values(CLOSING).includes(tokens[at].mark)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

function afterCallForMachines(tokens, at) {
  if (!FOR_MACHINES.test(tokens[at].word ?? '')) return null;
  const open = tokens[at + 1]?.mark === '!' ? at + 2 : at + 1;
  return tokens[open]?.mark === '(' ? afterGroup(tokens, open) : null;
}

/** What serde is told it can expect is English, and translated before anyone reads it. */
function afterExpectation(tokens, at) {
  return tokens[at].word === 'fn' && tokens[at + 1]?.word === 'expecting' ? afterItem(tokens, at) : null;
}

/** `values! { Name { Value = "id" => "label" } }`: a label is shown also when it looks like an id. */
function afterLabels(tokens, at, texts) {
  if (tokens[at].word !== 'values' || tokens[at + 1]?.mark !== '!') return null;
  const end = afterGroup(tokens, at + 2);
  const group = tokens.slice(at + 2, end);
  const isLabel = (index) => group[index - 1]?.mark === '>' && group[index - 2]?.mark === '=';
  group.forEach((token, index) => token.pieces && isLabel(index) && texts.push(...token.pieces));
  return end;
}

/** `"a" | "b" =>`: what a value is compared with. */
function isPattern(tokens, at) {
  const [next, afterNext] = [tokens[at + 1]?.mark, tokens[at + 2]?.mark];
  return next === '|' || (next === '=' && afterNext === '>');
}

const wholeText = (token) => token.pieces.map((piece) => piece.text).join(' ');

// Sticky, so that each is tried exactly where the lexer stands.
const SPACE = /\s+/y;
const LINE_COMMENT = /\/\/[^\n]*/y;
const RAW_STRING = /([bc]?)r(#*)"/y;
const STRING = /([bc]?)"((?:[^"\\]|\\[\s\S])*)"/y;
// A lifetime has no closing quote: 'a' is a letter, 'a alone is not.
const CHARACTER = /b?'(?:[^'\\\n]|\\u\{[^}]*\}|\\x..|\\.)'/uy;
const LIFETIME = /'\w+/y;
const WORD = /(?:r#)?[\p{L}_][\p{L}\p{N}_]*/uy;

function tokensOf(source) {
  const tokens = [];
  let at = 0;
  let line = 1;
  const match = (pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const pass = (text) => {
    at += text.length;
    line += text.split('\n').length - 1;
  };
  while (at < source.length) {
    let found;
    if ((found = match(SPACE) ?? match(LINE_COMMENT))) {
      pass(found[0]);
    } else if (source.startsWith('/*', at)) {
      pass(source.slice(at, endOfComment(source, at)));
    } else if ((found = match(RAW_STRING))) {
      const start = at + found[0].length;
      const [, bytes, hashes] = found;
      const end = source.indexOf(`"${hashes}`, start);
      tokens.push(bytes ? {} : { pieces: linesOf(source.slice(start, end), line, (text) => text) });
      pass(source.slice(at, end + 1 + hashes.length));
    } else if ((found = match(STRING))) {
      const [whole, bytes, text] = found;
      tokens.push(bytes ? {} : { pieces: linesOf(text, line, unescaped) });
      pass(whole);
    } else if ((found = match(CHARACTER) ?? match(LIFETIME))) {
      pass(found[0]);
    } else if ((found = match(WORD))) {
      tokens.push({ word: found[0] });
      pass(found[0]);
    } else {
      tokens.push({ mark: source[at] });
      pass(source[at]);
    }
  }
  return tokens;
}

/** Block comments nest in Rust. */
function endOfComment(source, start) {
  let depth = 0;
  for (const { 0: mark, index } of source.slice(start).matchAll(/\/\*|\*\//g)) {
    depth += mark === '/*' ? 1 : -1;
    if (depth === 0) return start + index + 2;
  }
  return source.length;
}

function linesOf(text, firstLine, decode) {
  return text.split('\n').map((part, index) => ({ line: firstLine + index, text: decode(part) }));
}

/** Escapes as the reader meets them; a backslash that continues a line is nothing. */
function unescaped(text) {
  return text
    .replace(/\\u\{([0-9a-fA-F_]+)\}/g, (_, code) =>
      String.fromCodePoint(Number.parseInt(code.replaceAll('_', ''), 16)),
    )
    .replace(/\\(.?)/g, (_, mark) => (/[ntr0]/.test(mark) ? ' ' : mark));
}
