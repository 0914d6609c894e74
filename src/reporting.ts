// The report code as one unit, so that the editor loads it only when a report is asked for.
export { writeReport } from './core/actions/writeReport';
