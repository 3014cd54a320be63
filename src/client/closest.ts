/**
 * Calls back on events of the page with the element around their target that matches a selector,
 * before anything else hears of them.
 */
export function onClosest<Found extends HTMLElement>(
  types: string,
  selector: string,
  use: (found: Found, event: Event) => void,
): void {
  const hear = (event: Event): void => {
    const found = event.target instanceof Element && event.target.closest<Found>(selector);
    if (found) use(found, event);
  };
  for (const type of types.split(' ')) addEventListener(type, hear, true);
}
