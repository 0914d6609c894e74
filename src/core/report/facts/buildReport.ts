import { isUndated } from '../../note/filing';
import type { NoteIndex } from '../../workspace/noteIndex';
import type { ActivityOverview } from '../../workspace/activityOverview';
import type { CategoryOverview } from '../../workspace/overview';
import type { FiledRow } from '../../workspace/entries';
import { distinctEntries } from '../../workspace/entries';
import { overviewOf } from '../../workspace/overview';
import type { Day } from '../../period/day';
import type { Period } from '../../period/period';
import type { Remit } from '../../taxonomy/remit';
import { isCurrent } from '../../taxonomy/taxonomy';
import { tasksInPeriod } from './tasks';
import type { Attention } from './attention/attention';
import { attentionIn } from './attention/attention';
import { activityShare, categoryAttention, timeReport } from './attention/attentionReport';
import { statedInNotes } from './filedStatements';
import { ItemMaker } from './itemMaker';
import { repetitionIn } from '../excerpt/repetition';
import type { ActivityReport, CategoryReport, ReportModel, ReportPeriod, Method } from '../model';
import { ownershipOf } from './ownership';
import type { DatedEntry } from './filedNotes';
import { asOf, datedEntries, filedIn, isPrivate } from './filedNotes';
import { QuietView } from './quiet';
import type { ReadNotes } from '../../note/readNote';
import type { HighlightsAndDecisions, StatementContext } from './highlightsAndDecisions';
import { highlightsAndDecisions } from './highlightsAndDecisions';
import type { StateWords } from './itemMaker';
import { statementWords } from '../excerpt/statementWords';
import { sourcesOf } from './sources';
import { contains } from '../../period/period';

/** Everything that a report depends on. */
export interface ReportInput {
  readonly remit: Remit;
  readonly index: NoteIndex;
  readonly period: Period;
  /** The period to compare with; see `previousPeriod`. */
  readonly previous: Period;
  /** Entries of later days are to come: no age runs to them. */
  readonly today: Day;
  /** The full text of the notes that `notesToRead` names. A note that is missing is shown by its file name only. */
  readonly notes: ReadNotes;
  /** The number of unreadable files in the workspace; defaults to the number of broken notes in the index. */
  readonly brokenFiles?: number;
  /** What a line calls a decision that is not in force, in the report's language; defaults to English. */
  readonly states?: StateWords;
}

/** Builds the model of a period's report. Same files, same model (invariant 10). */
export function buildReport(input: ReportInput): ReportModel {
  const { remit, index, period, previous, today } = input;
  const overview = overviewOf(index, period);
  const dated = datedEntries(index);
  const filed = filedIn(dated, period);
  const until = asOf(index, period, today);
  const declared = index.taxonomy.categories;
  const attention = attentionIn(declared, dated, period, previous, remit.fiscalYearStart);
  const view = new ReportView(input, attention, new QuietView(dated, period, { today, asOf: until }));
  const categories = overview.categories.flatMap((category) => view.category(category));
  const current = declared.filter((category) => isCurrent(category, period.from));
  const activities = current.flatMap((category) => category.activities);
  const actions = tasksInPeriod(index, period, until);
  const { highlights, decisions, likely, notInForce, unfiledDecisions } = view.highlightsAndDecisions(filed);
  const counts = methodOf(input, filed, overview.toFileInPeriod);
  const method: Method = { ...counts, notInForce, unfiledDecisions };
  return {
    version: 1,
    language: remit.language,
    role: remit.role ?? null,
    statement: remit.statement,
    period: plain(period),
    previous: plain(previous),
    asOf: until ?? null,
    measure: attention.measure,
    time: timeReport(attention),
    trend: attention.trend.map((one) => one.period.id),
    declared: {
      categories: current.length,
      activities: activities.filter((activity) => isCurrent(activity, period.from)).length,
    },
    ownership: ownershipOf(index.taxonomy, period.from),
    notes: method.counted,
    categories,
    highlights,
    decisions,
    likely,
    actions,
    method,
    sources: sourcesOf(categories, actions),
  };
}

function plain({ id, from, to }: Period): ReportPeriod {
  return { id, from, to };
}

class ReportView {
  readonly #read: ReadNotes;
  readonly #saying: StatementContext;
  readonly #items: ItemMaker;
  readonly #period: Period;
  readonly #quiet: QuietView;
  readonly #attention: Attention;

  constructor({ remit, index, period, notes, states }: ReportInput, attention: Attention, quiet: QuietView) {
    const repetition = repetitionIn(index, notes);
    this.#read = notes;
    const stated = statedInNotes(statementWords(remit.words), repetition);
    this.#items = new ItemMaker(this.#read, repetition, stated, states);
    this.#saying = { stated, repetition, items: this.#items, taxonomy: index.taxonomy };
    this.#period = period;
    this.#quiet = quiet;
    this.#attention = attention;
  }

  highlightsAndDecisions(entries: readonly DatedEntry[]): HighlightsAndDecisions {
    return highlightsAndDecisions(entries, this.#read, this.#saying);
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
        isMine,
        notes,
        ...attention,
        activities: rows.filter((row) => row.notes > 0).map((row) => this.#activity(row)),
        quiet: isMine ? this.#quiet.quiet(overview) : [],
        late: isMine ? this.#quiet.late(overview) : [],
      },
    ];
  }

  #activity(row: ActivityOverview): ActivityReport {
    const { rows, notes } = row;
    const shown = rows.inOrder().filter((filed) => !isHidden(filed));
    return {
      ...activityShare(row, this.#attention),
      privateNotes: notes - distinctEntries(shown),
      isNew: this.#quiet.isNew(row),
      items: shown.flatMap(({ entry, filing }) =>
        entry.date === undefined ? [] : [this.#items.item(entry, filing, entry.date)],
      ),
    };
  }
}

function isHidden({ entry, filing }: FiledRow): boolean {
  return entry.note.private || filing.private;
}

/** What the report counts and leaves out. `filed`: the period's filed entries; see `filedIn`. */
function methodOf(
  { index, period, today, brokenFiles }: ReportInput,
  filed: readonly DatedEntry[],
  unfiled: number,
): Omit<Method, 'notInForce' | 'unfiledDecisions'> {
  let [read, broken, needless, undated] = [0, 0, 0, 0];
  let [allFiled, undatedFiled] = [0, 0];
  for (const { note, filings, entries, toFile } of index.notes()) {
    if (note.broken) {
      broken++;
      continue;
    }
    read++;
    if (filings.length > 0) allFiled++;
    if (isUndated(note, filings)) undatedFiled++;
    for (const { date, filings } of entries) {
      const isFiled = filings.length > 0;
      if (date === undefined) undated += toFile || isFiled ? 1 : 0;
      else if (!isFiled && !toFile && contains(period, date)) needless++;
    }
  }
  return {
    read,
    needless,
    counted: filed.length,
    toCome: filed.filter(({ date }) => date > today).length,
    split: filed.filter(({ filings }) => new Set(filings.map(({ activity }) => activity)).size > 1).length,
    private: filed.filter(isPrivate).length,
    partlyPrivate: filed.filter((one) => !isPrivate(one) && one.filings.some((filing) => filing.private))
      .length,
    unfiled,
    undated,
    undatedFiled: { notes: undatedFiled, of: allFiled },
    broken: brokenFiles ?? broken,
  };
}
