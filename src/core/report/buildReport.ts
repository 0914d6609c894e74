import type { NoteIndex } from '../index/noteIndex';
import type { ActivityOverview, CategoryOverview, Entry } from '../index/overview';
import { distinctNotes, overviewOf } from '../index/overview';
import { scanNote } from '../note/scanNote';
import type { Day } from '../period/day';
import { weeksBetween } from '../period/day';
import type { Period } from '../period/period';
import type { FilePath } from '../store/store';
import type { Remit } from '../taxonomy/remit';
import { isCurrent } from '../taxonomy/taxonomy';
import type { Attention } from './attention';
import { attentionIn } from './attention';
import { activityShare, categoryAttention, timeReport } from './attentionView';
import { ItemMaker } from './items';
import { repetitionIn } from './line/repetition';
import { methodOf } from './method';
import type { ActivityReport, CategoryReport, QuietActivity, ReportModel, ReportPeriod } from './model';
import { asOf } from './period';

/** All that a report is a function of. */
export interface ReportInput {
  readonly remit: Remit;
  readonly index: NoteIndex;
  readonly period: Period;
  /** The period it is compared with; see `previousPeriod`. */
  readonly previous: Period;
  /** The full text of the notes that `notesToRead` names. One that is missing is shown by its file's name only. */
  readonly texts: ReadonlyMap<FilePath, string>;
  /** How many files of the workspace cannot be read; where not given, how many notes of the index are broken. */
  readonly brokenFiles?: number;
}

/** What the report of a period says. Same files, same model (DESIGN: Report). */
export function buildReport(input: ReportInput): ReportModel {
  const { remit, index, period, previous } = input;
  const overview = overviewOf(index, period);
  const attention = attentionIn(index, period, previous, remit.fiscalYearStart);
  const view = new ReportView(input, attention);
  const categories = overview.categories.flatMap((category) => view.category(category));
  const current = index.taxonomy.categories.filter((category) => isCurrent(category, period.from));
  const activities = current.flatMap((category) => category.activities);
  const method = methodOf(index, period, overview.toFileInPeriod, input.brokenFiles);
  return {
    version: 1,
    language: remit.language,
    role: remit.role ?? null,
    statement: remit.statement,
    period: plain(period),
    previous: plain(previous),
    asOf: asOf(index, period) ?? null,
    measure: attention.measure,
    time: timeReport(attention),
    trend: attention.trend.map((one) => one.period.id),
    declared: {
      categories: current.length,
      activities: activities.filter((activity) => isCurrent(activity, period.from)).length,
    },
    notes: method.counted,
    categories,
    method,
  };
}

function plain({ id, from, to }: Period): ReportPeriod {
  return { id, from, to };
}

class ReportView {
  readonly #items: ItemMaker;
  readonly #period: Period;
  readonly #asOf: Day | undefined;
  readonly #attention: Attention;

  constructor({ index, period, texts }: ReportInput, attention: Attention) {
    const read = new Map([...texts].map(([path, text]) => [path, { text, scan: scanNote(path, text) }]));
    this.#items = new ItemMaker(read, repetitionIn(index));
    this.#period = period;
    this.#asOf = asOf(index, period);
    this.#attention = attention;
  }

  category(overview: CategoryOverview): readonly CategoryReport[] {
    const { category, general, notes } = overview;
    const attention = categoryAttention(overview, this.#attention);
    const isMine = isCurrent(category, this.#period.from);
    if (!isMine && notes === 0 && (attention.shareBefore ?? 0) === 0) return [];
    const rows = general ? [...overview.activities, general] : overview.activities;
    return [
      {
        id: category.id,
        title: category.title,
        notes,
        ...attention,
        activities: rows.filter((row) => row.notes > 0).map((row) => this.#activity(row)),
        quiet: isMine ? overview.activities.flatMap((row) => this.#quiet(row)) : [],
      },
    ];
  }

  #activity(overview: ActivityOverview): ActivityReport {
    const { entries, notes } = overview;
    const shown = entries.filter((entry) => !isHidden(entry));
    return {
      ...activityShare(overview, this.#attention),
      privateNotes: notes - distinctNotes(shown),
      items: shown.flatMap((entry) => {
        const { date } = entry.indexed.note;
        return date === undefined ? [] : [this.#items.item(entry, date)];
      }),
    };
  }

  #quiet({ path, activity, notes, earlier }: ActivityOverview): readonly QuietActivity[] {
    if (!activity || notes > 0 || !isCurrent(activity, this.#period.from)) return [];
    const last = earlier.find(({ indexed }) => indexed.note.date !== undefined)?.indexed.note.date;
    const weeks = last === undefined || this.#asOf === undefined ? null : weeksBetween(last, this.#asOf);
    return [
      {
        path,
        title: activity.title,
        // A private note may be younger than the day that the report runs to.
        weeks: weeks === null ? null : Math.max(0, weeks),
        undatedOnly: last === undefined && earlier.length > 0,
      },
    ];
  }
}

function isHidden({ indexed, filing }: Entry): boolean {
  return indexed.note.private || filing.private;
}
