import type { AstroIntegration } from 'astro';
import type { Settings } from '../config/settings.ts';
import { reportFindings } from './report-findings.ts';
import { searchIndex } from './search-index.ts';

/** What the dev server needs to show the content and its search. */
export const devContent = (settings: Settings): AstroIntegration[] => [
  reportFindings(settings.contentDir),
  searchIndex(settings),
];
