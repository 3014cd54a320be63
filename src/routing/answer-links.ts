import type { CategoryPlace } from '../faq/parsed.ts';
import { resolveLink, type LinkIndex } from '../faq/links.ts';
import type { Paths } from './paths.ts';

/** Schemes that an answer may link to; script and data never. */
const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

function externalHref(url: string): string | undefined {
  const absolute = URL.parse(url, 'https://relative.invalid');
  return absolute !== null && safeSchemes.has(absolute.protocol) ? url : undefined;
}

/**
 * Makes the function that turns a link of an answer in the category `from` into the address of a
 * built page; a link that leads nowhere gives `undefined`.
 */
export function hrefResolver(
  from: CategoryPlace,
  index: LinkIndex,
  paths: Paths,
): (url: string) => string | undefined {
  return (url) => {
    const target = resolveLink(url, from, index);
    switch (target.kind) {
      case 'external':
        return externalHref(url);
      case 'category':
        return target.id === undefined ? paths.category(target) : paths.question(target, target.id);
      case 'question':
        return paths.question(target, target.id);
      default:
        return undefined;
    }
  };
}
