import { visit } from 'unist-util-visit';
import type { Content } from './check.ts';
import { report } from '../findings.ts';
import { readTags, type HtmlTag } from '../read/html-tags.ts';

const unsafeNames = new Set(
  'applet base embed form frame frameset iframe link math meta object script style svg template'.split(
    ' ',
  ),
);

function whatIsUnsafe({ name, attributes }: HtmlTag): string | undefined {
  if (unsafeNames.has(name)) return `<${name}>`;
  return [...attributes.keys()].find((key) => key.startsWith('on') || key === 'style');
}

/** Reports HTML in answers that is not published (`unsafe-html`). */
export function checkHtml({ categories }: Content): void {
  for (const { file, questions } of categories) {
    for (const { answer } of questions) {
      visit({ type: 'root', children: answer }, 'html', ({ value, position }) => {
        const opening = readTags(value).filter(({ isClosing }) => !isClosing);
        const unsafe = opening.map(whatIsUnsafe).filter((what) => what !== undefined);
        if (unsafe.length === 0) return;
        const reason = `Unexpected ${[...new Set(unsafe)].join(', ')} in HTML, expected text markup`;
        report(file, 'unsafe-html', reason, position);
      });
    }
  }
}
