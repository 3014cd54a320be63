import { localeIds, otherLocale, type Locale } from '../config/locales.ts';
import type { CategoryWithIds } from './ids.ts';
import { digest, locate, type Located, type Lock, lockedText, passageOf } from './lock.ts';
import { scopeOf } from './parsed.ts';

/** A text that an edit is carried to. */
export interface Carried extends Located {
  /** The version that was edited. */
  readonly from: string;
  readonly before: string;
  readonly after: string;
  /** The whole file as it is to be. */
  readonly file: string;
}

/** What carrying an edit to other versions amounts to. */
export interface SyncPlan {
  readonly carried: readonly Carried[];
  /** Texts of the edited locale that said something else before the edit. */
  readonly others: readonly Located[];
  /** Translations of edited and carried texts, which did not change with them. */
  readonly toReview: readonly Located[];
}

/** Says that the texts of a question do not tell which of them is to be carried. */
export class AmbiguousEdit extends Error {
  override readonly name = 'AmbiguousEdit';
}

const heading = /^(#{2,3} )(.*?)(\s*\{#[^}]*\}\s*)$/;

/** The signs before the title of a question, the title, and the id after it. */
const headingOf = ({ category, question }: Located): readonly string[] | undefined =>
  heading.exec(String(category.file).split('\n')[question.line - 1] ?? '')?.slice(1);

/** Addresses of upstream's pages name the version that they belong to. */
function renameVersion(text: string, from: string, to: string): string {
  const name = from.replaceAll('.', '\\.');
  return text.replace(new RegExp(`/${name}(?![\\w-]|\\.\\d)`, 'g'), `/${to}`);
}

function carry(from: Located, to: Located): Carried | undefined {
  const [, newTitle] = headingOf(from) ?? [];
  const [marks, oldTitle, id] = headingOf(to) ?? [];
  if (newTitle === undefined || marks === undefined || id === undefined) return undefined;
  const rename = (text: string): string =>
    renameVersion(text, from.category.version, to.category.version);
  const [title, body] = [rename(newTitle), rename(passageOf(from).body)];
  const { start, end, comments, body: oldBody } = passageOf(to);
  const parts = [`${marks}${title}${id.trimEnd()}`, comments, `${body}\n`];
  const passage = parts.filter((part) => part !== '').join('\n\n');
  const lines = String(to.category.file).split('\n');
  return {
    ...to,
    from: from.category.version,
    before: `${oldTitle}\n\n${oldBody}`,
    after: `${title}\n\n${body}`,
    file: lines.toSpliced(start, end - start, ...passage.split('\n')).join('\n'),
  };
}

/** The edit to carry: the only one, the one asked for, or any where all came to the same. */
function chooseSource(edited: readonly Located[], from: string | undefined): Located | undefined {
  const [first, ...others] = edited;
  if (from !== undefined) return edited.find(({ category }) => category.version === from);
  const isSame = (other: Located): boolean =>
    first !== undefined &&
    renameVersion(lockedText(other), other.category.version, first.category.version) ===
      lockedText(first);
  if (others.every(isSame)) return first;
  const names = edited.map(({ category }) => category.version).join(', ');
  throw new AmbiguousEdit(`Unexpected edits that differ, in ${names}: name one with --from`);
}

/**
 * Plans to carry what was edited in question `id` since the lock was written to the versions that
 * said the same before: those whose text, were it of the edited version, is the locked one. Throws
 * `AmbiguousEdit` where versions were edited in different ways and `from` names none of them.
 */
export function planSync(
  categories: readonly CategoryWithIds[],
  lock: Lock,
  id: string,
  from?: string,
): SyncPlan {
  const versions = [...locate(categories).values()];
  const inLocale = (locale: Locale) => versions.flatMap((ids) => ids.get(id)?.[locale] ?? []);
  const lockedIn = ({ category: { version, locale } }: Located) => lock[version]?.[id]?.[locale];
  const isEdited = (located: Located): boolean => {
    const locked = lockedIn(located);
    return locked !== undefined && locked !== digest(lockedText(located));
  };
  const carried: Carried[] = [];
  const others: Located[] = [];
  const changed = new Set<string>();
  for (const locale of localeIds) {
    const edited = inLocale(locale).filter(isEdited);
    const same = inLocale(locale).filter((located) => !edited.includes(located));
    for (const { category } of edited) changed.add(scopeOf(category));
    const source = chooseSource(edited, from);
    if (source === undefined) continue;
    for (const target of same) {
      const { version } = source.category;
      const text = renameVersion(lockedText(target), target.category.version, version);
      const result = digest(text) === lockedIn(source) ? carry(source, target) : undefined;
      if (result === undefined) others.push(target);
      else carried.push(result);
    }
  }
  for (const { category } of carried) changed.add(scopeOf(category));
  const toReview = localeIds.flatMap(inLocale).filter(({ category: { version, locale } }) => {
    const hasChanged = (one: Locale) => changed.has(scopeOf({ version, locale: one }));
    return hasChanged(otherLocale(locale)) && !hasChanged(locale);
  });
  return { carried, others, toReview };
}
