import type { Locale } from '../config/locales.ts';
import { site } from '../config/site.ts';
import type { Version } from '../config/versions.ts';
import { strings } from '../i18n/strings.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';
import { versionChanges } from '../views/version-changes.ts';
import { escapeXml } from './xml.ts';

/**
 * The day that dates the feed of a version: that of its release. Undefined where `versions.json`
 * gives none, and for the oldest version, of which nothing tells what was new: these have no feed.
 */
export function feedDay(index: FaqIndex, version: string): string | undefined {
  const position = index.versions.findIndex(({ id }) => id === version);
  return position < 1 ? undefined : (index.versions[position]?.released ?? undefined);
}

/**
 * Writes the Atom feed of what is new and changed in a version; `absolute` turns a path into an
 * address. The id of an entry is the address of the version on the page of its question, so only
 * questions whose id an author wrote are in it. A release has a day and Atom wants a time: midnight
 * UTC stands for the day. Source of the form: https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(
  index: FaqIndex,
  { id: version, label }: Version,
  locale: Locale,
  paths: Paths,
  absolute: (path: string) => string,
): string {
  const t = strings(locale);
  const address = (path: string) => escapeXml(absolute(path));
  const updated = `<updated>${feedDay(index, version) ?? ''}T00:00:00Z</updated>`;
  const { added = [], changed = [] } = versionChanges(index, version, locale) ?? {};
  const entries = [
    ...added.map((placed) => ({ ...placed, summary: t('feed.new', { version: label }) })),
    ...changed.map((placed) => ({ ...placed, summary: t('feed.changed', { version: label }) })),
  ].filter(({ question }) => question.explicitId);
  const written = entries.map(
    ({ category, question, summary }) => `<entry>
<id>${address(paths.questionInVersion(locale, question.id, version))}</id>
<title>${escapeXml(question.title)}</title>
${updated}
<link href="${address(paths.question(category, question.id))}"/>
<category term="${escapeXml(category.category)}" label="${escapeXml(category.title)}"/>
<summary>${escapeXml(summary)}</summary>
<content type="html" xml:base="${address(paths.category(category))}">${escapeXml(question.answerHtml)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${address(paths.feed(locale, version))}</id>
<title>${escapeXml(t('feed.title', { site: t('site.name'), version: label }))}</title>
${updated}
<author><name>${escapeXml(site.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${address(paths.feed(locale, version))}"/>
<link rel="alternate" type="text/html" href="${address(paths.changes(locale, version))}"/>
${written.join('\n')}
</feed>
`;
}
