import { rename, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';

type Pages = HookParameters<'astro:build:setup'>['pages'];

/** The variable that names the folder which a program of the site is made in. */
export const programFolderVariable = 'FAQ_PROGRAM_DIR';

/** The parts of a program: what renders pages, its styles and scripts, and which page has which styles. */
export const programParts = (folder: string) => {
  const inFolder = (name: string): URL => new URL(name, pathToFileURL(`${folder}/`));
  return {
    server: inFolder('server/'),
    assets: inFolder('assets/'),
    styles: inFolder('styles.json'),
  };
};

/**
 * Lets `astro build` make the program that writes the pages into `folder`, and write none itself: the
 * program does not depend on the content, so that a later build can use it again.
 */
export function siteProgram(folder: string): AstroIntegration {
  const parts = programParts(folder);
  let pages: Pages = new Map();
  return {
    name: 'site-program',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ outDir: parts.assets });
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'site-program',
          // Astro would delete it after the pages.
          setup: async () => {
            await rename(new URL('.prerender', parts.assets), parts.server);
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Unexpected page of a program without pages')),
        });
      },
      'astro:build:done': async () => {
        const styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
        await writeFile(parts.styles, JSON.stringify(styles));
      },
    },
  };
}
