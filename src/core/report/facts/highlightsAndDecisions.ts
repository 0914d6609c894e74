import { groupBy } from '../../text/groupBy';
import type { ActivityPath, Taxonomy } from '../../taxonomy/taxonomy';
import type { Filing } from '../../note/filing';
import type { DatedSection, ScannedNote } from '../../note/note';
import type { ItemMaker } from './itemMaker';
import type { ReadNote, ReadNotes } from '../../note/readNote';
import type { Repetition } from '../excerpt/hashCounts';
import type { Decision, Highlight, NamedActivity, NotePlace } from '../model';
import { newestFirst } from '../../workspace/newestFirst';
import { sectionAt } from '../../note/datedSections';
import type { DatedEntry } from './filedNotes';
import { isPrivate } from './filedNotes';
import type { FiledStatement, NoteStatement, NoteStatements, Stated } from './filedStatements';
import { filedStatements } from './filedStatements';
import { likelyStatements } from './likelyStatements';

/** The highlights and decisions that a period's notes state. */
export interface HighlightsAndDecisions {
  readonly highlights: readonly Highlight[];
  readonly decisions: readonly Decision[];
  /** Sentences that only read like a decision. */
  readonly likely: readonly Decision[];
  /** How many decisions are left out, because they were rejected or hold no longer. */
  readonly notInForce: number;
  /** How many decisions are left out, because they stand in parts of filed notes that are filed nowhere. */
  readonly unfiledDecisions: number;
}

/** What showing statements requires. */
export interface StatementContext {
  readonly stated: Stated;
  readonly repetition: Repetition;
  readonly items: ItemMaker;
  readonly taxonomy: Taxonomy;
}

/** The highlights and decisions of these entries, newest first; notes whose text was not read have none. */
export function highlightsAndDecisions(
  entries: readonly DatedEntry[],
  read: ReadNotes,
  context: StatementContext,
): HighlightsAndDecisions {
  const statements = statementsOf(entries, read, context);
  const all = entries
    .filter((entry) => !isPrivate(entry))
    .sort(newestFirst)
    .map((entry) => {
      const { filed, leftOut, likely } = statements(entry);
      return {
        leftOut,
        highlights: highlightsOf(entry, filed, context),
        decisions: statedAs('decision', entry, filed, context),
        likely: statedAs('decision', entry, likely, context),
      };
    });
  return {
    unfiledDecisions: all.reduce((sum, { leftOut }) => sum + leftOut.length, 0),
    highlights: all.flatMap(({ highlights }) => highlights),
    decisions: all.flatMap(({ decisions }) => decisions.filter(isTold)).map(asDecision),
    likely: all.flatMap(({ likely }) => likely.map(asDecision)),
    notInForce: all.flatMap(({ decisions }) => decisions.filter((one) => !isTold(one))).length,
  };
}

/** What each entry states. A note is read once, however many entries it has (L14). */
function statementsOf(
  entries: readonly DatedEntry[],
  read: ReadNotes,
  { stated, repetition }: StatementContext,
): (entry: DatedEntry) => EntryStatements {
  const byNote = groupBy(entries, ({ note }) => note);
  const known = new Map<ScannedNote, ReturnType<typeof bySection>>();
  return ({ note, section }) => {
    const text = read.get(note.path);
    if (!text) return nothingStated;
    const filings = (): readonly Filing[] => (byNote.get(note) ?? []).flatMap((entry) => entry.filings);
    const said = known.get(note) ?? bySection(note, statedUnder(filings(), text, stated(text), repetition));
    known.set(note, said);
    return said(section);
  };
}

function statedUnder(
  filings: readonly Filing[],
  text: ReadNote,
  all: readonly NoteStatement[],
  repetition: Repetition,
): EntryStatements {
  const stated = filedStatements(filings, all);
  return { ...stated, likely: likelyStatements(filings, text, stated.filed, repetition) };
}

interface EntryStatements extends NoteStatements {
  /** See `likelyStatements`. */
  readonly likely: readonly FiledStatement[];
}

const nothingStated: EntryStatements = { filed: [], leftOut: [], likely: [] };

function bySection(
  note: ScannedNote,
  { filed, leftOut, likely }: EntryStatements,
): (section: DatedSection | undefined) => EntryStatements {
  const statements = groupBy(filed, ({ start }) => sectionAt(note, start));
  const places = groupBy(leftOut, (start) => sectionAt(note, start));
  const others = groupBy(likely, ({ start }) => sectionAt(note, start));
  return (section) => ({
    filed: statements.get(section) ?? [],
    leftOut: places.get(section) ?? [],
    likely: others.get(section) ?? [],
  });
}

function statedAs(
  said: FiledStatement['said'],
  entry: DatedEntry,
  statements: readonly FiledStatement[],
  { items, taxonomy }: StatementContext,
): readonly Shown[] {
  const seen = new Set<string>();
  return statements.flatMap((one): readonly Shown[] => {
    if (one.said !== said || seen.has(one.text)) return [];
    seen.add(one.text);
    const place = items.place(entry, entry.date, one.start);
    return [{ place, one, activities: namedActivities(one.filings, taxonomy) }];
  });
}

interface Shown {
  readonly place: NotePlace;
  readonly one: FiledStatement;
  readonly activities: readonly NamedActivity[];
}

function isTold({ one: { status } }: Shown): boolean {
  return status === undefined || status === 'accepted' || status === 'proposed';
}

function asDecision({ place, one, activities }: Shown): Decision {
  const status = one.status === 'proposed' || one.status === 'accepted' ? one.status : null;
  return { ...place, text: one.text, status, activities };
}

// A note with `highlight: true` is represented by its line, unless the note itself states a highlight.
function highlightsOf(
  entry: DatedEntry,
  statements: readonly FiledStatement[],
  context: StatementContext,
): readonly Highlight[] {
  const stated = statedAs('highlight', entry, statements, context).map(
    ({ place, one, activities }): Highlight => ({ ...place, text: one.text, activities }),
  );
  if (!entry.note.highlight || stated.length > 0) return stated;
  const shown = entry.filings.filter((filing) => !filing.private).map((filing) => asSummed(entry, filing));
  const all = shown.map((filing) => ({ filing, item: context.items.item(entry, filing, entry.date) }));
  // The filing of the whole note, else one with a line that says what happened.
  const best =
    all.find(({ filing }) => filing.part.kind === 'note') ??
    all.find(({ item }) => item.line !== null) ??
    all[0];
  if (!best) return [];
  const { date, title, path, anchor, line } = best.item;
  const activities = namedActivities(
    best.filing.part.kind === 'note' ? shown : [best.filing],
    context.taxonomy,
  );
  return [{ date, title, path, anchor, text: line, activities }];
}

// A summary speaks of the whole note, whichever part of it is filed.
function asSummed({ note, section }: DatedEntry, filing: Filing): Filing {
  const isWhole = note.summary !== undefined && section === undefined;
  return isWhole ? { ...filing, part: { kind: 'note' } } : filing;
}

/** The distinct activities of these filings, in taxonomy order. */
export function namedActivities(filings: readonly Filing[], taxonomy: Taxonomy): readonly NamedActivity[] {
  const paths = new Set(filings.map(({ activity }) => activity));
  const named: NamedActivity[] = [];
  const add = (path: ActivityPath, title: string): void => {
    if (paths.has(path)) named.push({ path, title });
  };
  for (const { id, title, activities } of taxonomy.categories) {
    for (const activity of activities) add(activity.path, activity.title);
    add(id, title);
  }
  return named;
}
