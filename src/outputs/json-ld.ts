import type { Category } from '../faq/schema.ts';

/**
 * Describes a category as a schema.org FAQPage, as text for a script element of the type
 * application/ld+json. Source of the form: https://schema.org/FAQPage
 */
export function faqPageJsonLd(category: Category): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: category.locale,
    mainEntity: category.questions.map(({ title, answerText }) => ({
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: answerText },
    })),
  };
  // `</script>` in an error text would end the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
