import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../findings.ts';

const fontQuestion = /^[ \t]*(?:<font[^>]*>\s*)?\*\*\s*Q\s*[:：]/m;
const comments = /<!--[\s\S]*?-->/g;

/** HTML and code pass their text on as it is, so a question in them is not read as one. */
function hiddenText(block: RootContent): string {
  if (block.type === 'html') return block.value.replace(comments, '');
  return block.type === 'code' ? block.value : '';
}

/** Reports questions that HTML or code hides, and comments that hide the rest of the file. */
export function reportHiddenText(file: VFile, blocks: readonly RootContent[]): void {
  for (const block of blocks) {
    const text = hiddenText(block);
    if (block.type === 'html' && /<!--/.test(text)) {
      const reason = 'Unexpected comment without an end, expected `-->`';
      report(file, 'unclosed-comment', reason, block.position);
    } else if (fontQuestion.test(text)) {
      const place = block.type === 'code' ? 'a code block' : 'an HTML block';
      report(file, 'hidden-question', `Unexpected question in ${place}`, block.position);
    }
  }
}
