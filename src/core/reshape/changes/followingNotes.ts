import type { ActivityPath, Category } from '../../taxonomy/taxonomy';
import type { ChangePlan, ReshapeContext } from '../changePlan';
import type { Thing } from '../lookups';
import { idOf } from '../lookups';
import type { PathMove } from '../tokens/pathMoves';
import { movesOf } from '../tokens/pathMoves';

/** The remainder of a change that gave `thing` its path: the notes that still use the former one. */
export function restOf({ taxonomy }: ReshapeContext, thing: Thing, former: ActivityPath): ChangePlan {
  const moves =
    thing.kind === 'category'
      ? categoryMoves(thing.category, former, thing.path)
      : [{ from: former, to: thing.path }];
  return { steps: [], moves: movesOf(taxonomy, moves, new Set(moves.map(({ to }) => to))), notices: [] };
}

/** The moves of a category's path and of the paths of its activities. */
export function categoryMoves(category: Category, from: string, to: string): readonly PathMove[] {
  const ids = category.activities.map((activity) => idOf(activity, category));
  return [{ from, to }, ...ids.map((id) => ({ from: `${from}/${id}`, to: `${to}/${id}` }))];
}
