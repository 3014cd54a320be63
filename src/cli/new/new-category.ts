import { ask } from '../ask.ts';
import { UsageError } from '../command.ts';
import {
  askId,
  askTitles,
  askVersions,
  idProblem,
  untranslated,
  type NewContext,
  type Plan,
} from './new-context.ts';
import { newCategory } from './question-stub.ts';

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
  const name = await ask(
    {
      option: 'category',
      message: 'File name without .md',
      given: options.category,
      problem: idProblem,
    },
    session,
  );
  const existing = categories.find(
    ({ version, category }) => versions.includes(version) && category === name,
  );
  if (existing !== undefined)
    throw new UsageError(`Unexpected category "${name}": ${existing.file.path} exists`);
  const titles = await askTitles(context, 'Title');
  const id = await askId(context, `${name.replaceAll('-', ' ')} start`, name);
  const changes = versions.flatMap((version) =>
    [...titles].map(([locale, title]) => ({
      path: `${version}/${locale}/${name}.md`,
      text: newCategory(title, nextOrder(context, version), { id, title }),
    })),
  );
  return { changes, notes: untranslated(titles) };
}
