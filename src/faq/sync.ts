import { localeIds, otherLocale, type Locale } from '../config/locales.ts';
import type { CategoryWithIds } from './ids.ts';
import { digest, locate, type Located, type Lock, lockedText, passageOf } from './lock.ts';

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
  const target = passageOf(to);
  const lines = String(to.category.file).split('\n');
  const passage = [
    `${marks}${title}${id.trimEnd()}`,
    ...(target.comments === '' ? [] : ['', ...target.comments.split('\n')]),
    '',
    ...body.split('\n'),
    '',
  ];
  return {
    ...to,
    from: from.category.version,
    before: `${oldTitle}\n\n${target.body}`,
    after: `${title}\n\n${body}`,
    file: lines.toSpliced(target.start, target.end - target.start, ...passage).join('\n'),
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
  const versions = [...locate(categories)];
  const carried: Carried[] = [];
  const others: Located[] = [];
  const changed = new Set<string>();
  const keyOf = (version: string, locale: Locale): string => `${version}/${locale}`;
  for (const locale of localeIds) {
    const here = versions.flatMap(([, ids]) => ids.get(id)?.[locale] ?? []);
    const lockedIn = ({ category }: Located) => lock[category.version]?.[id]?.[locale];
    const edited = here.filter((located) => {
      const locked = lockedIn(located);
      return locked !== undefined && locked !== digest(lockedText(located));
    });
    for (const { category } of edited) changed.add(keyOf(category.version, locale));
    const source = chooseSource(edited, from);
    if (source === undefined) continue;
    const { version } = source.category;
    for (const target of here.filter((located) => !edited.includes(located))) {
      const text = renameVersion(lockedText(target), target.category.version, version);
      const result = digest(text) === lockedIn(source) ? carry(source, target) : undefined;
      if (result === undefined) others.push(target);
      else carried.push(result);
    }
  }
  for (const { category } of carried) changed.add(keyOf(category.version, category.locale));
  const toReview = localeIds.flatMap((locale) =>
    versions.flatMap(([version, ids]) => {
      const hasChanged = changed.has(keyOf(version, otherLocale(locale)));
      const isStale = hasChanged && !changed.has(keyOf(version, locale));
      return isStale ? (ids.get(id)?.[locale] ?? []) : [];
    }),
  );
  return { carried, others, toReview };
}
