// The Swedish in a Vue file: what its template shows, and the literals of its scripts.
import { createRequire } from 'node:module';
import { SHOWN_NAME, textsOfScript } from './typescript.mjs';
import { eachLine, isProse } from './words.mjs';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const { parse } = require('vue/compiler-sfc');

const ELEMENT = 1;
const TEXT = 2;
const INTERPOLATION = 5;
const ATTRIBUTE = 6;
const DIRECTIVE = 7;

/** Attributes that can look like words and are none. */
const FOR_MACHINES =
  /^(?:class|style|id|for|form|d|points|transform|viewBox|href|src|role|type|name|key|ref|is|field|slot|rel|target|lang|autocomplete|aria-keyshortcuts|aria-labelledby|aria-describedby|aria-controls|aria-owns|[\w-]*[cC]lass)$/;

/** `[{line, text}]` for every piece of text on one line. */
export function textsOfVue(source, filename) {
  const { descriptor, errors } = parse(source, {
    filename,
    sourceMap: false,
    templateParseOptions: { whitespace: 'preserve' },
  });
  if (errors.length) throw new Error(`${filename}: ${errors[0].message}`);
  const texts = [];
  for (const script of [descriptor.script, descriptor.scriptSetup]) {
    if (script) texts.push(...textsOfScript(script.content, { firstLine: script.loc.start.line }));
  }
  if (descriptor.template) visitChildren(descriptor.template.ast, texts);
  return texts;
}

function visitChildren(parent, texts) {
  parent.children.forEach((node, index) => {
    if (node.type === TEXT) texts.push(...eachLine(besideValues(node, parent.children, index), node.loc.start.line));
    if (node.type === INTERPOLATION) texts.push(...textsOfExpression(node.content, true));
    if (node.type === ELEMENT) {
      for (const attribute of node.props) texts.push(...textsOfAttribute(attribute));
      visitChildren(node, texts);
    }
  });
}

/** `{{ name }}s`: an ending written against a value is no word of its own. */
function besideValues(node, siblings, index) {
  const before = siblings[index - 1]?.type === INTERPOLATION ? '{}' : '';
  const after = siblings[index + 1]?.type === INTERPOLATION ? '{}' : '';
  return `${before}${node.content}${after}`;
}

function textsOfAttribute(attribute) {
  if (attribute.type === ATTRIBUTE) {
    const text = attribute.value?.content ?? '';
    const isRead = SHOWN_NAME.test(attribute.name) || (!FOR_MACHINES.test(attribute.name) && isProse(text));
    return isRead ? eachLine(text, attribute.value.loc.start.line) : [];
  }
  const name = attribute.arg?.content ?? '';
  if (attribute.type !== DIRECTIVE || !attribute.exp || attribute.name === 'for' || FOR_MACHINES.test(name)) return [];
  return textsOfExpression(attribute.exp, attribute.name === 'bind' && SHOWN_NAME.test(name));
}

function textsOfExpression({ content, loc }, shown) {
  // In parentheses an object is an expression and no block.
  return textsOfScript(`(${content})`, { firstLine: loc.start.line, shown });
}
