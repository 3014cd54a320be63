import type { Dialect, Part } from './start.ts';

const deepestQuestion = 3;

const depthOf = ({ start }: Part): number =>
  start.kind === 'heading' ? start.heading.depth : start.depth;

/**
 * The heading dialect: `##` with `###` under it is a section and these are its questions, any other
 * `##` is a question. Answers use `####` and deeper.
 */
export const headingDialect: Dialect = {
  hasAnswerMarks: false,
  applies: () => true,
  startAt: (block) =>
    block.type === 'heading' && block.depth <= deepestQuestion
      ? { kind: 'heading', heading: block, ids: [] }
      : undefined,
  isSection: (heading, _body, next) =>
    heading.depth === 1 ||
    (heading.depth < deepestQuestion && next !== undefined && depthOf(next) === deepestQuestion),
};
