/** What each way to meet a word counts next to the word as it is. */
export const weights = {
  prefix: 0.85,
  parts: 0.5,
  identifier: 1.1,
  substring: 1,
  otherForm: 0.9,
  doubtfulStem: 0.5,
  compound: 0.75,
  joined: 0.9,
  synonym: 0.5,
  phraseSynonym: 0.6,
  containedSynonym: 0.4,
  corrected: 0.85,
  similarRun: 1,
  similarPair: 0.35,
  weakWord: 0.3,
} as const;
