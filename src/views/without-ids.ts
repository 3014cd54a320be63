import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** Takes the ids out of HTML, so that several texts of one question can stand on one page. */
export function withoutIds(html: string): string {
  if (!html.includes(' id=')) return html;
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', ({ properties }) => {
    delete properties['id'];
  });
  return toHtml(tree);
}
