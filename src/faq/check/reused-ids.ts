import type { Content } from './check.ts';
import { report } from '../findings.ts';
import type { CategoryWithIds, QuestionWithId } from '../ids.ts';
import { likeness, makeWeigher, termsOf, type Terms } from '../compare/likeness.ts';

interface Located {
  readonly category: CategoryWithIds;
  readonly question: QuestionWithId;
  readonly terms: Terms;
}

// Of two texts of one question, however differently written, far more than this is in common.
const leastInCommon = 0.1;

const locate = (category: CategoryWithIds): Located[] =>
  category.questions
    .filter(({ id, explicitId }) => id === explicitId)
    .map((question) => {
      return { category, question, terms: termsOf(question.title, question.answer) };
    });

/**
 * Reports ids that stand for another question than in the version before (`reused-id`): nothing that
 * tells questions apart is in both texts.
 */
export function checkReusedIds({ categories, versions }: Content): void {
  const age = new Map(versions.map(({ id }, at) => [id, at]));
  const ageOf = ({ category }: Located) => age.get(category.version) ?? 0;
  for (const ofLocale of Map.groupBy(categories, ({ locale }) => locale).values()) {
    const located = ofLocale.flatMap(locate);
    const weigh = makeWeigher([located.map(({ terms }) => terms)]);
    const inCommon = (a: Located, b: Located) => likeness(weigh(a.terms), weigh(b.terms));
    for (const same of Map.groupBy(located, ({ question }) => question.id).values()) {
      const ordered = same.toSorted((a, b) => ageOf(a) - ageOf(b));
      for (const [at, one] of ordered.entries()) {
        const before = ordered[at - 1];
        if (before === undefined || inCommon(before, one) >= leastInCommon) continue;
        const reason = `Unexpected id "${one.question.id}", which stands for another question in ${before.category.version}`;
        const hint = `See ${before.category.file.path}:${before.question.line}. Give one of the two another id.`;
        report(one.category.file, 'reused-id', reason, one.question.line, hint);
      }
    }
  }
}
