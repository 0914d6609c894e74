import type { IndexedNote } from '../workspace/noteIndex';
import { partKey } from '../note/filing';
import type { ScannedNote, FiledPart } from '../note/note';
import type { ActivityPath } from '../taxonomy/taxonomy';

/** A filed note, section or block, before its text is read. */
export interface FiledPlace {
  readonly note: ScannedNote;
  readonly part: FiledPart;
  readonly activities: readonly ActivityPath[];
}

/** How many parts per activity are learned from, newest first: older ones say little about what is filed there now. */
export const newestPerActivity = 20;

/**
 * The newest filed parts of every activity among `paths`, so that time and memory are bounded however many notes there
 * are. `newest`: all notes, newest first. Parts that are filed under a category alone do not count for its activities.
 */
export function filedPlaces(
  newest: readonly IndexedNote[],
  paths: ReadonlySet<ActivityPath>,
): readonly FiledPlace[] {
  const taken = new Map<ActivityPath, number>();
  return newest.flatMap((indexed) =>
    placesOf(indexed, paths).filter(({ activities }) => {
      const counts = activities.map((activity) => taken.get(activity) ?? 0);
      for (const [at, activity] of activities.entries()) taken.set(activity, (counts[at] ?? 0) + 1);
      return Math.min(...counts) < newestPerActivity;
    }),
  );
}

function placesOf({ note, filings }: IndexedNote, paths: ReadonlySet<ActivityPath>): readonly FiledPlace[] {
  const byPart = new Map<string, { readonly part: FiledPart; readonly activities: ActivityPath[] }>();
  for (const { part, activity } of filings) {
    if (!paths.has(activity)) continue;
    const place = byPart.get(partKey(part));
    if (place) place.activities.push(activity);
    else byPart.set(partKey(part), { part, activities: [activity] });
  }
  return [...byPart.values()].map((place) => ({ note, ...place }));
}
