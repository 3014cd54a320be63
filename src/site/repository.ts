import { readSettings } from '../config/settings.ts';

/** Where the text is kept and where readers ask, as a maintainer set it; undefined where not. */
export const { repositoryUrl, issuesUrl } = readSettings(process.env);
