import type { FileProblem } from '../problem';
import type { Category } from '../taxonomy/taxonomy';
import { comparable } from '../taxonomy/taxonomy';
import { fileStart } from '../text/range';

/** What is wrong between category files: two that claim one id, and an alias that is somebody's path. */
export function taxonomyProblems(categories: readonly Category[]): readonly FileProblem[] {
  const owners = new Map<string, string>();
  const problems: FileProblem[] = [];
  const sorted = [...categories].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const category of sorted) {
    if (owners.has(comparable(category.id))) {
      problems.push({ code: 'id-duplicate', args: [category.id], range: fileStart, path: category.file });
    }
    owners.set(comparable(category.id), category.id);
    for (const { path } of category.activities) owners.set(comparable(path), path);
  }
  for (const { alias, owner, category } of sorted.flatMap(aliasesOf)) {
    const claimed = owners.get(comparable(alias));
    if (claimed !== undefined && claimed !== owner) {
      problems.push({
        code: 'alias-conflict',
        args: [alias, claimed],
        range: fileStart,
        path: category.file,
      });
    }
    owners.set(comparable(alias), owner);
  }
  return problems;
}

function aliasesOf(
  category: Category,
): readonly { readonly alias: string; readonly owner: string; readonly category: Category }[] {
  const own = category.aliases.map((alias) => ({ alias, owner: category.id, category }));
  const ofActivities = category.activities.flatMap(({ aliases, path }) =>
    aliases.map((alias) => ({ alias, owner: path, category })),
  );
  return [...own, ...ofActivities];
}
