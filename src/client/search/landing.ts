import css from '../../styles/search-marks.css?inline';
import { findMarks } from './marks.ts';

const key = 'faq-search-marks';
const highlightName = 'faq-search';

/** What is handed over to the page that a result leads to. */
interface Left {
  /** Path and anchor of the question. */
  readonly url: string;
  readonly marks: readonly string[];
  /** The words of the button that clears the marks. */
  readonly label: string;
}

function samePage(url: string): boolean {
  const { pathname, hash } = new URL(url, location.href);
  return pathname === location.pathname && decodeURI(hash) === decodeURI(location.hash);
}

/** Notes what is to be marked on the page that a result leads to, and marks it if it is this one. */
export function leaveMarks(url: string, marks: ReadonlySet<string>, label: string): void {
  const left: Left = { url, marks: [...marks], label };
  try {
    sessionStorage.setItem(key, JSON.stringify(left));
  } catch {
    return;
  }
  // The jump within a page happens after the click, without loading anything.
  if (new URL(url, location.href).pathname === location.pathname) setTimeout(markLanding, 50);
}

/** Takes what was left; nothing where that is damaged or forbidden. */
function takeMarks(): Left | undefined {
  try {
    const { url, marks, label } = JSON.parse(sessionStorage.getItem(key) ?? '') as Partial<Left>;
    sessionStorage.removeItem(key);
    const isWhole = typeof url === 'string' && typeof label === 'string' && Array.isArray(marks);
    return isWhole && samePage(url) ? { url, marks, label } : undefined;
  } catch {
    return undefined;
  }
}

function textRanges(root: Node, marks: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { start, end } of findMarks(node.nodeValue ?? '', marks)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

function offerClearing(label: string): void {
  const button = document.createElement('button');
  button.className = 'clear-marks';
  button.textContent = label;
  const clear = (): void => {
    CSS.highlights.delete(highlightName);
    button.remove();
    removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) clear();
  };
  button.addEventListener('click', clear);
  addEventListener('keydown', onKey);
  document.querySelector('.clear-marks')?.remove();
  document.body.append(button);
}

function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Marks, once, the words that led here in heading and answer of the question that the address names.
 * Does nothing in a browser without highlights.
 */
export function markLanding(): void {
  const left = takeMarks();
  if (left === undefined || !('highlights' in CSS)) return;
  const id = decodeURIComponent(location.hash.slice(1));
  const question = document.querySelector(`[data-question="${CSS.escape(id)}"]`);
  const texts = [document.getElementById(id), question?.querySelector('.answer')];
  const marks = new Set(left.marks);
  const ranges = texts.flatMap((text) => (text == null ? [] : textRanges(text, marks)));
  if (ranges.length === 0) return;
  if (!CSS.highlights.has(highlightName)) addStyles();
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  offerClearing(left.label);
}
