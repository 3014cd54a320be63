import type { Rule } from './rule.ts';
import { contentRules } from './rule-tables/content.ts';
import { filesRules } from './rule-tables/files.ts';
import { readingRules } from './rule-tables/reading.ts';

/** All rules, in the order in which the content is read and checked. */
export const rules = {
  ...filesRules,
  ...readingRules,
  ...contentRules,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** The rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return rules[id];
}

/** Tells whether a string, such as the id of a message, names a rule. */
export function isRuleId(value: string | undefined): value is RuleId {
  return value !== undefined && Object.hasOwn(rules, value);
}
