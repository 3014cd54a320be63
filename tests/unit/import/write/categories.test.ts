import { describe, expect, it } from 'vitest';
import { contentOf, fontPage, planPages, upstreamPage } from '../../../support/upstream.ts';

const english = fontPage('Parallel', [['What is `HCCL`?', 'A library of `Ascend`.']]);
const chinese = fontPage('并行', [['什么是`HCCL`？', '`Ascend`的库。']]);
const other = fontPage('其他', [['为什么很慢？', '没有缓存。']]);

const pages = () => [
  upstreamPage('r1', 'en', 'parallel', english),
  upstreamPage('r1', 'zh-CN', 'configure', chinese),
  upstreamPage('r1', 'zh-CN', 'other', other),
];

const placesOf = (plan: ReturnType<typeof planPages>): string[] =>
  plan.files.map(({ place, text }) => `${place.locale}/${place.category} ${typeof text}`).sort();

describe('alignCategories', () => {
  it('gives the page of a translation the name that it has in the default locale', () => {
    const plan = planPages(pages());
    expect(placesOf(plan)).toEqual([
      'en/parallel string',
      'zh-CN/other string',
      'zh-CN/parallel string',
    ]);
    const again = planPages(pages(), { content: contentOf(plan) });
    expect(again.files.map(({ text }) => text)).toEqual(plan.files.map(({ text }) => text));
  });

  it('leaves pages alone whose counterparts have their name', () => {
    const named = [
      ...pages(),
      upstreamPage('r1', 'en', 'configure', fontPage('C', [['Why?', 'So.']])),
    ];
    expect(placesOf(planPages(named))).toContain('zh-CN/configure string');
  });
});
