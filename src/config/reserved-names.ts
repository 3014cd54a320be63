/** Names that the site's own pages have, so that no category of a version can have them. */
export const reservedCategories: readonly string[] = ['changes', 'errors', 'search'];

/** Names that the site's own pages have beside the versions of a locale. */
export const reservedVersions: readonly string[] = ['404', 'about', 'questions', 'status'];

/** Ids that the layout of a page has, so that no question or section can have them. */
export const reservedIds: readonly string[] =
  'ask cats filter main marks status toc versions'.split(' ');
