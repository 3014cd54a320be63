import type { Locale } from '../../config/locales.ts';
import { slugOf } from '../../faq/id-shape.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import type { RewriteLink } from './answer-edits.ts';
import type { SectionIds } from './section-ids.ts';
import type { ReadPage } from '../read/upstream.ts';

/** What a link may lead to: a page with the ids that its questions and sections get. */
export interface LinkPage extends ReadPage {
  readonly idOf: ReadonlyMap<ParsedQuestion, string>;
  readonly sectionIds: SectionIds;
}

const isAddress = /^(?:[a-z][a-z\d+.-]*:|\/|$)/i;
const pageEnding = /\.(?:md|html?)$/;

function resolvePath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

/** Finds the id that an anchor of upstream's site has now; Sphinx numbers the Chinese ones. */
function findAnchor({ category, idOf, sectionIds }: LinkPage, anchor: string): string | undefined {
  const section = category.sections.find(
    ({ id, title }) => id === anchor || slugOf(title) === slugOf(anchor),
  );
  if (section !== undefined) return sectionIds.get(section.id);
  const question = category.questions.find(
    ({ explicitId, formerIds, titleText }) =>
      explicitId === anchor || formerIds.includes(anchor) || slugOf(titleText) === slugOf(anchor),
  );
  return question && idOf.get(question);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkTo(target: LinkPage, from: { readonly locale: Locale }, anchor: string): string {
  const folder = target.locale === from.locale ? '' : `../${target.locale}/`;
  const id = anchor === '' ? undefined : findAnchor(target, anchor);
  return `${folder}${target.category.category}.md${id === undefined ? '' : `#${id}`}`;
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

/**
 * Makes the function that gives the links of a page their new addresses: pages of the FAQ get their
 * new names and ids, other relative addresses are made whole, all others stay. `pages` are those of
 * one version, by path without ending.
 */
export function linkRewriter(page: LinkPage, pages: ReadonlyMap<string, LinkPage>): RewriteLink {
  return (url, isImage) => {
    const [path = '', anchor = ''] = url.split('#', 2);
    if (path === '' && anchor !== '') {
      const id = findAnchor(page, decode(anchor));
      return id === undefined ? undefined : `#${id}`;
    }
    if (isAddress.test(path)) return undefined;
    const target = pageEnding.test(path)
      ? pages.get(resolvePath(page.path, decode(path)).replace(pageEnding, ''))
      : undefined;
    if (target !== undefined) return linkTo(target, page, decode(anchor));
    return absolute(url, page.category.sourceUrl, isImage);
  };
}
