import type { ParsedCategory, ParsedQuestion, ParsedSection } from '../../faq/parsed.ts';

/** A question of the content folder, as its author wrote it. */
export interface ExistingQuestion {
  readonly id: string | undefined;
  readonly question: ParsedQuestion;
  readonly section: ParsedSection | undefined;
  /** The id of the question before it in its file. */
  readonly after: string | undefined;
  /** The comments right under its heading, which hold search words and former ids. */
  readonly comments: string;
  /** What follows the heading, comments and answer. */
  readonly body: string;
}

const leadingComments = /^(?:\s*<!--[\s\S]*?-->)+/;

/** Divides a category file of the heading dialect into its questions, as text. */
export function readExisting({ file, questions, sections }: ParsedCategory): ExistingQuestion[] {
  const lines = String(file).split('\n');
  const starts = [...questions, ...sections].map(({ line }) => line).toSorted((a, b) => a - b);
  return questions.map((question, at) => {
    const next = starts.find((line) => line > question.line) ?? lines.length + 1;
    const body = lines
      .slice(question.line, next - 1)
      .join('\n')
      .trim();
    return {
      id: question.explicitId,
      question,
      section: sections.find(({ id }) => id === question.section),
      after: questions[at - 1]?.explicitId,
      comments: leadingComments.exec(body)?.[0].trim() ?? '',
      body,
    };
  });
}

/** The text of a category file with all questions but `kept` cut out. */
export function withoutQuestions(
  { file, questions, sections }: ParsedCategory,
  kept: readonly ExistingQuestion[],
): string {
  const lines = String(file).split('\n');
  const keptLines = new Set(kept.map(({ question }) => question.line));
  const starts = [...questions, ...sections].map(({ line }) => line);
  const gone = questions
    .filter(({ line }) => !keptLines.has(line))
    .map(
      ({ line }) =>
        [line, Math.min(lines.length + 1, ...starts.filter((start) => start > line))] as const,
    );
  return lines
    .filter((_, at) => !gone.some(([from, to]) => at + 1 >= from && at + 1 < to))
    .join('\n');
}
