import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, parseDocument, stringify, type Document } from 'yaml';
import type { z } from 'zod';
import { meant, reasonOf, report } from '../findings.ts';
import { frontMatterSchema } from '../schema.ts';

// The title may also be a heading, so its absence here is no mistake yet.
const looseSchema = frontMatterSchema.partial();

/** Front matter as far as it is valid. */
export type LooseFrontMatter = z.infer<typeof looseSchema>;

const fence = /^---[ \t]*$/;
const knownKeys = Object.keys(frontMatterSchema.shape);

/** The YAML of a file, which begins on its second line. */
interface YamlBlock {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
}

function lineOfKey({ document: { contents }, lineAt }: YamlBlock, key: string): number {
  const keys = isMap(contents) ? contents.items.map((pair) => pair.key) : [];
  const found = keys.find((node) => String(node) === key);
  return isScalar(found) && found.range ? lineAt(found.range[0]) : 1;
}

function toPlainData(file: VFile, { document, lineAt }: YamlBlock): object {
  const { contents, errors } = document;
  for (const { message, pos } of errors)
    report(file, 'front-matter-syntax', `Unexpected YAML: ${message}`, lineAt(pos[0]));
  if (errors.length > 0 || contents === null) return {};
  try {
    const data: unknown = document.toJS();
    if (isMap(contents) && typeof data === 'object' && data !== null) return data;
    report(file, 'front-matter-syntax', 'Unexpected YAML, expected a mapping', 2);
  } catch (error) {
    // Aliases that are unknown or expand without end come to light only here.
    report(file, 'front-matter-syntax', `Unexpected YAML: ${reasonOf(error)}`, 2);
  }
  return {};
}

function validate(file: VFile, block: YamlBlock, data: object): LooseFrontMatter {
  const result = looseSchema.safeParse(data);
  if (result.success) return result.data;
  const bad = new Set<string>();
  for (const issue of result.error.issues) {
    const isUnknown = issue.code === 'unrecognized_keys';
    for (const key of isUnknown ? issue.keys : [String(issue.path[0])]) {
      bad.add(key);
      const line = lineOfKey(block, key);
      const known = `Unexpected key "${key}", expected one of: ${knownKeys.join(', ')}`;
      if (isUnknown) report(file, 'front-matter-key', known, line, meant(key, knownKeys));
      else
        report(file, 'front-matter-value', `Unexpected value of "${key}": ${issue.message}`, line);
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
    report(file, 'front-matter-syntax', reason, 1);
    return { data: {}, body: text };
  }
  const lineCounter = new LineCounter();
  const source = lines.slice(1, end).join('\n');
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  const block: YamlBlock = { document, lineAt };
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
