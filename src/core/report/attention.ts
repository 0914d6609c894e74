import type { NoteIndex } from '../index/noteIndex';
import type { Period } from '../period/period';
import type { Category } from '../taxonomy/taxonomy';
import type { DatedNote } from './period';
import { filedIn } from './period';
import { percentages } from './shares';
import { weightByPath } from './weights';

/** Each category's share of a period's notes, whole percent, by id; undefined where nothing is filed. */
export type Shares = ReadonlyMap<string, number> | undefined;

/** The shares of the categories: each that of its activities and of what is filed under it alone. */
export function sharesIn(index: NoteIndex, period: Period): Shares {
  const weights = weightByPath(filedIn(index, period).map(weighed));
  const { categories } = index.taxonomy;
  const shares = percentages(categories.map((category) => weightOf(category, weights)));
  return shares && new Map(categories.map(({ id }, at) => [id, shares[at] ?? 0]));
}

function weighed({ filings }: DatedNote): { weight: bigint; paths: readonly string[] } {
  return { weight: 1n, paths: filings.map(({ activity }) => activity) };
}

function weightOf(category: Category, weights: ReadonlyMap<string, bigint>): bigint {
  const paths = [category.id, ...category.activities.map(({ path }) => path)];
  return paths.reduce((sum, path) => sum + (weights.get(path) ?? 0n), 0n);
}
