import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/faq/check/check.ts';
import { assignIds } from '../../../../src/faq/ids.ts';
import { findingsOf, parseText } from '../parse-text.ts';

/** The findings of each file of a content folder, given as text by address. */
function check(files: Record<string, string>): Record<string, string[]> {
  const categories = assignIds(
    Object.entries(files).map(([address, text]) => parseText(text, address)),
  );
  checkContent({ categories, versions: [] });
  return Object.fromEntries(
    categories
      .map(
        (category) =>
          [
            `${category.version}/${category.locale}/${category.category}`,
            findingsOf(category),
          ] as const,
      )
      .filter(([, findings]) => findings.length > 0),
  );
}

const page = (...ids: string[]) =>
  `# Page\n\n${ids.map((id) => `## ${id}? {#${id}}\n\nSo.`).join('\n\n')}`;
const inBoth = (text: string) => ({ 'r1/en/a': text, 'r1/zh-CN/a': text });
const answer = (text: string) => `# Page\n\n## How? {#how}\n\n${text}`;

/** The findings of the English file, all else being in order. */
const checkAnswer = (text: string) =>
  check({ 'r1/en/a': answer(text), 'r1/zh-CN/a': answer('So.') })['r1/en/a'];

describe('checks within a category', () => {
  it('find nothing in good content', () => {
    expect(check(inBoth(page('one', 'two')))).toEqual({});
  });

  it('find a question that is asked twice', () => {
    const text = '# Page\n\n## How? {#one}\n\nSo.\n\n## how? {#two}\n\nSo.';
    expect(check(inBoth(text))['r1/en/a']).toEqual(['7 duplicate-question']);
  });

  it.each([
    ['python', 'Use Python 3.', ['3 redundant-search-word']],
    ['解释器', '安装解释器。', ['3 redundant-search-word']],
    ['how', 'So.', ['3 redundant-search-word']],
    ['pyth', 'Use Python 3.', undefined],
    ['c++ (a', 'So.', undefined],
  ])('see whether the search word %j stands in %j', (word, text, findings) => {
    expect(checkAnswer(`<!-- search: ${word} -->\n\n${text}`)).toEqual(findings);
  });

  it.each([
    ['#### A\n\n##### B\n\n#### C', undefined],
    ['##### A', ['5 heading-jump']],
    ['#### A\n\n###### B', ['7 heading-jump']],
    ['#### A\n\nSo.\n\n###### B', ['9 heading-jump']],
  ])('see whether the headings of %j leave out a level', (text, findings) => {
    expect(checkAnswer(`${text}\n\nSo.`)).toEqual(findings);
  });

  it.each([
    ['<script>x</script>', ['5 unsafe-html']],
    ['An <img src="x" onerror="y"> image', ['5 unsafe-html']],
    ['<div style="position:fixed">x</div>', ['5 unsafe-html']],
    ['H<sub>2</sub>O and `<script>`', undefined],
    ['<details><summary>More</summary>x</details>', undefined],
  ])('see whether the HTML of %j is safe', (text, findings) => {
    expect(checkAnswer(text)).toEqual(findings);
  });
});

describe('checks of marks', () => {
  it.each([
    ['A: So.', ['5 leftover-mark']],
    ['So.\n\nA: And so.', undefined],
    ['<font size=3>So</font>.', ['5 leftover-mark']],
  ])('see whether %j holds one of another dialect', (text, findings) => {
    expect(checkAnswer(text)).toEqual(findings);
  });
});

describe('checks of code', () => {
  const block = (lang: string, code: string) => checkAnswer(`\`\`\`${lang}\n${code}\n\`\`\``);

  it.each([
    ['kill -9 {pid}', undefined],
    ['export A=1\npip install {a,b}*.whl && ls | grep a', undefined],
    ['kill -9 <PID>', ['6 invalid-shell']],
    ['ls\nif [ -f a ]; then', ['7 invalid-shell']],
    ['echo "a', ['6 invalid-shell']],
  ])('see whether a shell can read %j', (code, findings) => {
    expect(block('bash', code)).toEqual(findings);
  });

  it.each([
    ['x = f(..., shards=8)\n...', undefined],
    ['>>> import a\nTraceback (most recent call last):\n>>> a.b', undefined],
    ['%matplotlib inline\nimport a', undefined],
    ['def f(x,\n      y=1):', undefined],
    ['f.close(', ['6 invalid-python']],
    ['import a\nx = = 1', ['7 invalid-python']],
    ['>>> x = = 1', ['6 invalid-python']],
  ])('see whether Python can read %j', (code, findings) => {
    expect(block('python', code)).toEqual(findings);
  });

  it('leave other languages alone', () => {
    expect(block('text', 'kill -9 <PID>')).toBeUndefined();
  });

  it('name the line of the code within a list', () => {
    expect(checkAnswer('- So:\n\n  ```bash\n  ls\n  ls >\n  ```')).toEqual(['9 invalid-shell']);
  });
});

describe('checks of error texts', () => {
  const ask = (title: string, text: string) =>
    check(inBoth(`# Page\n\n## ${title} {#how}\n\n${text}`))['r1/en/a'];

  it.each([
    ['`Exeption calling it`: why?', 'An `Exception`.', ['3 misspelled-error']],
    ['`cannot recieve data`: why?', 'You receive none.', ['3 misspelled-error']],
    ['`Exception calling it`: why?', 'An `Exception`, or some exceptions.', undefined],
    ['`Exeption` alone', 'An `Exception`.', undefined],
    ['Exeption in words', 'An `Exception`.', undefined],
    ['`settings of nodes`: why?', 'The setting.', undefined],
    ['`the code of it`: why?', 'A mode.', undefined],
    ['`master or muster`: why?', 'The `master`.', undefined],
  ])('compare the spelling of %j with %j', (title, text, findings) => {
    expect(ask(title, text)).toEqual(findings);
  });
});

describe('checks between locales', () => {
  it('name each question that one locale lacks', () => {
    expect(check({ 'r1/en/a': page('one', 'two'), 'r1/zh-CN/a': page('two', 'three') })).toEqual({
      'r1/en/a': ['3 missing-translation'],
      'r1/zh-CN/a': ['7 missing-translation'],
    });
  });

  it('find a question in another category of the other locale', () => {
    const findings = check({
      'r1/en/a': page('one', 'two'),
      'r1/en/b': page('three'),
      'r1/zh-CN/a': page('one'),
      'r1/zh-CN/b': page('three', 'two'),
    });
    expect(findings).toEqual({});
  });

  it('name a category that one locale lacks once', () => {
    expect(check({ ...inBoth(page('one')), 'r1/en/b': page('two', 'three') })).toEqual({
      'r1/en/b': ['1 missing-translation'],
    });
  });

  it('name a version that is in one locale only once', () => {
    expect(check({ 'r1/en/a': page('one'), 'r1/en/b': page('two') })).toEqual({
      'r1/en/a': ['1 missing-translation'],
    });
  });

  it('say nothing of questions without a written id', () => {
    const findings = check({
      'r1/en/a': '# Page\n\n## How?\n\nSo.',
      'r1/zh-CN/a': '# 页\n\n## 怎么？\n\n这样。',
    });
    expect(findings).toEqual({ 'r1/en/a': ['3 generated-id'], 'r1/zh-CN/a': ['3 generated-id'] });
  });

  it('name the first question that stands elsewhere', () => {
    expect(
      check({ 'r1/en/a': page('one', 'two', 'three'), 'r1/zh-CN/a': page('one', 'three', 'two') }),
    ).toEqual({
      'r1/zh-CN/a': ['7 order-differs'],
    });
  });

  it('take the order of the default locale for the model, whichever is read first', () => {
    const findings = check({ 'r1/zh-CN/a': page('two', 'one'), 'r1/en/a': page('one', 'two') });
    expect(findings).toEqual({ 'r1/zh-CN/a': ['3 order-differs'] });
  });

  it('name the first section that stands elsewhere', () => {
    const section = (id: string) => `## ${id} {#${id}}\n\n### ${id}? {#q-${id}}\n\nSo.\n\n`;
    const findings = check({
      'r1/en/a': `# Page\n\n${section('one')}${section('two')}`,
      'r1/zh-CN/a': `# Page\n\n${section('two')}${section('one')}`,
    });
    expect(findings).toEqual({ 'r1/zh-CN/a': ['3 order-differs', '5 order-differs'] });
  });
});

describe('checks of ids between locales', () => {
  const one = (id: string, former = '') => {
    const comment = former === '' ? '' : `<!-- formerly: ${former} -->\n\n`;
    return `# Page\n\n## ${id}? {#${id}}\n\n${comment}So.`;
  };
  const errorsOf = (en: string, zh: string, zhCategory = 'a') =>
    Object.entries(check({ 'r1/en/a': en, [`r1/zh-CN/${zhCategory}`]: zh })).flatMap(
      ([address, findings]) =>
        findings
          .filter((finding) => /alias-collision|duplicate-id/.test(finding))
          .map((finding) => `${address} ${finding}`),
    );

  it('find a question that was renamed in one locale only', () => {
    expect(errorsOf(one('new', 'old'), one('old'))).toEqual(['r1/zh-CN/a 3 alias-collision']);
    expect(errorsOf(one('old'), one('new', 'old'), 'b')).toEqual(['r1/en/a 3 alias-collision']);
    expect(errorsOf(one('new', 'old'), one('new', 'old'))).toEqual([]);
    expect(errorsOf(one('new', 'old'), one('new'))).toEqual([]);
  });

  it('find a former id of two questions', () => {
    expect(errorsOf(one('one', 'old'), one('two', 'old'))).toEqual(['r1/en/a 3 alias-collision']);
  });

  it('find a section with the id of a question of the same category', () => {
    const section = '# Page\n\n## One {#one}\n\n### Two? {#two}\n\nSo.';
    expect(errorsOf(section, one('one'))).toEqual(['r1/en/a 3 duplicate-id']);
    expect(errorsOf(section, one('one'), 'b')).toEqual([]);
    expect(errorsOf(one('one'), section, 'b')).toEqual([]);
  });

  it('name a translation that is a copy', () => {
    const text = '# Page\n\n## How do I open the old door? {#open}\n\nTurn the key and push it.';
    const changed = text.replace('push', 'pull');
    expect(check({ 'r1/en/a': text, 'r1/zh-CN/a': changed })).toEqual({});
    const code = '# Page\n\n## `open`? {#open}\n\n`open(door, key="the long one")`';
    expect(check(inBoth(text))).toEqual({ 'r1/zh-CN/a': ['3 copied-translation'] });
    expect(check(inBoth(code))).toEqual({});
  });
});

describe('checks of links', () => {
  it.each([
    ['See [this](#how), [that](a.md) and [there](https://x.test).', undefined],
    ['[a](https://x.test/r1/b.html)', undefined],
    ['[a](https://x.test/r2/b.html#c)', ['5 link-to-other-version']],
    ['[a in r2](https://x.test/r2/b.html), [c](https://x.test/?v=r2)', undefined],
    ['See\n[this](#gone) and [that](b.md).', ['6 broken-link', '6 broken-link']],
    ['See [this].\n\n[this]: gone.md', ['7 broken-link']],
    ['See [this](../zh-CN/a.md#how).', ['5 link-to-other-locale']],
    ['![logo](./_static/logo.png)', ['5 missing-image']],
    ['[logo](./_static/logo.png)', ['5 missing-asset']],
    ['[x](javascript:alert(1))', ['5 unsafe-link']],
    ['| a |\n|---|\n| [x](gone.md) |', ['7 broken-link']],
  ])('see where those of %j lead', (text, findings) => {
    expect(checkAnswer(text)).toEqual(findings);
  });

  it.each([
    ['[x](pag.md)', 'Did you mean page.md?'],
    ['[x](#hov)', 'Did you mean #how?'],
    ['[x](zzzzzz.md)', 'Correct the target of the link.'],
    ['[x](bbb.md), which another version has', 'Correct the target of the link.'],
    ['[x](ccc.md), which the other locale has', 'Correct the target of the link.'],
    ['[x](#zzzz), which another version has', 'Correct the target of the link.'],
  ])('say what is likely meant by %j', (text, hint) => {
    const categories = assignIds([
      parseText(answer(text)),
      parseText(page('hoy', 'zzz'), 'r2/en/bb'),
      parseText(page('how'), 'r1/zh-CN/cc'),
    ]);
    checkContent({ categories, versions: [] });
    const found = categories[0]?.file.messages.find(({ ruleId }) => ruleId === 'broken-link');
    expect(found?.note).toBe(hint);
  });

  it('name the target, the reason and the column', () => {
    const [category] = assignIds([parseText(answer('See [this](gone.md#x).'))]);
    if (category !== undefined) checkContent({ categories: [category], versions: [] });
    const message = category?.file.messages.find(({ ruleId }) => ruleId === 'broken-link');
    expect(message?.reason).toBe('Unexpected link to gone.md#x: there is no file r1/en/gone.md');
    expect(message).toMatchObject({ line: 5, column: 5, fatal: true });
  });

  it('look at the links of a question as well', () => {
    const text = '# Page\n\n## See [this](gone.md)? {#see}\n\nSo.';
    expect(check(inBoth(text))['r1/en/a']).toEqual(['3 broken-link']);
  });
});
