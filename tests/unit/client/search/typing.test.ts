import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onText } from '../../../../src/client/search/typing.ts';

class Field extends EventTarget {
  value = '';

  change(text: string, type = 'input', isComposing = false): void {
    this.value = text;
    this.dispatchEvent(Object.assign(new Event(type), { isComposing }));
  }
}

function watch(): { field: Field; used: string[] } {
  const field = new Field();
  const used: string[] = [];
  onText(field, (text) => used.push(text));
  return { field, used };
}

describe('the text of a field', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is used when the reader pauses', () => {
    const { field, used } = watch();
    for (const text of ['g', 'gp', 'gpu']) field.change(text);
    vi.advanceTimersByTime(50);
    expect(used).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(used).toEqual(['gpu']);
  });

  it('is used at once when it is pasted or taken away', () => {
    const { field, used } = watch();
    field.change('parse_error');
    vi.advanceTimersByTime(0);
    field.change('');
    vi.advanceTimersByTime(0);
    expect(used).toEqual(['parse_error', '']);
  });

  it('is not used while an input method composes', () => {
    const { field, used } = watch();
    field.change('s');
    field.change('suan zi', 'input', true);
    vi.advanceTimersByTime(200);
    expect(used).toEqual([]);
    field.change('算子', 'compositionend');
    vi.advanceTimersByTime(100);
    expect(used).toEqual(['算子']);
  });
});
