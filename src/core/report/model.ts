import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { ActivityPath, Cadence } from '../taxonomy/taxonomy';

/**
 * What a report says, as data: every rendering is made of it, and `--format json` prints it as it is (JSON knows no
 * `undefined`, so what is not there is `null`). A function of the files alone: same notes, same model, in any order
 * of reading, on any machine (invariant 10; H58).
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
  /** What the shares are shares of; see `measureOf`. */
  readonly measure: Measure;
  /** What is on record of how long the period's notes took, and what could not be compared for want of it. */
  readonly time: TimeReport;
  /** The ids of the periods of every category's `trend`, oldest first, this one last. */
  readonly trend: readonly string[];
  /** How many categories and activities the author answered for in the period. */
  readonly declared: { readonly categories: number; readonly activities: number };
  /** Who holds what; null where the taxonomy says nothing about it. */
  readonly ownership: OwnershipReport | null;
  /** Distinct notes of the period that are filed, the private ones among them. */
  readonly notes: number;
  /** In taxonomy order; those retired before the period only if notes of it or of the previous one stand there. */
  readonly categories: readonly CategoryReport[];
  /** What the notes lift out themselves, newest first. */
  readonly highlights: readonly Highlight[];
  /** Newest first. */
  readonly decisions: readonly Decision[];
  readonly actions: Actions;
  readonly method: Method;
  /** The notes that anything is shown of; none that is private. */
  readonly sources: readonly Source[];
}

/** Both days inclusive. */
export interface ReportPeriod {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** Durations of the period's notes, the private ones among them. */
export interface TimeReport {
  /** Distinct notes that say how long they took. */
  readonly notes: number;
  /** All that they say. */
  readonly minutes: number;
  /** Earlier periods of the trend that have notes, but too few with a duration to be compared in hours. */
  readonly uncompared: readonly { readonly period: string; readonly notes: number; readonly timed: number }[];
}

/** A share of attention, in whole percent of `measure`, beside that of the period before. */
export interface Shared {
  /** Null where nothing is on record. */
  readonly share: number | null;
  /** The same in the previous period, by the same measure; null where that cannot be told. */
  readonly shareBefore: number | null;
  /** In percentage points; null where either share is. */
  readonly change: number | null;
}

/** A row of the attention that a category got. */
export interface ActivityShare extends Shared {
  /** The category's own id where `kind` is `general`. */
  readonly path: ActivityPath;
  readonly kind: 'activity' | 'general';
  readonly title: string;
  /** Distinct notes of the period, private ones included. */
  readonly notes: number;
}

/** The shares of all categories add up to 100. */
export interface CategoryReport extends Shared {
  readonly id: string;
  readonly title: string;
  /** Not retired before the period. */
  readonly isMine: boolean;
  /** Distinct notes of the period under the category or any of its activities. */
  readonly notes: number;
  /** The share that its file intends for it, in percent; null where it gives none or was given up. */
  readonly intended: number | null;
  /** `share` less `intended`, in percentage points; null where either is. */
  readonly offIntended: number | null;
  /** Its share in each period of the model's `trend`; null where that cannot be told. */
  readonly trend: readonly (number | null)[];
  /**
   * Every activity that was the author's or has notes in this period or the one before, in taxonomy order, what is
   * filed under the category alone last. Their shares add up to the category's.
   */
  readonly attention: readonly ActivityShare[];
  /** Those with notes in the period, in taxonomy order; what is filed under the category alone comes last. */
  readonly activities: readonly ActivityReport[];
  /** Those without, in taxonomy order. */
  readonly quiet: readonly QuietActivity[];
  /** Those with notes in the period, and yet overdue by their own cadence, in taxonomy order. */
  readonly late: readonly QuietActivity[];
}

export interface ActivityReport extends ActivityShare {
  /** Of its notes, how many are counted but not shown, because all that is filed of them here is private. */
  readonly privateNotes: number;
  /**
   * Nothing was filed there before the period, though elsewhere something was. Files do not tell since when an
   * activity is the author's, only when it first was on record.
   */
  readonly isNew: boolean;
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

/** An activity with nothing in the period, or with nothing for longer than its cadence allows. */
export interface QuietActivity {
  readonly path: ActivityPath;
  readonly title: string;
  /** Whole weeks from its last note up to the period's end to `asOf`; null where no dated note was ever filed there. */
  readonly weeks: number | null;
  /** How often it is due, where its category file says so. */
  readonly every: Cadence | null;
  /** Its last note is longer ago than that; never where there is none, since nobody can tell from when to count. */
  readonly overdue: boolean;
  /** Notes without a date are filed there, so that "no note yet" would be wrong. */
  readonly undatedOnly: boolean;
}

/** What was counted, and what was not. */
export interface Method {
  /** Notes of all time that could be read. */
  readonly read: number;
  /** Notes of the period marked as needing no filing. */
  readonly needless: number;
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

/** Where something stands in a note. */
export interface NotePlace {
  readonly date: Day;
  /** The note's title; of what is a highlight as a whole, its own. */
  readonly title: string;
  readonly path: FilePath;
  /** The heading that the link lands on; null: the note as a whole. */
  readonly anchor: string | null;
}

/** An activity, or a category alone, by its path and its title. */
export interface NamedActivity {
  readonly path: ActivityPath;
  readonly title: string;
}

/** Something decided in the period, in what is filed. */
export interface Decision extends NotePlace {
  /** Plain text. */
  readonly text: string;
  readonly activities: readonly NamedActivity[];
}

/** A note with `highlight: true`, or what a line or a heading of a note calls a highlight. */
export interface Highlight extends NotePlace {
  /** Plain text; null where the note does not say what happened. */
  readonly text: string | null;
  readonly activities: readonly NamedActivity[];
}

/** The tasks in what is filed. The numbers count the private ones too, which are not listed. */
export interface Actions {
  /** In the period. */
  readonly opened: number;
  /** In the period: done or cancelled. */
  readonly closed: number;
  /** Opened before the period and open at its end, or today, if it runs. */
  readonly carriedOver: number;
  /** How many of these are private. */
  readonly private: number;
  /** Opened in or before the period and open at its end, the oldest first. */
  readonly stillOpen: readonly Action[];
  /** Newest first. */
  readonly closedInPeriod: readonly Action[];
}

export interface Action extends Omit<NotePlace, 'date'> {
  /** The day it was opened or, of those closed in the period, closed; null where no day is known. */
  readonly date: Day | null;
  /** Its note's, to be told apart; null where it has none. */
  readonly noteDate: Day | null;
  /** Plain text. */
  readonly text: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly due: Day | null;
  /** Of an open one, whole weeks from the day it was opened to `asOf`. */
  readonly weeks: number | null;
  readonly activities: readonly NamedActivity[];
}

/** The remit in the words of the taxonomy: what the author answers for alone, with others, and through others. */
export interface OwnershipReport {
  /** How many activities there are; a category without any counts as one. */
  readonly of: number;
  readonly owned: Owned;
  readonly shared: Held;
  readonly delegated: Held;
}

export interface Owned {
  readonly count: number;
  /** The titles of categories that are owned as a whole. */
  readonly whole: readonly string[];
}

/** What is shared or delegated, in taxonomy order of the first of each group. */
export interface Held {
  readonly count: number;
  readonly groups: readonly HeldGroup[];
}

/** What the same people share or hold. */
export interface HeldGroup {
  /** As the category file names them; nobody where it does not say. */
  readonly with: readonly string[];
  /** Titles of activities, or of a category where it is all of them. */
  readonly titles: readonly string[];
}

/** What shares are shares of. */
export type Measure = 'notes' | 'hours';

/** A note that the report shows something of: what a reader may look up. */
export interface Source {
  /** The note's; null where it has none. */
  readonly date: Day | null;
  readonly title: string;
  readonly path: FilePath;
}
