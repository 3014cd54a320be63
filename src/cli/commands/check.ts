import { relative } from 'node:path';
import { countFindings, formatNames, writeFindings } from '../../faq/findings.ts';
import { loadContent } from '../../loaders/load-content.ts';
import { type Arguments, choice, type Command, exitCodes, type Terminal } from '../command.ts';
import { assertContentFolder, contentDirOf } from '../content.ts';

async function runCheck(args: Arguments, terminal: Terminal) {
  const contentDir = contentDirOf(args.positionals[0]);
  const format = choice('format', args.text('format'), formatNames);
  await assertContentFolder(contentDir);
  const { files } = await loadContent(contentDir);
  const root = relative('', contentDir).replaceAll('\\', '/');
  const text = writeFindings(files, format, root);
  if (text !== '') terminal.out(text);
  return countFindings(files).errors > 0 ? exitCodes.failed : exitCodes.ok;
}

/** `check`: lists everything that is wrong with the content. */
export const checkCommand: Command = {
  summary: 'Lists everything that is wrong with the content: file, line and remedy.',
  usage: '[dir] [--format text|json|github]',
  positionals: 1,
  options: {
    format: {
      type: 'string',
      value: 'text|json|github',
      help: 'How findings are written. Default: text.',
    },
  },
  examples: ['', 'content --format github'],
  run: runCheck,
};
