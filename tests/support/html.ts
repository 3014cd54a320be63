import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';

/** A built page to ask questions of. */
export interface ParsedPage {
  readonly html: string;
  /** All elements that match a CSS selector, in order. */
  select(selector: string): Element[];
  /** The text of the first element that matches, blanks trimmed. */
  text(selector: string): string;
}

/** Parses the HTML of a built page. */
export function parsePage(html: string): ParsedPage {
  const tree = fromHtml(html);
  const select = (selector: string) => selectAll(selector, tree);
  return {
    html,
    select,
    text: (selector) => select(selector).map((element) => toText(element).trim())[0] ?? '',
  };
}
