import { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * What HTML an answer may hold: GitHub's allow list, less form controls and pictures of other sites.
 * Ids are not renamed here: they are put under the id of the question afterwards.
 */
export const answerSchema: Options = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
};

/** What a title may hold: runs of text and code, no links, so that it can itself be a link. */
export const titleSchema: Options = {
  tagNames: ['code', 'em', 'strong', 'del', 'sub', 'sup', 'kbd', 'var'],
  attributes: {},
  strip: ['script', 'style'],
};
