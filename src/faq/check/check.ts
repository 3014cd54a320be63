import type { VFile } from 'vfile';
import type { Version } from '../../config/versions.ts';
import { report } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import { lineOf } from '../json-file.ts';
import {
  checkAnchors,
  checkCopies,
  checkOrder,
  checkReusedIds,
  checkTranslations,
} from './between-texts.ts';
import { checkLinks } from './links.ts';
import { checkCode, checkErrorTexts } from './quoted.ts';
import {
  checkDepth,
  checkDuplicateQuestions,
  checkHeadings,
  checkHtml,
  checkMarks,
  checkSearchWords,
  type QuestionCheck,
} from './within-category.ts';

/** All content of a site, parsed. */
export interface Content {
  readonly categories: readonly CategoryWithIds[];
  /** The versions that the site has, oldest first. */
  readonly versions: readonly Version[];
}

/** What is looked for in each question by itself. */
const questionChecks: readonly QuestionCheck[] = [
  checkSearchWords,
  checkHeadings,
  checkHtml,
  checkDepth,
  checkMarks,
  checkErrorTexts,
  checkCode,
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
    for (const question of questions) for (const check of questionChecks) check(file, question);
  }
  for (const check of checks) check(content);
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
    const here = categories.filter((category) => category.version === version);
    const known = new Set(here.flatMap(({ questions }) => questions.map(({ id }) => id)));
    for (const id of common.filter((one) => !known.has(one))) {
      const reason = `Unexpected id "${id}" among the common questions of ${version}: no question there has it`;
      report(file, 'unknown-common-question', reason, lineOf(file, version, id));
    }
  }
}
