import type { Method } from './model';
import type { OwnershipReport } from './ownership';

/** A line of a list: its bold beginning, and what it says. */
export interface LabelledLine {
  readonly label: string;
  readonly said: string;
}

/** The words for who holds what, for the author's own place, and for the evidence. */
export interface RemitWords {
  /** What is owned, shared and delegated: a line for each of which there is any. */
  ownership(report: OwnershipReport): readonly LabelledLine[];
  /** The heading of the author's place. */
  readonly risks: string;
  /** Says, in a comment of the file, whose place it is. The period's id in it tells it from that of another report. */
  risksComment(period: string): string;
  readonly sources: string;
  /** How many notes there were to read, and what became of those of the period; undefined where there was none. */
  notesRead(method: Method): string | undefined;
}
