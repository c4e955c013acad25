import type { Expression } from "../../../bindings/contract";

const last = new Map<string, Expression>();

/**
 * How someone in a case answered last in this sitting. A person who has just answered by word of mouth most likely
 * does so again; how someone else in the home answers is proposed by nobody.
 */
export function lastExpression(caseId: string, giver: string, expression?: Expression): Expression | "" {
  const key = `${caseId} ${giver}`;
  if (expression) {
    last.set(key, expression);
  }
  return last.get(key) ?? "";
}
