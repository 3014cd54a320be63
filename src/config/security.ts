/**
 * Sets the theme that the reader chose before the page is first painted. It stands inline in the
 * head of every page.
 */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/** The digest of the script, by which the policy knows it. */
const themeScriptDigest = 'sha256-/5MU3+Sn2wW+1ppkEzASs4rkzWlgs3j0KJwiU66Uum0=';

/**
 * What a page may load and run, said by the page itself, so that it holds on every host. The one
 * script that stands inline is named by its digest.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  // Pagefind compiles WebAssembly.
  `script-src 'self' 'wasm-unsafe-eval' '${themeScriptDigest}'`,
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** Other sites learn from which site a reader comes, not from which question. */
export const referrerPolicy = 'strict-origin-when-cross-origin';

/** What a page cannot say of itself; the files in `deploy/` let each host send it. */
export const hostHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': referrerPolicy,
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};
