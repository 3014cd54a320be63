import { rulesPage } from '../../faq/findings.ts';
import { ruleOf, rules, type RuleId } from '../../faq/rules.ts';
import type { AddCommand } from '../command.ts';
import { applyChanges } from '../files.ts';

/** The language of an example, by how it begins; the first pattern that fits counts. */
const languages: readonly (readonly [beginning: RegExp, language: string])[] = [
  [/^[[{]\s*["{]/, 'json'],
  [/^npm /, 'bash'],
  [/^(?:content\/|\S+\.md$)/, 'text'],
  [/^/, 'markdown'],
];

function codeBlock(text: string): string {
  const language = languages.find(([beginning]) => beginning.test(text))?.[1] ?? 'text';
  // The fence has to be longer than any in the example.
  const fence = text.includes('```') ? '````' : '```';
  return [`${fence}${language}`, text, fence].join('\n');
}

function section(id: RuleId): string {
  const { severity, summary, hint, example } = ruleOf(id);
  return [`## ${id}`, `*${severity}* · ${summary}`, hint, codeBlock(example)].join('\n\n');
}

/** Writes the page that explains all rules, as Markdown. */
export function writeRulesPage(): string {
  const ids = Object.keys(rules) as RuleId[];
  const intro = [
    '# Rules',
    'What `npm run faq -- check` and every build ask of the content. An *error* fails the build; a *warning* is listed and counted. Findings name the rule at the end of their line. Each rule shows the right form.',
    '<!-- Made from src/faq/rules.ts by `npm run faq -- rules --write`. -->',
  ];
  return `${[...intro, ...ids.map(section)].join('\n\n')}\n`;
}

const path = rulesPage;

/** `rules`: the page that explains the rules. */
export const addRules: AddCommand = (program, { out }) => {
  program
    .command('rules')
    .description(`Shows what each rule asks for, or writes it to ${path}.`)
    .option('--write', `Writes ${path}.`, false)
    .action(async ({ write }) => {
      const text = writeRulesPage();
      if (!write) return out(text.trimEnd());
      const states = await applyChanges('', [{ path, text }], true);
      return out(`${path}: ${states.get(path) ?? 'same'}`);
    });
};
