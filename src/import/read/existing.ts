import type { ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';

/** A stretch of a category file: what stands before all questions, a section heading, a question. */
export interface Block {
  readonly kind: 'start' | 'section' | 'question' | 'end';
  /** Id of the question or section, if it has one. */
  readonly id: string | undefined;
  /** Id of the section that a question stands in. */
  readonly section: string | undefined;
  readonly question: ParsedQuestion | undefined;
  /** With the blank lines behind it. */
  readonly text: string;
}

/** The line from which on a file has nothing but definitions, counted from 1. */
function endLine({ questions, definitions, file }: ParsedCategory): number {
  const lineCount = String(file).split('\n').length;
  const last = questions.at(-1);
  const lastLine = last?.answer.at(-1)?.position?.end.line ?? last?.line ?? lineCount;
  const lines = definitions.map(({ position }) => position?.start.line ?? 0);
  return Math.min(lineCount + 1, ...lines.filter((line) => line > lastLine));
}

/** Divides a category file into blocks; joined, their texts are the file. */
export function blocksOf(category: ParsedCategory): Block[] {
  const lines = String(category.file).split('\n');
  const starts = [
    ...category.sections.map(({ id, line }) => ({
      ...{ kind: 'section' as const, id, line, section: undefined, question: undefined },
    })),
    ...category.questions.map((question) => ({
      ...{ kind: 'question' as const, id: question.explicitId, line: question.line },
      ...{ section: question.section, question },
    })),
  ].toSorted((a, b) => a.line - b.line);
  const none = { id: undefined, section: undefined, question: undefined };
  const all = [
    { kind: 'start' as const, line: 1, ...none },
    ...starts,
    { kind: 'end' as const, line: endLine(category), ...none },
  ];
  return all.map(({ line, ...block }, at) => {
    const next = all[at + 1]?.line ?? lines.length + 1;
    const text = lines.slice(line - 1, next - 1).join('\n');
    return { ...block, text: next <= lines.length && next > line ? `${text}\n` : text };
  });
}

const leadingComments = /^(?:\s*<!--[\s\S]*?-->)+/;

/** What an author wrote under the heading of a question. */
export interface Body {
  /** The comments right under the heading, which hold search words and former ids. */
  readonly comments: string;
  /** Comments and answer. */
  readonly text: string;
}

/** Gives what stands under the heading of a question. */
export function bodyOf({ text }: Block): Body {
  const body = text.slice(text.indexOf('\n') + 1).trim();
  return { comments: leadingComments.exec(body)?.[0].trim() ?? '', text: body };
}
