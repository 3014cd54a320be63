import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../../src/faq/read/decode.ts';
import { assignIds } from '../../../../src/faq/ids.ts';
import { buildLinkIndex } from '../../../../src/faq/links.ts';
import { parseCategory } from '../../../../src/faq/read/parse.ts';
import { renderCategory } from '../../../../src/faq/render/render-category.ts';
import type { Question } from '../../../../src/faq/schema.ts';
import { createPaths, hrefResolver } from '../../../../src/routing/paths.ts';

const place = { version: 'r2', locale: 'en', category: 'c' } as const;

async function renderAnswers(...answers: string[]): Promise<Question[]> {
  const questions = answers.map(
    (answer, number) => `## Question ${number} {#q${number}}\n\n${answer}\n`,
  );
  const text = `---\ntitle: C\n---\n\n${questions.join('\n')}`;
  const file = decodeFile('r2/en/c.md', new TextEncoder().encode(text));
  const categories = assignIds([parseCategory(file, place)]);
  const [category] = categories;
  if (category === undefined) throw new Error('Unexpected lack of a category');
  const resolveHref = hrefResolver(category, buildLinkIndex(categories), createPaths('/faq/'));
  return (await renderCategory(category, resolveHref)).questions;
}

async function htmlOf(answer: string): Promise<string> {
  const [question] = await renderAnswers(answer);
  return question?.answerHtml ?? '';
}

describe('a rendered answer', () => {
  const cases: [string, string, string][] = [
    [
      'keeps hyphens and quotes of commands',
      '`--trusted-host` "x"...',
      '<p><code>--trusted-host</code> "x"...</p>',
    ],
    ['sets bold before Chinese text', '**“注意：”**正文', '<p><strong>“注意：”</strong>正文</p>'],
    [
      'turns links between files into addresses',
      '[a](c.md#q0)',
      "<p><a href='/faq/en/r2/c/#q0'>a</a></p>",
    ],
    ['turns links by id into addresses', '[a](#q0)', "<p><a href='/faq/en/r2/c/#q0'>a</a></p>"],
    ['shows a link that leads nowhere as text', '[a](nowhere.md)', '<p>a</p>'],
    ['shows a script link as text', '[a](javascript:alert(1))', '<p>a</p>'],
    [
      'shows a picture of another site as a link',
      '![loss curve](https://x.example/a.png)',
      "<p><a href='https://x.example/a.png'>loss curve</a></p>",
    ],
    ['drops what runs', 'a<script>b</script><b onclick="c()">d</b>', '<p>a<b>d</b></p>'],
    ['drops styles', '<div style="position:fixed">a</div>', '<div>a</div>'],
    ['shows angle brackets that are no tags', 'a < b, <port>', '<p>a &#x3C; b, &#x3C;port></p>'],
    [
      'puts tables into a box that can be scrolled with the keyboard',
      '| a |\n| - |\n| b |',
      "<div class='table-box' tabindex='0'><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>",
    ],
    [
      'has no header cell that heads nothing',
      '|  | a |\n| - | - |\n| b | c |',
      "<div class='table-box' tabindex='0'><table>\n<thead>\n<tr>\n<td></td>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n<td>c</td>\n</tr>\n</tbody>\n</table></div>",
    ],
    [
      'colours code by classes',
      '```python\nx = 1 # y\n```',
      "<pre tabindex='0' data-language='python'><code>x <span class='t-keyword'>=</span><span class='t-constant'> 1</span><span class='t-comment'> # y</span></code></pre>",
    ],
    [
      'shows code of an unknown language as it is',
      '```zzz\n<a>\n```',
      "<pre tabindex='0'><code>&#x3C;a></code></pre>",
    ],
  ];

  it.each(cases)('%s', async (_name, answer, html) => {
    expect(await htmlOf(answer)).toBe(html);
  });

  it('puts its headings below its question, with ids of their own', async () => {
    const [first, second] = await renderAnswers('#### Step\n\n##### Detail', '#### Step');
    expect(first?.answerHtml).toBe("<h3 id='q0--step'>Step</h3>\n<h4 id='q0--detail'>Detail</h4>");
    expect(second?.answerHtml).toBe("<h3 id='q1--step'>Step</h3>");
  });

  it('keeps ids that the author wrote apart from those of other questions', async () => {
    const [first] = await renderAnswers('<b id="q1">a</b> [to it](#q1)', 'x');
    expect(first?.answerHtml).toContain("<b id='q0--q1'>a</b>");
  });

  it('keeps footnotes apart from those of other questions', async () => {
    const [first, second] = await renderAnswers('a[^n]\n\n[^n]: note', 'b[^m]\n\n[^m]: note');
    expect(first?.answerHtml).toContain("href='#q0--fn-n'");
    expect(first?.answerHtml).toContain("id='q0--fn-n'");
    expect(second?.answerHtml).toContain("id='q1--fn-m'");
  });

  it('uses link definitions from anywhere in the file', async () => {
    const [first] = await renderAnswers('[a][site]', 'x\n\n[site]: https://x.example/');
    expect(first?.answerHtml).toBe("<p><a href='https://x.example/'>a</a></p>");
  });

  it('comes as plain text and as Markdown too', async () => {
    const [question] = await renderAnswers('Run `a`:\n\n```bash\nb   c\n```\n\n- d\n- e');
    expect(question?.answerText).toBe('Run a:\n\nb   c\n\nd\ne');
    expect(question?.answerMarkdown).toBe('Run `a`:\n\n```bash\nb   c\n```\n\n- d\n- e');
  });
});
