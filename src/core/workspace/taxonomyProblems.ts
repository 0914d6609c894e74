import type { FileProblem } from '../problem';
import type { Category, Responsibility } from '../taxonomy/taxonomy';
import { comparable, createTaxonomy } from '../taxonomy/taxonomy';
import type { Range } from '../text/range';
import { fileStart } from '../text/range';

/**
 * The problems between category files, in the order of the taxonomy, in which the first claim to a path wins: duplicate
 * ids, aliases that are taken, and shares that exceed 100 percent.
 */
export function taxonomyProblems(categories: readonly Category[]): readonly FileProblem[] {
  const { categories: ordered } = createTaxonomy(categories);
  return [...duplicateIds(ordered), ...aliasConflicts(ordered), ...exceedingShares(ordered)];
}

function duplicateIds(categories: readonly Category[]): readonly FileProblem[] {
  const owners = new Map<string, string>();
  return categories.flatMap(({ id, file }) => {
    const owner = owners.get(comparable(id));
    if (owner === undefined) owners.set(comparable(id), file);
    return owner === undefined
      ? []
      : [{ code: 'id-duplicate', args: [id, owner], range: fileStart, path: file } as const];
  });
}

function aliasConflicts(categories: readonly Category[]): readonly FileProblem[] {
  const owners = new Map<string, string>();
  const claim = (path: string, owner: string): string => {
    const claimed = owners.get(comparable(path)) ?? owner;
    owners.set(comparable(path), claimed);
    return claimed;
  };
  for (const { id, activities } of categories) {
    claim(id, id);
    for (const { path } of activities) claim(path, path);
  }
  return categories.flatMap(aliasesOf).flatMap(({ alias, range, owner, file }) => {
    const claimed = claim(alias, owner);
    return claimed === owner
      ? []
      : [{ code: 'alias-conflict', args: [alias, claimed], range, path: file } as const];
  });
}

// Reported at the last category that has a share, where one would look first. A retired category takes no share.
function exceedingShares(categories: readonly Category[]): readonly FileProblem[] {
  const sharing = categories.filter(({ share, retired }) => share !== undefined && retired === undefined);
  const sum = Math.round(sharing.reduce((total, { share = 0 }) => total + share, 0) * 100) / 100;
  const last = sharing.at(-1);
  if (!last || sum <= 100) return [];
  return [{ code: 'shares-exceed', args: [String(sum)], range: last.keyRanges.share, path: last.file }];
}

interface DeclaredAlias {
  readonly alias: string;
  readonly range: Range;
  readonly owner: string;
  readonly file: string;
}

function aliasesOf({ id, file, activities, ...own }: Category): readonly DeclaredAlias[] {
  const declared = (
    owner: string,
    { aliases, aliasRanges }: Pick<Responsibility, 'aliases' | 'aliasRanges'>,
  ) => aliases.map((alias, at) => ({ alias, range: aliasRanges[at] ?? fileStart, owner, file }));
  return [...declared(id, own), ...activities.flatMap((activity) => declared(activity.path, activity))];
}
