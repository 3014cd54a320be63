/** The locales of the FAQ. The key is folder name, URL segment and HTML `lang` at once. */
export const locales = {
  en: { label: 'English', shortLabel: 'EN', ogLocale: 'en_US' },
  'zh-CN': { label: '简体中文', shortLabel: '中文', ogLocale: 'zh_CN' },
} as const;

export type Locale = keyof typeof locales;

export const localeIds = Object.keys(locales) as [Locale, ...Locale[]];

export const defaultLocale: Locale = 'en';

/** Tells whether a string, such as a folder name or a URL segment, names a locale. */
export function isLocale(value: string): value is Locale {
  return Object.hasOwn(locales, value);
}

/** The locale that a reader of `locale` is offered as the other one. */
export function otherLocale(locale: Locale): Locale {
  return localeIds.find((id) => id !== locale) ?? locale;
}
