import type { Day } from '../period/day';
import { dayInLine } from '../period/dayLine';
import { isStructural } from './structureWords';
import { bareWords } from './words/bareWords';
import { isStatusLabel } from './words/meanings';

/**
 * The day that the title of a heading is, or begins or ends with. `Next meeting 2026-12-15` only announces one: what
 * stands under it belongs to the meeting around it.
 */
export function dayOfTitle(title: string): Day | undefined {
  if (!/\d{4}/.test(title)) return undefined;
  const line = dayInLine(title);
  if (line?.day === undefined || line.isCreated || isStructural(line.beside)) return undefined;
  return line.beside !== '' && isStatus(line.beside) ? undefined : line.day;
}

// `Status: accepted on 2026-10-19` tells the state of the record around it.
function isStatus(words: string): boolean {
  const [label = ''] = words.split(/[:：]/u, 1);
  return isStatusLabel(bareWords(label));
}

/** Whether a title is a label and a day: `Date: 2026-10-19`. */
export function isDateField(title: string): boolean {
  return /\d{4}/.test(title) && dayInLine(title)?.isLabelled === true;
}
