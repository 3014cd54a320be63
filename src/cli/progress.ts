import type { Terminal } from './command.ts';

/** Says on one line how far a long run is; nothing where nobody looks. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly end: () => void;
}

const clearLine = '\r\u001B[K';

/** Makes the progress line of a terminal. */
export function startProgress(
  { showsProgress }: Terminal,
  stream: NodeJS.WritableStream = process.stderr,
): Progress {
  if (!showsProgress) return { step: () => undefined, end: () => undefined };
  return {
    step: (text) => void stream.write(`${clearLine}${text}`),
    end: () => void stream.write(clearLine),
  };
}
