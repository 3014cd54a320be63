import { attempt } from '../attempt.ts';
import { cut, normalize, tokensOf } from '../../i18n/words.ts';

// What a search leaves on the device: itself, among the recent ones, and words to mark where it leads.
const recentKey = 'faq-recent-searches';
const marksKey = 'faq-search-marks';
const highlightName = 'faq-search';

const most = 6;

/** A longer text, such as a pasted trace, is not kept. */
const longest = 200;

/** The searches made on this device, the latest first. */
export function recentSearches(): string[] {
  const stored = attempt((): unknown => JSON.parse(localStorage.getItem(recentKey) ?? ''));
  return Array.isArray(stored) ? stored.slice(0, most).map(String) : [];
}

/** Keeps a search on this device. */
export function rememberSearch(query: string): void {
  if (query === '' || query.length > longest) return;
  const searches = [...new Set([query, ...recentSearches()])].slice(0, most);
  attempt(() => localStorage.setItem(recentKey, JSON.stringify(searches)));
}

/** Forgets all searches of this device. */
export function forgetSearches(): void {
  attempt(() => localStorage.removeItem(recentKey));
}

/** Tokens of a query that are marked in what it finds. */
export type Marks = ReadonlySet<string>;

/** Finds the words of a text that match tokens of a query, in order and without overlap. */
export function findMarks(text: string, marks: Marks) {
  // Positions hold only where the plain forms are as long as the text.
  const plain = normalize(text);
  const found: { start: number; end: number }[] = [];
  const add = (start: number, end: number): void => {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  };
  for (const piece of cut(plain.length === text.length ? plain : text)) {
    if (piece.kind === 'latin') {
      if (tokensOf(piece).some((token) => marks.has(token))) add(piece.start, piece.end);
      continue;
    }
    for (let start = piece.start; start < piece.end; start += 1) {
      const end = [start + 1, start + 2].find((each) => marks.has(text.slice(start, each)));
      if (end !== undefined) add(start, end);
    }
  }
  return found;
}

/** What is handed over to the page that a result leads to. */
interface Left {
  /** Whole address of the question. */
  readonly url: string;
  readonly marks: readonly string[];
  /** The words of the button that clears the marks. */
  readonly label: string;
}

/** Notes what is to be marked on the page that a result leads to, and marks it if it is this one. */
export function leaveMarks(url: string, marks: Marks, label: string): void {
  const left: Left = { url, marks: [...marks], label };
  attempt(() => sessionStorage.setItem(marksKey, JSON.stringify(left)));
  // The jump within a page happens after the click, without loading anything.
  if (new URL(url).pathname === location.pathname) setTimeout(markLanding, 50);
}

function textRanges(root: Node, marks: Marks): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
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
  const listening = new AbortController();
  const clear = (): void => {
    CSS.highlights.delete(highlightName);
    button.remove();
    listening.abort();
  };
  const onKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
    // What closes a dialog has done its work.
    if (key === 'Escape' && !defaultPrevented) clear();
  };
  button.addEventListener('click', clear);
  addEventListener('keydown', onKey, listening);
  document.querySelector('.clear-marks')?.remove();
  document.body.append(button);
}

/**
 * Marks, once, the words that led here in heading and answer of the question that the address names.
 * Does nothing in a browser without highlights.
 */
export function markLanding(): void {
  const left = attempt(() => JSON.parse(sessionStorage.getItem(marksKey) ?? '') as Left);
  attempt(() => sessionStorage.removeItem(marksKey));
  if (left?.url !== location.href || !('highlights' in CSS)) return;
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const answer = heading?.closest('.question')?.querySelector('.answer');
  const marks = new Set(left.marks);
  const ranges = [heading, answer].flatMap((text) => (text ? textRanges(text, marks) : []));
  if (ranges.length === 0) return;
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  offerClearing(left.label);
}
