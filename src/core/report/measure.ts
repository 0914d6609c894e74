import type { TimeOnRecord } from './time';

/** What shares are shares of. */
export type Measure = 'notes' | 'hours';

/**
 * Hours where at least half of a period's filed notes say how long they took, else notes. What has no duration weighs
 * nothing in hours, so with fewer than half the shares would be those of a minority of what is on record; with half
 * or more, hours say more than counting a stand-up as much as a day of planning.
 */
export function measureOf(notes: number, { timed }: TimeOnRecord): Measure {
  return timed > 0 && 2 * timed >= notes ? 'hours' : 'notes';
}
