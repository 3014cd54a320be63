import { describe, expect, it } from 'vitest';
import { pagefindTerm } from '../../../../src/client/search/pagefind-term.ts';
import { createTextIndex } from '../../../../src/client/search/text-index.ts';
import { lexicon, makeRecord, makeScope } from './search-scope.ts';

const index = createTextIndex(
  makeScope([
    makeRecord('device', 'How do I choose a device?', 'Set device_id to the id of a device.'),
    makeRecord('proxy', 'ProxyError during pip install', 'Set the proxy.'),
  ]),
  lexicon,
);

describe('what Pagefind is asked', () => {
  it.each([
    ['the telling words of a query', 'what is the proxy', 'proxy'],
    ['two words, even where they are one name somewhere', 'device id', 'device id'],
    ['nothing for a word that is nowhere', 'proxy spaceship', ''],
    ['nothing for many words', 'proxy pip install', ''],
  ])('is %s', (_what, query, term) => {
    expect(pagefindTerm(query, index)).toBe(term);
  });
});
