import { onClosest } from './closest.ts';
import { headingOf, questionInView } from './question-in-view.ts';

/** Where the question in view stands in the version or locale that a switcher leads to. */
function addressOfQuestion({ dataset, hreflang }: HTMLAnchorElement, own: string): string {
  const question = questionInView();
  const id = headingOf(question)?.id;
  if (id === undefined || own.includes('#')) return own;
  const to = `${dataset['version'] ?? hreflang}=`;
  const moved = question?.dataset['elsewhere']?.split(' ').find((place) => place.startsWith(to));
  return `${moved?.slice(to.length) ?? own}#${encodeURIComponent(id)}`;
}

/**
 * Points the switchers of version and locale at the question in view, as soon as a reader turns to
 * one of them; a page that lacks it says so on arrival.
 */
export function keepQuestion(): void {
  // The click comes last: between hover and click the page may have been scrolled.
  const turning = 'pointerover focusin pointerdown click';
  onClosest<HTMLAnchorElement>(turning, '[data-keeps-question] a', (link) => {
    if (link.ariaCurrent !== null) return;
    link.href = addressOfQuestion(link, (link.dataset['own'] ??= link.href));
    // What is searched for goes along too.
    link.search = location.search;
  });
}
