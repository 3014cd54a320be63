import { localeIds, type Locale } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import type { Paths } from '../routing/paths.ts';

/** A question as a search cluster stores it. */
export interface SearchDocument {
  /** The question's own address in its version, which stays when the question changes category. */
  readonly id: string;
  /** Where it is read. */
  readonly url: string;
  readonly locale: Locale;
  readonly version: string;
  readonly category: string;
  readonly categoryTitle: string;
  readonly tags: readonly string[];
  readonly title: string;
  readonly answer: string;
  /** Words that readers type and the text lacks. */
  readonly words: readonly string[];
}

/** The documents of a category. `origin` is that of the published site. */
export function searchDocuments(
  category: Category,
  paths: Paths,
  origin: string,
): SearchDocument[] {
  const { locale, version, category: name, title: categoryTitle, tags } = category;
  const absolute = (path: string): string => new URL(path, origin).href;
  return category.questions.map((question) => ({
    id: absolute(paths.questionInVersion(locale, question.id, version)),
    url: absolute(paths.question(category, question.id)),
    locale,
    version,
    category: name,
    categoryTitle,
    tags,
    title: question.title,
    answer: question.answerText.replace(/\s+/g, ' ').trim(),
    words: question.searchWords,
  }));
}

/** The index or collection of a locale: their texts are taken apart by different rules. */
export const indexName = (locale: Locale): string => `mindspore-faq-${locale.toLowerCase()}`;

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Action and document, as the bulk interface of OpenSearch and Elasticsearch takes them. */
const bulk = (document: SearchDocument): string =>
  line({ index: { _index: indexName(document.locale), _id: document.id } }) + line(document);

// Meilisearch allows letters, digits, `-` and `_` alone in an id; an address is ASCII.
const plainId = (id: string): string =>
  btoa(id).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** How each search engine takes a document. */
export const documentFormats = {
  opensearch: bulk,
  elasticsearch: bulk,
  meilisearch: (document: SearchDocument) =>
    line({ ...document, id: plainId(document.id), address: document.id }),
  typesense: line,
} as const satisfies Record<string, (document: SearchDocument) => string>;

export type ExportFormat = keyof typeof documentFormats;

export const exportFormats = Object.keys(documentFormats) as [ExportFormat, ...ExportFormat[]];

/** What takes text apart: analyzers that need no plug-in, and names of languages. */
const languages: Record<Locale, { analyzer: string; iso3: string; iso2: string }> = {
  en: { analyzer: 'english', iso3: 'eng', iso2: 'en' },
  'zh-CN': { analyzer: 'cjk', iso3: 'cmn', iso2: 'zh' },
};

const keywords = ['locale', 'version', 'category', 'tags'] as const;
const texts = ['title', 'words', 'answer', 'categoryTitle'] as const;

const fields = <const K extends string, T>(names: readonly K[], type: T): Record<K, T> =>
  Object.fromEntries(names.map((name) => [name, type])) as Record<K, T>;

function clusterMapping(locale: Locale) {
  const { analyzer } = languages[locale];
  const keyword = { type: 'keyword' };
  return {
    mappings: {
      dynamic: 'strict',
      properties: {
        ...fields(['id', 'url', ...keywords], keyword),
        ...fields(texts, { type: 'text', analyzer }),
      },
    },
  };
}

const meilisearchSettings = (locale: Locale) => ({
  searchableAttributes: texts,
  filterableAttributes: keywords,
  localizedAttributes: [{ attributePatterns: [...texts], locales: [languages[locale].iso3] }],
});

const typesenseSchema = (locale: Locale) => ({
  name: indexName(locale),
  fields: [
    { name: 'url', type: 'string', index: false },
    ...keywords.map((name) => ({
      name,
      type: name === 'tags' ? 'string[]' : 'string',
      facet: true,
    })),
    ...texts.map((name) => ({
      name,
      type: name === 'words' ? 'string[]' : 'string',
      locale: languages[locale].iso2,
    })),
  ],
});

const mappingFormats = {
  opensearch: clusterMapping,
  elasticsearch: clusterMapping,
  meilisearch: meilisearchSettings,
  typesense: typesenseSchema,
} as const satisfies Record<ExportFormat, (locale: Locale) => unknown>;

/** What an engine is to be told before the documents, by the name of the index. */
export const searchMappings = (format: ExportFormat): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    localeIds.map((locale) => [indexName(locale), mappingFormats[format](locale)]),
  );
