import { DomUtils, parseDocument } from 'htmlparser2';

// Character references stay as they are written.
const options = { decodeEntities: false };

/** Takes the ids out of HTML, so that several texts of one question can stand on one page. */
export function withoutIds(html: string): string {
  if (!html.includes(' id=')) return html;
  const tree = parseDocument(html, options);
  for (const { attribs } of DomUtils.getElementsByTagName('*', tree)) delete attribs['id'];
  return DomUtils.getOuterHTML(tree, options);
}
