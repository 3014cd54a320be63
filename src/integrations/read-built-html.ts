import { Parser } from 'htmlparser2';

/** What the check of the output needs to know of a built page. */
export interface BuiltHtml {
  /** Every id, in order, with repetitions. */
  readonly ids: string[];
  /** Targets of links, pictures, scripts and style sheets as they are written. */
  readonly links: string[];
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

/** Reads ids, links and questions of a page. Fallback questions carry `data-fallback`. */
export function readBuiltHtml(html: string): BuiltHtml {
  const built: BuiltHtml = { ids: [], links: [], questions: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id !== undefined) built.ids.push(id);
      const link = attributes[linkAttributes.get(name) ?? ''];
      if (link !== undefined) built.links.push(link);
      const question = attributes['data-question'];
      if (question !== undefined && attributes['data-fallback'] === undefined) {
        built.questions.push(question);
      }
    },
  });
  parser.end(html);
  return built;
}
