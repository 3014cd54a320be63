/** Files of an upstream branch or folder. */
export interface UpstreamTree {
  /** The version that its pages belong to, unless a folder or an option names another. */
  readonly version: string;
  /** Paths of its files, with forward slashes. */
  readonly paths: readonly string[];
  /** Reads files by their paths, in the order given. */
  readonly read: (paths: readonly string[]) => Promise<Uint8Array[]>;
}

/** Gives the version that a branch is named after: without what stands before its last slash. */
export function versionOfRef(ref: string): string {
  const name = ref.split('/').at(-1) ?? ref;
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '') || 'master'
  );
}
