import type { Page } from 'playwright-core';

/** The texts of the elements that match a selector and are to be seen, in order. */
export const visibleTexts = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (given) =>
      [...document.querySelectorAll<HTMLElement>(given)]
        .filter((element) => element.checkVisibility())
        .map(({ textContent }) => textContent.trim()),
    selector,
  );
