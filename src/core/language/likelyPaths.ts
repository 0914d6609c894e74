import { distance } from 'fastest-levenshtein';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';

const offered = 3;

/**
 * The paths that somebody may have meant who wrote this one, likeliest first, at most three: those that differ by few
 * letters, whole or in their last part alone, for a path without its category or with another one.
 */
export function likelyPaths(taxonomy: Taxonomy, written: string): readonly ActivityPath[] {
  const paths = taxonomy.categories.flatMap(({ id, activities }) => [
    id,
    ...activities.map(({ path }) => path),
  ]);
  return paths
    .map((path) => ({ path, changes: changesBetween(comparable(written), comparable(path)) }))
    .filter(({ changes }) => changes !== undefined)
    .sort((a, b) => (a.changes ?? 0) - (b.changes ?? 0))
    .slice(0, offered)
    .map(({ path }) => path);
}

function changesBetween(written: string, path: string): number | undefined {
  const last = few(lastPart(written), lastPart(path));
  // A category that both share says nothing of how near they are.
  const isSibling = written.includes('/') && path.startsWith(written.slice(0, written.lastIndexOf('/') + 1));
  if (isSibling) return last;
  const whole = few(written, path);
  // Of two that are as near, the one that agrees as a whole was meant.
  return whole ?? (last === undefined ? undefined : last + 0.5);
}

function few(a: string, b: string): number | undefined {
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  if (Math.abs(a.length - b.length) > most) return undefined;
  const changes = distance(a, b);
  return changes <= most ? changes : undefined;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
