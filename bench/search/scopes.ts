import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A question of a built site. */
export interface SiteQuestion {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly answerText: string;
}

/** The questions of a version in a locale. */
export interface SiteScope {
  readonly version: string;
  readonly locale: string;
  readonly questions: readonly SiteQuestion[];
}

/** Reads the questions of a scope from the JSON beside the pages of a built site. */
export async function readScope(site: string, locale: string, version: string): Promise<SiteScope> {
  const folder = join(site, locale, version);
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /^[^/\\]+[/\\]index\.json$/.test(name),
  );
  const categories = await Promise.all(
    names.toSorted().map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return JSON.parse(text) as { questions: SiteQuestion[] };
    }),
  );
  return { version, locale, questions: categories.flatMap(({ questions }) => questions) };
}
