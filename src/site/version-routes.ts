import { localeIds, type Locale } from '../config/locales.ts';
import type { Version } from '../config/versions.ts';
import { loadFaq } from './load-faq.ts';

export interface VersionProps {
  readonly locale: Locale;
  readonly version: Version;
}

/** The routes of all versions in all locales: `/<locale>/<version>`. */
export async function versionRoutes() {
  const { versions } = await loadFaq();
  return localeIds.flatMap((locale) =>
    versions.map((version) => ({
      params: { locale, version: version.id },
      props: { locale, version } satisfies VersionProps,
    })),
  );
}

/** The routes of all locales: `/<locale>`. */
export const localeRoutes = () =>
  localeIds.map((locale) => ({ params: { locale }, props: { locale } }));
