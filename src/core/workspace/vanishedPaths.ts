import type { NoteIndex } from './noteIndex';
import type { FilingToken } from '../note/note';
import type { FileProblem } from '../problem';
import type { FilePath } from '../store/store';
import type { ActivityPath, Category } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';

/** A path that notes carry and no category file declares, with its numbers, for the fixes "renamed to" and "retire". */
export interface VanishedPath {
  /** As the first note spells it, without a deeper rest: `category/activity`, or one id alone. */
  readonly path: ActivityPath;
  /** The category that it would belong to, where there is one. */
  readonly category: Category | undefined;
  /** The notes that carry it, by path. */
  readonly notes: readonly FilePath[];
  /** In how many places they do. */
  readonly places: number;
}

/**
 * The paths that vanished: unknown ones under a known category wherever they stand, and those in `activities:` that
 * name nothing. Other tags are nobody's business, unless they spell a path that is one by this (docs/files.md#paths).
 * Most places first, then by path.
 */
export function vanishedPaths(index: NoteIndex): readonly VanishedPath[] {
  const found = new Map<string, Found>();
  for (const { note } of index.notes()) {
    if (note.broken) continue;
    for (const token of note.tokens) collect(found, index, note.path, token);
  }
  const vanished = [...found.values()].filter(({ isCertain }) => isCertain);
  const sorted = vanished.sort((a, b) => b.places - a.places || (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, category, notes, places }) => ({
    path,
    category,
    notes: [...notes].sort(),
    places,
  }));
}

/** What vanished as problems of the category files that would declare it, each at their list of activities. */
export function vanishedProblems(index: NoteIndex): readonly FileProblem[] {
  return vanishedPaths(index).flatMap(({ path, category, notes }): readonly FileProblem[] => {
    if (!category) return [];
    const args = [path, String(notes.length)];
    return [{ code: 'path-vanished', args, range: category.keyRanges.activities, path: category.file }];
  });
}

interface Found {
  path: ActivityPath;
  readonly category: Category | undefined;
  readonly notes: Set<FilePath>;
  places: number;
  /** The note that spells it so. */
  spelledBy: FilePath;
  /** Some token of it can be nothing but a filing. */
  isCertain: boolean;
}

function collect(
  found: Map<string, Found>,
  index: NoteIndex,
  note: FilePath,
  { place, written }: FilingToken,
): void {
  const meaning = index.taxonomy.resolve(written);
  if (meaning.kind === 'activity' || meaning.kind === 'category') return;
  const path = written.split('/').slice(0, 2).join('/');
  const category = meaning.kind === 'unknown-activity' ? meaning.category : undefined;
  const known = found.get(comparable(path)) ?? {
    path,
    category,
    notes: new Set(),
    places: 0,
    spelledBy: note,
    isCertain: false,
  };
  // Whichever note was read first.
  if (note < known.spelledBy) [known.path, known.spelledBy] = [path, note];
  known.notes.add(note);
  known.places++;
  known.isCertain ||= category !== undefined || place === 'activities';
  found.set(comparable(path), known);
}
