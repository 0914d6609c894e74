import type { Figure } from './measure';

/** The measurements in one environment: a column of the table. */
export interface Column {
  readonly host: 'plain' | 'node' | 'web';
  readonly notes: number;
  /** The programs it ran in, with versions. */
  readonly programs: readonly string[];
  readonly figures: readonly Figure[];
}
