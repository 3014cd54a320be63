import { VFile } from 'vfile';
import { report } from '../findings.ts';

/** A mark in place of each byte that is not UTF-8. */
const replacement = '\u{FFFD}';

function findBadByte(bytes: Uint8Array): { line: number; column: number } {
  const [before = ''] = new TextDecoder().decode(bytes).split(replacement, 1);
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/**
 * Makes a file of `bytes`: UTF-8 without byte order mark, lines ending in LF. `path` is relative to
 * the content folder, with forward slashes. Bytes that are not UTF-8 give an `invalid-utf8` finding
 * at the first bad byte and an empty value, so that nothing half is published.
 */
export function decodeFile(path: string, bytes: Uint8Array): VFile {
  const file = new VFile({ path });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    file.value = text.replace(/\r\n?/g, '\n');
  } catch {
    file.value = '';
    report(file, 'invalid-utf8', 'Unexpected bytes, expected UTF-8', findBadByte(bytes));
  }
  return file;
}
