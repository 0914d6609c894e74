import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';

/** What a path as written stands for, in the taxonomy's own spelling; undefined where that is nothing known. */
export function pathOf(taxonomy: Taxonomy, written: string): ActivityPath | undefined {
  const meaning = taxonomy.resolve(written);
  return meaning.kind === 'activity' || meaning.kind === 'category' ? meaning.path : undefined;
}
