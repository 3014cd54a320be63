import { questionInView } from './question-in-view.ts';

const switcherLinks = '[data-keeps-question] a';

/** Where the question in view stands in the scope that a switcher leads to. */
function addressOfQuestion({ dataset, hreflang }: HTMLAnchorElement, own: string): string {
  const { version } = dataset;
  const question = questionInView();
  const selector =
    version === undefined
      ? `a[hreflang="${CSS.escape(hreflang)}"]`
      : `a[data-version="${CSS.escape(version)}"]`;
  const link = question?.querySelector<HTMLAnchorElement>(selector);
  if (link) return link.href;
  // A locale that lacks the question shows it in the words of this one.
  const id = version === undefined ? question?.dataset['question'] : undefined;
  return id === undefined ? own : `${own}#${encodeURIComponent(id)}`;
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
    link.href = addressOfQuestion(link, own);
  };
  // The click comes last: between hover and click the page may have been scrolled.
  for (const type of ['pointerover', 'focusin', 'pointerdown', 'click']) {
    addEventListener(type, aim, { capture: true });
  }
}
