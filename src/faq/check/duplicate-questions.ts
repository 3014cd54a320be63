import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';
import { comparable } from '../id-shape.ts';
import type { QuestionWithId } from '../ids.ts';

/** Reports questions whose text stands in their category before (`duplicate-question`). */
export function checkDuplicateQuestions({ categories }: Content): void {
  for (const { file, questions } of categories) {
    const seen = new Map<string, QuestionWithId>();
    for (const question of questions) {
      const text = comparable(question.titleText);
      const first = seen.get(text);
      if (first === undefined) {
        seen.set(text, question);
        continue;
      }
      const reason = `Unexpected question that ${file.path}:${first.line} asks already`;
      report(file, 'duplicate-question', reason, startOfLine(question.line));
    }
  }
}
