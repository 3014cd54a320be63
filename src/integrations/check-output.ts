import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findOutputProblems, type BuiltFile } from './output-problems.ts';
import { readBuiltHtml } from './read-built-html.ts';

async function readBuiltFiles(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: BuiltFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '');
    const isHtml = name.endsWith('.html');
    const isJson = name.endsWith('/index.json') || name === 'pagefind/pagefind-entry.json';
    files.push({
      name,
      html: isHtml ? readBuiltHtml(await readFile(path, 'utf8')) : undefined,
      json: isJson ? (JSON.parse(await readFile(path, 'utf8')) as unknown) : undefined,
    });
  }
  return files;
}

/**
 * Reads the built site and fails the build, listing every problem, where a link or hash leads
 * nowhere, an id stands twice on a page, or a question is missing from its page or its JSON.
 */
export function checkOutput(base: string): AstroIntegration {
  return {
    name: 'check-output',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await readBuiltFiles(fileURLToPath(dir));
        const problems = findOutputProblems(files, base);
        if (problems.length > 0) {
          const lines = problems.map(({ file, reason }) => `  ${file}: ${reason}`);
          throw new Error(`Unexpected output, ${problems.length} problems:\n${lines.join('\n')}`);
        }
        logger.info(`${files.length} files: links, hashes, ids and questions are right`);
      },
    },
  };
}
