// What makes Word files, loaded when a report is exported as one.
export { wordFile } from '../core/report/render/word/wordFile';
