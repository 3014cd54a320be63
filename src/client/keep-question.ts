import { questionInView } from './question-in-view.ts';

const switcherLinks = '[data-keeps-question] a';

/** The link of a question to itself in the scope that a switcher leads to. */
function linkOfQuestion({ dataset, hreflang }: HTMLAnchorElement): HTMLAnchorElement | null {
  const { version } = dataset;
  const selector =
    version === undefined
      ? `a[hreflang="${CSS.escape(hreflang)}"]`
      : `a[data-version="${CSS.escape(version)}"]`;
  return questionInView()?.querySelector<HTMLAnchorElement>(selector) ?? null;
}

/**
 * Points the switchers of version and locale at the question in view, as soon as a reader turns to
 * one of them; where the question is not there, the switcher keeps its own address.
 */
export function keepQuestion(): void {
  const ownAddress = new WeakMap<HTMLAnchorElement, string>();
  const aim = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>(switcherLinks);
    if (!link || link.ariaCurrent !== null) return;
    const own = ownAddress.get(link) ?? link.href;
    ownAddress.set(link, own);
    link.href = linkOfQuestion(link)?.href ?? own;
  };
  // The click comes last: between hover and click the page may have been scrolled.
  for (const type of ['pointerover', 'focusin', 'pointerdown', 'click']) {
    addEventListener(type, aim, { capture: true });
  }
}
