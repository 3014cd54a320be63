/**
 * Sets the theme that the reader chose before the page is first painted. It stands inline in the
 * head of every page.
 */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/** The digest of the script, by which the content security policy knows it. */
export const themeScriptDigest = 'sha256-/5MU3+Sn2wW+1ppkEzASs4rkzWlgs3j0KJwiU66Uum0=';
