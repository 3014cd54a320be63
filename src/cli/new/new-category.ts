import { localeIds } from '../../config/locales.ts';
import { isValidId } from '../../faq/id-shape.ts';
import { ask } from '../ask.ts';
import { UsageError } from '../command.ts';
import type { FileChange } from '../files.ts';
import { askId, askTitle, askVersions, type NewContext } from './new-context.ts';
import { newCategory } from './question-stub.ts';

function nextOrder({ categories }: NewContext, version: string): number {
  const orders = categories
    .filter((category) => category.version === version)
    .map(({ order }) => order ?? 0);
  return Math.max(0, ...orders) + 1;
}

/** Plans a new category: a file with a title and the stub of a first question in each locale. */
export async function planCategory(context: NewContext): Promise<FileChange[]> {
  const { args, terminal, categories } = context;
  const versions = await askVersions(context);
  const problem = (name: string) =>
    isValidId(name)
      ? undefined
      : 'use lower-case ASCII letters and digits, joined by single hyphens';
  const name = await ask(
    { option: 'category', message: 'File name without .md', given: args.text('category'), problem },
    terminal,
  );
  const existing = categories.find(
    ({ version, category }) => versions.includes(version) && category === name,
  );
  if (existing !== undefined)
    throw new UsageError(`Unexpected category "${name}": ${existing.file.path} exists`);
  const titles = new Map<string, string>();
  for (const locale of localeIds) {
    titles.set(locale, await askTitle(context, locale, 'Title', titles.get(localeIds[0])));
  }
  const id = await askId(context, `${name.replaceAll('-', ' ')} start`, name);
  return versions.flatMap((version) =>
    localeIds.map((locale) => {
      const title = titles.get(locale) ?? name;
      const stub = { id, title };
      return {
        path: `${version}/${locale}/${name}.md`,
        text: newCategory(title, nextOrder(context, version), stub),
      };
    }),
  );
}
