import { clearFilter } from './category-tools.ts';
import { hashTarget, questionOf } from './question-in-view.ts';

/** Brings an element of a question into view that was closed or left out by the filter. */
function reveal(question: HTMLElement, target: HTMLElement): void {
  const details = question.querySelector('details');
  if (details === null || (details.open && !question.hidden)) return;
  if (question.hidden) clearFilter();
  details.open = true;
  target.scrollIntoView();
}

/** Focuses the question that the address names; a former id gives way to the present one. */
function arrive(): void {
  const target = hashTarget();
  const question = questionOf(target);
  const id = question?.dataset['question'];
  if (target === null || question === null || id === undefined) return;
  reveal(question, target);
  const heading = document.getElementById(id);
  const isHeading = target === heading;
  const isAlias = target.parentElement === question && !isHeading;
  if (heading === null || !(isHeading || isAlias)) return;
  if (isAlias) history.replaceState(history.state, '', `#${encodeURIComponent(id)}`);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Moves the focus to a question on arrival at it, from outside or within the page. */
export function markArrival(): void {
  arrive();
  addEventListener('hashchange', arrive);
  // To follow a link to where one is already changes no hash.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.href === location.href) arrive();
  });
}
