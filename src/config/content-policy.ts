/**
 * The content security policy of every page. `inlineScripts` are the digests of the scripts that
 * stand in the page, such as `sha256-…`; all other scripts are files of the site.
 */
export function contentPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((hash) => `'${hash}'`);
  const directives = {
    'default-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'worker-src': ["'self'"],
    // Pagefind compiles WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes],
    'style-src': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}
