// Everything that parses markdown in full, loaded when a report is requested or a section is moved.
export { moveSection } from '../core/actions/moveSection';
export { checkReport } from '../core/actions/report/checkReport';
export {
  briefReport,
  exportedReport,
  exportRefusal,
  previewedReport,
  reportForWord,
} from '../core/actions/report/render';
export { sourceLine } from '../core/actions/report/sourceLine';
export { reportTakenBack, takeBackReport, writeReport } from '../core/actions/report/write';
export { findingSeverity } from '../core/report/check/finding';
export { periodOfReport } from '../core/report/check/reading';
export { authorsWordsSentence } from '../messages/authorsWordsSentence';
export { findingSentence } from '../messages/findingSentence';
