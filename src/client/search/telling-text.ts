/** Words of a line that says what went wrong. */
const telling =
  /error|exception|fail|warning|fatal|cannot|can't|could not|not found|no such|unable|unsupported|undefined|invalid|refused|denied|missing|killed|报错|错误|异常|失败|警告|找不到|无法|不支持|未定义|缺少/i;

/** With fewer lines than this nothing is a log. */
const shortestLog = 4;
/** Of a longer paste the end is taken: a log names its error last. */
const longestQuery = 1200;
/** From this length on, a query is a paste, whose paths, times and numbers of lines are its writer's own. */
const shortestPaste = 80;

const ownDetails: readonly RegExp[] = [
  /https?:\/\/\S+/g,
  /(?:[A-Za-z]:)?(?:[\\/][\w.+~-]+){3,}/g,
  /\b\d{1,4}[-/:]\d{1,2}[-/:]\d{1,4}(?:[.,]\d+)?\b/g,
  /\b0x[\da-f]+\b/gi,
  /\bline \d+\b|:\d+\b/gi,
];

/** The last part of a path names the file that is meant. */
const lastPart = (path: string): string => ` ${/[^\\/]*$/.exec(path)?.[0] ?? ''} `;

/** Takes out of a query what tells nothing: of a log all but the lines with errors, and its details. */
export function tellingText(query: string): string {
  const end = query.slice(-longestQuery).replaceAll(/["“”]/g, ' ');
  const lines = end.split('\n').filter((line) => line.trim() !== '');
  const errors = lines.filter((line) => telling.test(line));
  const kept = lines.length >= shortestLog && errors.length > 0 ? errors.join('\n') : end;
  if (kept.length < shortestPaste) return kept.trim();
  const short = ownDetails.reduce((text, detail) => text.replace(detail, lastPart), kept).trim();
  return short === '' ? kept.trim() : short;
}
