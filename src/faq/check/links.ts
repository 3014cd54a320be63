import type { Definition, Image, Link, Root } from 'mdast';
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

/** What is to be said of a link, by what it leads to. */
function complaintOf(
  url: string,
  target: LinkTarget,
  from: CategoryWithIds,
): Complaint | undefined {
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
      return undefined;
  }
}

/**
 * Reports links of answers that lead nowhere (`broken-link`), out of their locale, to files that are
 * not published, or to an address that is not safe. A full address is not looked up.
 */
export function checkLinks({ categories }: Content): void {
  const index = buildLinkIndex(categories);
  for (const category of categories) {
    for (const { url, position } of linksOf(category)) {
      const complaint = complaintOf(url, resolveLink(url, category, index), category);
      if (complaint !== undefined) {
        report(category.file, complaint.rule, complaint.reason, position);
      }
    }
  }
}
