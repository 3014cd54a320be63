import { lockFileName, readLock } from '../../faq/lock.ts';
import type { Located } from '../../faq/lock.ts';
import { meant } from '../../faq/findings.ts';
import { AmbiguousEdit, planSync, type Carried, type SyncPlan } from '../../faq/sync.ts';
import { readBeside } from '../../loaders/content-folder.ts';
import { loadContent } from '../../loaders/load-content.ts';
import { type DiffPart, wordDiff } from '../../views/word-diff.ts';
import { examples, UsageError, type AddCommand, type Session } from '../command.ts';
import { assertFolder, defaultContentDir } from '../content.ts';
import { applyChanges } from '../files.ts';

interface SyncOptions {
  readonly from?: string | undefined;
  readonly write: boolean;
}

const context = 30;

/** Text that stayed the same is cut to what tells where a change is. */
function showPart({ kind, text }: DiffPart, index: number, parts: readonly DiffPart[]): string {
  if (kind === 'removed') return `[-${text}-]`;
  if (kind === 'added') return `{+${text}+}`;
  const head = index === 0 ? '' : text.slice(0, context);
  const tail = index === parts.length - 1 ? '' : text.slice(-context);
  return text.length <= 2 * context ? text : `${head} … ${tail}`;
}

const addressOf = ({ category, question }: Located): string =>
  `${category.file.path}:${question.line}`;

function showCarried(carried: Carried): string {
  const parts = wordDiff(carried.before, carried.after, carried.category.locale);
  const text = parts.map(showPart).join('').replace(/\s+/g, ' ').trim();
  return `${addressOf(carried)}  as in ${carried.from}\n    ${text}`;
}

function showPlan({ carried, others, toReview }: SyncPlan): string[] {
  return [
    ...carried.map(showCarried),
    ...others.map((located) => `${addressOf(located)}  said something else before; left as it is`),
    ...toReview.map((located) => `${addressOf(located)}  translation to be reviewed`),
  ];
}

async function readPlan(contentDir: string, id: string, from: string | undefined) {
  await assertFolder(contentDir);
  const { categories } = await loadContent(contentDir);
  const ids = categories.flatMap(({ questions }) => questions.map((question) => question.id));
  if (!ids.includes(id)) {
    throw new UsageError(`Unexpected id "${id}", which no question has`, meant(id, ids));
  }
  const lock = readLock(await readBeside(contentDir, lockFileName));
  try {
    return planSync(categories, lock, id, from);
  } catch (error) {
    throw error instanceof AmbiguousEdit ? new UsageError(error.message) : error;
  }
}

async function runSync(
  id: string,
  contentDir: string,
  { from, write }: SyncOptions,
  { out }: Session,
): Promise<void> {
  const plan = await readPlan(contentDir, id, from);
  for (const line of showPlan(plan)) out(line);
  const changes = plan.carried.map(({ category, file }) => ({
    path: category.file.path,
    text: file,
  }));
  await applyChanges(contentDir, changes, write);
  const toWrite = write ? 'written' : 'to write (nothing is written without --write)';
  const { length } = changes;
  out(
    length === 0
      ? `No text to carry: since ${lockFileName} was written, "${id}" was not edited in a version whose text others share.`
      : `${length} ${length === 1 ? 'text' : 'texts'} ${toWrite}`,
  );
}

/** `sync`: carries the edit of a question to the versions that said the same before. */
export const addSync: AddCommand = (program, session) => {
  program
    .command('sync')
    .description('Carries the edit of a question to the versions that said the same before it.')
    .argument('<id>', 'The id of the question that was edited.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .option('--from <version>', 'The version that was edited, where several were.')
    .option('--write', 'Writes the texts.', false)
    .addHelpText('after', examples('sync', 'pip-python-version', 'pip-python-version --write'))
    .action(async (id, contentDir, options) => runSync(id, contentDir, options, session));
};
