import { relative } from 'node:path';
import { countFindings, formatNames, formats } from '../../faq/findings.ts';
import { examples, formatOption, type AddCommand } from '../command.ts';
import { defaultContentDir, openContent } from '../content.ts';

/** `check`: lists everything that is wrong with the content. */
export const addCheck: AddCommand = (program, session) => {
  program
    .command('check')
    .description('Lists everything that is wrong with the content: file, line and remedy.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .addOption(formatOption('How findings are written.', formatNames))
    .addHelpText('after', examples('check', '', 'content --format github'))
    .action(async (contentDir, { format }) => {
      const { files } = await openContent(contentDir);
      const root = relative('', contentDir).replaceAll('\\', '/');
      const text = formats[format](files, root);
      if (text !== '') session.out(text);
      if (countFindings(files).errors > 0) session.fail();
    });
};
