// What the extractors share: which string is Swedish for a user, and which words it holds.

/** What stands where the program puts a value: `{name}`, `{}`, `{0:?}`; an ending glued to it belongs to the value. */
const PLACEHOLDER = /\p{L}*\{[^{}\s]*\}\p{L}*/gu;
const ADDRESS = /\S+:\/\/\S+|\S+@\S+/gu;
/** `--as-of`, `.toml`, `facts.json`, `digitalt-forst-cli/x`: names a machine reads. */
const OPTION_OR_FILE =
  /(?<![\p{L}\d])--[a-z][a-z-]*|(?<![\p{L}\d])\.[a-z]{2,5}(?!\p{L})|\b[\w-]+\.(?:json|jsonl|toml|db)\b|\S*\w\/\w+\/\S*/gu;
const SNAKE_CASE = /\b[a-z0-9]+(?:_[a-z0-9]+)+\b/gu;
/** A word with its hyphens, colons and inner dots: "vård-", "e-hälsa", "SoL:s", "t.ex." */
const WORD = /\p{L}(?:\.\p{L}+)+\.|[\p{L}\d]+(?:[-:'’][\p{L}\d]+)*-?/gu;
const SOFT_HYPHEN = /\u00ad/gu;

const ONLY_IN_TEXT = /[åäöÅÄÖ§]/u;
const SEVERAL_WORDS = /\p{L}{2}\S*\s(?:.*\s)?\S*\p{L}{2}/su;
const ONE_WORD_WITH_CAPITAL = /^\p{Lu}\p{Ll}+(?:[-:]\p{L}+)*(?:[.?!:…]|\s…)?$/u;
const SQL =
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ALTER|DROP|BEGIN|COMMIT|ROLLBACK|ATTACH|VACUUM|WITH)\b|\b(?:INDEXED BY|ORDER BY|CROSS JOIN)\b|\bWHERE id = \?|\bprevious_hash\b/u;
const CODE = /=>|::|--?\w+__|__\w|\w--\w|\{"|<\/?[a-z]|^\s*[#.][a-z][\w-]*\s|\$\(|\(\)|\(\w+-\w+:/u;

/** Whether a string of the source is meant to be read by someone, and not by a machine. */
export function isProse(text) {
  const plain = withoutPlaceholders(text).trim();
  if (SQL.test(plain) || CODE.test(plain)) return false;
  return ONLY_IN_TEXT.test(plain) || SEVERAL_WORDS.test(plain) || ONE_WORD_WITH_CAPITAL.test(plain);
}

export function withoutPlaceholders(text) {
  return text.replace(PLACEHOLDER, ' ');
}

/** The words of a text that a dictionary can know. Figures, and parts of words that hold one, are left out. */
export function wordsOf(text) {
  const readable = [ADDRESS, PLACEHOLDER, OPTION_OR_FILE, SNAKE_CASE].reduce(
    (rest, notWords) => rest.replace(notWords, ' '),
    text.replace(SOFT_HYPHEN, ''),
  );
  return [...readable.matchAll(WORD)].map(([word]) => withoutFigures(word)).filter((word) => /\p{L}/u.test(word));
}

function withoutFigures(word) {
  if (!/\d/u.test(word)) return word;
  const parts = word.split(/[-:]/u);
  return parts.filter((part) => !/\d/u.test(part) && part.length > 1).join('-');
}

/** The lines of a decoded text that starts on a line of the source. */
export function eachLine(text, firstLine) {
  return text.split('\n').map((line, index) => ({ line: firstLine + index, text: line }));
}
