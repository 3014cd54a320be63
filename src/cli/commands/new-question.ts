import { localeIds, locales, type Locale } from '../../config/locales.ts';
import { isValidId } from '../../faq/ids.ts';
import type { ParsedCategory } from '../../faq/parsed.ts';
import { frontMatterLine } from '../../faq/read/front-matter.ts';
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
async function askVersions({ options, session, versions }: NewContext): Promise<string[]> {
  const choices = versions.map(({ id }) => id);
  const initial = versions.find(({ status }) => status === 'current')?.id;
  const given = options.version.length > 0 ? options.version : [undefined];
  return Promise.all(
    given.map((one) =>
      ask({ option: 'version', message: 'Version', choices, given: one, initial }, session),
    ),
  );
}

/** The titles in the locales that have one. Throws a `UsageError` where none has. */
async function askTitles({ options, session }: NewContext, what: string): Promise<Titles> {
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
const untranslated = (titles: Titles): string[] =>
  localeIds
    .filter((locale) => !titles.has(locale))
    .map((locale) => `${locale} is not translated yet: readers are shown the other language`);

/** The id of a new question: free in all versions. */
async function askId(
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

/** What a new question begins as. Its comment is shown nowhere; `check` asks for the answer. */
const stubOf = (marks: '##' | '###', id: string, title: string): string =>
  `${marks} ${title} {#${id}}\n\n<!-- Write the answer here. -->`;

/** The line after which a section ends, counted from 1. */
function endOfSection({ sections, questions, file }: ParsedCategory, section: string): number {
  const line = sections.find(({ id }) => id === section)?.line ?? 1;
  const others = [
    ...sections.map((one) => one.line),
    ...questions.filter((question) => question.section === undefined).map((one) => one.line),
  ];
  const next = others.filter((other) => other > line).toSorted((a, b) => a - b)[0];
  return next === undefined ? String(file).split('\n').length : next - 1;
}

/** Gives the text of a category file with a stub at the end of a section, or of the file. */
function insertQuestion(
  category: ParsedCategory,
  section: string | undefined,
  stub: string,
): string {
  const lines = String(category.file).split('\n');
  const at = section === undefined ? lines.length : endOfSection(category, section);
  const before = lines.slice(0, at).join('\n').trimEnd();
  const after = lines.slice(at).join('\n').trim();
  return `${[before, stub, after].filter((part) => part !== '').join('\n\n')}\n`;
}

async function askCategory(
  { options, session, categories }: NewContext,
  versions: readonly string[],
): Promise<string> {
  const names = categories
    .filter(({ version }) => versions.includes(version))
    .map(({ category }) => category);
  const choices = [...new Set(names)].sort();
  if (choices.length === 0)
    throw new UsageError(`Unexpected version without a category: ${versions.join(', ')}`);
  return ask(
    { option: 'category', message: 'Category', given: options.category, choices },
    session,
  );
}

/** The section of the question: the last one where the category has some and none is named. */
async function askSection(
  { options, session }: NewContext,
  files: readonly ParsedCategory[],
): Promise<string | undefined> {
  const [first, ...others] = files.map(({ sections }) => sections.map(({ id }) => id));
  const choices = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
  const initial = choices.at(-1);
  const given = options.section;
  if (initial === undefined && given === undefined) return undefined;
  return ask({ option: 'section', message: 'Section', given, choices, initial }, session);
}

/** Plans a new question: a stub in every version asked for, in the locales that it has a title in. */
export async function planQuestion(context: NewContext): Promise<Plan> {
  const versions = await askVersions(context);
  const name = await askCategory(context, versions);
  const files = context.categories.filter(
    ({ version, category }) => versions.includes(version) && category === name,
  );
  const section = await askSection(context, files);
  const titles = await askTitles(context, 'Question');
  const [firstTitle = ''] = titles.values();
  const id = await askId(context, firstTitle, name);
  const changes = files.flatMap((category) => {
    const title = titles.get(category.locale);
    if (title === undefined) return [];
    const last = section ?? category.sections.at(-1)?.id;
    const stub = stubOf(last === undefined ? '##' : '###', id, title);
    return [{ path: category.file.path, text: insertQuestion(category, last, stub) }];
  });
  const places = changes.map(({ path, text }) => {
    const line = text.split('\n').findIndex((one) => one.endsWith(`{#${id}}`)) + 1;
    return `${path}:${line}  ${id}`;
  });
  return { changes, notes: [...places, ...untranslated(titles)] };
}

function nextOrder({ categories }: NewContext, version: string): number {
  const orders = categories
    .filter((category) => category.version === version)
    .map(({ order }) => order ?? 0);
  return Math.max(0, ...orders) + 1;
}

/** Plans a new category: a file with a title and the stub of a first question in each locale. */
export async function planCategory(context: NewContext): Promise<Plan> {
  const { options, session, categories } = context;
  const versions = await askVersions(context);
  const given = options.category;
  const message = 'File name without .md';
  const name = await ask({ option: 'category', message, given, problem: idProblem }, session);
  const existing = categories.find(
    ({ version, category }) => versions.includes(version) && category === name,
  );
  if (existing !== undefined)
    throw new UsageError(`Unexpected category "${name}": ${existing.file.path} exists`);
  const titles = await askTitles(context, 'Title');
  const id = await askId(context, `${name.replaceAll('-', ' ')} start`, name);
  const changes = versions.flatMap((version) => {
    const order = frontMatterLine('order', nextOrder(context, version));
    return [...titles].map(([locale, title]) => {
      const head = `---\n${frontMatterLine('title', title)}\n${order}\n---`;
      const path = `${version}/${locale}/${name}.md`;
      return { path, text: `${head}\n\n${stubOf('##', id, title)}\n` };
    });
  });
  return { changes, notes: untranslated(titles) };
}
