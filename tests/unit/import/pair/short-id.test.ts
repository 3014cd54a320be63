import { describe, expect, it } from 'vitest';
import { isValidId } from '../../../../src/faq/ids.ts';
import { makeShortId } from '../../../../src/import/pair/short-id.ts';

const make = (title: string, taken: string[] = []): string =>
  makeShortId(title, 'operators', (id) => taken.includes(id));

describe('makeShortId', () => {
  it.each([
    ['How do I save only the weights of a network?', 'save-weights-network'],
    ['What should I do if the error `No module named te` is displayed?', 'no-module-named-te'],
    ['Why does `nn.Conv2d` fail on GPU with Padding and Stride set?', 'nn-conv2d-fail-gpu-padding'],
    ['How do I install it?', 'operators-install'],
    ['école', 'operators-ecole'],
  ])('shortens %j', (title, id) => {
    expect(make(title)).toBe(id);
  });

  it('takes the words of a category whose name is no id', () => {
    expect(isValidId(makeShortId('如何安装？', 'my_page', () => false))).toBe(true);
  });

  it('takes more words, then numbers, where an id is taken', () => {
    const title = 'Load weights of one network into another model on GPU';
    const first = make(title);
    const second = make(title, [first]);
    expect(first).toBe('load-weights-network-another-model');
    expect(second).toBe('load-weights-network-another-model-gpu');
    expect(make(title, [first, second])).toBe(`${first}-2`);
  });

  it('gives a valid id that does not change for a title without a Latin letter', () => {
    const id = make('如何安装？');
    expect(isValidId(id)).toBe(true);
    expect(make('如何安装？')).toBe(id);
    expect(make('如何卸载？')).not.toBe(id);
  });
});
