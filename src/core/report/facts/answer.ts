import type { ReportModel, QuietActivity } from '../model';

/** What the report's first sentence is made of. */
export interface Answer {
  readonly role: string | null;
  readonly categories: number;
  readonly activities: number;
  readonly period: string;
  /** Distinct notes of the period. */
  readonly notes: number;
  /** Of all of them, where the shares are shares of hours; else null. */
  readonly minutes: number | null;
  /** The categories with notes, the largest share first. */
  readonly attention: readonly { readonly title: string; readonly share: number }[];
  /** The author's categories without a note. */
  readonly silent: readonly string[];
  /** The author's activities without a note. */
  readonly quiet: number;
}

/** What there is to answer to "what are you responsible for, and what did you do about it?". */
export function answerOf(model: ReportModel): Answer {
  const { categories, declared } = model;
  return {
    role: model.role,
    ...declared,
    period: model.period.id,
    notes: model.notes,
    minutes: model.measure === 'hours' ? model.time.minutes : null,
    attention: categories
      .flatMap(({ title, notes, share }) => (notes > 0 && share !== null ? [{ title, share }] : []))
      .sort((a, b) => b.share - a.share),
    silent: categories.filter(({ notes }) => notes === 0).map(({ title }) => title),
    quiet: categories.reduce((sum, { quiet }) => sum + quiet.length, 0),
  };
}

/** What the shorter lengths say of the quiet activities. */
export interface QuietFacts {
  /** How many have nothing in the period. */
  readonly quiet: number;
  /** The longest overdue first, whether on record in the period or not. */
  readonly overdue: readonly QuietActivity[];
  /** Of the quiet ones that are not overdue and have a last note, the one that is quiet longest. */
  readonly longest: QuietActivity | undefined;
}

/** What the shorter lengths say of the quiet activities of all categories; equals stand in taxonomy order. */
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
