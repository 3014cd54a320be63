import { comparable, holdsWords } from './text-match.ts';

const filterField = (): HTMLInputElement | null => document.querySelector('#filter');

/** Question and answer, without what stands around them. */
const textOf = (question: Element): string =>
  [...question.querySelectorAll('summary, .a')].map(({ textContent }) => textContent).join(' ');

/** Hides each section, on the page and in the list, of which no question is left. */
function hideEmptySections(): void {
  for (const section of document.querySelectorAll<HTMLElement>('main section, #toc div')) {
    section.hidden = section.querySelector('.q:not([hidden]), li:not([hidden])') === null;
  }
}

/** Shows all questions again. */
export function clearFilter(): void {
  const field = filterField();
  if (field === null || field.value === '') return;
  field.value = '';
  field.dispatchEvent(new Event('input'));
}

/** Narrows the questions of the page, and the list of them, to those that hold what is typed. */
export function filterQuestions(): void {
  const field = filterField();
  const output = document.querySelector('output');
  if (field === null || output === null) return;
  const questions = [...document.querySelectorAll<HTMLElement>('.q')];
  const texts = questions.map((question) => comparable(textOf(question)));
  // The list holds the questions of the page in their order.
  const items = document.querySelectorAll<HTMLElement>('#toc li');
  const narrow = ({ isComposing }: { isComposing?: boolean }): void => {
    // What an input method is still putting together is no word yet.
    if (isComposing === true) return;
    const isShown = texts.map((text) => holdsWords(text, field.value));
    for (const elements of [questions, items]) {
      elements.forEach((element, index) => (element.hidden = isShown[index] !== true));
    }
    hideEmptySections();
    const counts: Record<string, number> = {
      shown: isShown.filter(Boolean).length,
      total: texts.length,
    };
    output.textContent =
      field.value.trim() === ''
        ? ''
        : (output.dataset['text'] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(counts[name]));
  };
  field.addEventListener('input', narrow as EventListener);
  field.addEventListener('compositionend', () => {
    narrow({});
  });
  field.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) clearFilter();
  });
}
