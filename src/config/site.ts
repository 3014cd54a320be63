/** What the site says of itself and of upstream. */
export const site = {
  name: 'MindSpore FAQ',
  /** Where the text of this site is kept; edit links lead to a file in it. */
  repositoryUrl: 'https://gitee.com/mindspore/docs',
  /** Where a reader asks what the FAQ does not answer. */
  askUrl: 'https://gitee.com/mindspore/mindspore/issues',
  upstreamUrl: 'https://www.mindspore.cn',
} as const;
