import type { Filing } from '../note/filing';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';

/** One activity that a note is filed under, to be shown to the user. */
export interface FiledUnder {
  readonly path: ActivityPath;
  /** The activity's title, or the category's where the filing names a category only. */
  readonly title: string;
  /** The whole note is filed there, not only a section or block. */
  readonly whole: boolean;
  /** The titles of the sections and blocks that are filed there, from top to bottom. */
  readonly parts: readonly string[];
}

/** What a note is filed under: first the activities of the whole note, then those of its parts, in the note's order. */
export function filingSummary(filings: readonly Filing[], taxonomy: Taxonomy): readonly FiledUnder[] {
  const byPath = new Map<ActivityPath, { whole: boolean; parts: string[] }>();
  for (const { activity, part } of filings) {
    const entry = byPath.get(activity) ?? { whole: false, parts: [] };
    byPath.set(activity, entry);
    if (part.kind === 'note') entry.whole = true;
    else entry.parts.push(part.title);
  }
  const all = [...byPath].map(([path, { whole, parts }]) => ({
    path,
    title: titleOf(taxonomy, path),
    whole,
    parts,
  }));
  return [...all.filter(({ whole }) => whole), ...all.filter(({ whole }) => !whole)];
}

function titleOf(taxonomy: Taxonomy, path: ActivityPath): string {
  const meaning = taxonomy.resolve(path);
  if (meaning.kind === 'activity') return meaning.activity.title;
  return meaning.kind === 'category' ? meaning.category.title : path;
}
