// The Swedish in scripts: string literals, by the place in the syntax tree where they stand.
import { createRequire } from 'node:module';
import { eachLine, isProse } from './words.mjs';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const ts = require('typescript');

/** Attributes and properties whose value a user reads or hears, also when it is one small word. */
export const SHOWN_NAME =
  /^(?:label|title|placeholder|alt|aria-label|aria-description|aria-valuetext|text|description|heading-text|submit-text|unit|legend|message|hint|errorMessage)$/;

/** `[{line, text}]` for every piece of text on one line; `shown` says that the whole is what a user reads. */
export function textsOfScript(source, { firstLine = 1, shown = false } = {}) {
  const file = ts.createSourceFile('text.ts', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const texts = [];
  const lineOf = (position) => firstLine + file.getLineAndCharacterOfPosition(position).line;
  const visit = (node) => {
    if (isForMachines(node)) return;
    const parts = partsOf(node, file);
    if (parts && (isShown(node, shown) || isProse(parts.map(({ text }) => text).join('{}')))) {
      texts.push(...parts.flatMap(({ text, position }) => eachLine(text, lineOf(position))));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** The written parts of a literal. What a template puts in leaves a placeholder, so that endings are not taken for words. */
function partsOf(node, file) {
  if (ts.isStringLiteral(node)) {
    // A line break in quotes is an escape: the literal itself stands on one line.
    return [{ text: node.text.replaceAll('\n', ' '), position: node.getStart(file) }];
  }
  if (ts.isNoSubstitutionTemplateLiteral(node)) {
    return [{ text: node.text, position: node.getStart(file) }];
  }
  if (!ts.isTemplateExpression(node)) return null;
  const tails = node.templateSpans.map(({ literal }, index) => ({
    text: `{}${literal.text}${index + 1 < node.templateSpans.length ? '{}' : ''}`,
    position: literal.getStart(file),
  }));
  return [{ text: `${node.head.text}{}`, position: node.getStart(file) }, ...tails];
}

function isForMachines(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isThrowStatement(node) || isCallForMachines(node)) return true;
  const { parent } = node;
  if (!parent || !ts.isStringLiteralLike(node)) return false;
  return (
    isCompared(parent) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
    ts.isCaseClause(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

const isCallForMachines = (node) =>
  ts.isCallExpression(node) &&
  /^console\.|\b(?:matches|closest|querySelector|querySelectorAll|getElementById|addEventListener)$/.test(
    node.expression.getText(),
  );

function isCompared(parent) {
  const comparisons = [
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.EqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsToken,
    ts.SyntaxKind.InKeyword,
  ];
  return ts.isBinaryExpression(parent) && comparisons.includes(parent.operatorToken.kind);
}

/** Whether the literal itself is the value: of the whole expression, or of a property that is shown. */
function isShown(node, whole) {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return SHOWN_NAME.test(parent.name.getText().replace(/["']/g, ''));
  if (ts.isExpressionStatement(parent)) return whole;
  const passedOn =
    ts.isParenthesizedExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isTemplateExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node);
  return passedOn && isShown(parent, whole);
}
