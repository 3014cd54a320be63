import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseText, questionsOf } from '../parse-text.ts';

const titleOf = (text: string) => parseText(`# Page\n\n## ${text}\n\nSo.`).questions[0]?.titleText;

function answerNodes(text: string): PhrasingContent[] {
  const [block] = parseText(`# Page\n\n## How?\n\n${text}`).questions[0]?.answer ?? [];
  return block?.type === 'paragraph' ? block.children : [];
}

describe('a title', () => {
  it.each([
    ['What is __init__?', 'What is __init__?'],
    ["In '__init__' function", "In '__init__' function"],
    ['Really **bold**?', 'Really bold?'],
    ['What is __very bold__?', 'What is very bold?'],
    ["Object \\`<class 'a.Tensor'>\\` failed", "Object `<class 'a.Tensor'>` failed"],
    ['What is <port>?', 'What is <port>?'],
    ['What is <command>?', 'What is <command>?'],
    ['What is <image>?', 'What is <image>?'],
    ['What is `<port>`?', 'What is <port>?'],
    ['Why <std::string>?', 'Why <std::string>?'],
    ['Does <script>alert(1)</script> run?', 'Does <script>alert(1)</script> run?'],
    ['H<sub>2</sub>O?', 'H2O?'],
    ['Two<br/>lines?', 'Two lines?'],
    ['With <!-- hidden --> comment?', 'With comment?'],
    ['See [the docs](https://x.test)?', 'See the docs?'],
    ['How $f(x)=a_1 x_1^2$ and $PATH?', 'How $f(x)=a_1 x_1^2$ and $PATH?'],
    ['Is zero\u200Bwidth?', 'Is zerowidth?'],
    ['Does \u202Egnp.exe\u202C turn?', 'Does gnp.exe turn?'],
    ['e\u0301cole?', 'école?'],
    ['全角　空格？', '全角 空格？'],
  ])('of %j reads %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('holds no two texts in a row and no blanks at its ends', () => {
    const { title } =
      parseText('# Page\n\n## <font> Is __init__ <port> ok? </font><a id="y"></a> {#x}\n\nSo.')
        .questions[0] ?? {};
    expect(title).toMatchObject([{ type: 'text', value: 'Is __init__ <port> ok?' }]);
  });
});

describe('an answer', () => {
  it.each([
    'Use {VERSION}, ${HOME}, {{ mustache }}, {% raw %}, {/* no comment */}, <std::string>, <port>, a < b, 3 > 2, <= and <T>.',
    "Call __init__ of <class 'x'>.",
    'The price is $5 to $6 in $HOME/run.sh.',
    'The formula is $y_i = w_1 x_i * w_2$ here.',
  ])('shows all of %j', (text) => {
    expect(answerNodes(text)).toMatchObject([{ type: 'text', value: text }]);
  });

  it('keeps HTML and links', () => {
    const types = answerNodes('H<sub>2</sub>O, <https://x.test>, <a@b.test>, https://y.test').map(
      ({ type }) => type,
    );
    expect(types).toEqual([
      'text',
      'html',
      'text',
      'html',
      'text',
      'link',
      'text',
      'link',
      'text',
      'link',
    ]);
  });

  it('shows a placeholder that stands alone on its line', () => {
    const category = parseText('# Page\n\n## How?\n\n<your-path>\n\nSo.');
    expect(questionsOf(category)).toEqual([[3, 'How?', '<your-path>', 'So.']]);
  });

  it('shows placeholders in lists and notes, and text between comments', () => {
    const text =
      '- <your-path>\n- b\n\n<!-- a --> kept <!-- b -->\n\nSee[^1].\n\n[^1]: In <port> of __init__.';
    const category = parseText(`# Page\n\n## How?\n\n${text}`);
    expect(JSON.stringify(category.questions[0]?.answer)).toMatch(
      /"text","value":"<your-path>".*kept/,
    );
    expect(toString(category.definitions)).toBe('In <port> of __init__.');
  });

  it('bolds Chinese that ends in a mark', () => {
    expect(answerNodes('**“注意：”**正文').map(({ type }) => type)).toEqual(['strong', 'text']);
  });

  it('does not strike out between single tildes', () => {
    expect(answerNodes('0~255 and 1~2').map(({ type }) => type)).toEqual(['text']);
  });
});
