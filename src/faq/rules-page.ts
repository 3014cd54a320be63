import { ruleOf, rules, type RuleId } from './rules.ts';

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
    '<!-- Made from src/faq/rule-tables by `npm run faq -- rules --write`. -->',
  ];
  return `${[...intro, ...ids.map(section)].join('\n\n')}\n`;
}
