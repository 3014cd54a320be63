import type { AstroIntegration } from 'astro';

/** The module that Vite calls every dynamic import of the client through. */
const preloadHelper = /vite\/preload-helper/;

/** An import with what is called on it, in the wrapping of that module. */
const wrappedImport = /__vitePreload\(\(\) => (import\(.*), __VITE_PRELOAD__\)/g;

/**
 * Lets the client load modules by the browser's own `import()`. What Vite wraps around it waits for
 * the stylesheets of a module and outweighs the rest of the search's button; no module of this site
 * has stylesheets.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                configEnvironment: () => ({
                  build: { modulePreload: { resolveDependencies: () => [] } },
                }),
                load: {
                  filter: { id: preloadHelper },
                  handler: () => 'export const __vitePreload = (load) => load();',
                },
                renderChunk: (code) => code.replace(wrappedImport, '$1'),
              },
            ],
          },
        });
      },
    },
  };
}
