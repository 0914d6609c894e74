import type { ReportModel } from './model';

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
