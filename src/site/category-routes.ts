import { localeIds } from '../config/locales.ts';
import type { Category } from '../faq/schema.ts';
import { loadFaq } from './load-faq.ts';

/** The routes of all categories: `/<locale>/<version>/<category>`. */
export async function categoryRoutes() {
  const faq = await loadFaq();
  return faq.versions.flatMap(({ id: version }) =>
    localeIds.flatMap((locale) =>
      faq.categories(version, locale).map((category) => ({
        params: { locale, version, category: category.category },
        props: { category },
      })),
    ),
  );
}

export interface CategoryProps {
  readonly category: Category;
}
