import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Digests texts, each apart from the next one. */
export function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** Values that are kept by the digest of what they are made of. */
export interface Kept {
  /** Gives the value of a digest; undefined where none is kept, or it cannot be read. */
  read(digest: string): unknown;
  write(digest: string, value: unknown): void;
}

/** Values that are kept in a folder from one build to the next. */
export class KeptFiles implements Kept {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(digest: string): unknown {
    this.#used.add(digest);
    try {
      return deserialize(readFileSync(join(this.#folder, digest)));
    } catch {
      return undefined;
    }
  }

  write(digest: string, value: unknown): void {
    const path = join(this.#folder, digest);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, serialize(value));
    renameSync(`${path}.${process.pid}`, path);
  }

  /** Deletes what nobody has asked for. */
  forgetUnused(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name));
    }
  }
}
