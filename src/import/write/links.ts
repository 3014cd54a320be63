import { slugOf } from '../../faq/ids.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import type { RewriteLink } from './edits.ts';
import type { SectionIds } from './sections.ts';
import { resolvePath } from '../read/places.ts';
import type { ReadPage } from '../read/upstream.ts';

/** What a link may lead to: a page with the ids that its questions and sections get. */
export interface LinkPage extends ReadPage {
  readonly idOf: ReadonlyMap<ParsedQuestion, string>;
  readonly sectionIds: SectionIds;
  /** The category that a question is in, or comes into. */
  readonly homeOf: (question: ParsedQuestion) => string;
}

const isAddress = /^(?:[a-z][a-z\d+.-]*:|\/|$)/i;
const pageEnding = /\.(?:md|html?)$/;

/** Where an anchor of a page leads now: a category, and an id in it. */
interface Target {
  readonly category: string;
  readonly id: string | undefined;
}

/** Finds what an anchor of upstream's site is now; Sphinx numbers the Chinese ones. */
function findAnchor({ category, idOf, sectionIds, homeOf }: LinkPage, anchor: string): Target {
  const section = category.sections.find(
    ({ id, title }) => id === anchor || slugOf(title) === slugOf(anchor),
  );
  if (section !== undefined) return { category: category.category, id: sectionIds.get(section.id) };
  const question = category.questions.find(
    ({ explicitId, formerIds, titleText }) =>
      explicitId === anchor || formerIds.includes(anchor) || slugOf(titleText) === slugOf(anchor),
  );
  if (question === undefined) return { category: category.category, id: undefined };
  return { category: homeOf(question), id: idOf.get(question) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkTo(target: LinkPage, from: LinkPage, anchor: string): string {
  const folder = target.locale === from.locale ? '' : `../${target.locale}/`;
  const none = { category: target.category.category, id: undefined };
  const { category, id } = anchor === '' ? none : findAnchor(target, anchor);
  return `${folder}${category}.md${id === undefined ? '' : `#${id}`}`;
}

/** A relative address outside of the FAQ, made whole with the address of the page's source. */
function absolute(
  url: string,
  sourceUrl: string | undefined,
  isImage: boolean,
): string | undefined {
  const whole = sourceUrl === undefined ? null : URL.parse(url, sourceUrl);
  if (whole === null) return undefined;
  return isImage ? whole.href.replace('/blob/', '/raw/') : whole.href;
}

const pathKey = (path: string): string => path.replace(pageEnding, '');

/**
 * Makes the function that gives the links of a page their new addresses: pages of the FAQ get their
 * new names and ids, other relative addresses are made whole, all others stay. `pages` are those of
 * one version.
 */
export function linkRewriter(page: LinkPage, pages: readonly LinkPage[]): RewriteLink {
  const byPath = new Map(pages.map((one) => [pathKey(one.path), one]));
  return (url, isImage) => {
    const [path = '', anchor = ''] = url.split('#', 2);
    if (path === '' && anchor !== '') {
      const { category, id } = findAnchor(page, decode(anchor));
      if (id === undefined) return undefined;
      return category === page.category.category ? `#${id}` : `${category}.md#${id}`;
    }
    if (isAddress.test(path)) return undefined;
    const target = pageEnding.test(path)
      ? byPath.get(pathKey(resolvePath(page.path, decode(path))))
      : undefined;
    if (target !== undefined) return linkTo(target, page, decode(anchor));
    return absolute(url, page.category.sourceUrl, isImage);
  };
}
