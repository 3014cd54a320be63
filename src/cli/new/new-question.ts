import { localeIds } from '../../config/locales.ts';
import { ask } from '../ask.ts';
import { UsageError } from '../command.ts';
import type { FileChange } from '../files.ts';
import { askId, askTitle, askVersions, type NewContext } from './new-context.ts';
import { insertQuestion } from './question-stub.ts';

async function askCategory(
  { args, terminal, categories }: NewContext,
  versions: readonly string[],
): Promise<string> {
  const names = categories
    .filter(({ version }) => versions.includes(version))
    .map(({ category }) => category);
  const choices = [...new Set(names)].sort();
  if (choices.length === 0)
    throw new UsageError(`Unexpected version without a category: ${versions.join(', ')}`);
  return ask(
    { option: 'category', message: 'Category', given: args.text('category'), choices },
    terminal,
  );
}

/** Plans a new question: a stub in the files of all locales, in every version asked for. */
export async function planQuestion(context: NewContext): Promise<FileChange[]> {
  const versions = await askVersions(context);
  const name = await askCategory(context, versions);
  const titles = new Map<string, string>();
  for (const locale of localeIds) {
    titles.set(locale, await askTitle(context, locale, 'Question', titles.get(localeIds[0])));
  }
  const id = await askId(context, titles.get(localeIds[0]) ?? '', name);
  const section = context.args.text('section');
  const files = context.categories.filter(
    ({ version, category }) => versions.includes(version) && category === name,
  );
  const unknown = files.find(
    (file) => section !== undefined && !file.sections.some((one) => one.id === section),
  );
  if (unknown !== undefined) {
    const known = unknown.sections.map((one) => one.id).join(', ') || 'none';
    throw new UsageError(
      `Unexpected --section "${section ?? ''}" in ${unknown.file.path}, expected one of: ${known}`,
    );
  }
  return files.map((category) => ({
    path: category.file.path,
    text: insertQuestion(category, { id, title: titles.get(category.locale) ?? id, section }),
  }));
}
