import type { Category } from '../faq/schema.ts';

/** Members of one category. */
export interface CategoryMembers<Member> {
  readonly category: Category;
  readonly members: readonly Member[];
}

/** Groups by category, in the order in which the categories are met. */
export function byCategory<Member>(
  members: readonly Member[],
  categoryOf: (member: Member) => Category,
): CategoryMembers<Member>[] {
  return [...Map.groupBy(members, categoryOf)].map(([category, group]) => ({
    category,
    members: group,
  }));
}
