import type { Content } from './check.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds, QuestionWithId } from '../ids.ts';
import {
  countTerms,
  gatherFeatures,
  likeness,
  weighTerms,
  type Features,
} from '../compare/likeness.ts';

interface Located {
  readonly category: CategoryWithIds;
  readonly question: QuestionWithId;
  readonly features: Features;
}

// Of two texts of one question, however differently written, far more than this is in common.
const leastInCommon = 0.1;

function locate(categories: readonly CategoryWithIds[]): Located[] {
  return categories.flatMap((category) =>
    category.questions
      .filter(({ id, explicitId }) => id === explicitId)
      .map((question) => ({
        category,
        question,
        features: gatherFeatures(question.title, question.answer),
      })),
  );
}

/**
 * Reports ids that stand for another question than in the version before (`reused-id`): nothing that
 * tells questions apart is in both texts.
 */
export function checkReusedIds({ categories, versions }: Content): void {
  const age = new Map(versions.map(({ id }, at) => [id, at]));
  const ageOf = ({ category }: Located) => age.get(category.version) ?? 0;
  for (const ofLocale of Map.groupBy(
    locate(categories),
    ({ category }) => category.locale,
  ).values()) {
    const use = countTerms([ofLocale.map(({ features }) => features)]);
    const inCommon = (a: Located, b: Located) =>
      likeness(weighTerms(a.features, use), weighTerms(b.features, use));
    for (const same of Map.groupBy(ofLocale, ({ question }) => question.id).values()) {
      const [, ...later] = same.sort((a, b) => ageOf(a) - ageOf(b));
      for (const [at, located] of later.entries()) {
        const { category, question } = located;
        const before = same[at];
        if (before === undefined || inCommon(before, located) >= leastInCommon) continue;
        const reason = `Unexpected id "${question.id}", which stands for another question in ${before.category.version}`;
        const hint = `See ${before.category.file.path}:${before.question.line}. Give one of the two another id.`;
        report(category.file, 'reused-id', reason, startOfLine(question.line), hint);
      }
    }
  }
}
