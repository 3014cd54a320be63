import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Content } from './check.ts';
import { report } from '../findings.ts';
import { firstText, isTag } from '../read/phrasing.ts';

const answerMark = /^\s*A\s*[:：]/;

function hasAnswerMark(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && answerMark.test(firstText(block.children)?.value ?? '');
}

/** Reports marks of upstream's dialects that an answer holds (`leftover-mark`). */
export function checkLeftoverMarks({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      const [first] = answer;
      if (hasAnswerMark(first)) {
        report(
          file,
          'leftover-mark',
          'Unexpected `A:` at the beginning of an answer',
          first?.position,
        );
      }
      visit({ type: 'root', children: answer }, 'paragraph', ({ children }) => {
        const tag = children.find((node) => isTag(node, 'font', false));
        if (tag !== undefined)
          report(file, 'leftover-mark', 'Unexpected font tag in an answer', tag.position);
      });
    }
  }
}
