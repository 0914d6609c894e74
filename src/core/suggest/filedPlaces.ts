import type { IndexedNote } from '../workspace/noteIndex';
import { unitKey } from '../note/filing';
import type { ScannedNote, Unit } from '../note/note';
import type { ActivityPath } from '../taxonomy/taxonomy';

/** A note or section that is filed, before its text is read. */
export interface FiledPlace {
  readonly note: ScannedNote;
  readonly unit: Unit;
  readonly activities: readonly ActivityPath[];
}

/** How many of its newest notes and sections speak for an activity: older ones say little of what goes there now. */
export const newestPerActivity = 20;

/**
 * The newest filed notes and sections of every activity among `paths`, so that what is read and kept stays small
 * however many notes there are. `newest`: all notes, newest first. Those filed under a category alone say nothing of its activities.
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
  const byUnit = new Map<string, { readonly unit: Unit; readonly activities: ActivityPath[] }>();
  for (const { unit, activity } of filings) {
    if (!paths.has(activity)) continue;
    const place = byUnit.get(unitKey(unit));
    if (place) place.activities.push(activity);
    else byUnit.set(unitKey(unit), { unit, activities: [activity] });
  }
  return [...byUnit.values()].map((place) => ({ note, ...place }));
}
