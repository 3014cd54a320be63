import type { Definition, Image, Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Content } from './check.ts';
import { report } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import { buildLinkIndex, resolveLink, type LinkIndex } from '../links.ts';
import { nearestWord } from '../nearest-word.ts';
import type { RuleId } from '../rules.ts';

type Linking = Link | Image | Definition;

function linksOf({ questions, definitions }: CategoryWithIds): Set<Linking> {
  const links = new Set<Linking>();
  const titles = questions.map(({ title }) => ({ type: 'paragraph', children: title }) as const);
  const answers = questions.flatMap(({ answer }) => answer);
  const tree: Root = { type: 'root', children: [...titles, ...answers, ...definitions] };
  visit(tree, (node) => {
    const isLinking = node.type === 'link' || node.type === 'image' || node.type === 'definition';
    if (isLinking) links.add(node);
  });
  return links;
}

interface Complaint {
  readonly rule: RuleId;
  readonly reason: string;
  readonly hint?: string | undefined;
}

/** What the author of a broken link may have meant: an id or a file with a like name. */
function meant(url: string, { version, locale }: CategoryWithIds, index: LinkIndex) {
  const hash = url.indexOf('#');
  const scope = `${version}/${locale}`;
  const names =
    hash === -1
      ? [...index.categories.values()]
          .filter((place) => place.version === version && place.locale === locale)
          .map(({ category }) => `${category}.md`)
      : [...index.questions.keys()]
          .filter((key) => key.startsWith(`${scope}#`))
          .map((key) => key.slice(scope.length + 1));
  const near = nearestWord(hash === -1 ? url : url.slice(hash + 1), names);
  return near === undefined ? undefined : `Did you mean ${hash === -1 ? '' : '#'}${near}?`;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names that look like those of the versions: `r1.2` stands for `r0.7` and `r2.0` as well. */
function versionNames(categories: readonly CategoryWithIds[]): RegExp {
  const forms = new Set(
    categories.map(({ version }) => version.split(/\d+/).map(escapePattern).join('\\d+')),
  );
  return new RegExp(`^(?:${[...forms].join('|')})$`);
}

/** A page of another version may be meant: then the text of the link names that version. */
function otherVersionIn(
  link: Linking,
  { version }: CategoryWithIds,
  names: RegExp,
): Complaint | undefined {
  const path = link.url.replace(/[?#].*$/, '').split('/');
  const other = path.find((part) => names.test(part));
  if (other === undefined || path.includes(version) || toString(link).includes(other)) {
    return undefined;
  }
  return {
    rule: 'link-to-other-version',
    reason: `Unexpected link to ${other}, expected one to ${version}: ${link.url}`,
  };
}

const assetOf = (url: string, isImage: boolean): Complaint =>
  isImage
    ? { rule: 'missing-image', reason: `Unexpected picture ${url}, expected a full address` }
    : {
        rule: 'missing-asset',
        reason: `Unexpected relative address ${url}, expected a Markdown file or a full address`,
      };

/** What is to be said of a link, by what it leads to. */
function complaintOf(
  link: Linking,
  from: CategoryWithIds,
  index: LinkIndex,
  names: RegExp,
): Complaint | undefined {
  const { type, url } = link;
  if (url.trim() === '')
    return { rule: 'empty-link', reason: `Unexpected ${type} without an address` };
  const target = resolveLink(url, from, index);
  switch (target.kind) {
    case 'broken':
      return {
        rule: 'broken-link',
        reason: `Unexpected link to ${url}: ${target.reason}`,
        hint: meant(url, from, index),
      };
    case 'asset':
      return assetOf(url, type === 'image');
    case 'unsafe':
      return {
        rule: 'unsafe-link',
        reason: `Unexpected address ${url}, expected one that begins with https, http or mailto`,
      };
    case 'question':
    case 'category':
      return target.locale === from.locale
        ? undefined
        : {
            rule: 'link-to-other-locale',
            reason: `Unexpected link to ${target.locale}, expected one to ${from.locale}: ${url}`,
          };
    case 'external':
      return otherVersionIn(link, from, names);
  }
}

const reference = /(?<!\w)\[[^[\]]+\]\[[^[\]]*\]|\[\^[^\s[\]]+\]/;

/** A reference without a definition stays text, brackets and all. */
function checkReferences({ file, questions }: CategoryWithIds): void {
  for (const { answer } of questions) {
    visit({ type: 'root', children: answer }, 'text', ({ value, position }) => {
      const [found] = reference.exec(value) ?? [];
      if (found === undefined) return;
      const reason = `Unexpected reference ${found}, which has no definition`;
      report(file, 'missing-reference', reason, position);
    });
  }
}

/**
 * Reports links of answers that lead nowhere (`broken-link`, `empty-link`, `missing-reference`), out
 * of their locale, to files and pictures that are not published, to an address that is not safe, or to
 * another version of upstream's pages. A full address is not looked up.
 */
export function checkLinks({ categories }: Content): void {
  const index = buildLinkIndex(categories);
  const names = versionNames(categories);
  for (const category of categories) {
    for (const link of linksOf(category)) {
      const complaint = complaintOf(link, category, index, names);
      if (complaint === undefined) continue;
      const { rule, reason, hint } = complaint;
      report(category.file, rule, reason, link.position, hint);
    }
    checkReferences(category);
  }
}
