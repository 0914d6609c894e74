import type { ReportModel, QuietActivity } from '../model';

/** The facts behind the report's first sentence. */
export interface Answer {
  readonly role: string | null;
  readonly categories: number;
  readonly activities: number;
  readonly period: string;
  /** Distinct notes of the period. */
  readonly notes: number;
  /** Their total duration in minutes if shares are of hours; else null. */
  readonly minutes: number | null;
  /** The categories with notes, in descending order of share. */
  readonly attention: readonly { readonly title: string; readonly share: number }[];
  /** Titles of the author's categories without a note in the period. */
  readonly silent: readonly string[];
  /** How many of the author's activities have no note in the period. */
  readonly quiet: number;
}

/** The answer to "what are you responsible for, and what did you do about it?". */
export function answerOf(model: ReportModel): Answer {
  const { categories, declared } = model;
  return {
    role: model.role,
    ...declared,
    period: model.period.id,
    notes: model.notes,
    // Where a note without a duration weighs the median, the hours on record are not all that is shared out.
    minutes: model.measure === 'hours' && model.time.notes === model.notes ? model.time.minutes : null,
    attention: categories
      .flatMap(({ title, notes, share }) => (notes > 0 && share !== null ? [{ title, share }] : []))
      .sort((a, b) => b.share - a.share),
    silent: categories.filter(({ notes }) => notes === 0).map(({ title }) => title),
    quiet: categories.reduce((sum, { quiet }) => sum + quiet.length, 0),
  };
}

/** What the shorter report lengths say about quiet activities. */
export interface QuietFacts {
  /** How many activities have nothing in the period. */
  readonly quiet: number;
  /** Overdue activities, the longest first, with or without notes in the period. */
  readonly overdue: readonly QuietActivity[];
  /** The activity that has been quiet longest, among those that have a last note and are not overdue. */
  readonly longest: QuietActivity | undefined;
}

/** What the shorter report lengths say about the quiet activities of all categories; ties stay in taxonomy order. */
export function quietFactsOf({ categories }: ReportModel): QuietFacts {
  const quiet = categories.flatMap((category) => category.quiet);
  const late = categories.flatMap((category) => category.late);
  const byWeeks = (a: QuietActivity, b: QuietActivity): number => (b.weeks ?? 0) - (a.weeks ?? 0);
  return {
    quiet: quiet.length,
    overdue: [...quiet, ...late].filter(({ overdue }) => overdue).sort(byWeeks),
    longest: quiet.filter(({ overdue, weeks }) => !overdue && weeks !== null).sort(byWeeks)[0],
  };
}
