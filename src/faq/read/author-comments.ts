import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';
import { nearestWord } from './front-matter.ts';
import { isComment } from './literal.ts';

const directive = /<!--\s*([\p{L}-]+)\s*[:：]([\s\S]*?)-->/gu;
const comma = /[,，、\n]/;
const directiveNames = ['search', 'formerly'];

/** What the comments under a question say. */
export interface AuthorWords {
  readonly searchWords: string[];
  readonly formerIds: string[];
}

function splitWords(list: string): string[] {
  return list
    .split(comma)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function reportSlip(file: VFile, name: string, block: RootContent): void {
  const meant = nearestWord(name, directiveNames);
  if (meant === undefined) return;
  report(
    file,
    'unknown-comment',
    `Unexpected comment "${name}", expected one of: ${directiveNames.join(', ')}`,
    block.position,
    `Did you mean ${meant}?`,
  );
}

/**
 * Reads the comments that the blocks of a question begin with: `search` and `formerly`, words
 * separated by commas of either script. Other comments are the author's own; a slip of the two
 * names is an `unknown-comment` finding.
 */
export function readAuthorComments(file: VFile, blocks: readonly RootContent[]): AuthorWords {
  const words = new Map(directiveNames.map((name) => [name, new Set<string>()]));
  for (const block of blocks) {
    if (block.type !== 'html' || !isComment(block.value)) break;
    for (const [, name = '', list = ''] of block.value.matchAll(directive)) {
      const known = words.get(name);
      if (known === undefined) reportSlip(file, name, block);
      for (const word of splitWords(list)) known?.add(word);
    }
  }
  return {
    searchWords: [...(words.get('search') ?? [])],
    formerIds: [...(words.get('formerly') ?? [])],
  };
}
