import { expect, it } from 'vitest';
import { renderAgain, type RenderedCategories } from '../../../src/integrations/dev-content.ts';
import { loadContent } from '../../../src/loaders/load-content.ts';
import { createPaths } from '../../../src/routing/paths.ts';
import { folderWith, goodContent } from '../../support/cli.ts';

it('renders what changed alone, and keeps nothing of earlier edits', async () => {
  let before: RenderedCategories = new Map();
  for (let edit = 0; edit < 5; edit += 1) {
    const name = 'r1/en/install.md';
    const text = `${goodContent[name]}\nEdit ${edit}.\n`;
    const content = await loadContent(await folderWith({ ...goodContent, [name]: text }));
    const now = await renderAgain(content, createPaths('/'), before);
    const isKept = [...now.values()].map((category) => [...before.values()].includes(category));
    expect(isKept).toEqual(edit === 0 ? [false, false] : [false, true]);
    before = now;
  }
});
