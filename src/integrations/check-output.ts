import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { findOutputProblems, searchEntry, type BuiltFile } from './output-problems.ts';
import { readBuiltHtml } from './read-built-html.ts';

const copySchema = z.object({ questions: z.array(z.object({ id: z.string() })) });

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});

function readBuiltFile(path: string, name: string): BuiltFile {
  const text = (): string => readFileSync(path, 'utf8');
  if (name.endsWith('.html')) return { name, html: readBuiltHtml(text()) };
  if (name.endsWith('/index.json')) {
    const { questions } = copySchema.parse(JSON.parse(text()));
    return { name, questions: questions.map(({ id }) => id) };
  }
  if (name !== searchEntry) return { name };
  const { languages } = entrySchema.parse(JSON.parse(text()));
  const counts = Object.values(languages).map(({ page_count }) => page_count);
  return { name, records: counts.reduce((sum, count) => sum + count, 0) };
}

// One file after the other and at once: there is nothing else to do meanwhile.
const readBuiltFiles = (folder: string): BuiltFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => readBuiltFile(path, relative(folder, path).replaceAll('\\', '/')));

/**
 * Reads the built site and fails the build, listing every problem, where a link or hash leads
 * nowhere, an id stands twice on a page, or a question is missing from its page or its JSON.
 */
export function checkOutput(base: string): AstroIntegration {
  return {
    name: 'check-output',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const files = readBuiltFiles(fileURLToPath(dir));
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
