import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readQueries } from '../../bench/search/queries.ts';
import { localeIds, type Locale } from '../../src/config/locales.ts';
import { versionsSchema } from '../../src/config/versions.ts';
import { decodeFile } from '../../src/faq/read/decode.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import type { ParsedCategory } from '../../src/faq/parsed.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const contentDir = join(projectRoot, 'content');
const alignmentFile = join(projectRoot, '../shared/corpus/alignment.json');

/** Which pages of upstream's FAQ hold a question, by version and by language. */
const alignmentSchema = z.object({
  groups: z.array(
    z.object({
      key: z.string(),
      presence: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
    }),
  ),
});

/** From a group of upstream's questions to the question that answers it. */
const tableSchema = z.record(z.string(), z.string());

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const table = tableSchema.parse(readJson(join(projectRoot, 'tests/content/alignment-table.json')));
const versions = versionsSchema.parse(readJson(join(contentDir, 'versions.json')));

function readCategory(version: string, locale: Locale, name: string): ParsedCategory {
  const path = join(contentDir, version, locale, name);
  const file = decodeFile(relative(contentDir, path), readFileSync(path));
  return parseCategory(file, { version, locale, category: name.replace(/\.md$/, '') });
}

const categories = versions.flatMap(({ id: version }) =>
  localeIds.flatMap((locale) =>
    readdirSync(join(contentDir, version, locale)).map((name) =>
      readCategory(version, locale, name),
    ),
  ),
);

const categoriesOf = (version: string, locale: Locale): ParsedCategory[] =>
  categories.filter((category) => category.version === version && category.locale === locale);

/** The ids that lead to a question: the one of today and former ones. */
const idsIn = (version: string, locale: Locale): string[] =>
  categoriesOf(version, locale).flatMap(({ questions }) =>
    questions.flatMap(({ explicitId, formerIds, titleText }) => [
      explicitId ?? `no id: ${titleText}`,
      ...formerIds,
    ]),
  );

/** Where a version lacks an answer to a group that its upstream pages hold. */
function findGaps(groups: z.infer<typeof alignmentSchema>['groups']): string[] {
  return versions.flatMap(({ id: version }) =>
    localeIds.flatMap((locale) => {
      const ids = new Set(idsIn(version, locale));
      const asked = groups.filter(({ presence }) =>
        Object.values(presence[version] ?? {}).some((pages) => pages.length > 0),
      );
      return asked
        .filter(({ key }) => !ids.has(table[key] ?? ''))
        .map(({ key }) => `${version} ${locale}: ${key} (${table[key] ?? 'not in the table'})`);
    }),
  );
}

describe('the content', () => {
  it('answers every question of the table in both locales', () => {
    const missing = Object.values(table).filter(
      (id) => !versions.some(({ id: v }) => localeIds.every((l) => idsIn(v, l).includes(id))),
    );
    expect(missing).toEqual([]);
  });

  it.each(versions.map(({ id }) => id))('has every question of %s once', (version) => {
    for (const locale of localeIds) {
      const ids = idsIn(version, locale);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it.each(localeIds)(
    'has the questions that the benchmark of the search asks for in %s',
    async (locale) => {
      const queries = await readQueries(locale);
      const unknown = queries.flatMap(({ query, version, ids }) => {
        const known = idsIn(version, locale);
        return ids
          .filter((id) => !known.includes(id))
          .map((id) => `${query}: ${version} has no ${id}`);
      });
      expect(queries.length).toBeGreaterThan(150);
      expect(unknown).toEqual([]);
    },
  );

  it('is read without findings', () => {
    expect(categories.flatMap(({ file }) => file.messages.map(String))).toEqual([]);
  });

  it('answers all that the upstream FAQ of each version answers', ({ skip }) => {
    if (!existsSync(alignmentFile)) {
      console.warn(`Coverage of the upstream FAQ is not checked: there is no ${alignmentFile}`);
      skip();
    }
    const { groups } = alignmentSchema.parse(readJson(alignmentFile));
    expect(groups.length).toBeGreaterThan(0);
    expect(findGaps(groups)).toEqual([]);
  });
});
