import { questionInView } from './question-in-view.ts';

const switcherLinks = '[data-keeps-question] a';

/** Where the question in view stands in the version or locale that a switcher leads to. */
function addressOfQuestion({ dataset, hreflang }: HTMLAnchorElement, own: string): string {
  const { question, elsewhere = '' } = questionInView()?.dataset ?? {};
  if (question === undefined || own.includes('#')) return own;
  const to = `${dataset['version'] ?? hreflang}=`;
  const moved = elsewhere.split(' ').find((place) => place.startsWith(to));
  return `${moved?.slice(to.length) ?? own}#${encodeURIComponent(question)}`;
}

/**
 * Points the switchers of version and locale at the question in view, as soon as a reader turns to
 * one of them; a page that lacks it says so on arrival.
 */
export function keepQuestion(): void {
  const aim = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>(switcherLinks);
    if (!link || link.ariaCurrent !== null) return;
    link.href = addressOfQuestion(link, (link.dataset['own'] ??= link.href));
    // What is searched for goes along too.
    link.search = location.search;
  };
  // The click comes last: between hover and click the page may have been scrolled.
  for (const type of ['pointerover', 'focusin', 'pointerdown', 'click']) {
    addEventListener(type, aim, { capture: true });
  }
}
