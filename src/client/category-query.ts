/** A tag or level, as a parameter of an address: kind and value. */
export type Label = readonly [kind: string, value: string];

const kinds: readonly string[] = ['tag', 'level'];

/** The tags and levels that a query names. */
export const labelsOf = (query: string): Label[] =>
  [...new URLSearchParams(query)].filter(([kind]) => kinds.includes(kind));

/** Tells whether a query names a label. */
export const namesLabel = (query: string, [kind, value]: Label): boolean =>
  new URLSearchParams(query).has(kind, value);

/** A query with a label more, or with one less where it names the label already. */
export function withLabelToggled(query: string, label: Label): string {
  const params = new URLSearchParams(query);
  const [kind, value] = label;
  if (namesLabel(query, label)) params.delete(kind, value);
  else params.append(kind, value);
  return String(params);
}
