import { expect, it } from 'vitest';
import { assignIds } from '../../../../src/faq/ids.ts';
import { answerMarkdown, safeHtml } from '../../../../src/faq/render/answer-markdown.ts';
import { parseText } from '../parse-text.ts';

function markdownOf(answer: string): string {
  const [category] = assignIds([parseText(`# Page\n\n## How? {#how}\n\n${answer}`)]);
  return category === undefined
    ? ''
    : answerMarkdown(category.questions[0]?.answer ?? [], category);
}

it.each([
  ['a [b](https://x.test) `<script>`', 'a [b](https://x.test) `<script>`'],
  ['a [b](javascript:x) c', 'a b c'],
  ['a [b](java&Tab;script:x) c', 'a b c'],
  ['![b](data:text/html,x)', 'b'],
  ['[b][r] ![c][r]\n\n[r]: https://x.test', '[b](https://x.test) ![c](https://x.test)'],
  ['[b][r]\n\n[r]: javascript:x', 'b'],
  ['<script>\nx()\n</script>\n\nText', 'Text'],
  [
    'a <b onclick="x()" title="t">c</b> <img src=x onerror=y>',
    'a <b title="t">c</b> <img src="x">',
  ],
  ['<a href=" javascript:x" title="t">c</a> d', '<a title="t">c</a> d'],
  [
    '<details><summary>a</summary>\n\nb\n\n</details>',
    '<details><summary>a</summary>\n\nb\n\n</details>',
  ],
  ['a[^1]\n\n[^1]: b[^2]\n\n[^2]: c\n\n[^3]: d', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c'],
])('the Markdown of %j carries what the page shows', (answer, expected) => {
  expect(markdownOf(answer)).toBe(expected);
});

it.each(['<div onclick=x', '<scr<script>ipt>x()', '<a title=">" onclick=x>', '<svg/onload=x>'])(
  'HTML that is cut off or in itself stays harmless: %s',
  (html) => {
    expect(safeHtml(html)).not.toMatch(/<[^>]*(?:on\w+=|script)/);
  },
);
