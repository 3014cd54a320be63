import type { Evidence, LocalEvidence } from './evidence.ts';

/** How much a term counts, before its rarity is known. */
export interface Feature {
  readonly weight: number;
  /**
   * Whether it counts where no question on the other side uses the term: the prose of another
   * language has other words, its code has not.
   */
  readonly countsAlone: boolean;
}

/** What a question is compared by. */
export type Features = ReadonlyMap<string, Feature>;

interface Source<Known> extends Feature {
  readonly terms: (evidence: Known) => Iterable<string>;
  /** Keeps terms of different kinds apart. */
  readonly prefix: string;
}

/** Where a term stands in several sources, the greatest weight counts. */
function gatherFeatures<Known>(evidence: Known, sources: readonly Source<Known>[]): Features {
  const features = new Map<string, Feature>();
  for (const { terms, weight, countsAlone, prefix } of sources) {
    for (const term of terms(evidence)) {
      const key = prefix + term;
      const known = features.get(key) ?? { weight: 0, countsAlone: false };
      features.set(key, {
        weight: Math.max(weight, known.weight),
        countsAlone: countsAlone || known.countsAlone,
      });
    }
  }
  return features;
}

const neutralSources: readonly Source<Evidence>[] = [
  { terms: ({ codeLines }) => codeLines, weight: 1, countsAlone: false, prefix: 'code ' },
  { terms: ({ links }) => links, weight: 1.5, countsAlone: false, prefix: 'link ' },
  { terms: ({ terms }) => terms, weight: 1, countsAlone: false, prefix: '' },
  { terms: ({ codeTerms }) => codeTerms, weight: 1.3, countsAlone: true, prefix: '' },
  { terms: ({ titleTerms }) => titleTerms, weight: 2, countsAlone: false, prefix: '' },
  { terms: ({ notions }) => notions, weight: 1, countsAlone: false, prefix: '' },
  { terms: ({ titleNotions }) => titleNotions, weight: 2, countsAlone: false, prefix: '' },
];

const localSources: readonly Source<LocalEvidence>[] = [
  { terms: ({ codeLines }) => codeLines, weight: 1, countsAlone: true, prefix: 'code ' },
  { terms: ({ links }) => links, weight: 1.5, countsAlone: false, prefix: 'link ' },
  { terms: ({ words }) => words, weight: 1, countsAlone: true, prefix: '' },
  { terms: ({ titleWords }) => titleWords, weight: 2, countsAlone: true, prefix: '' },
];

/** What a question and its translation have in common. */
export function neutralFeatures(evidence: Evidence): Features {
  return gatherFeatures(evidence, neutralSources);
}

/** What two texts of one question in the same locale have in common. */
export function localFeatures(evidence: LocalEvidence): Features {
  return gatherFeatures(evidence, localSources);
}
