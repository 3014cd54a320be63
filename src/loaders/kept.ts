import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ParsedCategory } from '../faq/parsed.ts';
import { parseCategory } from '../faq/read/parse.ts';
import { digestOf } from './load-content.ts';

/** Keeps values by their names, each for as long as the digest of what it was made from stays. */
export interface Kept {
  /** Gives what was kept last, or undefined where that had another digest. */
  get(name: string, digest: string): unknown;
  set(name: string, digest: string, value: unknown): void;
}

interface KeptValue {
  readonly digest: string;
  readonly value: unknown;
}

/** Keeps values for as long as the process runs. */
export function keptInMemory(): Kept {
  const known = new Map<string, KeptValue>();
  return {
    get(name, digest) {
      const kept = known.get(name);
      return kept?.digest === digest ? kept.value : undefined;
    },
    set: (name, digest, value) => known.set(name, { digest, value }),
  };
}

/** The folders of everything that has a say in what is kept, and the lists of the packages. */
const makerFolders = ['src/config', 'src/faq', 'src/loaders', 'src/routing'];
const packageLists = ['package-lock.json', 'node_modules/.package-lock.json'];

/**
 * Digests all of the project in `root` that makes what is kept: where a source or the version of any
 * package changes, everything has to be made again.
 */
export function makerDigest(root: string): string {
  const sources = makerFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const lists = packageLists.filter((path) => existsSync(join(root, path)));
  const paths = [...sources.toSorted(), ...lists];
  return digestOf(paths.flatMap((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Keeps values in a folder, for later builds as well. `maker` digests all that makes them. */
export function keptInFolder(folder: string, maker: string): Kept {
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => join(folder, digestOf([name]));
  return {
    get(name, digest) {
      try {
        const kept = deserialize(readFileSync(pathOf(name))) as KeptValue;
        return kept.digest === maker + digest ? kept.value : undefined;
      } catch {
        return undefined;
      }
    },
    set(name, digest, value) {
      writeFileSync(pathOf(name), serialize({ digest: maker + digest, value }));
    },
  };
}

/**
 * Reads categories as `parseCategory` does, but for those that an earlier build kept, since nothing was
 * wrong with them.
 */
export function keptParser(kept: Kept): typeof parseCategory {
  return (file, place) => {
    const name = `read ${file.path}`;
    const digest = digestOf([String(file)]);
    const known = kept.get(name, digest) as Omit<ParsedCategory, 'file'> | undefined;
    if (known !== undefined) return { ...known, file };
    const before = file.messages.length;
    const parsed = parseCategory(file, place);
    if (file.messages.length === before) kept.set(name, digest, { ...parsed, file: undefined });
    return parsed;
  };
}
