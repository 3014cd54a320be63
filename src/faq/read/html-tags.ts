import { htmlTagNames } from 'html-tag-names';

/** One HTML tag, as an inline HTML node of Markdown holds it. */
export interface HtmlTag {
  /** Lower-case name. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const tagPattern = /^<(\/?)([a-z][\w:.-]*)((?:\s[^>]*|\/)?)>$/i;
const attributePattern = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Reads `text` as one HTML tag; gives nothing where it is anything else, such as a comment. */
export function readTag(text: string): HtmlTag | undefined {
  const match = tagPattern.exec(text.trim());
  if (match === null) return undefined;
  const [, slash = '', name = '', rest = ''] = match;
  const attributes = [...rest.matchAll(attributePattern)].map(
    ([, key = '', double, single, bare]) =>
      [key.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return { name: name.toLowerCase(), isClosing: slash !== '', attributes: new Map(attributes) };
}

const allTags = /<\/?[a-z][^>]*>/gi;

/** Reads all tags of an HTML block, in order; text between them is passed over. */
export function readTags(html: string): HtmlTag[] {
  return [...html.matchAll(allTags)]
    .map(([text]) => readTag(text))
    .filter((tag) => tag !== undefined);
}

const separatorNames = new Set(['a', 'br', 'font']);

/** Tells whether HTML shows nothing: it consists of line breaks, font tags and anchors. */
export function isSeparatorHtml(html: string): boolean {
  return (
    html.replace(allTags, '').trim() === '' &&
    readTags(html).every(
      ({ name, attributes }) => separatorNames.has(name) && !attributes.has('href'),
    )
  );
}

/** The id that an anchor such as `<a id="x">` or `<a name="x">` gives; it may be empty. */
export function anchorId(tag: HtmlTag): string | undefined {
  if (tag.name !== 'a' || tag.isClosing || tag.attributes.has('href')) return undefined;
  return tag.attributes.get('id') ?? tag.attributes.get('name');
}

// HTML had these once; a command line has them as placeholders, as in `docker run <image>`.
const placeholderNames = new Set(
  'command content element image isindex listing multicol nextid shadow spacer'.split(' '),
);

const htmlNames: ReadonlySet<string> = new Set(
  htmlTagNames.filter((name) => !placeholderNames.has(name)),
);

const titleNames = new Set(
  'a abbr b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** Tells whether `name` is an element of HTML, rather than a placeholder such as `<port>`. */
export function isHtmlName(name: string): boolean {
  return htmlNames.has(name);
}

/** Tells whether `name` is an element that a question may hold without saying anything by it. */
export function isTitleName(name: string): boolean {
  return titleNames.has(name);
}
