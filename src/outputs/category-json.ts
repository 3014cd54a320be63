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
