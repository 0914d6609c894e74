import type { Day } from '../period/day';
import type { FilePath } from '../store/store';
import type { ActivityPath, Cadence } from '../taxonomy/taxonomy';

/**
 * A report's content as data: every rendering is made from it, and `--format json` prints it as it is (`null`: missing).
 * Same notes and same day give the same model, in any order of reading, on any machine (invariant 10; H58).
 */
export interface ReportModel {
  /** Incremented when a field changes its meaning or is removed, not for new fields. */
  readonly version: 1;
  /** BCP 47 tag of the report's language. */
  readonly language: string;
  /** The author's role, as in index.md. */
  readonly role: string | null;
  /** The author's own statement of the job: markdown, as in index.md; may be empty. */
  readonly statement: string;
  readonly period: ReportPeriod;
  readonly previous: ReportPeriod;
  /** The reference day for ages; null if no note has a date. See `asOf`. */
  readonly asOf: Day | null;
  /** The unit of the shares; see `measureOf`. */
  readonly measure: Measure;
  /** The durations of the period's notes, and the periods that could not be compared for lack of them. */
  readonly time: TimeReport;
  /** The period ids of every category's `trend`, oldest first, this period last. */
  readonly trend: readonly string[];
  /** How many categories and activities the author was responsible for in the period. */
  readonly declared: { readonly categories: number; readonly activities: number };
  /** Ownership; null if the taxonomy declares none. */
  readonly ownership: OwnershipReport | null;
  /** Distinct filed notes of the period, including private ones. */
  readonly notes: number;
  /** In taxonomy order; those retired before the period only if they have notes in this or the previous period. */
  readonly categories: readonly CategoryReport[];
  /** Newest first. */
  readonly highlights: readonly Highlight[];
  /** Newest first. */
  readonly decisions: readonly Decision[];
  /** Sentences that only read like a decision, newest first: not among the decisions, but a note's line may be one. */
  readonly likely: readonly Decision[];
  readonly actions: Actions;
  readonly method: Method;
  /** The notes that anything is shown of; never private ones. */
  readonly sources: readonly Source[];
}

/** Both days inclusive. */
export interface ReportPeriod {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** Durations of the period's notes, including private ones. */
export interface TimeReport {
  /** Distinct notes that have a duration. */
  readonly notes: number;
  /** Their total. */
  readonly minutes: number;
  /** The median of their durations, which a note without one weighs in hours; null where none has a duration. */
  readonly median: number | null;
  /** The previous period: how many notes are filed, and how many of them have a duration. */
  readonly previous: { readonly notes: number; readonly timed: number };
  /** Earlier periods of the trend whose notes have too few durations to be compared in hours. */
  readonly uncompared: readonly { readonly period: string; readonly notes: number; readonly timed: number }[];
}

/** A share of attention, in whole percent of `measure`, and that of the previous period. */
export interface Shared {
  /** Null if nothing is filed in the period. */
  readonly share: number | null;
  /** The share in the previous period, in the same measure; null if unknown. */
  readonly shareBefore: number | null;
  /** In percentage points; null if either share is. */
  readonly change: number | null;
}

/** A row in the breakdown of a category's attention. */
export interface ActivityShare extends Shared {
  /** The category's id if `kind` is `general`. */
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
  /** False if the category was retired before the period. */
  readonly isMine: boolean;
  /** Distinct notes of the period under the category or any of its activities. */
  readonly notes: number;
  /** The intended share from its category file, in percent; null if none is given, or if the category was retired. */
  readonly intended: number | null;
  /** `share` minus `intended`, in percentage points; null if either is. */
  readonly offIntended: number | null;
  /** Its share in each period of the model's `trend`; null if unknown. */
  readonly trend: readonly (number | null)[];
  /**
   * Every activity that was the author's or has notes in this or the previous period, in taxonomy order, with what is
   * filed under the category alone last. Their shares add up to the category's.
   */
  readonly attention: readonly ActivityShare[];
  /** The activities with notes in the period, in taxonomy order; what is filed under the category alone comes last. */
  readonly activities: readonly ActivityReport[];
  /** The activities without notes in the period, in taxonomy order. */
  readonly quiet: readonly QuietActivity[];
  /** The activities that are overdue by their own cadence despite having notes in the period, in taxonomy order. */
  readonly late: readonly QuietActivity[];
}

export interface ActivityReport extends ActivityShare {
  /** How many of its notes are counted but not shown, because all of their parts filed here are private. */
  readonly privateNotes: number;
  /**
   * Whether nothing was filed there before the period, though something was elsewhere. Files do not record when an
   * activity became the author's, only when it was first on record.
   */
  readonly isNew: boolean;
  /** The items that are shown, newest first. */
  readonly items: readonly ReportItem[];
}

/** A note, section or block of a note that is filed under an activity. */
export interface ReportItem {
  readonly kind: 'note' | 'section' | 'block';
  readonly date: Day;
  /** The section's heading, else the note's title. */
  readonly title: string;
  /** The note's title, without the note's own date at its start or end. */
  readonly noteTitle: string;
  readonly path: FilePath;
  /** The anchor of the heading to link to, as GitHub and VS Code compute it; null: the top of the note. */
  readonly anchor: string | null;
  /** What happened, as plain text; null if the note does not say. */
  readonly line: string | null;
  /** Whether its note says nothing yet: no more than headings, labels and empty items. */
  readonly saysNothing: boolean;
}

/** An activity with nothing in the period, or with nothing for longer than its cadence. */
export interface QuietActivity {
  readonly path: ActivityPath;
  readonly title: string;
  /** Whole weeks from its last note up to the period's end to `asOf`; null if no dated note was ever filed there. */
  readonly weeks: number | null;
  /** Its cadence, if its category file gives one. */
  readonly every: Cadence | null;
  /**
   * Whether its last note is older than the cadence allows; false without a last note, since there is no day to count
   * from.
   */
  readonly overdue: boolean;
  /** Whether only undated notes are filed there, so that "no note yet" would be wrong. */
  readonly undatedOnly: boolean;
}

/** What was counted and what was not, in numbers of notes. */
export interface Method {
  /** All readable notes, of any date. */
  readonly read: number;
  /** Notes of the period marked as needing no filing. */
  readonly needless: number;
  /** Distinct notes of the period that are filed. */
  readonly counted: number;
  /** Counted notes of days that had not come when the report was made. */
  readonly toCome: number;
  /** Counted notes that are filed under more than one path. */
  readonly split: number;
  /** Counted notes that are not shown because they, or all of their filed parts, are private. */
  readonly private: number;
  /** Counted notes that are shown except for a filed part that is private. */
  readonly partlyPrivate: number;
  /** Notes of the period that are neither filed nor marked as needing no filing. */
  readonly unfiled: number;
  /** Undated notes, filed or to be filed: they belong to no period. */
  readonly undated: number;
  /** Those of them that are filed, and how many notes are filed at all, dated or not. */
  readonly undatedFiled: { readonly notes: number; readonly of: number };
  /** Unreadable files. */
  readonly broken: number;
  /** Decisions of filed notes that were rejected or replaced, or hold no longer for another reason. */
  readonly notInForce: number;
  /** Decisions in parts of filed notes that are filed nowhere. */
  readonly unfiledDecisions: number;
}

/** A place in a note. */
export interface NotePlace {
  readonly date: Day;
  /** The note's title; for a section or block that is a highlight, the title of that part. */
  readonly title: string;
  readonly path: FilePath;
  /** The anchor of the heading to link to; null: the top of the note. */
  readonly anchor: string | null;
}

/** An activity, or a category alone, by its path and its title. */
export interface NamedActivity {
  readonly path: ActivityPath;
  readonly title: string;
}

/** A decision of the period, from a filed part of a note. */
export interface Decision extends NotePlace {
  /** Plain text. */
  readonly text: string;
  /** What its record says about whether it holds; null if nothing. What was rejected or replaced is left out. */
  readonly status: 'accepted' | 'proposed' | null;
  readonly activities: readonly NamedActivity[];
}

/** A note with `highlight: true`, or a highlight that a line or heading of a note announces. */
export interface Highlight extends NotePlace {
  /** Plain text; null if the note does not say what happened. */
  readonly text: string | null;
  readonly activities: readonly NamedActivity[];
}

/** The tasks of filed parts, each with its copies as one. The numbers include private ones, which are not listed. */
export interface Actions {
  /** Opened in the period. */
  readonly opened: number;
  /** Closed in the period: done or cancelled. */
  readonly closed: number;
  /** Opened before the period and open at its end or, in a running period, now. */
  readonly carriedOver: number;
  /** Opened in or before the period and open at its end or, in a running period, now. */
  readonly open: number;
  /** How many of the open ones were due before the reference day. */
  readonly overdue: number;
  /** In parts of the period's filed notes that are filed nowhere: not counted elsewhere, and not listed. */
  readonly unfiled: number;
  /** How many of the tasks counted are private. */
  readonly private: number;
  /** Opened in or before the period and open at its end, oldest first. */
  readonly stillOpen: readonly Action[];
  /** Newest first. */
  readonly closedInPeriod: readonly Action[];
}

export interface Action extends Omit<NotePlace, 'date'> {
  /** The day it was opened, or for an action closed in the period, the day it was closed; null if unknown. */
  readonly date: Day | null;
  /** The note's date, which tells notes of one title apart; null if it has none. */
  readonly noteDate: Day | null;
  /** Plain text; it names who does it where anybody is named. */
  readonly text: string;
  /** Who does it, as written; null if nobody is named. */
  readonly owner: string | null;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly due: Day | null;
  /** For an open action, whole weeks from the day it was opened to `asOf`. */
  readonly weeks: number | null;
  readonly activities: readonly NamedActivity[];
}

/** The remit by ownership: what the author is responsible for alone, with others, and through others. */
export interface OwnershipReport {
  /** The number of activities; a category without activities counts as one. */
  readonly of: number;
  readonly owned: Owned;
  readonly shared: Held;
  readonly delegated: Held;
}

export interface Owned {
  readonly count: number;
  /** Titles of the categories that are owned entirely. */
  readonly whole: readonly string[];
}

/** Shared or delegated activities, grouped, in taxonomy order of each group's first. */
export interface Held {
  readonly count: number;
  readonly groups: readonly HeldGroup[];
}

/** Activities shared with, or delegated to, the same people. */
export interface HeldGroup {
  /** Names as in the category file; empty if it gives none. */
  readonly with: readonly string[];
  /** Titles of activities, or of a category if the group covers all of it. */
  readonly titles: readonly string[];
}

/** The unit of shares. */
export type Measure = 'notes' | 'hours';

/** A note that the report shows anything of, for readers to look up. */
export interface Source {
  /** The note's date; null if it has none. */
  readonly date: Day | null;
  readonly title: string;
  readonly path: FilePath;
}
