import { versionSchema, versionStatuses, type Version } from '../../config/versions.ts';
import { ask } from '../ask.ts';
import { UsageError } from '../command.ts';
import type { FileChange } from '../files.ts';
import { addVersions, writeVersions } from '../../faq/version-list.ts';
import type { NewContext } from './new-context.ts';

function checked(version: Version): Version {
  const result = versionSchema.safeParse(version);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    `Unexpected ${issue?.path.join('.') ?? 'version'} of the version: ${issue?.message ?? ''}`,
  );
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
export async function planVersion({
  args,
  terminal,
  versions,
  categories,
}: NewContext): Promise<FileChange[]> {
  const ids = versions.map(({ id }) => id);
  const id = await ask(
    {
      option: 'version',
      message: 'Id of the version, such as r1.3',
      given: args.positionals[1] ?? args.text('version'),
      problem: (value) => (ids.includes(value) ? 'it exists already' : undefined),
    },
    terminal,
  );
  const from = await ask(
    { option: 'from', message: 'Copied from', given: args.text('from'), choices: ids },
    terminal,
  );
  const status = await ask(
    {
      option: 'status',
      message: 'Status',
      given: args.text('status'),
      choices: versionStatuses,
      initial: 'unreleased',
    },
    terminal,
  );
  const known = versionStatuses.find((one) => one === status) ?? 'unreleased';
  const version = checked({
    id,
    label: id,
    status: known,
    released: args.text('released') ?? null,
  });
  const copies = categories
    .filter((category) => category.version === from)
    .map(({ locale, category, file }) => ({
      path: `${id}/${locale}/${category}.md`,
      text: String(file),
    }));
  return [
    ...copies,
    { path: 'versions.json', text: writeVersions(withVersion(versions, version)) },
  ];
}
