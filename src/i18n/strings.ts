import type { Locale } from '../config/locales.ts';
import { fill, type Params } from './fill.ts';
import en from './en.json';
import zhCN from './zh-CN.json';

type Table = typeof en;
type WrittenKey = keyof Table;

/** Keys whose English text depends on a count; Chinese has the form `.other` alone. */
type CountedKey = WrittenKey extends infer Key
  ? Key extends `${infer Stem}.other`
    ? Stem
    : never
  : never;
type SingularKey = Extract<WrittenKey, `${CountedKey}.one`>;

/** A key of the tables; one that depends on a count is named without its form. */
export type StringKey = Exclude<WrittenKey, `${CountedKey}.${'one' | 'other'}`> | CountedKey;

/**
 * Gives the text of a key. `{name}` in it becomes the parameter of that name; where the text depends
 * on a count, the parameter `count` chooses the form.
 */
export type Translate = (key: StringKey, params?: Params) => string;

// A key that is missing in a table is a type error here.
const tables: Record<Locale, Record<Exclude<WrittenKey, SingularKey>, string>> = {
  en,
  'zh-CN': zhCN,
};

function translate(locale: Locale): Translate {
  const table: Readonly<Partial<Record<string, string>>> = tables[locale];
  const plural = new Intl.PluralRules(locale);
  const counted = (key: string, count: number) =>
    table[`${key}.${plural.select(count)}`] ?? table[`${key}.other`];
  return (key, params = {}) => {
    const text = table[key] ?? counted(key, Number(params['count'] ?? 0));
    if (text === undefined) throw new Error(`Unexpected string key "${key}"`);
    return fill(text, params);
  };
}

// Every component asks for them, and plural rules are slow to make.
const translators = new Map<Locale, Translate>();

/** Gives the function that gives the user-interface strings of a locale. */
export function strings(locale: Locale): Translate {
  const translator = translators.get(locale) ?? translate(locale);
  translators.set(locale, translator);
  return translator;
}
