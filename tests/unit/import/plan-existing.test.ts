import { describe, expect, it } from 'vitest';
import {
  contentFile,
  contentOf,
  fontPage,
  planPages,
  textOf,
  upstreamPage,
} from '../../support/upstream.ts';
import {
  english,
  onWindows,
  operatorPages as pages,
  padding,
} from '../../support/operator-pages.ts';

describe('planImport into content that people wrote', () => {
  const mine = `---
title: My operators
# A comment of mine.
tags: [Mine]
---

## How do I set the padding of \`nn.Conv2d\`? {#conv-padding}

<!-- search: border -->
<!-- formerly: padding -->

Give \`pad_mode="same"\`.

## Is this one mine? {#only-mine}

It is.
`;
  const content = [contentFile('r1', 'en', 'operator-use', mine)];
  const plan = planPages(pages, { content });
  const text = textOf(plan, 'r1/en/operator-use');

  it('keeps front matter, ids, former ids and search words', () => {
    expect(text).toContain('title: My operators\n# A comment of mine.\ntags: [Mine]\n---');
    expect(text).toContain(
      '{#conv-padding}\n\n<!-- search: border -->\n<!-- formerly: padding -->\n\nGive',
    );
  });

  it('gives the translation the id that is there', () => {
    expect(textOf(plan, 'r1/zh-CN/operator-use')).toContain('{#conv-padding}');
  });

  it('keeps questions that upstream does not have, and says so', () => {
    expect(text).toContain('## Is this one mine? {#only-mine}\n\nIt is.');
    expect(plan.report.kept.map(({ text: title }) => title)).toEqual(['Is this one mine?']);
  });

  it('drops them where it is told to, and says so', () => {
    const pruned = planPages(pages, { content, prune: true });
    expect(textOf(pruned, 'r1/en/operator-use')).not.toContain('only-mine');
    expect(pruned.report).toMatchObject({ kept: [], dropped: [{ text: 'Is this one mine?' }] });
  });
});

describe('planImport into content that was changed by hand', () => {
  const plan = planPages(pages);
  const edited = contentFile(
    'r1',
    'en',
    'operators',
    textOf(plan, 'r1/en/operator-use')
      .replace('title: Operators', 'title: Our operators')
      .replace('installation.md', 'setup.md')
      .replace('Give `pad_mode="same"`.', 'Give `pad_mode="same"`,  as\nwe say.')
      .replace('## Does it run', '\n<!-- a remark -->\n## Does it run'),
  );
  const moved = contentFile(
    'r1',
    'en',
    'setup',
    '# Set-up\n\n## How do I install with `pip`? {#install-pip}\n\nRun `pip install x`.\n',
  );
  const content = [edited, moved];
  const more = fontPage('Operators', [
    padding,
    ['What is `nn.Tile`?', 'See [installation](./installation.md#how-do-i-install-with-pip).'],
    onWindows,
  ]);
  const upstream = [upstreamPage('r1', 'en', 'operator_use', more), ...pages.slice(2)];
  const bySide = (lines: readonly string[] = []) => lines.map((line) => line.slice(0, 12));

  it('adds what is new behind its neighbour, and changes nothing else', () => {
    const { files } = planPages(upstream, { content });
    expect(files.map(({ place }) => place.category)).toEqual(['operators', 'setup']);
    const added =
      '## What is `nn.Tile`? {#nn-tile}\n\nSee [installation](setup.md#install-pip).\n\n';
    expect(files[0]?.text).toContain(added);
    expect(files[0]?.text?.replace(added, '')).toBe(
      String(edited.file).replace('remark -->\n', 'remark -->\n\n'),
    );
    expect(files[1]?.text).toBe(String(moved.file));
  });

  it('lists what differs with its difference', () => {
    const { report } = planPages(upstream, { content });
    expect(report.added.map(({ text }) => text)).toEqual(['What is `nn.Tile`?']);
    expect(report.differing.map(({ place }) => place)).toEqual(['r1/en/operators.md:5']);
    expect(bySide(report.differing[0]?.difference)).toEqual([
      '- Give `pad_',
      '- we say.',
      '- ',
      '- ',
      '- <!-- a rem',
      '+ Give `pad_',
    ]);
    expect(report).toMatchObject({ overwritten: [], moved: [], deleted: [] });
  });

  it('takes the text of upstream where it is told to, and says so', () => {
    const { files, report } = planPages(upstream, { content, replace: true });
    expect(files[0]?.text).toContain('Give `pad_mode="same"`.\n');
    expect(files[0]?.text).toContain('title: Our operators');
    expect(report.overwritten.map(({ place }) => place)).toEqual(['r1/en/operators.md:5']);
    expect(report.differing).toEqual([]);
  });

  it('leaves a question where it is, or moves it and deletes the file that it leaves empty', () => {
    const whole = contentOf(plan);
    const away = contentFile(
      'r1',
      'en',
      'windows',
      '# Windows\n\n## Does it run on Windows? {#run-windows}\n\nSee [installation](installation.md).\n',
    );
    const without = contentFile(
      'r1',
      'en',
      'operator-use',
      textOf(plan, 'r1/en/operator-use').replace(/## Does[^]*$/, ''),
    );
    const others = whole.filter(
      ({ category, locale }) => category !== 'operator-use' || locale !== 'en',
    );
    const changed = { content: [...others, without, away] };
    const left = planPages(pages, changed);
    expect(left.report).toMatchObject({ added: [], moved: [], deleted: [], unchanged: 5 });
    expect(left.report.elsewhere.map(({ place }) => place)).toEqual(['r1/en/windows.md:3']);
    const taken = planPages(pages, { ...changed, replace: true });
    expect(taken.report.moved.map(({ place }) => place)).toEqual(['r1/en/windows.md:3']);
    expect(taken.report.deleted.map(({ place }) => place)).toEqual(['r1/en/windows.md']);
    expect(textOf(taken, 'r1/en/operator-use')).toBe(textOf(plan, 'r1/en/operator-use'));
  });

  it('puts a new question into its section, which it adds where it is missing', () => {
    const page = (...titles: string[]) =>
      `# Page\n\n${titles.map((title) => `## With ${title}\n\n<font size=3>**Q: How is \`${title}\` used?**</font>\n\nA: Run \`${title} --now\`.\n`).join('\n')}`;
    const before = planPages([upstreamPage('r1', 'en', 'page', page('pip', 'conda'))]);
    const now = upstreamPage('r1', 'en', 'page', page('pip', 'docker', 'conda'));
    const { files, report } = planPages([now], { content: contentOf(before) });
    const again = contentFile('r1', 'en', 'page', files[0]?.text ?? '');
    expect(again.questions.map(({ titleText, section }) => [titleText, section])).toEqual([
      ['How is pip used?', 'with-pip'],
      ['How is conda used?', 'with-conda'],
      ['How is docker used?', 'with-docker'],
    ]);
    expect(report.added).toHaveLength(1);
  });

  it('puts a new question into a file of another dialect', () => {
    const font = contentFile('r1', 'en', 'operator-use', english);
    const { files, report } = planPages([upstreamPage('r1', 'en', 'operator_use', more)], {
      content: [font],
    });
    expect(files[0]?.text).toContain(english.trimEnd());
    expect(files[0]?.text).toContain('## What is `nn.Tile`? {#nn-tile}');
    expect(report.lost).toEqual([]);
  });

  it('writes nothing where a question would be lost in a file that is there, and says so', () => {
    const hiding = contentFile('r1', 'en', 'operator-use', `${english}\n<!-- without an end\n`);
    const { files, report } = planPages([upstreamPage('r1', 'en', 'operator_use', more)], {
      content: [hiding],
    });
    expect(files).toEqual([]);
    expect(report.lost).toContainEqual({
      place: 'r1/en/operator-use.md',
      text: 'question nn-tile',
    });
  });
});
