import type { checkReport } from '../core/actions/report/checkReport';
import type {
  briefReport,
  exportedReport,
  exportRefusal,
  previewedReport,
  reportForWord,
} from '../core/actions/report/render';
import type { sourceLine } from '../core/actions/report/sourceLine';
import type { reportTakenBack, takeBackReport, writeReport } from '../core/actions/report/write';
import type { moveSection } from '../core/actions/moveSection';
import type { findingSeverity } from '../core/report/check/finding';
import type { periodOfReport } from '../core/report/check/reading';
import type { wordFile } from '../core/report/render/word/wordFile';
import type { createSuggester } from '../core/suggest/suggester';
import type { authorsWordsSentence } from '../messages/authorsWordsSentence';
import type { findingSentence } from '../messages/findingSentence';
import type { reasonSentence } from '../messages/reasonSentence';
import type { readCachedNotes, writeCachedNotes } from './cacheFile';
import type { editAndSave } from './store/editAndSave';
import type { editDocument } from './store/editDocument';
import type { follow } from './store/follow';
import type { isReadOnlyBySetting } from './store/readOnlySetting';

// The interfaces of the code that is loaded on first use (src/lazy). Each extension entry provides it, so nothing here
// imports it. The interfaces of commands and language features are next to the code that loads them.

/** The code that parses markdown in full. */
export interface ReportCode {
  readonly authorsWordsSentence: typeof authorsWordsSentence;
  readonly briefReport: typeof briefReport;
  readonly checkReport: typeof checkReport;
  readonly exportedReport: typeof exportedReport;
  readonly exportRefusal: typeof exportRefusal;
  readonly findingSentence: typeof findingSentence;
  readonly findingSeverity: typeof findingSeverity;
  readonly moveSection: typeof moveSection;
  readonly previewedReport: typeof previewedReport;
  readonly reportForWord: typeof reportForWord;
  readonly periodOfReport: typeof periodOfReport;
  readonly reportTakenBack: typeof reportTakenBack;
  readonly sourceLine: typeof sourceLine;
  readonly takeBackReport: typeof takeBackReport;
  readonly writeReport: typeof writeReport;
}

/** What makes Word files. */
export interface WordCode {
  readonly wordFile: typeof wordFile;
}

export interface SuggestionCode {
  readonly createSuggester: typeof createSuggester;
  readonly reasonSentence: typeof reasonSentence;
}

/** The note cache, used if the editor provides storage. */
export interface CacheCode {
  readonly readCachedNotes: typeof readCachedNotes;
  readonly writeCachedNotes: typeof writeCachedNotes;
}

/** What writes in open editors. */
export interface EditingCode {
  readonly editAndSave: typeof editAndSave;
  readonly editDocument: typeof editDocument;
  readonly follow: typeof follow;
  readonly isReadOnlyBySetting: typeof isReadOnlyBySetting;
}

/** Loads a part of the code; repeated calls return the same. */
export type Load<Code> = () => Promise<Code>;
