import type { VFile } from 'vfile';
import { otherLocale } from '../config/locales.ts';
import { report, startOfLine } from './findings.ts';
import type { CategoryWithIds } from './ids.ts';
import { lineOfId, readLock, type Lock, type LockRecord } from './lock-file.ts';
import { digestAll, findStale, findStaleTranslations, findVanished, locate } from './lock-state.ts';

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

/**
 * Compares content with its lock: `stale-translation` where a text changed and its translation did
 * not, `vanished-id` (a finding of the lock `file`) where a published id leads nowhere.
 */
export function checkLock(categories: readonly CategoryWithIds[], file: VFile): void {
  const lock = readLock(file);
  for (const { id, locale, category, question } of findStaleTranslations(categories, lock)) {
    const reason = `Unexpected translation of "${id}", whose text in ${otherLocale(locale)} has changed since`;
    report(category.file, 'stale-translation', reason, startOfLine(question.line));
  }
  for (const [version, id] of findVanished(categories, lock)) {
    const reason = `Unexpected end of the published id "${id}" of ${version}`;
    report(file, 'vanished-id', reason, startOfLine(lineOfId(file, version, id)));
  }
}
