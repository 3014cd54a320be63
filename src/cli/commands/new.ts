import { versionSchema, versionStatuses, type Version } from '../../config/versions.ts';
import { addVersions, versionsFileName, writeVersions } from '../../faq/version-list.ts';
import { collect, examples, UsageError, type AddCommand, type Session } from '../command.ts';
import { ask } from '../ask.ts';
import { assertFolder, defaultContentDir, parseContent, remindOfLock } from '../content.ts';
import { applyChanges } from '../files.ts';
import {
  planCategory,
  planQuestion,
  type NewContext,
  type NewOptions,
  type Plan,
} from './new-question.ts';

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
async function planVersion({ options, session, versions, categories }: NewContext): Promise<Plan> {
  const ids = versions.map(({ id }) => id);
  const id = await ask(
    {
      option: 'version',
      message: 'Id of the version, such as r1.3',
      given: options.name ?? options.version[0],
      problem: (value) => (ids.includes(value) ? 'it exists already' : undefined),
    },
    session,
  );
  const from = await ask(
    { option: 'from', message: 'Copied from', given: options.from, choices: ids },
    session,
  );
  const status = await ask(
    {
      option: 'status',
      message: 'Status',
      given: options.status,
      choices: versionStatuses,
      initial: 'unreleased',
    },
    session,
  );
  const version = checked({ id, label: id, status, released: options.released ?? null });
  const copies = categories
    .filter((category) => category.version === from)
    .map(({ locale, category, file }) => ({
      path: `${id}/${locale}/${category}.md`,
      text: String(file),
    }));
  const list = { path: versionsFileName, text: writeVersions(withVersion(versions, version)) };
  return { changes: [...copies, list], notes: [] };
}

const plans = {
  question: planQuestion,
  category: planCategory,
  version: planVersion,
} as const satisfies Record<string, (context: NewContext) => Promise<Plan>>;

type Kind = keyof typeof plans;

const isKind = (value: string): value is Kind => Object.hasOwn(plans, value);

async function askKind(given: string | undefined, session: Session): Promise<Kind> {
  const kinds = Object.keys(plans);
  const expected = `expected one of: ${kinds.join(', ')}`;
  if (given === undefined && !session.isInteractive)
    throw new UsageError(`Unexpected end of the command, ${expected}`);
  const kind =
    given ??
    (await ask({ option: 'kind', message: 'What is new?', given, choices: kinds }, session));
  if (isKind(kind)) return kind;
  throw new UsageError(`Unexpected "${kind}", ${expected}`);
}

async function begin(
  given: string | undefined,
  options: NewOptions,
  session: Session,
): Promise<void> {
  const kind = await askKind(given, session);
  if (options.name !== undefined && kind !== 'version')
    throw new UsageError(`Unexpected argument "${options.name}"`);
  const contentDir = options.content;
  await assertFolder(contentDir);
  const content = await parseContent(contentDir);
  const { changes, notes } = await plans[kind]({ options, session, ...content });
  const states = await applyChanges(contentDir, changes, true);
  for (const [path, state] of states) session.out(`${state.padEnd(8)} ${path}`);
  for (const note of notes) session.out(note);
  session.out(remindOfLock(contentDir));
}

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
    .action(async (kind, name, options) => {
      const titles = { en: options.titleEn, 'zh-CN': options.titleZhCN };
      await begin(kind, { ...options, name, titles }, session);
    });
};
