import type { ActivityReport, CategoryReport, ReportItem } from './model';

/**
 * The few items that stand for a category where there is no room for all: the newest of each activity that says what
 * happened, of the busiest activities first, then the second newest of each, and so on; of different notes as long as
 * there are any, and no line twice. Newest first.
 */
export function bestOf({ activities }: CategoryReport, most: number): readonly ReportItem[] {
  const ranked = distinctBy(inTurn([...activities].sort((a, b) => b.notes - a.notes).map(telling)), keyOf);
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

// A line of a day's log says less than a note or a section that was written about the matter.
function telling({ items }: ActivityReport): readonly ReportItem[] {
  const all = items.filter(({ line }) => line !== null);
  const isBlock = ({ kind }: ReportItem): boolean => kind === 'block';
  return [...all.filter((one) => !isBlock(one)), ...all.filter(isBlock)];
}

// The same note may be filed under several activities, and the same line may stand in two of its sections.
function keyOf({ path, line }: ReportItem): string {
  return JSON.stringify([path, line]);
}
