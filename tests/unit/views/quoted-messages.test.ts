import { describe, expect, it } from 'vitest';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { quotedMessages } from '../../../src/views/quoted-messages.ts';
import { makeCategory, makeQuestion, versions } from '../../support/categories.ts';

/** The messages of one question, with this title and answer. */
const messagesOf = (titleHtml: string, answerHtml = '') =>
  quotedMessages(
    buildFaqIndex(versions, [
      makeCategory('r2/en/c', [makeQuestion('a', { titleHtml, answerHtml })]),
    ]),
    'r2',
    'en',
  ).map(({ message }) => message);

describe('the messages that a version quotes', () => {
  it.each([
    'RuntimeError: parse_error.101',
    'Out of Memory!!!',
    'ERR_UNSAFE_PORT',
    '[SSL: CERTIFICATE_VERIFY_FAILED]',
    'SSL:CERTIFICATE_UNKNOWN',
    'libx.so: cannot open shared object file',
    'the pointer[session] is null',
    'wrong shape of image',
  ])('hold "%s"', (message) => {
    expect(messagesOf(`<code>${message}</code> on import`)).toEqual([message]);
  });

  it.each(['nn.Conv2d', 'feature map', 'DEVICE_ID', 'f(x)=a*sin(x)+b', 'bash -e'])(
    'do not hold "%s"',
    (code) => {
      expect(messagesOf(`What does <code>${code}</code> do?`)).toEqual([]);
    },
  );

  it('come from answers too, but not from commands and programs', () => {
    expect(
      messagesOf(
        'Why?',
        '<pre data-language="bash"><code>grep error: log</code></pre><pre><code>error: no &lt;T&gt;</code></pre>',
      ),
    ).toEqual(['error: no <T>']);
  });

  it('stand once, in the order of the alphabet, each with the first question that quotes it', () => {
    const index = buildFaqIndex(versions, [
      makeCategory('r2/en/b', [makeQuestion('x', { titleHtml: '<code>Zip error!</code>' })], {
        order: 2,
      }),
      makeCategory(
        'r2/en/a',
        [
          makeQuestion('y', { titleHtml: '<code>zip error</code>' }),
          makeQuestion('z', { titleHtml: '<code>/bin/a: not found</code>' }),
        ],
        { order: 1 },
      ),
    ]);
    const found = quotedMessages(index, 'r2', 'en');
    expect(found.map(({ message, placed }) => [message, placed.question.id])).toEqual([
      ['/bin/a: not found', 'z'],
      ['zip error', 'y'],
    ]);
  });
});
