import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { type Locale, localeIds, otherLocale } from '../config/locales.ts';
import { report } from './findings.ts';
import { type CategoryWithIds, type QuestionWithId, writtenOf } from './ids.ts';
import { lineOf, readJson } from './json-file.ts';

/** Digests of a question's text by locale, as they were when its translation was last known to fit. */
const recordSchema = z.partialRecord(z.enum(localeIds), z.string());

/** `faq.lock.json`: the published ids of each version, with the texts that fit together. */
const lockSchema = z.record(z.string(), z.record(z.string(), recordSchema));

type LockRecord = z.infer<typeof recordSchema>;
export type Lock = z.infer<typeof lockSchema>;

/** Name of the lock file in the content folder. */
export const lockFileName = 'faq.lock.json';

/** Reads a lock; what is wrong with it is an `invalid-lock` finding of `file`, and it counts as empty. */
export const readLock = (file: VFile): Lock =>
  (String(file).trim() === '' ? undefined : readJson(file, lockSchema, 'invalid-lock')) ?? {};

/** Writes a lock: one line for each id, so that changes to it are small. */
export function writeLock(lock: Lock): string {
  const text = JSON.stringify(lock, null, 2);
  const inLines = text.replace(/\{\n {6}[^}]*\}/g, (record) => record.replace(/\s+/g, ' '));
  return `${inLines}\n`;
}

/** A question of a version in one locale. */
export interface Located {
  readonly category: CategoryWithIds;
  readonly question: QuestionWithId;
}

/** A question in the locales that have it. */
type ByLocale = Partial<Record<Locale, Located>>;

/** Divides what stands under the heading of a question into the comments of its author and the rest. */
export function splitComments(text: string): { comments: string; body: string } {
  const comments = /^(?:\s*<!--[\s\S]*?-->)+/.exec(text)?.[0] ?? '';
  return { comments: comments.trim(), body: text.slice(comments.length).trim() };
}

/**
 * Finds the text of a question below its title: after `start`, its line, and before `end`, counted from
 * 0. The author's comments are apart, since each version has them for itself.
 */
export function passageOf({ category, question }: Located) {
  const lines = String(category.file).split('\n');
  const start = question.line - 1;
  const starts = [...category.questions, ...category.sections].map(({ line }) => line - 1);
  const end = Math.min(lines.length, ...starts.filter((line) => line > start));
  const text = lines.slice(start + 1, end).join('\n');
  return { start, end, ...splitComments(text) };
}

/** Digests a text as the lock does. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What the lock digests: what readers see of a question, blanks folded, without comments. */
export const lockedText = (located: Located): string =>
  `${located.question.titleText}\n${passageOf(located).body}`.replace(/\s+/g, ' ').trim();

/** Collects the questions with written ids: version → id → locale. */
export function locate(categories: readonly CategoryWithIds[]): Map<string, Map<string, ByLocale>> {
  const versions = new Map<string, Map<string, ByLocale>>();
  for (const category of categories) {
    const ids = versions.get(category.version) ?? new Map<string, ByLocale>();
    versions.set(category.version, ids);
    for (const question of writtenOf(category))
      ids.set(question.id, { ...ids.get(question.id), [category.locale]: { category, question } });
  }
  return versions;
}

/** Digests a question in all locales that have it. */
function digestAll(located: ByLocale): LockRecord {
  const digests = Object.entries(located).map(([locale, one]) => [locale, digest(lockedText(one))]);
  return Object.fromEntries(digests);
}

/**
 * Finds the locale whose text was left behind: the other one changed since both fitted together, and
 * this one did not.
 */
function findStale(record: LockRecord | undefined, now: LockRecord): Locale | undefined {
  const isInBoth = localeIds.every((locale) => record?.[locale] && now[locale]);
  const [changed, ...others] = localeIds.filter((locale) => record?.[locale] !== now[locale]);
  return isInBoth && changed && others.length === 0 ? otherLocale(changed) : undefined;
}

/** Finds the translations that were left behind since the lock was written. */
export const findStaleTranslations = (
  categories: readonly CategoryWithIds[],
  lock: Lock,
): Located[] =>
  [...locate(categories)].flatMap(([version, ids]) =>
    [...ids].flatMap(([id, located]) => {
      const locale = findStale(lock[version]?.[id], digestAll(located));
      return (locale && located[locale]) ?? [];
    }),
  );

/** Finds ids that were published and lead nowhere any more, by version. */
export function findVanished(
  categories: readonly CategoryWithIds[],
  lock: Lock,
): [version: string, id: string][] {
  return Object.entries(lock).flatMap(([version, records]) => {
    const questions = categories
      .filter((one) => one.version === version)
      .flatMap((one) => one.questions);
    const alive = new Set(questions.flatMap(({ id, formerIds }) => [id, ...formerIds]));
    const vanished = Object.keys(records).filter((id) => !alive.has(id));
    return vanished.map((id): [string, string] => [version, id]);
  });
}

const byName = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Makes the lock of today's content. What is stale stays so until it is said to be reviewed: read again,
 * and it fits. Ids that vanished stay recorded until they are dropped.
 */
export function updateLock(
  categories: readonly CategoryWithIds[],
  before: Lock,
  { isReviewed, isDropped }: Readonly<Record<'isReviewed' | 'isDropped', (id: string) => boolean>>,
): Lock {
  const lock = [...locate(categories)].flatMap(([version, ids]) =>
    [...ids].map(([id, located]) => {
      const now = digestAll(located);
      const old = before[version]?.[id];
      const record = old && findStale(old, now) && !isReviewed(id) ? old : now;
      return { version, id, record };
    }),
  );
  for (const [version, id] of findVanished(categories, before))
    if (!isDropped(id)) lock.push({ version, id, record: before[version]?.[id] ?? {} });
  const versions = Map.groupBy(lock, ({ version }) => version);
  return byName(
    [...versions].map(([version, records]) => [
      version,
      byName(records.map(({ id, record }) => [id, record])),
    ]),
  );
}

/**
 * Compares content with its lock, which was read from `file`: `unlocked-id` once where questions are
 * new, `stale-translation` where a text changed and its translation did not, `vanished-id` (a finding
 * of `file`) where a published id leads nowhere.
 */
export function checkLock(categories: readonly CategoryWithIds[], lock: Lock, file: VFile): void {
  for (const { category, question } of findStaleTranslations(categories, lock)) {
    const reason = `Unexpected translation of "${question.id}", whose text in ${otherLocale(category.locale)} has changed since`;
    report(category.file, 'stale-translation', reason, question.line);
  }
  const unlocked = [...locate(categories)].flatMap(([version, ids]) =>
    [...ids.keys()].filter((id) => lock[version]?.[id] === undefined),
  );
  if (unlocked.length > 0 && Object.keys(lock).length > 0) {
    report(file, 'unlocked-id', `Unexpected ids that ${lockFileName} lacks (${unlocked.length})`);
  }
  for (const [version, id] of findVanished(categories, lock)) {
    const reason = `Unexpected end of the published id "${id}" of ${version}`;
    report(file, 'vanished-id', reason, lineOf(file, version, id));
  }
}
