import { planImport, type ImportPlan, type PlannedFile } from '../../import/write/plan.ts';
import { formatReport, type Note } from '../../import/report.ts';
import type { UpstreamPage } from '../../import/read/upstream.ts';
import {
  exitCodes,
  choice,
  UsageError,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.ts';
import { assertFolder, contentDirOf, parseContent } from '../content.ts';
import { applyChanges, type FileChange } from '../files.ts';
import { openFolder } from '../import/folder-tree.ts';
import { currentBranch, hasNoWorkTree, isRepository, openRefs } from '../import/git-tree.ts';
import { readUpstream } from '../import/read-upstream.ts';
import { versionOfRef, type UpstreamTree } from '../import/upstream-tree.ts';
import { startProgress } from '../progress.ts';
import { addVersions, writeVersions } from '../../faq/version-list.ts';

async function openTrees(from: string, refs: readonly string[]): Promise<UpstreamTree[]> {
  await assertFolder(from);
  const hasGit = await isRepository(from);
  if (refs.length > 0) {
    if (!hasGit)
      throw new UsageError(
        `Unexpected --ref: ${from} is not the top of a git repository that git may read (try: git -C ${from} status)`,
      );
    return openRefs(from, refs);
  }
  if (!hasGit) return [await openFolder(from)];
  const branch = await currentBranch(from);
  return (await hasNoWorkTree(from))
    ? openRefs(from, [branch])
    : [await openFolder(from, versionOfRef(branch))];
}

/** Refs come in pairs with versions, or none has a version of its own. */
function versionFor(versions: readonly string[], at: number, count: number): string | undefined {
  if (versions.length > 0 && versions.length !== count) {
    throw new UsageError(
      `Unexpected ${versions.length} --version for ${count} sources, expected one for each`,
    );
  }
  const version = versions[at];
  if (version !== undefined && !/^[a-z0-9][a-z0-9.-]*$/.test(version)) {
    throw new UsageError(
      `Unexpected --version "${version}", expected lower-case letters, digits, dots and hyphens`,
    );
  }
  return version;
}

async function readAll(args: Arguments, terminal: Terminal) {
  const from = args.text('from');
  if (from === undefined)
    throw new UsageError('Unexpected command without --from, expected a checkout or a folder');
  const trees = await openTrees(from, args.list('ref'));
  const pages: UpstreamPage[] = [];
  const notes: { lost: Note[]; unmapped: Note[] } = { lost: [], unmapped: [] };
  const orders = new Map<string, readonly string[]>();
  const progress = startProgress(terminal);
  for (const [at, tree] of trees.entries()) {
    progress.step(`Reading ${tree.version} (${at + 1} of ${trees.length})`);
    const read = await readUpstream(tree, versionFor(args.list('version'), at, trees.length));
    pages.push(...read.pages);
    for (const [scope, order] of read.orders) orders.set(scope, order);
    notes.lost.push(...read.lost);
    notes.unmapped.push(...read.unmapped);
  }
  const [nothing] = notes.unmapped;
  if (pages.length === 0 && nothing !== undefined)
    throw new UsageError(`${nothing.place}: ${nothing.text}`);
  progress.step(`Pairing the questions of ${pages.length} pages`);
  return { pages, orders, notes, progress };
}

const fileChange = ({ place, text }: PlannedFile): FileChange => ({
  path: `${place.version}/${place.locale}/${place.category}.md`,
  text,
});

const jsonOf = ({ report }: ImportPlan, states: ReadonlyMap<string, string>): string =>
  JSON.stringify({ ...report, files: Object.fromEntries(states) }, null, 2);

function textOf(
  { report }: ImportPlan,
  states: ReadonlyMap<string, string>,
  args: Arguments,
): string {
  const touched = [...states].filter(([, state]) => state !== 'same').sort();
  const files = touched.map(([path, state]) => `  ${state.padEnd(8)} ${path}`);
  const verb = args.flag('write') ? 'written' : 'to write (nothing is written without --write)';
  const heading = `${touched.length} of ${states.size} files ${verb}`;
  return [formatReport(report, args.flag('verbose')), '', heading, ...files].join('\n');
}

async function runImport(args: Arguments, terminal: Terminal) {
  const contentDir = contentDirOf(args.text('content'));
  const format = choice('format', args.text('format'), ['text', 'json']);
  const { pages, orders, notes, progress } = await readAll(args, terminal);
  const content = await parseContent(contentDir);
  const imported = [...new Set(pages.map(({ version }) => version))];
  const versions = addVersions(content.versions, imported);
  const age = new Map(versions.map(({ id }, at) => [id, at]));
  const plan = planImport({
    pages: pages.toSorted((a, b) => (age.get(a.version) ?? 0) - (age.get(b.version) ?? 0)),
    orders,
    content: content.categories,
    versions: versions.map(({ id }) => id),
    prune: args.flag('prune'),
    notes,
  });
  progress.end();
  const written = new Set(plan.files.map(({ place }) => place.version));
  const listed = addVersions(content.versions, [...written]);
  const changes = [
    ...(listed.length > content.versions.length
      ? [{ path: 'versions.json', text: writeVersions(listed) }]
      : []),
    ...plan.files.map(fileChange),
  ];
  const states = await applyChanges(contentDir, changes, args.flag('write'));
  terminal.out(format === 'json' ? jsonOf(plan, states) : textOf(plan, states, args));
  return plan.report.lost.length > 0 ? exitCodes.failed : exitCodes.ok;
}

/** `import`: brings branches of the upstream FAQ into the content folder. */
export const importCommand: Command = {
  summary: 'Brings the upstream FAQ into the content folder; ids that are there are kept.',
  usage: '--from <checkout or folder> [--ref <branch> …] [--content <dir>] [--write]',
  positionals: 0,
  options: {
    from: {
      type: 'string',
      value: 'path',
      help: 'A git checkout of the documentation, or a folder with its FAQ.',
    },
    ref: {
      type: 'string',
      multiple: true,
      value: 'branch',
      help: 'A branch, tag or commit; again for more; * stands for anything.',
    },
    version: {
      type: 'string',
      multiple: true,
      value: 'id',
      help: 'The version that it becomes; once for each source. Default: the branch.',
    },
    content: { type: 'string', value: 'dir', help: 'The content folder. Default: content.' },
    write: { type: 'boolean', help: 'Writes the files; without it, only the report is given.' },
    prune: {
      type: 'boolean',
      help: 'Drops questions of these versions that upstream does not have.',
    },
    verbose: { type: 'boolean', help: 'Lists all new and changed questions.' },
    format: {
      type: 'string',
      value: 'text|json',
      help: 'How the report is written. Default: text.',
    },
  },
  examples: [
    '--from ../docs --ref r1.1 --ref r1.2 --ref master --content content',
    "--from ../docs --ref 'r2.*' --content content --write",
    '--from ../faq-folder --version r1.2 --content content --write',
  ],
  run: runImport,
};
