import { ruleOf, rules, type RuleId } from './rules.ts';

const fence = '```';

function section(id: RuleId): string {
  const { severity, summary, hint, example } = ruleOf(id);
  const parts = [`## ${id}`, `*${severity}* · ${summary}`, hint];
  if (example !== undefined)
    parts.push(`${fence}markdown\n${example}\n${fence}`.replaceAll('````', '```'));
  return parts.join('\n\n');
}

/** Writes the page that explains all rules, as Markdown. */
export function writeRulesPage(): string {
  const ids = Object.keys(rules) as RuleId[];
  const intro = [
    '# Rules',
    'What `npm run faq -- check` and the build ask of the content. An *error* fails the build; a *warning* is listed and counted. Findings name the rule at the end of their line.',
    '<!-- Made from src/faq/rules.ts by `npm run faq -- rules --write`. -->',
  ];
  return `${[...intro, ...ids.map(section)].join('\n\n')}\n`;
}
