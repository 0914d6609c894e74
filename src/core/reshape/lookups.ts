import type { Refusal } from '../refusal';
import type { Activity, ActivityPath, Category, Taxonomy } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';
import type { Owner } from './category/place';

/** The category or activity that a change applies to. */
export type Thing =
  | { readonly kind: 'category'; readonly path: ActivityPath; readonly category: Category }
  | {
      readonly kind: 'activity';
      readonly path: ActivityPath;
      readonly category: Category;
      readonly activity: Activity;
      readonly id: string;
    };

/** The category or activity that a path or alias names exactly; undefined for a deeper path, which nothing declares. */
export function thingAt(taxonomy: Taxonomy, path: ActivityPath): Thing | undefined {
  const meaning = taxonomy.resolve(path);
  if (meaning.kind === 'unknown-activity' || meaning.kind === 'foreign') return undefined;
  // A deeper path resolves to its longest known prefix. It is deeper if it means the same without its last segment.
  const cut = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const isDeeper =
    path.split('/').length > 2 && samePath(taxonomy, cut, meaning.path) && !isAlias(meaning, path);
  if (isDeeper) return undefined;
  if (meaning.kind === 'category')
    return { kind: 'category', path: meaning.path, category: meaning.category };
  const { category, activity } = meaning;
  return { kind: 'activity', path: meaning.path, category, activity, id: idOf(activity, category) };
}

function samePath(taxonomy: Taxonomy, written: string, path: ActivityPath): boolean {
  const meaning = taxonomy.resolve(written);
  return 'path' in meaning && meaning.path === path;
}

function isAlias(meaning: ReturnType<Taxonomy['resolve']>, path: string): boolean {
  const aliases =
    meaning.kind === 'activity'
      ? meaning.activity.aliases
      : meaning.kind === 'category'
        ? meaning.category.aliases
        : [];
  return aliases.some((alias) => comparable(alias) === comparable(path));
}

/** An activity's id: its path without the category's id. */
export function idOf({ path }: Activity, { id }: Category): string {
  return path.slice(id.length + 1);
}

/** The owner of the fields of a category or activity in its category file. */
export function ownerOf(thing: Thing): Owner {
  return thing.kind === 'category' ? 'category' : { activity: thing.id };
}

/** Whether a path is the own path of a category or activity, not one of its aliases. */
export function isOwnPath(thing: Thing, path: ActivityPath): boolean {
  return comparable(thing.path) === comparable(path);
}

/** The refusal for a path that is taken, as path or alias, by a category or activity other than those at `self`. */
export function takenBy(
  taxonomy: Taxonomy,
  path: ActivityPath,
  self: readonly ActivityPath[],
): Refusal | undefined {
  const thing = thingAt(taxonomy, path);
  if (!thing || self.some((own) => comparable(own) === comparable(thing.path))) return undefined;
  if (isOwnPath(thing, path)) return { code: 'path-exists', args: [thing.path] };
  return { code: 'alias-taken', args: [path, thing.path] };
}

export function unknown(path: ActivityPath): Refusal {
  return { code: 'target-unknown', args: [path] };
}
