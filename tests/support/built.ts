import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePage, type ParsedPage } from './html.ts';
import type { BuiltSite } from './site.ts';

/** The text of a file of a built site. */
export const readBuilt = ({ dir }: BuiltSite, name: string): Promise<string> =>
  readFile(join(dir, name), 'utf8');

/** A page of a built site, addressed by its path without the base, such as `en/v2/`. */
export const readBuiltPage = async (site: BuiltSite, path: string): Promise<ParsedPage> =>
  parsePage(await readBuilt(site, `${path}index.html`));

/** Tells whether a built site holds a file. */
export const isBuilt = ({ dir }: BuiltSite, name: string): Promise<boolean> =>
  access(join(dir, name)).then(
    () => true,
    () => false,
  );

/** The values of an attribute, of all elements that match. */
export const attributes = (page: ParsedPage, selector: string, name: string): string[] =>
  page.select(selector).map(({ properties }) => String(properties[name]));
