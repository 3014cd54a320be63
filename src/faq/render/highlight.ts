import rehypeShikiFromHighlighter from '@shikijs/rehype/core';
import type { ElementContent, Root } from 'hast';
import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from 'shiki';

const colorVariable = /^color:var\(--token-(?:token-)?([a-z]+)/;

/** Tokens that look like the text around them; a class for each bracket would double a page. */
const plainKinds: readonly unknown[] = [undefined, 'foreground', 'punctuation'];

/** Tokens of one kind that follow each other become one: fewer elements look the same. */
function joinAlike(tokens: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isElement = token.type === 'element' && last?.type === 'element';
    if (isElement && last.properties['class'] === token.properties['class'])
      last.children.push(...token.children);
    else joined.push(token);
  }
  return joined;
}

/** A style attribute would break the content security policy; a class of the same name does not. */
const styleToClass: ShikiTransformer = {
  name: 'style-to-class',
  span(token) {
    const kind = colorVariable.exec(String(token.properties['style'] ?? ''))?.[1];
    token.properties = plainKinds.includes(kind) ? {} : { class: `t-${kind}` };
  },
  line(line) {
    line.children = joinAlike(
      line.children.flatMap((child) =>
        child.type === 'element' && Object.keys(child.properties).length === 0
          ? child.children
          : [child],
      ),
    );
  },
  code(code) {
    code.properties = {};
    code.children = code.children.flatMap((child) =>
      child.type === 'element' ? child.children : [child],
    );
  },
  pre(pre) {
    const language = this.options.lang;
    // A block that scrolls sideways has to be reachable with the keyboard.
    pre.properties = { tabindex: '0', ...(language !== 'text' && { 'data-language': language }) };
  },
};

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--token-' });
const highlighter = await createHighlighter({ themes: [theme], langs: [] });

/** Versions and languages repeat most code blocks. */
const highlighted = new Map<string, Root>();

/**
 * Rehype plugin that colours code blocks by classes (`t-keyword`, `t-string`, …).
 * A block without a language, or of an unknown one, stays plain text.
 */
export function rehypeHighlight() {
  return rehypeShikiFromHighlighter(highlighter, {
    theme: 'classes',
    lazy: true,
    // A limit by the clock would let a busy machine publish other HTML; one by length does not.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 2000,
    cache: highlighted,
    defaultLanguage: 'text',
    fallbackLanguage: 'text',
    transformers: [styleToClass],
  });
}
