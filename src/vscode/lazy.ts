import type { checkReport } from '../core/actions/report/checkReport';
import type {
  briefReport,
  exportedReport,
  exportRefusal,
  previewedReport,
} from '../core/actions/report/render';
import type { sourceLine } from '../core/actions/report/sourceLine';
import type { reportAhead, writeReport } from '../core/actions/report/write';
import type { moveSection } from '../core/actions/moveSection';
import type { findingSeverity } from '../core/report/check/finding';
import type { createSuggester } from '../core/suggest/suggester';
import type { findingSentence } from '../messages/findingSentence';
import type { reasonSentence } from '../messages/reasonSentence';
import type { readCachedNotes, writeCachedNotes } from './cacheFile';

// What is asked of the code that is loaded on first use (src/lazy): each entry of the extension brings it, so that
// nothing here imports it. What commands and languages are asked stands with those who load them.

/** Everything that parses markdown in full. */
export interface ReportCode {
  readonly briefReport: typeof briefReport;
  readonly checkReport: typeof checkReport;
  readonly exportedReport: typeof exportedReport;
  readonly exportRefusal: typeof exportRefusal;
  readonly findingSentence: typeof findingSentence;
  readonly findingSeverity: typeof findingSeverity;
  readonly moveSection: typeof moveSection;
  readonly previewedReport: typeof previewedReport;
  readonly reportAhead: typeof reportAhead;
  readonly sourceLine: typeof sourceLine;
  readonly writeReport: typeof writeReport;
}

export interface SuggestionCode {
  readonly createSuggester: typeof createSuggester;
  readonly reasonSentence: typeof reasonSentence;
}

/** The cache of notes, needed where the editor has a place to keep one. */
export interface CacheCode {
  readonly readCachedNotes: typeof readCachedNotes;
  readonly writeCachedNotes: typeof writeCachedNotes;
}

/** Loads a part of the code; asked again it gives the same. */
export type Load<Code> = () => Promise<Code>;
