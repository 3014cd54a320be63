import { exitCodes, UsageError, type Arguments, type Command, type Terminal } from '../command.ts';
import { ask } from '../ask.ts';
import { assertFolder, contentDirOf, parseContent } from '../content.ts';
import { applyChanges, type FileChange } from '../files.ts';
import { planCategory } from '../new/new-category.ts';
import { planQuestion } from '../new/new-question.ts';
import { planVersion } from '../new/new-version.ts';
import type { NewContext } from '../new/new-context.ts';

const plans = {
  question: planQuestion,
  category: planCategory,
  version: planVersion,
} as const satisfies Record<string, (context: NewContext) => Promise<FileChange[]>>;

type Kind = keyof typeof plans;

const kinds = Object.keys(plans) as [Kind, ...Kind[]];
const isKind = (value: string): value is Kind => Object.hasOwn(plans, value);

async function askKind(given: string | undefined, terminal: Terminal): Promise<Kind> {
  const expected = `expected one of: ${kinds.join(', ')}`;
  if (given === undefined && !terminal.isInteractive)
    throw new UsageError(`Unexpected end of the command, ${expected}`);
  const kind =
    given ??
    (await ask({ option: 'kind', message: 'What is new?', given, choices: kinds }, terminal));
  if (isKind(kind)) return kind;
  throw new UsageError(`Unexpected "${kind}", ${expected}`);
}

async function runNew(args: Arguments, terminal: Terminal) {
  const [given, name] = args.positionals;
  const kind = await askKind(given, terminal);
  if (name !== undefined && kind !== 'version')
    throw new UsageError(`Unexpected argument "${name}"`);
  const contentDir = contentDirOf(args.text('content'));
  await assertFolder(contentDir);
  const content = await parseContent(contentDir);
  const changes = await plans[kind]({ args, terminal, contentDir, ...content });
  const states = await applyChanges(contentDir, changes, true);
  for (const [path, state] of states) terminal.out(`${state.padEnd(8)} ${path}`);
  return exitCodes.ok;
}

/** `new`: begins a question, a category or a version. */
export const newCommand: Command = {
  summary: 'Begins a question, a category or a version; asks for what is not given.',
  usage: 'question|category|version [options]',
  positionals: 2,
  options: {
    version: {
      type: 'string',
      multiple: true,
      value: 'id',
      help: 'The version that it is put into; again for more. Default: the current one.',
    },
    category: { type: 'string', value: 'name', help: 'The category: file name without ending.' },
    section: {
      type: 'string',
      value: 'id',
      help: 'The section of the question. Default: the last one, if there are any.',
    },
    id: {
      type: 'string',
      value: 'id',
      help: 'The id of the question. Default: made from the English title.',
    },
    'title-en': { type: 'string', value: 'text', help: 'The title in English.' },
    'title-zh-CN': { type: 'string', value: 'text', help: 'The title in Chinese.' },
    from: { type: 'string', value: 'id', help: 'The version that a new version is copied from.' },
    status: {
      type: 'string',
      value: 'status',
      help: 'unmaintained, current or unreleased, for a new version. Default: unreleased.',
    },
    released: { type: 'string', value: 'date', help: 'The day of its release, as YYYY-MM-DD.' },
    content: { type: 'string', value: 'dir', help: 'The content folder. Default: content.' },
  },
  examples: [
    'question --category installation --title-en "How do I update pip?" --title-zh-CN "如何升级pip？"',
    'category --category debugging --title-en Debugging --title-zh-CN 调试',
    'version r1.3 --from r1.2',
  ],
  run: runNew,
};
