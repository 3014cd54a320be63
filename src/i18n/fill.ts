export type Params = Readonly<Record<string, string | number>>;

/** Puts parameters into a text: `{name}` in it becomes the one of that name, if there is one. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
