import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/config/locales.ts';
import { readSynonyms } from '../../src/cli/content.ts';
import { decodeFile } from '../../src/faq/read/decode.ts';
import { nameQuestions } from '../../src/import/pair/name-questions.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import type { ParsedCategory } from '../../src/faq/parsed.ts';

const root = join(import.meta.dirname, '../../../shared/corpus');
const isPresent = existsSync(root);
if (!isPresent) console.info(`Skipping the pairing of the corpus: ${root} is not there.`);

const versions = ['r1.1', 'r1.2', 'master'];
const locales: [string, string, Locale][] = [
  ['source_en', 'en', 'en'],
  ['source_zh_cn', 'zh_cn', 'zh-CN'],
];

interface AlignmentGroup {
  readonly key: string;
  readonly presence: Record<string, Record<string, string[]>>;
}

interface Placed {
  readonly version: string;
  readonly locale: string;
  /** What the corpus says that it is. */
  readonly group: string | undefined;
  /** What the import says that it is. */
  readonly id: string | undefined;
}

function readCorpus(): { place: string; category: ParsedCategory }[] {
  return versions.flatMap((version) =>
    locales.flatMap(([folder, name, locale]) => {
      const files = readdirSync(join(root, version, folder)).filter((file) => file.endsWith('.md'));
      return files.map((file) => {
        const category = file.slice(0, -3);
        const bytes = readFileSync(join(root, version, folder, file));
        const parsed = parseCategory(decodeFile(file, bytes), { version, locale, category });
        return { place: `${version}/${name}/${category}`, category: parsed };
      });
    }),
  );
}

function readGroups(): Map<string, string> {
  const alignment = JSON.parse(readFileSync(join(root, 'alignment.json'), 'utf8')) as {
    groups: AlignmentGroup[];
  };
  const groups = new Map<string, string>();
  for (const { key, presence } of alignment.groups) {
    for (const [version, byLocale] of Object.entries(presence)) {
      for (const [locale, places] of Object.entries(byLocale)) {
        for (const place of places) groups.set(`${version}/${locale}/${place}`, key);
      }
    }
  }
  return groups;
}

const synonyms = await readSynonyms('content');

/** `keep` tells which questions the import gets to see. */
function pair(keep: (index: number) => boolean): Placed[] {
  const groups = readGroups();
  let index = 0;
  const pages = readCorpus().map(({ place, category }) => {
    const kept = category.questions
      .map((question, at) => ({ question, group: groups.get(`${place}#${at + 1}`) }))
      .filter(() => keep(index++));
    return { kept, category: { ...category, questions: kept.map(({ question }) => question) } };
  });
  const { idOf } = nameQuestions(
    pages.map(({ category }) => category),
    [],
    versions,
    synonyms,
  );
  return pages.flatMap(({ kept, category }) =>
    kept.map(({ question, group }) => ({
      version: category.version,
      locale: category.locale,
      group,
      id: idOf.get(question),
    })),
  );
}

const countBy = (list: Placed[]): Map<string | undefined, number> =>
  new Map(
    [...Map.groupBy(list, ({ group }) => group)].map(([group, same]) => [group, same.length]),
  );

/** A question that stands twice on both sides counts for as many pairs. */
function measure(sides: readonly (readonly [Placed[], Placed[]])[]) {
  const sum = { made: 0, right: 0, possible: 0 };
  for (const [rows, columns] of sides) {
    const byId = new Map(columns.map((column) => [column.id, column]));
    for (const { id, group } of rows) {
      const column = byId.get(id);
      if (column === undefined) continue;
      sum.made += 1;
      if (column.group === group) sum.right += 1;
    }
    const there = countBy(columns);
    for (const [group, count] of countBy(rows))
      sum.possible += Math.min(count, there.get(group) ?? 0);
  }
  return { precision: sum.right / sum.made, recall: sum.right / sum.possible };
}

const of = (placed: Placed[], version: string, locale: Locale): Placed[] =>
  placed.filter((one) => one.version === version && one.locale === locale);

const acrossLocales = (placed: Placed[]) =>
  versions.map((version) => [of(placed, version, 'en'), of(placed, version, 'zh-CN')] as const);

const acrossVersions = (placed: Placed[]) =>
  (['en', 'zh-CN'] as const).flatMap((locale) =>
    [
      ['r1.1', 'r1.2'],
      ['r1.2', 'master'],
      ['r1.1', 'master'],
    ].map(([a = '', b = '']) => [of(placed, a, locale), of(placed, b, locale)] as const),
  );

describe.runIf(isPresent)('the pairing of the corpus', () => {
  it.each([
    ['whole', () => true],
    ['with one question in twenty missing', (index: number) => (index * 7919) % 20 !== 3],
    ['with one question in ten missing', (index: number) => (index * 7919) % 10 !== 3],
  ])('is right, %s', (_name, keep) => {
    const placed = pair(keep);
    for (const sides of [acrossLocales(placed), acrossVersions(placed)]) {
      const { precision, recall } = measure(sides);
      expect(precision).toBeGreaterThanOrEqual(0.985);
      expect(recall).toBeGreaterThanOrEqual(0.985);
    }
  });

  it('gives an id once in a version and locale', () => {
    const seen = pair(() => true).map(({ version, locale, id }) => `${version}/${locale}#${id}`);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
