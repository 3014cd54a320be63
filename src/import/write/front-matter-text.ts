import { isMap, parseDocument } from 'yaml';
import type { FrontMatter } from '../../faq/schema.ts';
import { frontMatterLine } from '../../faq/read/front-matter.ts';
import type { ParsedCategory } from '../../faq/parsed.ts';

/** Upstream puts the levels of readers among the tags. */
const levelNames = new Set([
  'beginner',
  'basic',
  'intermediate',
  'advanced',
  'expert',
  '初级',
  '中级',
  '高级',
]);

const isLevel = (tag: string): boolean => levelNames.has(tag.toLowerCase());

function isUrl(text: string): boolean {
  return URL.canParse(text);
}

/** What the front matter of an imported category says. */
export function frontMatterOf(category: ParsedCategory, order: number | undefined): FrontMatter {
  const { title, description, tags, levels, sourceUrl } = category;
  const allLevels = [...levels, ...tags.filter(isLevel)];
  const others = tags.filter((tag) => !isLevel(tag));
  const place = category.order ?? order;
  return {
    title,
    ...(description !== undefined && { description }),
    ...(place !== undefined && { order: place }),
    ...(others.length > 0 && { tags: others }),
    ...(allLevels.length > 0 && { levels: allLevels }),
    ...(sourceUrl !== undefined && isUrl(sourceUrl) && { source: sourceUrl }),
  };
}

const block = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/**
 * Writes front matter. What `existing` (the text of the file, if there is one) says stays as its
 * author wrote it; only keys that it lacks are added.
 */
export function writeFrontMatter(frontMatter: FrontMatter, existing: string | undefined): string {
  const written = block.exec(existing ?? '')?.[1] ?? '';
  const document = parseDocument(written);
  const known = isMap(document.contents) ? document.contents : undefined;
  const added = Object.entries(frontMatter)
    .filter(([key]) => known?.has(key) !== true)
    .map(([key, value]) => frontMatterLine(key, value));
  return ['---', ...(written === '' ? [] : [written]), ...added, '---'].join('\n');
}
