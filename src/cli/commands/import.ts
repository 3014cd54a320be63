import { Option } from '@commander-js/extra-typings';
import { planImport, type ImportPlan, type PlannedFile } from '../../import/plan.ts';
import { formatReport, type Note } from '../../import/report.ts';
import { readUpstream, type UpstreamPage } from '../../import/read/upstream.ts';
import { collect, examples, UsageError, type AddCommand, type Session } from '../command.ts';
import {
  defaultContentDir,
  isFolder,
  readSynonyms,
  remindOfLock,
  type ParsedContent,
} from '../content.ts';
import { listFindings } from '../../faq/findings.ts';
import { lockFileName } from '../../faq/lock.ts';
import { loadContent } from '../../loaders/load-content.ts';
import { applyChanges, written, type FileChange } from '../files.ts';
import { openSources } from '../import-sources.ts';
import { addVersions, writeVersions } from '../../faq/version-list.ts';

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

interface ImportOptions {
  readonly from: string;
  readonly ref: readonly string[];
  readonly version: readonly string[];
  readonly content: string;
  readonly write: boolean;
  readonly replace: boolean;
  readonly prune: boolean;
  readonly verbose: boolean;
  readonly format: 'text' | 'json';
}

/** Says on one line how far the run is, where somebody looks. */
function showProgress({ showsProgress }: Session, text: string): void {
  if (showsProgress) process.stderr.write(`\r\u001B[K${text}`);
}

async function readAll({ from, ref, version }: ImportOptions, session: Session) {
  const trees = await openSources(from, ref);
  const pages: UpstreamPage[] = [];
  const notes: { lost: Note[]; unmapped: Note[] } = { lost: [], unmapped: [] };
  for (const [at, tree] of trees.entries()) {
    showProgress(session, `Reading ${tree.version} (${at + 1} of ${trees.length})`);
    const read = await readUpstream(tree, versionFor(version, at, trees.length));
    pages.push(...read.pages);
    notes.lost.push(...read.lost);
    notes.unmapped.push(...read.unmapped);
  }
  const [nothing] = notes.unmapped;
  if (pages.length === 0 && nothing !== undefined)
    throw new UsageError(`${nothing.place}: ${nothing.text}`);
  showProgress(session, `Pairing the questions of ${pages.length} pages`);
  return { pages, notes };
}

/** The content folder as it is; one that does not exist, or is empty, has nothing that could be lost. */
async function readExisting(contentDir: string): Promise<ParsedContent> {
  if (!(await isFolder(contentDir))) return { versions: [], categories: [] };
  const { versions, categories, files } = await loadContent(contentDir);
  const others = files.filter(({ path }) => path !== lockFileName);
  const errors = listFindings(others).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { versions, categories };
  const list = errors.slice(0, 5).map(({ path, line, message }) => `  ${path}:${line}  ${message}`);
  throw new UsageError(
    `Unexpected errors in ${contentDir}, which has to be free of them before an import:\n${list.join('\n')}\n\`check\` lists all ${errors.length} with their remedies.`,
  );
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
  { content, write, verbose }: ImportOptions,
): string {
  const touched = [...states].filter(([, state]) => state !== 'same').sort();
  const files = touched.map(([path, state]) => `  ${state.padEnd(8)} ${path}`);
  const heading = `${touched.length} of ${states.size} files ${written(write)}`;
  const next = write && touched.length > 0 ? ['', remindOfLock(content)] : [];
  return [formatReport(report, verbose), '', heading, ...files, ...next].join('\n');
}

async function runImport(options: ImportOptions, session: Session): Promise<void> {
  const { content: contentDir, format, replace, prune, write } = options;
  const content = await readExisting(contentDir);
  const { pages, notes } = await readAll(options, session);
  const imported = [...new Set(pages.map(({ version }) => version))];
  const versions = addVersions(content.versions, imported);
  const age = new Map(versions.map(({ id }, at) => [id, at]));
  const plan = planImport({
    pages: pages.toSorted((a, b) => (age.get(a.version) ?? 0) - (age.get(b.version) ?? 0)),
    content: content.categories,
    versions: versions.map(({ id }) => id),
    synonyms: await readSynonyms(contentDir),
    replace,
    prune,
    notes,
  });
  showProgress(session, '');
  const listed = addVersions(
    content.versions,
    plan.files.map(({ place }) => place.version),
  );
  const changes = [
    ...(listed.length > content.versions.length
      ? [{ path: 'versions.json', text: writeVersions(listed) }]
      : []),
    ...plan.files.map(fileChange),
  ];
  const states = await applyChanges(contentDir, changes, write);
  session.out(format === 'json' ? jsonOf(plan, states) : textOf(plan, states, options));
  if (plan.report.lost.length > 0) session.fail();
}

/** `import`: brings branches of the upstream FAQ into the content folder. */
export const addImport: AddCommand = (program, session) => {
  program
    .command('import')
    .description('Brings the upstream FAQ into the content folder; ids that are there are kept.')
    .requiredOption('--from <path>', 'A git checkout of the documentation, or a folder of its FAQ.')
    .option(
      '--ref <branch>',
      'A branch, tag or commit; again for more; * is anything.',
      collect,
      [],
    )
    .option('--version <id>', 'The version that it becomes; once for each source.', collect, [])
    .option('--content <dir>', 'The content folder.', defaultContentDir)
    .option('--write', 'Writes the files; without it, only the report is given.', false)
    .option('--replace', 'Gives questions that are there the text and place of upstream.', false)
    .option('--prune', 'Drops questions of these versions that upstream does not have.', false)
    .option('--verbose', 'Lists all new questions and repairs, and whole differences.', false)
    .addOption(
      new Option('--format <format>', 'How the report is written.')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .addHelpText(
      'after',
      examples(
        'import',
        '--from ../docs --ref r1.1 --ref r1.2 --ref master --content content',
        "--from ../docs --ref 'r2.*' --content content --write",
        '--from ../faq-folder --version r1.2 --content content --write',
      ),
    )
    .action(async (options) => runImport(options, session));
};
