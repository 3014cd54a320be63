import type { Nodes } from 'mdast';

/** Drops what does not change what a tree says: positions, blanks at the ends of lines. */
function plain(key: string, value: unknown): unknown {
  if (key === 'position' || key === 'data') return undefined;
  if (!Array.isArray(value)) return value;
  return value.flatMap((item: unknown) => (isEmptyText(item) ? [] : [item]));
}

const isEmptyText = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  'type' in item &&
  item.type === 'text' &&
  'value' in item &&
  item.value === '';

/** Tells whether two syntax trees say the same, wherever they stand in a file. */
export function isSameTree(a: readonly Nodes[], b: readonly Nodes[]): boolean {
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}
