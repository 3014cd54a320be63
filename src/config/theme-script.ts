/**
 * Sets the theme that the reader chose before the page is first painted. It stands inline in the
 * head of every page, and its digest in the content security policy.
 */
export const themeScript =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
