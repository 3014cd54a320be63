const directive = /^(\s*)(?:\.\.\s+toctree::|`{3,}\{toctree\}|:{3,}\{toctree\})/;
const titled = /<([^<>]+)>\s*$/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

function pageOf(line: string): string | undefined {
  const entry = (titled.exec(line)?.[1] ?? line).trim();
  if (entry === '' || entry.startsWith(':') || /^[`~:]{3,}/.test(entry) || entry.includes('*'))
    return undefined;
  return entry.replace(/\.(?:md|rst)$/, '');
}

/**
 * Reads the entries that the `toctree` directives of an index list, in order and without their
 * endings: of reStructuredText or of Markdown with directives.
 */
export function readToctree(source: string): string[] {
  const pages: string[] = [];
  let depth: number | undefined;
  for (const line of source.split(/\r?\n/)) {
    const start = directive.exec(line);
    if (start !== null) {
      depth = /[`:]{3}/.test(line) && !line.includes('..') ? -1 : (start[1]?.length ?? 0);
      continue;
    }
    if (depth === undefined || line.trim() === '') continue;
    if (indentOf(line) <= depth || /^\s*[`:]{3,}\s*$/.test(line)) {
      depth = undefined;
      continue;
    }
    const page = pageOf(line);
    if (page !== undefined) pages.push(page);
  }
  return [...new Set(pages)];
}
