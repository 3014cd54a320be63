import type { VFile } from 'vfile';
import { comparable } from './id-shape.ts';

/** The question or section that an id belongs to. */
export interface Owner {
  readonly file: VFile;
  readonly line: number;
}

/** Who has which id, in whatever the id has to be unique in. */
export class IdRegister {
  readonly #owners = new Map<string, Owner>();

  /** Gives the owner of an id, compared without case. */
  owner(id: string): Owner | undefined {
    return this.#owners.get(comparable(id));
  }

  /** Gives the id to `owner` where it is free. Tells whether it was. */
  claim(id: string, owner: Owner): boolean {
    if (this.owner(id) !== undefined) return false;
    this.#owners.set(comparable(id), owner);
    return true;
  }
}

/** Names the place of an owner: `file:line`. */
export const placeName = ({ file, line }: Owner): string => `${file.path}:${line}`;
