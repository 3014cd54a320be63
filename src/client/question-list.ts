import { onClosest } from './closest.ts';
import { headingOf, topmostQuestion } from './question-in-view.ts';

/**
 * Marks the question in view in the list of the category's questions, and closes a sheet once a link
 * of it was followed.
 */
export function markQuestionInList(): void {
  const list = document.querySelector<HTMLElement>('#toc');
  if (list === null) return;
  let marked: Element | null = null;
  // A list that is not shown has nothing to scroll; one that is tabbed through stays with the focus.
  const keepVisible = (): void => {
    if (!marked) return;
    const { top, bottom } = marked.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    const isOut = top < box.top || bottom > box.bottom;
    if (isOut && !list.querySelector(':focus')) list.scrollTop += top - box.top - box.height / 3;
  };
  const mark = (): void => {
    const id = headingOf(topmostQuestion())?.id ?? '';
    const link = list.querySelector(`[href="#${CSS.escape(id)}"]`);
    if (link === marked) return;
    if (marked) marked.ariaCurrent = null;
    if (link) link.ariaCurrent = 'true';
    marked = link;
    keepVisible();
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '-100px 0px 0px' });
  for (const question of document.querySelectorAll('.question')) observer.observe(question);
  list.ontoggle = keepVisible;
  onClosest('click', '#toc:popover-open a', () => {
    list.hidePopover();
  });
}
