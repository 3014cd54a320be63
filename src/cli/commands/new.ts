import { localeIds, locales, type Locale } from '../../config/locales.ts';
import { versionSchema, versionStatuses, type Version } from '../../config/versions.ts';
import { isValidId, writtenIds } from '../../faq/ids.ts';
import type { ParsedCategory } from '../../faq/parsed.ts';
import { frontMatterLine } from '../../faq/read/front-matter.ts';
import { addVersions, versionsFileName, writeVersions } from '../../faq/version-list.ts';
import { makeShortId } from '../../import/pair/short-id.ts';
import { CategoryFile } from '../../import/write/category-file.ts';
import { type Ask, asker } from '../ask.ts';
import { collect, examples, UsageError, type AddCommand } from '../command.ts';
import { defaultContentDir, parseContent, remindOfLock, type ParsedContent } from '../content.ts';
import { applyChanges, type FileChange } from '../files.ts';

/** What the plans of new things work on. */
interface NewContext extends ParsedContent {
  readonly ask: Ask;
  readonly options: {
    readonly version: readonly string[];
    readonly section?: string | undefined;
    readonly released?: string | undefined;
  };
}

/** What is to be written, and what the author is to know of it. */
interface Plan {
  readonly changes: readonly FileChange[];
  readonly notes: readonly string[];
}

/** The titles of something new, by locale; a locale without one waits for a translation. */
type Titles = ReadonlyMap<Locale, string>;

const idProblem = (id: string): string | undefined =>
  isValidId(id) ? undefined : 'use lower-case ASCII letters and digits, joined by single hyphens';

/** The versions that something new is put into: those named, else the current one. */
async function askVersions({ ask, options, versions }: NewContext): Promise<string[]> {
  const choices = versions.map(({ id }) => id);
  const initial = versions.find(({ status }) => status === 'current')?.id;
  const askOne = async (given?: string) => ask('version', 'Version', { given, choices, initial });
  return Promise.all(options.version.length === 0 ? [askOne()] : options.version.map(askOne));
}

/** The titles in the locales that have one. Throws a `UsageError` where none has. */
async function askTitles({ ask }: NewContext, what: string): Promise<Titles> {
  const titles = new Map<Locale, string>();
  for (const locale of localeIds) {
    const message = `${what} in ${locales[locale].label} (empty: not translated yet)`;
    const title = (await ask(`title-${locale}`, message, { initial: '' })).trim();
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
async function askId({ ask, categories }: NewContext, title: string, category: string) {
  const taken = new Set(categories.flatMap(writtenIds));
  const problem = (id: string) =>
    idProblem(id) ?? (taken.has(id) ? 'another question has it' : undefined);
  const initial = makeShortId(title, category, (id) => problem(id) !== undefined);
  return ask('id', 'Id', { initial, problem });
}

/** What a new question begins as. It is shown nowhere; `check` asks for the answer. */
const stub = '<!-- Write the answer here. -->';

/** The category of a new question: one that the versions have. */
async function askCategory({ ask, categories }: NewContext, versions: readonly string[]) {
  const here = categories.filter(({ version }) => versions.includes(version));
  const choices = [...new Set(here.map(({ category }) => category))].sort();
  if (choices.length === 0)
    throw new UsageError(`Unexpected version without a category: ${versions.join(', ')}`);
  const name = await ask('category', 'Category', { choices });
  return here.filter(({ category }) => category === name);
}

/** The section of the question: the last one where the category has some and none is named. */
async function askSection({ ask, options }: NewContext, files: readonly ParsedCategory[]) {
  const [first = [], ...others] = files.map(({ sections }) => sections.map(({ id }) => id));
  const choices = first.filter((id) => others.every((ids) => ids.includes(id)));
  const initial = choices.at(-1);
  if (initial === undefined && options.section === undefined) return undefined;
  return ask('section', 'Section', { choices, initial });
}

/** Plans a new question: a stub in every version asked for, in the locales that it has a title in. */
async function planQuestion(context: NewContext): Promise<Plan> {
  const files = await askCategory(context, await askVersions(context));
  const sectionId = await askSection(context, files);
  const titles = await askTitles(context, 'Question');
  const [firstTitle = ''] = titles.values();
  const id = await askId(context, firstTitle, files[0]?.category ?? '');
  const changes = files.flatMap((category) => {
    const title = titles.get(category.locale);
    if (title === undefined) return [];
    const { sections } = category;
    const section = sections.find((one) => one.id === sectionId) ?? sections.at(-1);
    const file = new CategoryFile(category, true);
    file.add({ id, section, title, body: stub, definitions: [] }, undefined);
    return [{ path: category.file.path, text: file.text() ?? '' }];
  });
  const places = changes.map(({ path, text }) => {
    const line = text.split('\n').findIndex((one) => one.endsWith(`{#${id}}`)) + 1;
    return `${path}:${line}  ${id}`;
  });
  return { changes, notes: [...places, ...untranslated(titles)] };
}

/** Plans a new category: a file with a title and the stub of a first question in each locale. */
async function planCategory(context: NewContext): Promise<Plan> {
  const { ask, categories } = context;
  const versions = await askVersions(context);
  const name = await ask('category', 'File name without .md', { problem: idProblem });
  const existing = categories.find(
    ({ version, category }) => versions.includes(version) && category === name,
  );
  if (existing !== undefined)
    throw new UsageError(`Unexpected category "${name}": ${existing.file.path} exists`);
  const titles = await askTitles(context, 'Title');
  const id = await askId(context, `${name.replaceAll('-', ' ')} start`, name);
  const changes = versions.flatMap((version) => {
    const here = categories.filter((category) => category.version === version);
    const order = Math.max(0, ...here.map((category) => category.order ?? 0)) + 1;
    return [...titles].map(([locale, title]) => ({
      path: `${version}/${locale}/${name}.md`,
      text: `---\n${frontMatterLine('title', title)}\norder: ${order}\n---\n\n## ${title} {#${id}}\n\n${stub}\n`,
    }));
  });
  return { changes, notes: untranslated(titles) };
}

function checked(version: object): Version {
  const { success, data, error } = versionSchema.safeParse(version);
  if (success) return data;
  const [{ path, message } = { path: [], message: '' }] = error.issues;
  throw new UsageError(`Unexpected ${path.join('.')} of the version: ${message}`);
}

/** There is one current version: the one before it is unmaintained from then on. */
function withVersion(versions: readonly Version[], version: Version): Version[] {
  return addVersions(versions, [version.id]).map((one) => {
    if (one.id === version.id) return version;
    const isReplaced = version.status === 'current' && one.status === 'current';
    return isReplaced ? { ...one, status: 'unmaintained' } : one;
  });
}

/** Plans a new version: a copy of another one, and its line in versions.json. */
async function planVersion(context: NewContext): Promise<Plan> {
  const { ask, options, versions, categories } = context;
  const [given] = options.version;
  const { released = null } = options;
  const ids = versions.map(({ id }) => id);
  const problem = (id: string) => (ids.includes(id) ? 'it exists already' : undefined);
  const id = await ask('version', 'Id of the version, such as r1.3', { given, problem });
  const from = await ask('from', 'Copied from', { choices: ids });
  const statuses = { choices: versionStatuses, initial: 'unreleased' };
  const status = await ask('status', 'Status', statuses);
  const version = checked({ id, label: id, status, released });
  const copies = categories
    .filter((category) => category.version === from)
    .map(({ locale, category, file }) => ({
      path: `${id}/${locale}/${category}.md`,
      text: String(file),
    }));
  const list = { path: versionsFileName, text: writeVersions(withVersion(versions, version)) };
  return { changes: [...copies, list], notes: [] };
}

const plans = new Map([
  ['question', planQuestion],
  ['category', planCategory],
  ['version', planVersion],
]);

/** `new`: begins a question, a category or a version. */
export const addNew: AddCommand = (program, session) => {
  program
    .command('new')
    .description('Begins a question, a category or a version; asks for what is not given.')
    .argument('[kind]', 'question, category or version')
    .argument('[name]', 'The id of a new version.')
    .option('--version <id>', 'The version it is put into; again for more.', collect, [])
    .option('--category <name>', 'The category: file name without ending.')
    .option('--section <id>', 'The section of the question. Default: the last one.')
    .option('--id <id>', 'The id of the question. Default: made from its first title.')
    .option('--title-en <text>', 'The title in English; without one, it waits for a translation.')
    .option('--title-zh-CN <text>', 'The title in Chinese; without one, it waits as well.')
    .option('--from <id>', 'The version that a new version is copied from.')
    .option('--status <status>', 'unmaintained, current or unreleased. Default: unreleased.')
    .option('--released <date>', 'The day of the release of a new version, as YYYY-MM-DD.')
    .option('--content <dir>', 'The content folder.', defaultContentDir)
    .addHelpText(
      'after',
      examples(
        'new',
        'question --category installation --title-en "How do I update pip?" --title-zh-CN "如何升级pip？"',
        'category --category debugging --title-en Debugging --title-zh-CN 调试',
        'version r1.3 --from r1.2',
      ),
    )
    .action(async (given, name, options) => {
      const titles = { 'title-en': options.titleEn, 'title-zh-CN': options.titleZhCN };
      const ask = asker({ ...options, ...titles }, session);
      const choices = [...plans.keys()];
      const expected = `expected one of: ${choices.join(', ')}`;
      if (given === undefined && !session.isInteractive)
        throw new UsageError(`Unexpected end of the command, ${expected}`);
      const kind = given ?? (await ask('kind', 'What is new?', { choices }));
      const plan = plans.get(kind);
      if (plan === undefined) throw new UsageError(`Unexpected "${kind}", ${expected}`);
      if (name !== undefined && kind !== 'version')
        throw new UsageError(`Unexpected argument "${name}"`);
      const { content } = options;
      const named = name === undefined ? options : { ...options, version: [name] };
      const { changes, notes } = await plan({
        ask,
        options: named,
        ...(await parseContent(content)),
      });
      const states = await applyChanges(content, changes, true);
      for (const [path, state] of states) session.out(`${state.padEnd(8)} ${path}`);
      for (const note of notes) session.out(note);
      session.out(remindOfLock(content));
    });
};
