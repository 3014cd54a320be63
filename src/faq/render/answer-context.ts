import type { Locale } from '../../config/locales.ts';

/** What a link of an answer becomes; `undefined` where it leads nowhere. */
export type ResolveHref = (url: string) => string | undefined;

/** What the plugins need to know of the answer that they work on. */
export interface AnswerContext {
  /** Put in front of every id of the answer, so that no two answers share one. */
  readonly idPrefix: string;
  /** Rank of the first heading that an answer may hold, 3 to 6. */
  readonly firstHeadingRank: number;
  readonly locale: Locale;
  readonly resolveHref: ResolveHref;
}

declare module 'vfile' {
  interface DataMap {
    answer: AnswerContext;
  }
}
