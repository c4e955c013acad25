/** A fact as it was when the form was opened, and as it is now. */
export interface Change {
  what: string;
  before: string;
  now: string;
}

/** What is told of a thing, and how it is told. */
export type Told<T> = readonly (readonly [what: string, told: (thing: T) => string])[];

/** What someone else has changed meanwhile, fact by fact. */
export function changesBetween<T>(told: Told<T>, before: T, now: T): Change[] {
  const all = told.map(([what, words]) => ({ what, before: words(before), now: words(now) }));
  return all.filter((change) => change.before !== change.now);
}
