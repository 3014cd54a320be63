import { fill } from '../i18n/fill.ts';

/** Text in the form that it is compared in: the width and case of characters do not count. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Tells whether a comparable text holds every word of what a reader typed, in any order. */
export const holdsWords = (text: string, typed: string): boolean =>
  comparable(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));

interface Narrowed {
  readonly shown: number;
  readonly total: number;
}

/** The words of a question and its answer, without those of what stands around them. */
function textOf(question: Element): string {
  const copy = question.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.permalink, .below, .copy')) other.remove();
  return comparable(copy.textContent);
}

/** A question of a section of the page, or of the list, that the filter leaves. */
const shownQuestion = ':scope > .question:not([hidden]), :scope > ol > :not([hidden])';

/** Hides each section, on the page and in the list, of which no question is left. */
function hideEmptySections(): void {
  for (const section of document.querySelectorAll<HTMLElement>('main section, #toc div')) {
    section.hidden = section.querySelector(shownQuestion) === null;
  }
}

/** Gives the function that shows the questions which hold what was typed, and hides the others. */
function narrowing(): (typed: string) => Narrowed {
  const questions = [...document.querySelectorAll<HTMLElement>('.question')];
  const texts = questions.map(textOf);
  // The list holds the questions of the page in their order.
  const items = document.querySelectorAll<HTMLElement>('#toc li');
  return (typed) => {
    const isShown = texts.map((text) => holdsWords(text, typed));
    for (const elements of [questions, items]) {
      elements.forEach((element, index) => (element.hidden = isShown[index] === false));
    }
    hideEmptySections();
    return { shown: isShown.filter(Boolean).length, total: isShown.length };
  };
}

/**
 * Lets a field narrow the questions of the page, and the list of them, to those that hold every word
 * of what is typed in it. An `input` event narrows anew; Escape shows all questions.
 */
export function filterQuestions(field: HTMLInputElement): void {
  const output = document.querySelector<HTMLOutputElement>('.tools output');
  const elsewhere = document.querySelector<HTMLAnchorElement>('.tools a');
  const narrow = narrowing();
  const update = (): void => {
    const { shown, total } = narrow(field.value);
    const typed = field.value.trim();
    const isNarrowed = typed !== '';
    if (output !== null) {
      output.textContent = isNarrowed ? fill(output.dataset['text'] ?? '', { shown, total }) : '';
    }
    if (elsewhere !== null) {
      elsewhere.hidden = shown > 0;
      elsewhere.search = String(new URLSearchParams({ q: typed }));
      elsewhere.textContent = fill(elsewhere.dataset['text'] ?? '', { words: typed });
    }
  };
  field.addEventListener('input', (event) => {
    // What an input method is still putting together is no word yet.
    if (!(event instanceof InputEvent && event.isComposing)) update();
  });
  field.addEventListener('compositionend', update);
  field.addEventListener('keydown', ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing) return;
    field.value = '';
    update();
  });
  update();
}
