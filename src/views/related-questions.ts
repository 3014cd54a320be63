import type { Locale } from '../config/locales.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

const links = /href=(["'])(.*?#.*?)\1/g;

/**
 * Finds for each question, by its id, the questions that its answer links to and those whose answers
 * link to it, in any version of a locale. Only ids that an author wrote stand for a question in
 * every version.
 */
export function relatedQuestions(
  index: FaqIndex,
  paths: Paths,
  locale: Locale,
): ReadonlyMap<string, ReadonlySet<string>> {
  const placed = index.versions
    .flatMap(({ id }) => index.questions(id, locale))
    .filter(({ question }) => question.explicitId);
  const idByAddress = new Map(
    placed.map(({ category, question: { id } }) => [paths.question(category, id), id]),
  );
  const related = new Map<string, Set<string>>();
  const relate = (a: string, b: string): void => {
    const known = related.get(a) ?? new Set();
    related.set(a, known.add(b));
  };
  for (const { question } of placed) {
    for (const [, , address = ''] of question.answerHtml.matchAll(links)) {
      const target = idByAddress.get(address);
      if (target === undefined || target === question.id) continue;
      relate(question.id, target);
      relate(target, question.id);
    }
  }
  return related;
}
