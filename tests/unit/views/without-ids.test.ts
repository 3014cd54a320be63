import { expect, it } from 'vitest';
import { withoutIds } from '../../../src/views/without-ids.ts';

it('neither ids nor links to them are left, and all other links are', () => {
  const html =
    '<p>a<a href="#q--fn-1" id="q--ref-1">1</a> <a href="/b/#c">b</a> &lt;</p><p id="q--fn-1">n</p>';
  expect(withoutIds(html)).toBe('<p>a<a>1</a> <a href="/b/#c">b</a> &lt;</p><p>n</p>');
  expect(withoutIds('<p><a href="#top">t</a></p>')).toBe('<p><a href="#top">t</a></p>');
});
