import type { ActivityReport, CategoryReport, ReportItem } from './model';

/**
 * The few items that stand for a category where there is no room for all: the newest of each activity that says what
 * happened, of the busiest activities first, then the second newest of each, and so on. No line twice. Newest first.
 */
export function bestOf({ activities }: CategoryReport, most: number): readonly ReportItem[] {
  const chosen: ReportItem[] = [];
  const seen = new Set<string>();
  const columns = [...activities].sort((a, b) => b.notes - a.notes).map(telling);
  const depth = Math.max(0, ...columns.map(({ length }) => length));
  for (let row = 0; row < depth; row++) {
    for (const column of columns) {
      const item = column[row];
      if (!item || chosen.length === most || seen.has(keyOf(item))) continue;
      seen.add(keyOf(item));
      chosen.push(item);
    }
  }
  return chosen.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
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
