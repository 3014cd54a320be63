import { versionSchema } from '../../config/versions.ts';
import { addVersions, versionsFileName, writeVersions } from '../../faq/version-list.ts';
import { planImport } from '../../import/plan.ts';
import type { UpstreamTree } from '../../import/read/places.ts';
import { formatReport, type Note } from '../../import/report.ts';
import { readUpstream, type UpstreamPage } from '../../import/read/upstream.ts';
import { loadContent } from '../../loaders/load-content.ts';
import {
  collect,
  examples,
  formatOption,
  UsageError,
  type AddCommand,
  type Session,
} from '../command.ts';
import {
  assertSound,
  defaultContentDir,
  isFolder,
  readSynonyms,
  remindOfLock,
  type ParsedContent,
} from '../content.ts';
import { applyChanges, written } from '../files.ts';
import { openSources } from '../import-sources.ts';

/** Refs come in pairs with versions, or none has a version of its own. */
function versionFor(versions: readonly string[], at: number, count: number): string | undefined {
  if (versions.length > 0 && versions.length !== count) {
    throw new UsageError(
      `Unexpected ${versions.length} --version for ${count} sources, expected one for each`,
    );
  }
  const { data: version, error } = versionSchema.shape.id.optional().safeParse(versions[at]);
  if (error !== undefined)
    throw new UsageError(`Unexpected --version "${versions[at]}": ${error.issues[0]?.message}`);
  return version;
}

/** Says on one line how far the run is, where somebody looks. */
function showProgress({ showsProgress }: Session, text: string): void {
  if (showsProgress) process.stderr.write(`\r\u001B[K${text}`);
}

async function readAll(
  trees: readonly UpstreamTree[],
  version: readonly string[],
  session: Session,
) {
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
  assertSound(contentDir, files, 'an import');
  return { versions, categories };
}

function listFiles(states: ReadonlyMap<string, string>, write: boolean): string[] {
  const touched = [...states].filter(([, state]) => state !== 'same').sort();
  const lines = touched.map(([path, state]) => `  ${state.padEnd(8)} ${path}`);
  return [`${touched.length} of ${states.size} files ${written(write)}`, ...lines];
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
    .addOption(formatOption('How the report is written.', ['text', 'json']))
    .addHelpText(
      'after',
      examples(
        'import',
        '--from ../docs --ref r1.1 --ref r1.2 --ref master --content content',
        "--from ../docs --ref 'r2.*' --content content --write",
        '--from ../faq-folder --version r1.2 --content content --write',
      ),
    )
    .action(async ({ from, ref, version, content: contentDir, ...options }) => {
      const { format, replace, prune, verbose, write } = options;
      const content = await readExisting(contentDir);
      const { pages, notes } = await readAll(await openSources(from, ref), version, session);
      const imported = pages.map((page) => page.version);
      const versions = addVersions(content.versions, imported).map(({ id }) => id);
      const age = new Map(versions.map((id, at) => [id, at]));
      const { files, report } = planImport({
        pages: pages.toSorted((a, b) => (age.get(a.version) ?? 0) - (age.get(b.version) ?? 0)),
        content: content.categories,
        versions,
        synonyms: await readSynonyms(contentDir),
        replace,
        prune,
        notes,
      });
      showProgress(session, '');
      const listed = addVersions(
        content.versions,
        files.map(({ place }) => place.version),
      );
      const list = { path: versionsFileName, text: writeVersions(listed) };
      const changes = listed.length > content.versions.length ? [list, ...files] : files;
      const states = await applyChanges(contentDir, changes, write);
      const isWritten = write && [...states.values()].some((state) => state !== 'same');
      const text = () =>
        [
          ...[formatReport(report, verbose), '', ...listFiles(states, write)],
          ...(isWritten ? ['', remindOfLock(contentDir)] : []),
        ].join('\n');
      const json = () => JSON.stringify({ ...report, files: Object.fromEntries(states) }, null, 2);
      session.out(format === 'json' ? json() : text());
      if (report.lost.length > 0) session.fail();
    });
};
