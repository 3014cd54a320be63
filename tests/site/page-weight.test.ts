import { beforeAll, describe, expect, inject, it } from 'vitest';
import { weighPages, type PageWeight } from '../support/page-weight.ts';

const limits = { total: 18_000, script: 4_000, requests: 5 } as const;

let pages: PageWeight[];

beforeAll(async () => {
  pages = await weighPages(inject('ownSite').dir, 'category');
});

describe('a category page over the wire', () => {
  it.each(['total', 'script', 'requests'] as const)('keeps its budget of %s', (measure) => {
    expect(pages).not.toEqual([]);
    const over = pages
      .filter((page) => page[measure] > limits[measure])
      .map((page) => `${page.name}: ${page[measure]} of ${limits[measure]}`);
    expect(over).toEqual([]);
  });
});
