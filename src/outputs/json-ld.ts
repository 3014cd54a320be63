import type { Category } from '../faq/schema.ts';

/** What would end the script element, or keep the HTML parser in it. */
const endsScript = /<(?=\/script|script|!--)/gi;

/**
 * Describes a category as a schema.org FAQPage, as text for a script element of the type
 * application/ld+json. Answers are given as HTML, as they stand on the page, with their links and
 * lists. Source of the form: https://developers.google.com/search/docs/appearance/structured-data/faqpage
 */
export function faqPageJsonLd(category: Category): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: category.locale,
    mainEntity: category.questions.map(({ title, answerHtml }) => ({
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: answerHtml },
    })),
  };
  return JSON.stringify(data).replace(endsScript, '\\u003c');
}
