import type { Evidence } from './evidence.ts';

const ALONE_N = Number(process.env['AN'] ?? 0.5), ALONE_L = Number(process.env['AL'] ?? 0.5);
/** How much a term counts, before its rarity is known. */
export interface Feature {
  readonly weight: number;
  /**
   * The share of it that counts where no question on the other side uses the term. The prose of
   * another language has other words; code has not.
   */
  readonly alone: number;
}

/** What a question is compared by. */
export type Features = ReadonlyMap<string, Feature>;

interface Source extends Feature {
  readonly terms: (evidence: Evidence) => Iterable<string>;
  /** Keeps terms of different kinds apart. */
  readonly prefix: string;
}

/** Where a term stands in several sources, the greatest weight and share count. */
function gatherFeatures(evidence: Evidence, sources: readonly Source[]): Features {
  const features = new Map<string, Feature>();
  for (const { terms, weight, alone, prefix } of sources) {
    for (const term of terms(evidence)) {
      const key = prefix + term;
      const known = features.get(key) ?? { weight: 0, alone: 0 };
      features.set(key, {
        weight: Math.max(weight, known.weight),
        alone: Math.max(alone, known.alone),
      });
    }
  }
  return features;
}

const neutralSources: readonly Source[] = [
  { terms: ({ codeLines }) => codeLines, weight: 1, alone: 0, prefix: 'code ' },
  { terms: ({ links }) => links, weight: 1.5, alone: 0, prefix: 'link ' },
  { terms: ({ terms }) => terms, weight: 1, alone: 0, prefix: '' },
  { terms: ({ codeTerms }) => codeTerms, weight: 1.3, alone: ALONE_N, prefix: '' },
  { terms: ({ titleTerms }) => titleTerms, weight: 2, alone: 0, prefix: '' },
  { terms: ({ notions }) => notions, weight: 1, alone: 0, prefix: '' },
  { terms: ({ titleNotions }) => titleNotions, weight: 2, alone: 0, prefix: '' },
];

const localSources: readonly Source[] = [
  { terms: ({ codeLines }) => codeLines, weight: 1, alone: ALONE_L, prefix: 'code ' },
  { terms: ({ links }) => links, weight: 1.5, alone: 0, prefix: 'link ' },
  { terms: ({ words }) => words, weight: 1, alone: ALONE_L, prefix: '' },
  { terms: ({ titleWords }) => titleWords, weight: 2, alone: ALONE_L, prefix: '' },
];

/** What a question and its translation have in common. */
export function neutralFeatures(evidence: Evidence): Features {
  return gatherFeatures(evidence, neutralSources);
}

/** What two texts of one question in the same locale have in common. */
export function localFeatures(evidence: Evidence): Features {
  return gatherFeatures(evidence, localSources);
}
