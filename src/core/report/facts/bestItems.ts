import type { ActivityReport, CategoryReport, Highlight, ReportItem } from '../model';

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
  /** With the highlight's own words, where it is one. */
  readonly item: ReportItem;
  readonly isLifted: boolean;
}

// A line of a day's log says less than a note or a section that was written about the matter.
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

// A highlight within a note is one of the note's, too, and of the section it stands in; not of the other sections.
function isAbout({ path, anchor }: Highlight, item: ReportItem): boolean {
  return path === item.path && (item.anchor === null || anchor === item.anchor);
}

// The same note may be filed under several activities, and the same line may stand in two of its sections.
function keyOf({ path, line }: ReportItem): string {
  return JSON.stringify([path, line]);
}
