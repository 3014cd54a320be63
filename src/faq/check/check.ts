import type { Version } from '../../config/versions.ts';
import type { CategoryWithIds } from '../ids.ts';
import { checkCode } from './answer-code.ts';
import { checkAnchors, checkCopies, checkOrder, checkTranslations } from './between-locales.ts';
import { checkErrorTexts } from './error-texts.ts';
import { checkLinks } from './links.ts';
import { checkReusedIds } from './reused-ids.ts';
import {
  checkDuplicateQuestions,
  checkHeadings,
  checkDepth,
  checkHtml,
  checkLeftoverMarks,
  checkSearchWords,
} from './within-category.ts';

/** All content of a site, parsed. */
export interface Content {
  readonly categories: readonly CategoryWithIds[];
  /** The versions that the site has, oldest first. */
  readonly versions: readonly Version[];
}

/** Looks at the content and adds findings to its files. */
export type Check = (content: Content) => void;

/** Within a category, then between locales, between versions, then links. */
const checks: readonly Check[] = [
  checkDuplicateQuestions,
  checkSearchWords,
  checkHeadings,
  checkHtml,
  checkDepth,
  checkLeftoverMarks,
  checkErrorTexts,
  checkCode,
  checkTranslations,
  checkOrder,
  checkAnchors,
  checkCopies,
  checkReusedIds,
  checkLinks,
];

/** Runs all checks; what is wrong becomes a finding of the file that it stands in. */
export function checkContent(content: Content): void {
  for (const check of checks) check(content);
}
