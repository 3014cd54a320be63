import type { ParsedCategory } from '../../faq/parsed.ts';
import { ask } from '../ask.ts';
import { UsageError } from '../command.ts';
import {
  askId,
  askTitles,
  askVersions,
  untranslated,
  type NewContext,
  type Plan,
} from './new-context.ts';
import { insertQuestion } from './question-stub.ts';

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
  if (initial === undefined && options.section === undefined) return undefined;
  return ask(
    {
      option: 'section',
      message: 'Section',
      given: options.section,
      choices,
      ...(initial !== undefined && { initial }),
    },
    session,
  );
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
    const text = insertQuestion(category, { id, title, section });
    return [{ path: category.file.path, text }];
  });
  const places = changes.map(({ path, text }) => {
    const line = text.split('\n').findIndex((one) => one.endsWith(`{#${id}}`)) + 1;
    return `${path}:${line}  ${id}`;
  });
  return { changes, notes: [...places, ...untranslated(titles)] };
}
