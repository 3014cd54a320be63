/**
 * As VitePress 1 sets up its local search: https://vitepress.dev/reference/default-theme-search
 *
 * @type {import('minisearch').Options}
 */
export default {
  fields: ['title', 'text'],
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } },
};
