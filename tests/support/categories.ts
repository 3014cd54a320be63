import type { Locale } from '../../src/config/locales.ts';
import type { Version } from '../../src/config/versions.ts';
import type { Category, Question } from '../../src/faq/schema.ts';

/** Three versions, the middle one current. */
export const versions: Version[] = [
  { id: 'r1', label: 'r1', status: 'unmaintained', released: '2021-01-31' },
  { id: 'r2', label: 'r2', status: 'current', released: '2021-06-30' },
  { id: 'master', label: 'master', status: 'unreleased', released: null },
];

/** A question of a test; what is not given is derived from the id. */
export function makeQuestion(id: string, given: Partial<Question> = {}): Question {
  return {
    id,
    explicitId: true,
    title: `Title of ${id}`,
    titleHtml: `Title of ${id}`,
    section: null,
    answerHtml: `<p>Answer of ${id}</p>`,
    answerText: `Answer of ${id}`,
    answerMarkdown: `Answer of ${id}`,
    searchWords: [],
    formerIds: [],
    line: 1,
    ...given,
  };
}

/** A category of a test, addressed as `<version>/<locale>/<category>`. */
export function makeCategory(
  address: string,
  questions: Question[],
  given: Partial<Category> = {},
): Category {
  const [version = '', locale = 'en', category = ''] = address.split('/');
  return {
    version,
    locale: locale as Locale,
    category,
    title: `Title of ${category}`,
    description: null,
    order: 1,
    tags: [],
    levels: [],
    sourceUrl: null,
    filePath: `${address}.md`,
    sections: [],
    questions,
    ...given,
  };
}
