import type { Locale } from '../config/locales.ts';
import { site } from '../config/site.ts';
import type { Version } from '../config/versions.ts';
import { strings } from '../i18n/strings.ts';
import type { FaqIndex, PlacedQuestion } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';
import { versionChanges } from '../views/version-changes.ts';
import { escapeXml } from './xml.ts';

/** Where a feed stands: its addresses are absolute. */
export interface FeedSite {
  readonly paths: Paths;
  readonly absolute: (path: string) => string;
}

interface FeedEntry {
  readonly placed: PlacedQuestion;
  readonly kind: 'new' | 'changed';
}

/**
 * The day that dates the feed of a version: that of its release. Undefined where `versions.json`
 * gives none, and for the oldest version, of which nothing tells what was new: these have no feed.
 */
export function feedDay(index: FaqIndex, version: string): string | undefined {
  const position = index.versions.findIndex(({ id }) => id === version);
  return position < 1 ? undefined : (index.versions[position]?.released ?? undefined);
}

function entriesOf(index: FaqIndex, version: string, locale: Locale): FeedEntry[] {
  const changes = versionChanges(index, version, locale);
  if (changes === undefined) return [];
  const entries: FeedEntry[] = [
    ...changes.added.map((placed) => ({ placed, kind: 'new' as const })),
    ...changes.changed.map(({ after }) => ({ placed: after, kind: 'changed' as const })),
  ];
  // Only an id that an author wrote lasts, as the id of a feed entry has to.
  return entries.filter(({ placed }) => placed.question.explicitId);
}

/**
 * Writes the Atom feed of what is new and changed in a version; undefined for one without a feed.
 * The id of an entry is the address of the version in the history of its question. A release has
 * a day and Atom wants a time: midnight UTC stands for the day.
 * Source of the form: https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(
  index: FaqIndex,
  version: Version,
  locale: Locale,
  { paths, absolute }: FeedSite,
): string | undefined {
  const day = feedDay(index, version.id);
  if (day === undefined) return undefined;
  const t = strings(locale);
  const updated = `<updated>${day}T00:00:00Z</updated>`;
  const address = (path: string) => escapeXml(absolute(path));
  const entries = entriesOf(index, version.id, locale).map(
    ({ placed: { category, question }, kind }) => `<entry>
<id>${address(paths.questionInVersion(locale, question.id, version.id))}</id>
<title>${escapeXml(question.title)}</title>
${updated}
<link href="${address(paths.question(category, question.id))}"/>
<category term="${escapeXml(category.category)}" label="${escapeXml(category.title)}"/>
<summary>${escapeXml(t(`feed.${kind}`, { version: version.label }))}</summary>
<content type="html" xml:base="${address(paths.category(category))}">${escapeXml(question.answerHtml)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${address(paths.feed(locale, version.id))}</id>
<title>${escapeXml(t('feed.title', { site: t('site.name'), version: version.label }))}</title>
${updated}
<author><name>${escapeXml(site.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${address(paths.feed(locale, version.id))}"/>
<link rel="alternate" type="text/html" href="${address(paths.changes(locale, version.id))}"/>
${entries.join('\n')}
</feed>
`;
}
