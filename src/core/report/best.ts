import type { ActivityReport, CategoryReport, Highlight, ReportItem } from './model';

/**
 * The few items that stand for a category where there is no room for all: what its notes call a highlight, then the
 * newest of each activity that says what happened, of the busiest activities first, then the second newest of each, and
 * so on; of different notes as long as there are any, and no line twice. Newest first.
 */
export function bestOf(
  { activities }: CategoryReport,
  highlights: readonly Highlight[],
  most: number,
): readonly ReportItem[] {
  const said = [...activities].sort((a, b) => b.notes - a.notes).map((one) => telling(one, highlights));
  const ranked = distinctBy(
    [...said.flatMap(({ lifted }) => lifted), ...inTurn(said.map(({ others }) => others))],
    keyOf,
  );
  const ofEachNote = distinctBy(ranked, ({ path }) => path);
  const others = ranked.filter((item) => !ofEachNote.includes(item));
  const chosen = [...ofEachNote, ...others].slice(0, most);
  return chosen.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** The first of each column, then the second of each, and so on. */
function inTurn(columns: readonly (readonly ReportItem[])[]): readonly ReportItem[] {
  const depth = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: depth }, (_, row) =>
    columns.flatMap((column) => column.slice(row, row + 1)),
  ).flat();
}

function distinctBy(items: readonly ReportItem[], key: (item: ReportItem) => string): readonly ReportItem[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

interface Telling {
  /** As the highlight says it. */
  readonly lifted: readonly ReportItem[];
  readonly others: readonly ReportItem[];
}

// A line of a day's log says less than a note or a section that was written about the matter.
function telling({ items }: ActivityReport, highlights: readonly Highlight[]): Telling {
  const lifted = items.flatMap((item) => {
    const line = highlights.find((one) => isAbout(one, item))?.text ?? null;
    return line === null ? [] : [{ ...item, line }];
  });
  const all = items.filter((item) => item.line !== null && !highlights.some((one) => isAbout(one, item)));
  const isBlock = ({ kind }: ReportItem): boolean => kind === 'block';
  return { lifted, others: [...all.filter((one) => !isBlock(one)), ...all.filter(isBlock)] };
}

// A highlight within a note is one of the note's, too, and of the section it stands in; not of the other sections.
function isAbout({ path, anchor }: Highlight, item: ReportItem): boolean {
  return path === item.path && (item.anchor === null || anchor === item.anchor);
}

// The same note may be filed under several activities, and the same line may stand in two of its sections.
function keyOf({ path, line }: ReportItem): string {
  return JSON.stringify([path, line]);
}
