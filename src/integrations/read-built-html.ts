import { Parser } from 'htmlparser2';

/** What the check of the output needs to know of a built page. */
export interface BuiltHtml {
  /** Every id, in order, with repetitions. */
  readonly ids: string[];
  /** Targets of links, pictures, scripts and style sheets as they are written. */
  readonly links: Set<string>;
  /** Ids of the questions whose text is in the locale of the page. */
  readonly questions: string[];
}

const linkAttributes = new Map([
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
]);

const texts = new Map<string, string>();

/** A text of a page, once for all pages: as it is parsed, it is a view of the page and keeps it all. */
function ofItsOwn(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const own = Buffer.from(text).toString();
  texts.set(own, own);
  return own;
}

/**
 * Reads ids, links and questions of a page: the id of a question stands on the heading that its article
 * begins with, and fallback questions carry `data-fallback`.
 */
export function readBuiltHtml(html: string): BuiltHtml {
  const built: BuiltHtml = { ids: [], links: new Set(), questions: [] };
  let isHeadingNext = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id !== undefined) built.ids.push(ofItsOwn(id));
      const link = attributes[linkAttributes.get(name) ?? ''];
      if (link !== undefined) built.links.add(ofItsOwn(link));
      if (attributes['class'] === 'question') {
        isHeadingNext = attributes['data-fallback'] === undefined;
      } else if (isHeadingNext && /^h\d$/.test(name)) {
        isHeadingNext = false;
        built.questions.push(ofItsOwn(id ?? ''));
      }
    },
  });
  parser.end(html);
  return built;
}
