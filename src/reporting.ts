// What parses markdown in full as one unit, so that the editor loads it only when a report is asked for or a section moved.
export { briefReport } from './core/actions/briefReport';
export { checkReport } from './core/actions/checkReport';
export { moveSection } from './core/actions/moveSection';
export { reportAhead } from './core/actions/reportAhead';
export { writeReport } from './core/actions/writeReport';
export { findingSeverity } from './core/report/check/finding';
export { findingSentence } from './messages/findingSentence';
export { exportedReport, exportRefusal, previewedReport } from './core/actions/exportReport';
export { sourceLine } from './core/actions/sourceLine';
