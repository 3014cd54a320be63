import { localeIds, locales, type Locale } from '../../config/locales.ts';
import { isValidId } from '../../faq/ids.ts';
import { makeShortId } from '../../import/pair/short-id.ts';
import { ask } from '../ask.ts';
import { UsageError, type Session } from '../command.ts';
import type { ParsedContent } from '../content.ts';
import type { FileChange } from '../files.ts';

/** What was given for something new. */
export interface NewOptions {
  readonly name: string | undefined;
  readonly content: string;
  readonly version: readonly string[];
  readonly category?: string | undefined;
  readonly section?: string | undefined;
  readonly id?: string | undefined;
  readonly titles: Readonly<Record<Locale, string | undefined>>;
  readonly from?: string | undefined;
  readonly status?: string | undefined;
  readonly released?: string | undefined;
}

/** What the plans of new things work on. */
export interface NewContext extends ParsedContent {
  readonly options: NewOptions;
  readonly session: Session;
}

/** What is to be written, and what the author is to know of it. */
export interface Plan {
  readonly changes: readonly FileChange[];
  readonly notes: readonly string[];
}

/** The titles of something new, by locale; a locale without one waits for a translation. */
export type Titles = ReadonlyMap<Locale, string>;

/** Says what is wrong with an id, if anything is. */
export const idProblem = (id: string): string | undefined =>
  isValidId(id) ? undefined : 'use lower-case ASCII letters and digits, joined by single hyphens';

/** The versions that something new is put into: those given, else the current one. */
export async function askVersions({ options, session, versions }: NewContext): Promise<string[]> {
  const choices = versions.map(({ id }) => id);
  const current = versions.find(({ status }) => status === 'current')?.id;
  const wanted = { option: 'version', message: 'Version', choices };
  if (options.version.length > 0)
    return Promise.all(options.version.map(async (given) => ask({ ...wanted, given }, session)));
  const initial = current !== undefined && { initial: current };
  return [await ask({ ...wanted, given: undefined, ...initial }, session)];
}

/** The titles in the locales that have one. Throws a `UsageError` where none has. */
export async function askTitles({ options, session }: NewContext, what: string): Promise<Titles> {
  const titles = new Map<Locale, string>();
  for (const locale of localeIds) {
    const given = options.titles[locale];
    const message = `${what} in ${locales[locale].label} (empty: not translated yet)`;
    const title = (
      await ask({ option: `title-${locale}`, message, given, initial: '' }, session)
    ).trim();
    if (title !== '') titles.set(locale, title);
  }
  if (titles.size > 0) return titles;
  const names = localeIds.map((locale) => `--title-${locale}`).join(' or ');
  throw new UsageError(`Unexpected command without ${names}`);
}

/** Says which locales wait for a translation. */
export const untranslated = (titles: Titles): string[] =>
  localeIds
    .filter((locale) => !titles.has(locale))
    .map((locale) => `${locale} is not translated yet: readers are shown the other language`);

/** The id of a new question: free in all versions. */
export async function askId(
  { options, session, categories }: NewContext,
  title: string,
  category: string,
): Promise<string> {
  const taken = new Set(
    categories.flatMap(({ questions, sections }) => [
      ...questions.flatMap(({ explicitId, formerIds }) => [explicitId, ...formerIds]),
      ...sections.map(({ id }) => id),
    ]),
  );
  const problem = (id: string) =>
    idProblem(id) ?? (taken.has(id) ? 'another question has it' : undefined);
  const initial = makeShortId(title, category, (id) => problem(id) !== undefined);
  return ask({ option: 'id', message: 'Id', given: options.id, initial, problem }, session);
}
