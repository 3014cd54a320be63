import { VFile } from 'vfile';
import { assignIds } from '../../src/faq/ids.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import { renderCategory } from '../../src/faq/render/render-category.ts';

const code = '```python\n' + 'value = {"name": [1, 2, 3]}  # note\n'.repeat(200) + '```';
const text = `# Page\n\n## How? {#how}\n\n${code}\n\nA table[^1]:\n\n| a |\n|---|\n| b |\n\n[^1]: Note.\n`;
const file = new VFile({ path: 'v1/en/page.md', value: text });
const place = { version: 'v1', locale: 'en', category: 'page' } as const;

/** Prints what a category is rendered to, for a comparison of two processes. */
for (const category of assignIds([parseCategory(file, place)])) {
  process.stdout.write(JSON.stringify(await renderCategory(category, (url) => url)));
}
