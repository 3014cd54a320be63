import type { Category } from '../faq/schema.ts';
import type { Paths } from '../routing/paths.ts';

/** What `index.json` beside a category holds, for programs that read the FAQ. */
export function categoryJson(category: Category, paths: Paths) {
  return {
    version: category.version,
    locale: category.locale,
    category: category.category,
    title: category.title,
    questions: category.questions.map(({ id, title, answerText, answerHtml }) => ({
      id,
      title,
      answerText,
      answerHtml,
      url: paths.question(category, id),
    })),
  };
}

/**
 * Writes a category as one Markdown document: title, sections and questions as headings, each
 * answer as its author wrote it.
 */
export function categoryMarkdown(category: Category): string {
  const parts = [`# ${category.title}`];
  if (category.description !== null) parts.push(category.description);
  let section: string | null = null;
  for (const question of category.questions) {
    if (question.section !== section) {
      section = question.section;
      const title = category.sections.find(({ id }) => id === section)?.title;
      if (title !== undefined) parts.push(`## ${title}`);
    }
    const marks = question.section === null ? '##' : '###';
    parts.push(`${marks} ${question.title} {#${question.id}}`, question.answerMarkdown);
  }
  return `${parts.join('\n\n')}\n`;
}
