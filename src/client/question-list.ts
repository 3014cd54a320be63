import { topmostQuestion } from './question-in-view.ts';

function keepVisible(link: HTMLElement, list: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) {
    list.scrollTop += top - box.top - box.height / 3;
  }
}

/**
 * Marks the question in view in the list of the category's questions, and closes a sheet once a link
 * of it was followed.
 */
export function markQuestionInList(): void {
  const list = document.getElementById('toc');
  if (list === null) return;
  let marked: HTMLAnchorElement | null = null;
  const mark = (): void => {
    const id = topmostQuestion()?.dataset['question'] ?? '';
    const link = list.querySelector<HTMLAnchorElement>(`a[href="#${CSS.escape(id)}"]`);
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    if (link !== null) keepVisible(link, list);
    marked = link;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '-100px 0px 0px' });
  for (const question of document.querySelectorAll('[data-question]')) observer.observe(question);
  // A list that is not shown has nothing to scroll.
  list.addEventListener('toggle', () => {
    if (marked !== null) keepVisible(marked, list);
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') && list.matches(':popover-open'))
      list.hidePopover();
  });
}
