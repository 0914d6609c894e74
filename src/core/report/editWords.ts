import type { LabelledLine } from './remitWords';

/** The words for a generated part that its author edited. */
export interface EditWords {
  /** Leads in what is kept of it behind the part that was generated anew. */
  readonly editedVersion: LabelledLine;
}
