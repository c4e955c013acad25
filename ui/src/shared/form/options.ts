/** The values of an enumeration with their words, in the order of the contract. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): { value: K; text: string }[] {
  return (Object.entries(words) as [K, string][]).map(([value, text]) => ({ value, text }));
}
