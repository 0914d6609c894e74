import type { ElementContent } from 'hast';
import type { Day } from '../../../period/day';

/** A report as the code that makes Word files takes it: plain data, sanitized as the HTML page is. */
export interface WordReport {
  readonly title: string;
  /** BCP 47 tag of the language that Word checks the spelling in. */
  readonly language: string;
  /** The day that the file's properties name, in place of the clock's. */
  readonly day: Day;
  /** The elements of the page's `main`, without drawings. */
  readonly content: readonly ElementContent[];
}
