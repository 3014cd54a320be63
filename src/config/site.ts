/** What the site says of itself and of upstream. */
export const site = {
  name: 'MindSpore FAQ',
  upstreamUrl: 'https://www.mindspore.cn',
} as const;

/** Where a host shows the files of the default branch, unless an address names a branch itself. */
const defaultBranch = '/blob/HEAD';

/**
 * Where the text of a question is edited. `repositoryUrl` is the setting, `filePath` is relative to
 * the content folder.
 */
export function editUrl(repositoryUrl: string, filePath: string, line: number): string {
  const branch = repositoryUrl.includes('/blob/') ? '' : defaultBranch;
  return `${repositoryUrl}${branch}/content/${encodeURI(filePath)}#L${line}`;
}

/** The form for a report on a question, filled in. `issuesUrl` is the setting. */
export const reportUrl = (
  issuesUrl: string,
  { id, version, locale }: Readonly<Record<'id' | 'version' | 'locale', string>>,
): string =>
  `${issuesUrl}/new?${String(new URLSearchParams({ body: `${version} ${locale}`, title: id }))}`;
