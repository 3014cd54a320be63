import { slugOf } from '../../faq/ids.ts';
import { decodeAddress } from '../../faq/links.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import { resolvePath } from '../read/places.ts';
import type { RewriteLink } from './edits.ts';
import type { NamedPage } from './names.ts';

/** What a link may lead to: a page with the ids that its questions and sections get. */
export interface LinkPage extends NamedPage {
  readonly idOf: ReadonlyMap<ParsedQuestion, string>;
  /** The category that a question is in, or comes into. */
  readonly homeOf: (question: ParsedQuestion) => string;
}

const isAddress = /^(?:[a-z][a-z\d+.-]*:|\/)/i;
const pageEnding = /\.(?:md|html?)$/;

/** Where an anchor of a page leads now: a category, and an id in it. */
interface Target {
  readonly category: string;
  readonly id?: string | undefined;
}

/** Finds what an anchor of upstream's site is now; Sphinx numbers the Chinese ones. */
function findAnchor(
  { category: page, idOf, sectionIds, homeOf }: LinkPage,
  anchor: string,
): Target {
  const { category } = page;
  if (anchor === '') return { category };
  const isMeant = (title: string) => slugOf(title) === slugOf(anchor);
  const section = page.sections.find(({ id, title }) => id === anchor || isMeant(title));
  if (section !== undefined) return { category, id: sectionIds.get(section.id) };
  const question = page.questions.find(
    ({ explicitId, formerIds, titleText }) =>
      explicitId === anchor || formerIds.includes(anchor) || isMeant(titleText),
  );
  return question === undefined
    ? { category }
    : { category: homeOf(question), id: idOf.get(question) };
}

/** A relative address outside of the FAQ, made whole with the address of the page's source. */
function absolute(url: string, base: string | undefined, isImage: boolean): string | undefined {
  const whole = base === undefined ? undefined : URL.parse(url, base)?.href;
  return isImage ? whole?.replace('/blob/', '/raw/') : whole;
}

const pathKey = (path: string): string => path.replace(pageEnding, '');

/**
 * Makes the function that gives the links of a page their new addresses: pages of the FAQ get their
 * new names and ids, other relative addresses are made whole, all others stay. `pages` are those of
 * one version.
 */
export function linkRewriter(from: LinkPage, pages: readonly LinkPage[]): RewriteLink {
  const byPath = new Map(pages.map((page) => [pathKey(page.path), page]));
  const pageAt = (path: string) =>
    pageEnding.test(path)
      ? byPath.get(pathKey(resolvePath(from.path, decodeAddress(path))))
      : undefined;
  return (url, isImage) => {
    const [path = '', anchor = ''] = url.split('#', 2);
    if (path === '' ? anchor === '' : isAddress.test(path)) return undefined;
    const target = path === '' ? from : pageAt(path);
    if (target === undefined) return absolute(url, from.category.sourceUrl, isImage);
    const { category, id } = findAnchor(target, decodeAddress(anchor));
    if (path === '' && id === undefined) return undefined;
    const isHere = path === '' && category === from.category.category;
    const folder = target.locale === from.locale ? '' : `../${target.locale}/`;
    return `${isHere ? '' : `${folder}${category}.md`}${id === undefined ? '' : `#${id}`}`;
  };
}
