/** Turns a path of this site into an address with the origin that the site is published at. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
