/** How much of a question has to show below the header for it to count as in view, in pixels. */
const leastVisible = 48;

function isInView(question: Element): boolean {
  const header = document.querySelector('.top')?.clientHeight ?? 0;
  const { top, bottom } = question.getBoundingClientRect();
  return bottom > header + leastVisible && top < innerHeight - leastVisible;
}

/** The question of a category that the element belongs to. */
export const questionOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('.question') ?? null;

/** The heading of a question of a category; its id is that of the question. */
export const headingOf = (question: Element | null | undefined): HTMLElement | null =>
  question?.querySelector<HTMLElement>(':scope > details > summary > *') ?? null;

/** The question that is read: the one of the hash while it shows, else the topmost that shows. */
export function questionInView(): HTMLElement | undefined {
  const named = questionOf(document.querySelector(':target'));
  return named && isInView(named) ? named : topmostQuestion();
}

/** The topmost question that shows. */
export const topmostQuestion = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.question')].find(isInView);
