import { areContradictory } from './contradiction.ts';
import type { Evidence } from '../../faq/compare/evidence.ts';
import { localFeatures, neutralFeatures, type Features } from '../../faq/compare/features.ts';

/** How two rows of questions are compared, and from which similarity on two are one. */
export interface MatchRule {
  readonly features: (evidence: Evidence) => Features;
  /** Tells whether two questions are different ones, however much they have in common. */
  readonly areContradictory: (a: Evidence, b: Evidence) => boolean;
  /** How much of what is lacking a title makes up for that is the same letter for letter. */
  readonly titleShare: number;
  /** Enough by itself. */
  readonly sure: number;
  /** Enough where category and neighbours speak for the pair as well. */
  readonly likely: number;
  /** Enough to ask people. */
  readonly ask: number;
}

/** One question in two locales. */
export const translationRule: MatchRule = {
  features: neutralFeatures,
  areContradictory: () => false,
  titleShare: 0,
  sure: 0.4,
  likely: 0.2,
  ask: 0.15,
};

/** One question in two versions of one locale. */
export const versionRule: MatchRule = {
  features: localFeatures,
  areContradictory,
  titleShare: 0.7,
  sure: 0.45,
  likely: 0.3,
  ask: 0.2,
};
