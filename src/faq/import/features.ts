import type { Evidence } from './evidence.ts';

/** Terms with how much each counts, before its rarity is known. */
export type Features = ReadonlyMap<string, number>;

interface Source {
  readonly terms: (evidence: Evidence) => Iterable<string>;
  readonly weight: number;
  /** Keeps terms of different kinds apart. */
  readonly prefix: string;
}

/** Where a term stands in several sources, the greatest weight counts. */
function gatherFeatures(evidence: Evidence, sources: readonly Source[]): Features {
  const features = new Map<string, number>();
  for (const { terms, weight, prefix } of sources) {
    for (const term of terms(evidence)) {
      const key = prefix + term;
      features.set(key, Math.max(weight, features.get(key) ?? 0));
    }
  }
  return features;
}

const sharedSources: readonly Source[] = [
  { terms: ({ codeLines }) => codeLines, weight: 1, prefix: 'code ' },
  { terms: ({ links }) => links, weight: 1.5, prefix: 'link ' },
];

const neutralSources: readonly Source[] = [
  ...sharedSources,
  { terms: ({ terms }) => terms, weight: 1, prefix: '' },
  { terms: ({ codeTerms }) => codeTerms, weight: 1.3, prefix: '' },
  { terms: ({ titleTerms }) => titleTerms, weight: 2, prefix: '' },
  { terms: ({ notions }) => notions, weight: 1, prefix: '' },
  { terms: ({ titleNotions }) => titleNotions, weight: 2, prefix: '' },
];

const localSources: readonly Source[] = [
  ...sharedSources,
  { terms: ({ words }) => words, weight: 1, prefix: '' },
  { terms: ({ titleWords }) => titleWords, weight: 2, prefix: '' },
];

/** What a question and its translation have in common. */
export function neutralFeatures(evidence: Evidence): Features {
  return gatherFeatures(evidence, neutralSources);
}

/** What two texts of one question in the same locale have in common. */
export function localFeatures(evidence: Evidence): Features {
  return gatherFeatures(evidence, localSources);
}
