import type { CategoryPlace } from '../faq/parsed.ts';
import { resolveLink, type LinkIndex } from '../faq/links.ts';
import type { Paths } from './paths.ts';

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
        // `//host` has no scheme of its own.
        return URL.canParse(url, 'https://relative.invalid') ? url : undefined;
      case 'category':
        return target.id === undefined ? paths.category(target) : paths.question(target, target.id);
      case 'question':
        return paths.question(target, target.id);
      default:
        return undefined;
    }
  };
}
