import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ParsedCategory } from '../faq/parsed.ts';
import { parseCategory } from '../faq/read/parse.ts';
import { digestOf } from './load-content.ts';

interface KeptCategory {
  readonly digest: string;
  readonly parsed: Omit<ParsedCategory, 'file'>;
}

function readKept(path: string): KeptCategory | undefined {
  try {
    return deserialize(readFileSync(path)) as KeptCategory;
  } catch {
    return undefined;
  }
}

/**
 * Reads categories as `parseCategory` does, but for those that an earlier build kept in `folder`, since
 * nothing was wrong with them. `reader` digests all that has a say in what is read.
 */
export function keptParser(folder: string, reader: string): typeof parseCategory {
  mkdirSync(folder, { recursive: true });
  return (file, place) => {
    const path = join(folder, digestOf([file.path]));
    const digest = digestOf([reader, file.path, String(file)]);
    const kept = readKept(path);
    if (kept?.digest === digest) return { ...kept.parsed, file };
    const before = file.messages.length;
    const parsed = parseCategory(file, place);
    if (file.messages.length === before)
      writeFileSync(path, serialize({ digest, parsed: { ...parsed, file: undefined } }));
    return parsed;
  };
}
