import { describe, expect, inject, it } from 'vitest';
import { pageCosts, searchCosts, type Cost } from '../../bench/budget.ts';

const overBudget = (costs: readonly Cost[]): string[] =>
  costs
    .filter(({ value, limit }) => value > limit)
    .map(({ name, measure, value, limit }) => `${name}: ${value} of ${limit} ${measure}`);

describe('the own site', () => {
  it('keeps the budget of bytes and requests of a category page', async () => {
    const costs = await pageCosts(inject('ownSite').dir);
    expect(costs.filter(({ limit }) => limit < Infinity)).toHaveLength(3);
    expect(overBudget(costs)).toEqual([]);
  });

  it('keeps the budget of a first search in each language', async () => {
    expect(overBudget(await searchCosts(inject('ownSite').dir))).toEqual([]);
  });
});
