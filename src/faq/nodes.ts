import type { Nodes } from 'mdast';

/**
 * Gives the nodes of some types in trees, in the order of the text. Everything that is checked goes
 * this way, and `unist-util-visit` takes several times as long: it names each step for a stack trace.
 */
export function nodesIn<T extends Nodes['type']>(
  trees: readonly Nodes[],
  ...types: readonly T[]
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const isWanted = (node: Nodes): node is Extract<Nodes, { type: T }> =>
    types.some((type) => type === node.type);
  const look = (node: Nodes): void => {
    if (isWanted(node)) found.push(node);
    if ('children' in node) node.children.forEach(look);
  };
  trees.forEach(look);
  return found;
}
