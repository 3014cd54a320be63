import address from '../../styles/search.css?url';

/** Adds the styles of what is found to the page, once: a page without a search does not load them. */
export function addSearchStyles(): void {
  if (document.querySelector(`link[href="${address}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
