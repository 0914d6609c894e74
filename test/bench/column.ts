import type { Figure } from './measure';

/** What was measured in one place: a column of the table. */
export interface Column {
  readonly host: 'plain' | 'node' | 'web';
  readonly notes: number;
  /** What it ran in, with versions. */
  readonly programs: readonly string[];
  readonly figures: readonly Figure[];
}
