import type { Definition, Image, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Content } from './check.ts';
import { meant, report } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import { buildLinkIndex, resolveLink, type LinkIndex } from '../links.ts';
import type { RuleId } from '../rules.ts';
import { nodesIn } from '../parsed.ts';

type Linking = Link | Image | Definition;

function linksOf({ questions, definitions }: CategoryWithIds): Set<Linking> {
  const texts = questions.flatMap(({ title, answer }) => [...title, ...answer]);
  return new Set(nodesIn([...texts, ...definitions], 'link', 'image', 'definition'));
}

/** What is to be said of a link. */
type Complaint = readonly [rule: RuleId, reason: string, hint?: string | undefined];

/** What the author of a broken link may have meant: an id or a file with a like name. */
function meantBy(url: string, { version, locale }: CategoryWithIds, index: LinkIndex) {
  const [path = '', hash] = url.split(/#(.*)/);
  const scope = `${version}/${locale}`;
  if (hash === undefined) {
    const places = [...index.categories.values()];
    const here = places.filter((place) => place.version === version && place.locale === locale);
    return meant(
      path,
      here.map(({ category }) => `${category}.md`),
    );
  }
  const keys = [...index.questions.keys()].filter((key) => key.startsWith(`${scope}#`));
  const ids = keys.map((key) => key.slice(scope.length));
  return meant(`#${hash}`, ids);
}

/** Names that look like those of the versions: `r1.2` stands for `r0.7` and `r2.0` as well. */
function versionNames(categories: readonly CategoryWithIds[]): RegExp {
  const forms = new Set(
    categories.map(({ version }) => version.replaceAll('.', '\\.').replace(/\d+/g, '\\d+')),
  );
  return new RegExp(`^(?:${[...forms].join('|')})$`);
}

/** A page of another version may be meant: then the text of the link names that version. */
function otherVersionIn(link: Linking, version: string, names: RegExp): Complaint | undefined {
  const path = link.url.replace(/[?#].*$/, '').split('/');
  const other = path.find((part) => names.test(part));
  if (other === undefined || path.includes(version)) return undefined;
  const reason = `Unexpected link to ${other}, expected one to ${version}: ${link.url}`;
  return toString(link).includes(other) ? undefined : ['link-to-other-version', reason];
}

/** What is to be said of a link, by what it leads to. */
function complaintOf(
  link: Linking,
  from: CategoryWithIds,
  index: LinkIndex,
  names: RegExp,
): Complaint | undefined {
  const { type, url } = link;
  if (url.trim() === '') return ['empty-link', `Unexpected ${type} without an address`];
  const target = resolveLink(url, from, index);
  const unexpected = (what: string, expected: string) =>
    `Unexpected ${what} ${url}, expected ${expected}`;
  switch (target.kind) {
    case 'broken':
      return [
        'broken-link',
        `Unexpected link to ${url}: ${target.reason}`,
        meantBy(url, from, index),
      ];
    case 'asset':
      return type === 'image'
        ? ['missing-image', unexpected('picture', 'a full address')]
        : ['missing-asset', unexpected('relative address', 'a Markdown file or a full address')];
    case 'unsafe':
      return ['unsafe-link', unexpected('address', 'one that begins with https, http or mailto')];
    case 'external':
      return otherVersionIn(link, from.version, names);
    default: {
      const reason = `Unexpected link to ${target.locale}, expected one to ${from.locale}: ${url}`;
      return target.locale === from.locale ? undefined : ['link-to-other-locale', reason];
    }
  }
}

const reference = /(?<!\w)\[[^[\]]+\]\[[^[\]]*\]|\[\^[^\s[\]]+\]/;

/** A reference without a definition stays text, brackets and all. */
function checkReferences({ file, questions }: CategoryWithIds): void {
  const answers = questions.flatMap(({ answer }) => answer);
  for (const { value, position } of nodesIn(answers, 'text')) {
    const [found] = reference.exec(value) ?? [];
    const reason = `Unexpected reference ${found ?? ''}, which has no definition`;
    if (found !== undefined) report(file, 'missing-reference', reason, position);
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
      const [rule, reason, hint] = complaint;
      report(category.file, rule, reason, link.position, hint);
    }
    checkReferences(category);
  }
}
