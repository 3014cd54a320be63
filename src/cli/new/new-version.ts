import { versionSchema, versionStatuses, type Version } from '../../config/versions.ts';
import { ask } from '../ask.ts';
import { UsageError } from '../command.ts';
import { addVersions, versionsFileName, writeVersions } from '../../faq/version-list.ts';
import type { NewContext, Plan } from './new-context.ts';

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
  options,
  session,
  versions,
  categories,
}: NewContext): Promise<Plan> {
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
  const known = versionStatuses.find((one) => one === status) ?? 'unreleased';
  const version = checked({
    id,
    label: id,
    status: known,
    released: options.released ?? null,
  });
  const copies = categories
    .filter((category) => category.version === from)
    .map(({ locale, category, file }) => ({
      path: `${id}/${locale}/${category}.md`,
      text: String(file),
    }));
  const list = { path: versionsFileName, text: writeVersions(withVersion(versions, version)) };
  return { changes: [...copies, list], notes: [] };
}
