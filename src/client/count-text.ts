/** Puts the numbers into a text such as `{shown} of {total} questions`. */
export const countText = (text = '', shown: number, total: number): string =>
  text.replace('{shown}', String(shown)).replace('{total}', String(total));
