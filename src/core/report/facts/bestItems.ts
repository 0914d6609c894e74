import type { ActivityReport, CategoryReport, Highlight, ReportItem } from '../model';

/**
 * The items that represent a category when space is short: its highlights, then the newest line of each activity,
 * busiest activity first, then the second newest of each, and so on. Different notes are preferred, and no line occurs
 * twice. Sorted newest first.
 */
export function bestOf(
  { activities }: CategoryReport,
  highlights: readonly Highlight[],
  most: number,
): readonly ReportItem[] {
  const busiestFirst = [...activities].sort((a, b) => b.notes - a.notes);
  const inTurns = inTurn(busiestFirst.map((activity) => telling(activity, highlights)));
  const ranked = distinctBy(
    [...inTurns.filter(({ isLifted }) => isLifted), ...inTurns.filter(({ isLifted }) => !isLifted)].map(
      ({ item }) => item,
    ),
    keyOf,
  );
  const ofEachNote = distinctBy(ranked, ({ path }) => path);
  const others = ranked.filter((item) => !ofEachNote.includes(item));
  const chosen = [...ofEachNote, ...others].slice(0, most);
  return chosen.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** The first of each column, then the second of each, and so on. */
function inTurn<T>(columns: readonly (readonly T[])[]): readonly T[] {
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
  /** For a highlight, the line holds the highlight's own text. */
  readonly item: ReportItem;
  readonly isLifted: boolean;
}

// A log line tells less than a note or section about the subject.
function telling({ items }: ActivityReport, highlights: readonly Highlight[]): readonly Telling[] {
  const all = items.flatMap((item): readonly Telling[] => {
    const said = highlights.find((one) => isAbout(one, item))?.text ?? null;
    if (said !== null) return [{ item: { ...item, line: said }, isLifted: true }];
    return item.line === null ? [] : [{ item, isLifted: false }];
  });
  const isBlock = ({ item }: Telling): boolean => item.kind === 'block';
  const others = all.filter(({ isLifted }) => !isLifted);
  return [
    ...all.filter(({ isLifted }) => isLifted),
    ...others.filter((one) => !isBlock(one)),
    ...others.filter(isBlock),
  ];
}

// A highlight belongs to its note and to the section that contains it, but not to other sections.
function isAbout({ path, anchor }: Highlight, item: ReportItem): boolean {
  return path === item.path && (item.anchor === null || anchor === item.anchor);
}

// The same note may be filed under several activities, and the same line may be in two of its sections.
function keyOf({ path, line }: ReportItem): string {
  return JSON.stringify([path, line]);
}
