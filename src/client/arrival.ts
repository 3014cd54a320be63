import { attempt } from './attempt.ts';
import { clearFilter } from './category-tools.ts';
import { onClosest } from './closest.ts';
import { headingOf, questionOf } from './question-in-view.ts';

/** Brings an element into view that was closed or left out by the filter. */
function reveal(question: HTMLElement | null, target: HTMLElement): void {
  const details = question?.querySelector('details') ?? target.closest('details');
  if ((details?.open ?? true) && !question?.hidden) return;
  if (question?.hidden) clearFilter();
  if (details) details.open = true;
  target.scrollIntoView();
}

/** Focuses the question that the address names; a former id gives way to the present one. */
function arrive(): void {
  // A hash may hold what is no address.
  const named = attempt(() => decodeURIComponent(location.hash.slice(1))) ?? '';
  const target = document.getElementById(named);
  if (target === null) {
    if (named !== '') void import('./absence.ts').then((absence) => absence.tellAbsence(named));
    return;
  }
  const question = questionOf(target);
  reveal(question, target);
  const heading = headingOf(question);
  if (heading === null) return;
  if (target !== heading) {
    // The anchor of a former id stands beside what the question holds.
    if (target.parentElement !== question) return;
    history.replaceState(history.state, '', `#${encodeURIComponent(heading.id)}`);
  }
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Moves the focus to a question on arrival at it, from outside or within the page. */
export function markArrival(): void {
  arrive();
  addEventListener('hashchange', arrive);
  // To follow a link to where one is already changes no hash.
  onClosest<HTMLAnchorElement>('click', 'a', ({ href }) => {
    if (href === location.href) arrive();
  });
}
