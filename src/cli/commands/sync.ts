import { type Change, diffWords } from 'diff';
import type { Locale } from '../../config/locales.ts';
import { type Located, lockFileName } from '../../faq/lock.ts';
import { counted } from '../../faq/findings.ts';
import { AmbiguousEdit, planSync, type Carried, type SyncPlan } from '../../faq/sync.ts';
import { examples, UsageError, type AddCommand } from '../command.ts';
import { assertKnown, defaultContentDir, openContent } from '../content.ts';
import { applyChanges, written } from '../files.ts';

/** Of a text that stayed the same, so much tells where a change is. */
const context = 30;

/** Below this share of common text, marks between single words say less than two whole texts. */
const readableShare = 0.3;

function showPart({ value, added, removed }: Change, at: number, parts: readonly Change[]): string {
  if (removed) return `[-${value}-]`;
  if (added) return `{+${value}+}`;
  const head = at === 0 ? '' : value.slice(0, context);
  const tail = at === parts.length - 1 ? '' : value.slice(-context);
  return value.length <= 2 * context ? value : `${head} … ${tail}`;
}

/**
 * Shows on one line what changed between two texts: `[-removed-]`, `{+added+}`. They are compared by
 * words, those of Chinese found by a dictionary; where little is the same, both are shown whole.
 */
export function showChanges(before: string, after: string, locale: Locale): string {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter });
  const same = parts.flatMap(({ value, added, removed }) => (added || removed ? [] : value));
  const share = (2 * same.join('').length) / (before.length + after.length);
  const isReadable = parts.length < 2 || share >= readableShare;
  const text = isReadable ? parts.map(showPart).join('') : `[-${before}-]{+${after}+}`;
  return text.replace(/\s+/g, ' ').trim();
}

const addressOf = ({ category, question }: Located): string =>
  `${category.file.path}:${question.line}`;

function showCarried(carried: Carried): string {
  const text = showChanges(carried.before, carried.after, carried.category.locale);
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
  const { categories, lock } = await openContent(contentDir);
  const ids = categories.flatMap(({ questions }) => questions.map((question) => question.id));
  assertKnown('id', [id], ids);
  try {
    return planSync(categories, lock, id, from);
  } catch (error) {
    throw error instanceof AmbiguousEdit ? new UsageError(error.message) : error;
  }
}

/** `sync`: carries the edit of a question to the versions that said the same before. */
export const addSync: AddCommand = (program, { out }) => {
  program
    .command('sync')
    .description('Carries the edit of a question to the versions that said the same before it.')
    .argument('<id>', 'The id of the question that was edited.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .option('--from <version>', 'The version that was edited, where several were.')
    .option('--write', 'Writes the texts.', false)
    .addHelpText('after', examples('sync', 'pip-python-version', 'pip-python-version --write'))
    .action(async (id, contentDir, { from, write }) => {
      const plan = await readPlan(contentDir, id, from);
      for (const line of showPlan(plan)) out(line);
      const changes = plan.carried.map(({ category, file }) => {
        return { path: category.file.path, text: file };
      });
      await applyChanges(contentDir, changes, write);
      out(
        changes.length === 0
          ? `No text to carry: since ${lockFileName} was written, "${id}" was not edited in a version whose text others share.`
          : `${counted(changes.length, 'text')} ${written(write)}`,
      );
    });
};
