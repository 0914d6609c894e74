import type { QuietActivity } from './model';

/** The words for what went quiet, what is overdue and what is new. */
export interface QuietWords {
  readonly quiet: string;
  quietIntro(period: string): string;
  /** An activity that has a last note, and how often it is due. */
  quietFor(activity: QuietActivity): string;
  /** Activities without any dated note, of which some are filed without a date, or none at all. */
  neverDated(activities: readonly QuietActivity[], undated: boolean): string;
  /** What introduces the activities that are overdue though they are on record. */
  lateIntro(period: string): string;
  /** Stands under an activity. */
  readonly isNew: string;
}
