import { describe, expect, it } from 'vitest';
import { faqPageJsonLd } from '../../../src/outputs/json-ld.ts';
import { rootLlmsTxt, versionLlmsTxt } from '../../../src/outputs/llms-txt.ts';
import { sitemapXml } from '../../../src/outputs/sitemap.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

const index = buildFaqIndex(versions, [
  makeCategory('r1/en/c', [makeQuestion('a')]),
  makeCategory('r2/en/c', [makeQuestion('a')], { description: 'All of c.' }),
  makeCategory('r2/zh-CN/c', [makeQuestion('a')]),
  makeCategory('r2/en/lone', [makeQuestion('b')]),
]);
const paths = createPaths('/faq/');
const absolute = (path: string) => `https://site.example${path}`;

describe('the sitemap', () => {
  const xml = sitemapXml(index, paths, absolute);

  it('lists the categories of the current version and no other', () => {
    expect(xml).toContain('<loc>https://site.example/faq/en/r2/c/</loc>');
    expect(xml).not.toContain('/r1/');
  });

  it('pairs a category with its translation', () => {
    const pair = /<url><loc>[^<]*\/zh-CN\/r2\/c\/<\/loc>(.*)<\/url>/.exec(xml)?.[1];
    expect(pair).toContain('hreflang="en" href="https://site.example/faq/en/r2/c/"');
    expect(xml).toContain('<url><loc>https://site.example/faq/en/r2/lone/</loc></url>');
  });
});

describe('the JSON-LD of a category', () => {
  it('holds every question and cannot end its script element', () => {
    const category = makeCategory('r2/en/c', [
      makeQuestion('a', { title: 'Why </script>?', answerHtml: '<p>So.</p>' }),
    ]);
    const text = faqPageJsonLd(category);
    expect(text).not.toContain('</script>');
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'FAQPage',
      inLanguage: 'en',
      mainEntity: [{ name: 'Why </script>?', acceptedAnswer: { text: '<p>So.</p>' } }],
    });
  });
});

describe('llms.txt', () => {
  it('lists the Markdown copies of a version', () => {
    expect(versionLlmsTxt(index, 'r2', 'en', paths, absolute)).toContain(
      '- [Title of c](https://site.example/faq/en/r2/c/index.md): All of c.',
    );
  });

  it('lists every version and locale at the root', () => {
    expect(rootLlmsTxt(index, paths, absolute).match(/llms\.txt/g)).toHaveLength(6);
  });
});
