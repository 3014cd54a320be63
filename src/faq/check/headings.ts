import type { Content } from './check.ts';
import { report } from '../findings.ts';

const firstDepth = 4;

/** Reports headings of answers that leave out a level (`heading-jump`). */
export function checkHeadings({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      let previous = firstDepth - 1;
      for (const block of answer) {
        if (block.type !== 'heading') continue;
        if (block.depth > previous + 1) {
          const reason = `Unexpected heading of level ${block.depth}, expected level ${previous + 1}`;
          report(file, 'heading-jump', reason, block.position);
        }
        previous = Math.max(block.depth, firstDepth - 1);
      }
    }
  }
}
