import { escapeXml } from './xml.ts';

/** What an OpenSearch description says. */
export interface SearchDescription {
  readonly name: string;
  readonly description: string;
  /** Address of the search page. */
  readonly searchUrl: string;
  readonly language: string;
}

/**
 * Describes the search page, so that a browser can offer it as a search engine.
 * Source of the form: https://github.com/dewitt/opensearch
 */
export function openSearchXml({
  name,
  description,
  searchUrl,
  language,
}: SearchDescription): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name)}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${escapeXml(language)}</Language>
  <Url type="text/html" method="get" template="${escapeXml(searchUrl)}?q={searchTerms}" />
</OpenSearchDescription>
`;
}
