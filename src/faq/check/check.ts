import type { VFile } from 'vfile';
import type { Version } from '../../config/versions.ts';
import { report } from '../findings.ts';
import type { CategoryWithIds, QuestionWithId } from '../ids.ts';
import { checkAnchors, checkCopies, checkOrder, checkTranslations } from './between-locales.ts';
import { checkLinks } from './links.ts';
import { codeProblems, errorTextProblems } from './quoted.ts';
import { checkReusedIds } from './reused-ids.ts';
import {
  checkDuplicateQuestions,
  depthProblems,
  headingProblems,
  htmlProblems,
  leftoverMarks,
  searchWordProblems,
  type Problem,
} from './within-category.ts';

/** All content of a site, parsed. */
export interface Content {
  readonly categories: readonly CategoryWithIds[];
  /** The versions that the site has, oldest first. */
  readonly versions: readonly Version[];
}

/** What is looked for in each question by itself. */
const questionChecks: readonly ((question: QuestionWithId) => readonly Problem[])[] = [
  searchWordProblems,
  headingProblems,
  htmlProblems,
  depthProblems,
  leftoverMarks,
  errorTextProblems,
  codeProblems,
];

/** Within a category, then between locales, between versions, then links. */
const checks: readonly ((content: Content) => void)[] = [
  checkDuplicateQuestions,
  checkTranslations,
  checkOrder,
  checkAnchors,
  checkCopies,
  checkReusedIds,
  checkLinks,
];

/** Runs all checks; what is wrong becomes a finding of the file that it stands in. */
export function checkContent(content: Content): void {
  for (const { file, questions } of content.categories) {
    for (const question of questions) {
      const problems = questionChecks.flatMap((check) => check(question));
      for (const { rule, reason, place, hint } of problems) report(file, rule, reason, place, hint);
    }
  }
  for (const check of checks) check(content);
}

/** The line that names a common question of a version. */
function lineOf(text: string, version: string, id: string): number {
  const place = text.indexOf(`"${id}"`, text.indexOf(`"${version}"`));
  return text.slice(0, Math.max(0, place)).split('\n').length;
}

/**
 * Reports, in the file that names the versions, every id of a list `common` that no question of its
 * version has.
 */
export function checkCommonQuestions(
  file: VFile,
  versions: readonly Version[],
  categories: readonly CategoryWithIds[],
): void {
  for (const { id: version, common = [] } of versions) {
    const known = new Set(
      categories
        .filter((category) => category.version === version)
        .flatMap(({ questions }) => questions.map(({ id }) => id)),
    );
    for (const id of common) {
      if (known.has(id)) continue;
      report(
        file,
        'unknown-common-question',
        `Unexpected id "${id}" among the common questions of ${version}: no question there has it`,
        lineOf(String(file), version, id),
      );
    }
  }
}
