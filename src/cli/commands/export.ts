import { Option } from '@commander-js/extra-typings';
import { localeIds } from '../../config/locales.ts';
import { readSettings } from '../../config/settings.ts';
import { renderCategory } from '../../faq/render/render-category.ts';
import { assertPublishable } from '../../loaders/load-content.ts';
import {
  documentFormats,
  exportFormats,
  searchDocuments,
  searchMappings,
} from '../../outputs/search-export.ts';
import { createPaths, hrefResolver } from '../../routing/paths.ts';
import { examples, formatOption, type AddCommand } from '../command.ts';
import { defaultContentDir, openContent } from '../content.ts';

/** `export`: writes all questions as a search cluster takes them. */
export const addExport: AddCommand = (program, session) => {
  program
    .command('export')
    .description('Writes all questions as a search cluster takes them: one line of JSON each.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .addOption(formatOption('The search engine that they are for.', exportFormats))
    .addOption(new Option('--locale <locale>', 'One language alone.').choices(localeIds))
    .option('--mappings', 'Writes what the indexes are created with instead.')
    .addHelpText(
      'after',
      examples('export', '--format opensearch', '--format typesense --locale zh-CN', '--mappings'),
    )
    .action(async (contentDir, { format, locale, mappings = false }) => {
      if (mappings) {
        session.out(JSON.stringify(searchMappings(format), null, 2));
        return;
      }
      const content = await openContent(contentDir);
      assertPublishable(content);
      const { siteUrl, base } = readSettings(process.env);
      const paths = createPaths(base);
      const shown = content.categories.filter(
        (one) => locale === undefined || one.locale === locale,
      );
      for (const category of shown) {
        const resolveHref = hrefResolver(category, content.linkIndex, paths);
        const rendered = await renderCategory(category, resolveHref);
        const documents = searchDocuments(rendered, paths, siteUrl);
        session.out(documents.map(documentFormats[format]).join('').trimEnd());
      }
    });
};
