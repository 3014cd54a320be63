import { hashTarget, questionOf } from './question-in-view.ts';

/** Focuses the question that the address names; a former id gives way to the present one. */
function arrive(): void {
  const target = hashTarget();
  const question = questionOf(target);
  const id = question?.dataset['question'];
  if (target === null || id === undefined) return;
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
}
