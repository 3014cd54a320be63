/** Lets every crawler in and names the sitemap by its absolute address. */
export const robotsTxt = (sitemapAddress: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`;
