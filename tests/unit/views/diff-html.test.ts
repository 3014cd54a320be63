import { describe, expect, it } from 'vitest';
import { diffHtml, diffParagraphs } from '../../../src/views/diff-html.ts';

const words = { lang: 'en', added: 'Added:', removed: 'Removed:', end: 'End.' };

describe('a comparison as HTML', () => {
  it('says aloud what the marks show', () => {
    expect(diffHtml([{ kind: 'removed', text: 'old' }], words)).toBe(
      '<del><span class="sr" lang="en"> Removed: </span>old<span class="sr" lang="en"> End. </span></del>',
    );
  });

  it('writes the text of an answer as text', () => {
    const html = diffHtml(
      [
        { kind: 'same', text: 'a <T> & ' },
        { kind: 'added', text: '<script>' },
      ],
      words,
    );
    expect(html).toContain('a &lt;T> &amp; <ins>');
    expect(html).toContain('&lt;script>');
  });

  it('sets a mark anew in each paragraph that it spans', () => {
    const paragraphs = diffParagraphs([
      { kind: 'same', text: 'one\n\ntwo ' },
      { kind: 'added', text: 'more\n\n\nthree' },
      { kind: 'same', text: '\n\n' },
    ]);
    expect(paragraphs).toEqual([
      [{ kind: 'same', text: 'one' }],
      [
        { kind: 'same', text: 'two ' },
        { kind: 'added', text: 'more' },
      ],
      [{ kind: 'added', text: 'three' }],
    ]);
  });
});
