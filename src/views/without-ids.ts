import { DomUtils, parseDocument } from 'htmlparser2';

// Character references stay as they are written.
const options = { decodeEntities: false };

/**
 * Takes the ids out of HTML, and links to them, so that several texts of one question can stand on one
 * page.
 */
export function withoutIds(html: string): string {
  if (!html.includes(' id=')) return html;
  const tree = parseDocument(html, options);
  const elements = DomUtils.getElementsByTagName('*', tree);
  const ids = new Set(elements.map(({ attribs }) => attribs['id']));
  for (const { attribs } of elements) {
    delete attribs['id'];
    const [, target] = /^#(.+)$/.exec(attribs['href'] ?? '') ?? [];
    if (target !== undefined && ids.has(target)) delete attribs['href'];
  }
  return DomUtils.getOuterHTML(tree, options);
}
