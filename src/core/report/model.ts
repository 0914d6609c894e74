import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { ActivityPath } from '../taxonomy/taxonomy';

/**
 * What a report says, as data: every rendering is made of it, and `--format json` prints it as it is (JSON knows no
 * `undefined`, so what is not there is `null`). A function of the files alone: same notes, same model, in any order
 * of reading, on any machine (DESIGN: Report; H58).
 */
export interface ReportModel {
  /** Grows when a field changes its meaning or goes away; new fields leave it alone. */
  readonly version: 1;
  /** BCP 47 tag of the language it is to be rendered in. */
  readonly language: string;
  /** As index.md gives it. */
  readonly role: string | null;
  /** The author's own statement of the job, markdown as written in index.md; may be empty. */
  readonly statement: string;
  readonly period: ReportPeriod;
  readonly previous: ReportPeriod;
  /** The day that ages run to; null where there is no dated note at all. See `asOf`. */
  readonly asOf: Day | null;
  /** What the shares are shares of. */
  readonly measure: 'notes';
  /** How many categories and activities the author answered for in the period. */
  readonly declared: { readonly categories: number; readonly activities: number };
  /** Distinct notes of the period that are filed, the private ones among them. */
  readonly notes: number;
  /** In taxonomy order; those retired before the period only if notes of it or of the previous one stand there. */
  readonly categories: readonly CategoryReport[];
  readonly method: Method;
}

/** Both days inclusive. */
export interface ReportPeriod {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

export interface CategoryReport {
  readonly id: string;
  readonly title: string;
  /** Distinct notes of the period under the category or any of its activities. */
  readonly notes: number;
  /** Of the period's notes, whole percent; they add up to 100 over all categories. Null where nothing is filed. */
  readonly share: number | null;
  /** The same in the previous period. */
  readonly shareBefore: number | null;
  /** In percentage points; null where either share is. */
  readonly change: number | null;
  /** Those with notes in the period, in taxonomy order; what is filed under the category alone comes last. */
  readonly activities: readonly ActivityReport[];
  /** Those without, in taxonomy order. */
  readonly quiet: readonly QuietActivity[];
}

export interface ActivityReport {
  /** The category's own id where `kind` is `general`. */
  readonly path: ActivityPath;
  readonly kind: 'activity' | 'general';
  readonly title: string;
  /** Distinct notes of the period, private ones included. */
  readonly notes: number;
  /** Of these, how many are counted but not shown, because all that is filed of them here is private. */
  readonly privateNotes: number;
  /** What is shown, newest first. */
  readonly items: readonly ReportItem[];
}

/** A note, section or block of a note that is filed under an activity. */
export interface ReportItem {
  readonly kind: 'note' | 'section' | 'block';
  readonly date: Day;
  /** What the reader sees: the section's heading, else the note's title. */
  readonly title: string;
  /** The note's title, without the note's own date at its start or end. */
  readonly noteTitle: string;
  readonly path: FilePath;
  /** The heading that the link lands on, as GitHub and VS Code write it; null: the note as a whole. */
  readonly anchor: string | null;
  /** What happened, as plain text; null where the note does not say. */
  readonly line: string | null;
}

/** An activity with nothing in the period. */
export interface QuietActivity {
  readonly path: ActivityPath;
  readonly title: string;
  /** Whole weeks from its last note before the period to `asOf`; null where no dated note was ever filed there. */
  readonly weeks: number | null;
  /** Notes without a date are filed there, so that "no note yet" would be wrong. */
  readonly undatedOnly: boolean;
}

/** What was counted, and what was not. */
export interface Method {
  /** Distinct notes of the period that are filed. */
  readonly counted: number;
  /** Of these, those filed under more than one path. */
  readonly split: number;
  /** Of these, those that appear nowhere because they, or all that is filed of them, are private. */
  readonly private: number;
  /** Of these, those that are shown, but for a private section or block that is filed too. */
  readonly partlyPrivate: number;
  /** Notes of the period that are filed nowhere and not marked as needing no filing. */
  readonly unfiled: number;
  /** Notes without a date, filed or to file: they belong to no period. */
  readonly undated: number;
  /** Files that cannot be read. */
  readonly broken: number;
}
