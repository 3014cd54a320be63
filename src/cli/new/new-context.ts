import type { Locale } from '../../config/locales.ts';
import { locales } from '../../config/locales.ts';
import { isValidId } from '../../faq/id-shape.ts';
import { makeShortId } from '../../import/pair/short-id.ts';
import { ask } from '../ask.ts';
import type { Arguments, Terminal } from '../command.ts';
import type { ParsedContent } from '../content.ts';

/** What the plans of new things work on. */
export interface NewContext extends ParsedContent {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly contentDir: string;
}

/** The versions that something new is put into: those given, else the current one. */
export async function askVersions({ args, terminal, versions }: NewContext): Promise<string[]> {
  const choices = versions.map(({ id }) => id);
  const current = versions.find(({ status }) => status === 'current')?.id;
  const wanted = { option: 'version', message: 'Version', choices };
  const given = args.list('version');
  if (given.length > 0)
    return Promise.all(given.map(async (one) => ask({ ...wanted, given: one }, terminal)));
  return [
    await ask(
      { ...wanted, given: undefined, ...(current !== undefined && { initial: current }) },
      terminal,
    ),
  ];
}

/** The title in a locale; without one for it, that of the first locale stands in. */
export async function askTitle(
  { args, terminal }: NewContext,
  locale: Locale,
  what: string,
  standIn?: string,
): Promise<string> {
  return ask(
    {
      option: `title-${locale}`,
      message: `${what} in ${locales[locale].label}`,
      given: args.text(`title-${locale}`),
      ...(standIn !== undefined && { initial: standIn }),
    },
    terminal,
  );
}

/** The id of a new question: free in all versions. */
export async function askId(
  { args, terminal, categories }: NewContext,
  title: string,
  category: string,
): Promise<string> {
  const taken = new Set(
    categories.flatMap(({ questions, sections }) => [
      ...questions.flatMap(({ explicitId, formerIds }) => [explicitId, ...formerIds]),
      ...sections.map(({ id }) => id),
    ]),
  );
  const problem = (id: string) => {
    if (!isValidId(id)) return 'use lower-case ASCII letters and digits, joined by single hyphens';
    return taken.has(id) ? 'another question has it' : undefined;
  };
  const initial = makeShortId(title, category, (id) => taken.has(id));
  return ask({ option: 'id', message: 'Id', given: args.text('id'), initial, problem }, terminal);
}
