import type { NoteIndex } from './noteIndex';
import type { FilingToken } from '../note/note';
import type { FileProblem } from '../problem';
import type { FilePath } from '../store/store';
import type { ActivityPath, Category } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';

/** A path that notes use and no category file declares, with its counts, for the fixes "renamed to" and "retire". */
export interface VanishedPath {
  /** `category/activity` or one id alone, spelled as in the first note by path; deeper segments are cut off. */
  readonly path: ActivityPath;
  /** The category that the path's first segment names, if there is one. */
  readonly category: Category | undefined;
  /** The notes that use it, sorted by path. */
  readonly notes: readonly FilePath[];
  /** How many tokens spell it, over all notes. */
  readonly places: number;
}

/**
 * The vanished paths: unknown activities of a known category, in any token, and unknown paths in `activities:`. Other
 * tags are left alone, unless they spell a path that vanished by these rules (docs/files.md#paths). Sorted by the
 * number of places, most first, then by path.
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

/** The vanished paths as problems of the category files that would declare them, at the file's list of activities. */
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
  /** The note that `path` is spelled as in. */
  spelledBy: FilePath;
  /** At least one token can only be meant as a filing. */
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
  // The first note by path decides, in whatever order the notes were read.
  if (note < known.spelledBy) [known.path, known.spelledBy] = [path, note];
  known.notes.add(note);
  known.places++;
  known.isCertain ||= category !== undefined || place === 'activities';
  found.set(comparable(path), known);
}
