import type { Definition, Image, Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Content } from './check.ts';
import { report } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import { buildLinkIndex, resolveLink, type LinkTarget } from '../links.ts';
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

/** What is to be said of a link, by what it leads to. */
function complaintOf(
  link: Linking,
  target: LinkTarget,
  from: CategoryWithIds,
  names: RegExp,
): Complaint | undefined {
  const { url } = link;
  switch (target.kind) {
    case 'broken':
      return { rule: 'broken-link', reason: `Unexpected link to ${url}: ${target.reason}` };
    case 'asset':
      return {
        rule: 'missing-asset',
        reason: `Unexpected relative address ${url}, expected a Markdown file or a full address`,
      };
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

/**
 * Reports links of answers that lead nowhere (`broken-link`), out of their locale, to files that are
 * not published, to an address that is not safe, or to another version of upstream's pages. A full
 * address is not looked up.
 */
export function checkLinks({ categories }: Content): void {
  const index = buildLinkIndex(categories);
  const names = versionNames(categories);
  for (const category of categories) {
    for (const link of linksOf(category)) {
      const target = resolveLink(link.url, category, index);
      const complaint = complaintOf(link, target, category, names);
      if (complaint !== undefined) {
        report(category.file, complaint.rule, complaint.reason, link.position);
      }
    }
  }
}
