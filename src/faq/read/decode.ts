import { VFile } from 'vfile';
import { report } from '../findings.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const replacement = '\u{FFFD}';

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end += 1;
  return end;
}

/** No byte of a longer UTF-8 sequence looks like a line end, so lines can be tried one by one. */
function findBadByte(bytes: Uint8Array): { line: number; column: number } {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = lineEnd(bytes, start);
    const part = bytes.subarray(start, end);
    if (decodeStrictly(part) === undefined) {
      return { line, column: Math.max(1, new TextDecoder().decode(part).indexOf(replacement) + 1) };
    }
    const isPair = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed;
    start = end + (isPair ? 2 : 1);
  }
  return { line: 1, column: 1 };
}

/**
 * Makes a file of `bytes`: UTF-8 without byte order mark, lines ending in LF. `path` is relative to
 * the content folder, with forward slashes. Bytes that are not UTF-8 give an `invalid-utf8` finding
 * at the first bad byte and an empty value, so that nothing half is published.
 */
export function decodeFile(path: string, bytes: Uint8Array): VFile {
  const text = decodeStrictly(bytes);
  const file = new VFile({ path, value: (text ?? '').replace(/\r\n?/g, '\n') });
  if (text === undefined) {
    report(file, 'invalid-utf8', 'Unexpected bytes, expected UTF-8', findBadByte(bytes));
  }
  return file;
}
