import type { Filing } from '../note/filing';
import { partKey } from '../note/filing';
import type { DatedSection, FiledPart, ScannedNote } from '../note/note';
import type { Day } from '../period/day';
import type { Period } from '../period/period';
import { contains } from '../period/period';
import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/range';

/**
 * What is counted everywhere: a note or, of a running note, one of its dated sections (docs/files.md#dated-sections).
 */
export interface NoteEntry {
  readonly note: ScannedNote;
  /** The section's day, else the note's. */
  readonly date: Day | undefined;
  /** Undefined for the note itself, which in a running note is all that no dated section holds. */
  readonly section: DatedSection | undefined;
  /** In the order of the note. A filing of more than a dated section is narrowed to the section. */
  readonly filings: readonly Filing[];
}

/** One row under an activity: a note, section or block that is filed there, and the entry that it belongs to. */
export interface FiledRow {
  readonly entry: NoteEntry;
  readonly filing: Filing;
}

/** Whether an entry is in a period; undefined means all time. */
export function isIn({ date }: NoteEntry, period: Period | undefined): boolean {
  return period === undefined || (date !== undefined && contains(period, date));
}

/** How many distinct entries these rows belong to. */
export function distinctEntries(rows: readonly FiledRow[]): number {
  return new Set(rows.map(({ entry }) => entry)).size;
}

/**
 * The entries of a note with these filings, in text order: the note itself or, where it has dated sections, each of
 * them, and the note last if anything is filed outside of them.
 */
export function entriesOf(note: ScannedNote, filings: readonly Filing[]): readonly NoteEntry[] {
  const { sections } = note;
  if (sections.length === 0) return [{ note, date: note.date, section: undefined, filings }];
  const within = sections.map(() => new Map<string, Filing>());
  const outside: Filing[] = [];
  for (const filing of filings) {
    const { start, end } = sectionsIn(sections, filing.part);
    if (start === end) outside.push(filing);
    for (let at = start; at < end; at++) take(within[at], sections[at], filing);
  }
  const entries = sections.map((section, at): NoteEntry => {
    return { note, date: section.day, section, filings: [...(within[at]?.values() ?? [])] };
  });
  return outside.length === 0
    ? entries
    : [...entries, { note, date: note.date, section: undefined, filings: outside }];
}

/** Which of the sections, as a span of indices, lie in a part or hold it. */
function sectionsIn(sections: readonly DatedSection[], part: FiledPart): Span {
  if (part.kind === 'note') return { start: 0, end: sections.length };
  const { span } = part;
  const start = firstIndex(sections.length, (at) => (sections[at]?.part.span.end ?? Infinity) > span.start);
  return {
    start,
    end: Math.max(
      start,
      firstIndex(sections.length, (at) => startOf(sections, at) >= span.end),
    ),
  };
}

function startOf(sections: readonly DatedSection[], at: number): number {
  return sections[at]?.part.span.start ?? Infinity;
}

// A section may be filed under one activity both by itself and with its whole note: that is one filing of two tokens.
function take(
  into: Map<string, Filing> | undefined,
  section: DatedSection | undefined,
  filing: Filing,
): void {
  if (!into || !section) return;
  const narrowed = narrowedTo(section, filing);
  const key = `${narrowed.activity} ${partKey(narrowed.part)}`;
  const known = into.get(key);
  into.set(key, known ? { ...known, tokens: [...known.tokens, ...narrowed.tokens] } : narrowed);
}

function narrowedTo({ part, private: isPrivate }: DatedSection, filing: Filing): Filing {
  const isInside = filing.part.kind !== 'note' && filing.part.span.start >= part.span.start;
  return isInside ? filing : { ...filing, part, private: filing.private || isPrivate };
}
