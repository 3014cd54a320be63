import { fill, type Params } from '../../i18n/fill.ts';
import type { StringKey } from '../../i18n/strings.ts';

/** The keys of the strings that the script puts in; all others stand in the markup. */
export type SearchKey = Extract<StringKey, `search.say.${string}`>;

/** Gives a string of the search; `{name}` in it becomes the parameter of that name. */
export type TranslateSearch = (key: SearchKey, params?: Params) => string;

/** Makes the function that gives the strings of a locale from the settings. */
export function createTranslate(
  table: Readonly<Record<string, string | undefined>>,
  locale: string,
): TranslateSearch {
  const plural = new Intl.PluralRules(locale);
  return (key, params = {}) => {
    const form = plural.select(Number(params['count'] ?? 0));
    const text = table[key] ?? table[`${key}.${form}`] ?? table[`${key}.other`] ?? key;
    return fill(text, params);
  };
}
