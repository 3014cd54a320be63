import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { type Locale, localeIds, otherLocale } from '../config/locales.ts';
import { report, startOfLine } from './findings.ts';
import type { CategoryWithIds, QuestionWithId } from './ids.ts';
import { lineOfId, type Lock, lockFileName, type LockRecord, readLock } from './lock-file.ts';

/** A question of a version in the locales in which it exists. */
export interface Located {
  readonly category: CategoryWithIds;
  readonly question: QuestionWithId;
}

/** A question in the locales that have it. */
export type ByLocale = Partial<Record<Locale, Located>>;

const leadingComments = /^(?:\s*<!--[\s\S]*?-->)+/;

/** Digests a text as the lock does. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What the lock digests: what readers see of a question, blanks folded, without comments. */
export function lockedText({ category, question }: Located): string {
  const lines = String(category.file).split('\n');
  const starts = [...category.questions, ...category.sections].map(({ line }) => line);
  const next = Math.min(lines.length + 1, ...starts.filter((line) => line > question.line));
  const body = lines
    .slice(question.line, next - 1)
    .join('\n')
    .replace(leadingComments, '');
  return `${question.titleText}\n${body}`.replace(/\s+/g, ' ').trim();
}

/** Collects the questions with written ids: version → id → locale. */
export function locate(categories: readonly CategoryWithIds[]): Map<string, Map<string, ByLocale>> {
  const versions = new Map<string, Map<string, ByLocale>>();
  for (const category of categories) {
    const ids = versions.get(category.version) ?? new Map<string, ByLocale>();
    versions.set(category.version, ids);
    for (const question of category.questions) {
      if (question.explicitId !== question.id) continue;
      const known = ids.get(question.id) ?? {};
      ids.set(question.id, { ...known, [category.locale]: { category, question } });
    }
  }
  return versions;
}

/** Digests a question in all locales that have it. */
export function digestAll(located: ByLocale): LockRecord {
  const found = localeIds.flatMap((locale) => {
    const here = located[locale];
    return here === undefined ? [] : [[locale, digest(lockedText(here))] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Finds the locale whose text was left behind: the other one changed since both fitted together, and
 * this one did not.
 */
export function findStale(record: LockRecord | undefined, now: LockRecord): Locale | undefined {
  if (record === undefined) return undefined;
  const isThere = localeIds.every(
    (locale) => record[locale] !== undefined && now[locale] !== undefined,
  );
  if (!isThere) return undefined;
  const changed = localeIds.filter((locale) => record[locale] !== now[locale]);
  const [only, ...others] = changed;
  return only === undefined || others.length > 0 ? undefined : otherLocale(only);
}

/** A translation that was left behind. */
export interface StaleTranslation extends Located {
  readonly id: string;
  readonly locale: Locale;
}

/** Finds the translations that were left behind since the lock was written. */
export function findStaleTranslations(
  categories: readonly CategoryWithIds[],
  lock: Lock,
): StaleTranslation[] {
  return [...locate(categories)].flatMap(([version, ids]) =>
    [...ids].flatMap(([id, located]) => {
      const locale = findStale(lock[version]?.[id], digestAll(located));
      const here = locale && located[locale];
      return locale === undefined || here === undefined ? [] : [{ ...here, id, locale }];
    }),
  );
}

/** Finds ids that were published and lead nowhere any more, by version. */
export function findVanished(
  categories: readonly CategoryWithIds[],
  lock: Lock,
): [version: string, id: string][] {
  const alive = new Map<string, Set<string>>();
  for (const { version, questions } of categories) {
    const ids = alive.get(version) ?? new Set<string>();
    alive.set(version, ids);
    for (const { id, formerIds } of questions) for (const one of [id, ...formerIds]) ids.add(one);
  }
  return Object.entries(lock).flatMap(([version, records]) =>
    Object.keys(records)
      .filter((id) => alive.get(version)?.has(id) !== true)
      .map((id): [string, string] => [version, id]),
  );
}

/** What an update of the lock takes for granted. */
export interface LockChoices {
  /** Ids whose translation was read again and fits, or `all`. */
  readonly reviewed: ReadonlySet<string> | 'all';
  /** Ids that may vanish. */
  readonly dropped: ReadonlySet<string>;
}

const byName = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Makes the lock of today's content. What is stale stays so until it is said to be `reviewed`, and
 * ids that vanished stay recorded until they are `dropped`.
 */
export function updateLock(
  categories: readonly CategoryWithIds[],
  before: Lock,
  { reviewed, dropped }: LockChoices,
): Lock {
  const versions = locate(categories);
  const vanished = findVanished(categories, before).filter(([, id]) => !dropped.has(id));
  const lock = new Map<string, (readonly [string, LockRecord])[]>();
  for (const [version, ids] of versions) {
    const records = [...ids].map(([id, located]): [string, LockRecord] => {
      const now = digestAll(located);
      const old = before[version]?.[id];
      const isReviewed = reviewed === 'all' || reviewed.has(id);
      return [
        id,
        old !== undefined && findStale(old, now) !== undefined && !isReviewed ? old : now,
      ];
    });
    lock.set(version, records);
  }
  for (const [version, id] of vanished) {
    lock.set(version, [...(lock.get(version) ?? []), [id, before[version]?.[id] ?? {}]]);
  }
  return byName([...lock].map(([version, records]) => [version, byName(records)]));
}

function countUnlocked(categories: readonly CategoryWithIds[], lock: Lock): number {
  const ids = [...locate(categories)].flatMap(([version, found]) =>
    [...found.keys()].filter((id) => lock[version]?.[id] === undefined),
  );
  return ids.length;
}

/**
 * Compares content with its lock: `unlocked-id` once where questions are new, `stale-translation` where a text changed and its translation did
 * not, `vanished-id` (a finding of the lock `file`) where a published id leads nowhere.
 */
export function checkLock(categories: readonly CategoryWithIds[], file: VFile): void {
  const lock = readLock(file);
  for (const { id, locale, category, question } of findStaleTranslations(categories, lock)) {
    const reason = `Unexpected translation of "${id}", whose text in ${otherLocale(locale)} has changed since`;
    report(category.file, 'stale-translation', reason, startOfLine(question.line));
  }
  const unlocked = countUnlocked(categories, lock);
  if (unlocked > 0 && Object.keys(lock).length > 0) {
    report(file, 'unlocked-id', `Unexpected ids that ${lockFileName} lacks (${unlocked})`);
  }
  for (const [version, id] of findVanished(categories, lock)) {
    const reason = `Unexpected end of the published id "${id}" of ${version}`;
    report(file, 'vanished-id', reason, startOfLine(lineOfId(file, version, id)));
  }
}
