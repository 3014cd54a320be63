/** Names that the site's own pages have, so that no category of a version can have them. */
export const reservedCategories: readonly string[] = ['changes', 'errors', 'search'];

/** Names that the site's own pages have beside the versions of a locale. */
export const reservedVersions: readonly string[] = ['about', 'questions', 'status'];
