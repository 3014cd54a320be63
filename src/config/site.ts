/** What the site says of itself and of upstream. */
export const site = {
  name: 'MindSpore FAQ',
  /** Where the text of this site is kept. */
  repositoryUrl: 'https://gitee.com/mindspore/docs',
  /** Where the host shows the content folder of a branch; a line follows as `#L<line>`. */
  contentPath: '/blob/master/content',
  /** Where a reader asks what the FAQ does not answer. */
  askUrl: 'https://gitee.com/mindspore/mindspore/issues',
  /** The form that a reader reports a mistake with; it takes `title` and `body`. */
  reportUrl: 'https://gitee.com/mindspore/mindspore/issues/new',
  upstreamUrl: 'https://www.mindspore.cn',
} as const;

/** Where the text of a question is edited. `filePath` is relative to the content folder. */
export const editUrl = (filePath: string, line: number): string =>
  `${site.repositoryUrl}${site.contentPath}/${encodeURI(filePath)}#L${line}`;

/** What a report is about. */
export interface ReportedQuestion {
  readonly id: string;
  readonly version: string;
  readonly locale: string;
}

/** The form for a report on a question, filled in. */
export const reportUrl = ({ id, version, locale }: ReportedQuestion): string =>
  `${site.reportUrl}?${String(new URLSearchParams({ body: `${version} ${locale}`, title: `FAQ: ${id}` }))}`;
