import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** Gives the nodes of some types in trees, in the order of the text. */
export function nodesIn<T extends Nodes['type']>(
  trees: readonly Nodes[],
  ...types: readonly T[]
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const isWanted = (node: Nodes): node is Extract<Nodes, { type: T }> =>
    types.some((type) => type === node.type);
  for (const tree of trees) visit(tree, (node) => void (isWanted(node) && found.push(node)));
  return found;
}
