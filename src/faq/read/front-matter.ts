import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, parseDocument, stringify, type Document } from 'yaml';
import type { z } from 'zod';
import { report, startOfLine } from '../findings.ts';
import { nearestWord } from '../nearest-word.ts';
import { frontMatterSchema } from '../schema.ts';

// The title may also be a heading, so its absence here is no mistake yet.
const looseSchema = frontMatterSchema.partial();

/** Front matter as far as it is valid. */
export type LooseFrontMatter = z.infer<typeof looseSchema>;

const fence = /^---[ \t]*$/;
const knownKeys = Object.keys(frontMatterSchema.shape);

interface YamlBlock {
  readonly document: Document;
  /** Gives the line in the file of an offset in the block. */
  readonly lineAt: (offset: number) => number;
}

function lineOfKey({ document, lineAt }: YamlBlock, key: PropertyKey | undefined): number {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const found = pairs
    .map((pair) => pair.key)
    .find((node) => isScalar(node) && String(node.value) === String(key));
  return isScalar(found) && found.range ? lineAt(found.range[0]) : 1;
}

function reportUnknownKey(file: VFile, block: YamlBlock, key: string): void {
  const nearest = nearestWord(key, knownKeys);
  report(
    file,
    'front-matter-key',
    `Unexpected key "${key}", expected one of: ${knownKeys.join(', ')}`,
    startOfLine(lineOfKey(block, key)),
    nearest === undefined ? undefined : `Did you mean ${nearest}?`,
  );
}

function toPlainData(file: VFile, block: YamlBlock): Record<string, unknown> {
  const { document, lineAt } = block;
  for (const { message, pos } of document.errors) {
    report(file, 'front-matter-syntax', `Unexpected YAML: ${message}`, startOfLine(lineAt(pos[0])));
  }
  if (document.errors.length > 0 || document.contents === null) return {};
  try {
    const data: unknown = document.toJS();
    if (isMap(document.contents) && typeof data === 'object' && data !== null) return { ...data };
    report(file, 'front-matter-syntax', 'Unexpected YAML, expected a mapping', startOfLine(2));
  } catch (error) {
    // Aliases that are unknown or expand without end come to light only here.
    const reason = error instanceof Error ? error.message : String(error);
    report(file, 'front-matter-syntax', `Unexpected YAML: ${reason}`, startOfLine(2));
  }
  return {};
}

function validate(file: VFile, block: YamlBlock, data: Record<string, unknown>): LooseFrontMatter {
  const result = looseSchema.safeParse(data);
  if (result.success) return result.data;
  const bad = new Set<string>();
  for (const issue of result.error.issues) {
    const key = issue.path[0];
    if (issue.code === 'unrecognized_keys') {
      for (const unknown of issue.keys) {
        bad.add(unknown);
        reportUnknownKey(file, block, unknown);
      }
    } else {
      bad.add(String(key));
      const place = startOfLine(lineOfKey(block, key));
      report(
        file,
        'front-matter-value',
        `Unexpected value of "${String(key)}": ${issue.message}`,
        place,
      );
    }
  }
  const rest = Object.entries(data).filter(([key]) => !bad.has(key));
  return looseSchema.safeParse(Object.fromEntries(rest)).data ?? {};
}

/**
 * Takes the front matter off the text of `file`. `body` is the text with blanks in place of the
 * front matter, so that lines, columns and offsets stay true. What is wrong with the front matter is
 * a finding; `data` holds what is valid.
 */
export function readFrontMatter(file: VFile): { data: LooseFrontMatter; body: string } {
  const text = String(file);
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) return { data: {}, body: text };
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) {
    const reason = 'Unexpected end of the file in the front matter, expected a line `---`';
    report(file, 'front-matter-syntax', reason, startOfLine(1));
    return { data: {}, body: text };
  }
  const counter = new LineCounter();
  const source = lines.slice(1, end).join('\n');
  const block: YamlBlock = {
    document: parseDocument(source, { lineCounter: counter, prettyErrors: false }),
    lineAt: (offset) => counter.linePos(offset).line + 1,
  };
  const blanks = lines.slice(0, end + 1).map((line) => ' '.repeat(line.length));
  return {
    data: validate(file, block, toPlainData(file, block)),
    body: [...blanks, ...lines.slice(end + 1)].join('\n'),
  };
}

/** Writes a key of front matter with its value, on one line. */
export function frontMatterLine(key: string, value: unknown): string {
  const text = stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  });
  return `${key}: ${text.trim()}`;
}
