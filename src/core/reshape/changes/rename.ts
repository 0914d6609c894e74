import type { ActivityPath, Category } from '../../taxonomy/taxonomy';
import { comparable } from '../../taxonomy/taxonomy';
import type { PlannedChange, ReshapeContext } from '../changePlan';
import { editOf } from '../changePlan';
import { addAlias } from '../category/aliases';
import { asMapping, setField } from '../category/setField';
import type { Rename } from '../taxonomyChange';
import { isActivityId, isCategoryId } from '../ids';
import type { Thing } from '../lookups';
import { isOwnPath, takenBy, thingAt, unknown } from '../lookups';
import { movesOf } from '../tokens/pathMoves';
import { drawMoveTo } from './move';
import { categoryMoves, restOf } from './followingNotes';

/**
 * Plans another path of a category or an activity. Where `path` is one of its aliases already, an earlier run has
 * changed the category files, and only the notes that still use the old path are left to change.
 */
export function drawRename(context: ReshapeContext, { path, to }: Rename): PlannedChange {
  const thing = thingAt(context.taxonomy, path);
  if (!thing) return unknown(path);
  const wanted = thing.kind === 'activity' && !to.includes('/') ? `${thing.category.id}/${to}` : to;
  if (!isOwnPath(thing, path) && isOwnPath(thing, wanted)) return restOf(context, thing, path);
  return thing.kind === 'activity'
    ? renameActivity(context, thing, wanted)
    : renameCategory(context, thing, wanted);
}

type ActivityThing = Extract<Thing, { kind: 'activity' }>;
type CategoryThing = Extract<Thing, { kind: 'category' }>;

function renameActivity(context: ReshapeContext, thing: ActivityThing, to: ActivityPath): PlannedChange {
  const [categoryId = '', id = '', ...deeper] = to.split('/');
  if (deeper.length > 0 || !isActivityId(id)) return { code: 'id-unusable', args: [to] };
  const target = thingAt(context.taxonomy, categoryId);
  if (target?.kind !== 'category') return unknown(categoryId);
  if (target.category !== thing.category) return drawMoveTo(context, thing, target.category, id, 'last');
  const path = `${thing.category.id}/${id}`;
  if (path === thing.path) return { code: 'nothing-to-do', args: [] };
  const taken = takenBy(context.taxonomy, path, [thing.path]);
  if (taken) return taken;
  const owner = { activity: thing.id };
  const alias = isOwnPath(thing, path) ? [] : [addAlias(owner, thing.path)];
  return {
    steps: [editOf(thing.category.file, asMapping(thing.id), ...alias, setField(owner, 'id', id, 'id'))],
    moves: movesOf(context.taxonomy, [{ from: thing.path, to: path }], new Set([thing.path])),
    notices: [],
  };
}

function renameCategory(context: ReshapeContext, { category }: CategoryThing, to: string): PlannedChange {
  const { taxonomy } = context;
  if (!isCategoryId(to)) return { code: 'id-unusable', args: [to] };
  if (to === category.id) return { code: 'nothing-to-do', args: [] };
  const moves = categoryMoves(category, category.id, to);
  const self = moves.map(({ from }) => from);
  const taken = moves.map((move) => takenBy(taxonomy, move.to, self)).find((refusal) => refusal);
  if (taken && !isBegun(context, category, to)) return taken;
  const isCaseAlone = isOwnPath({ kind: 'category', path: category.id, category }, to);
  const file = category.file.replace(/[^/]*$/, `${to}.md`);
  return {
    // Until the file is renamed, the alias equals the category's own id: at no moment is a note's path unknown.
    steps: [
      ...(isCaseAlone ? [] : [editOf(category.file, addAlias('category', category.id))]),
      { kind: 'move', path: category.file, to: file },
    ],
    moves: movesOf(taxonomy, moves, new Set(self)),
    notices: [],
  };
}

// A run that was cut off while the file was moved leaves it with both names.
function isBegun({ taxonomy, texts }: ReshapeContext, { id, file }: Category, to: string): boolean {
  const other = taxonomy.categories.find((category) => comparable(category.id) === comparable(to));
  const isFormer = other?.aliases.some((alias) => comparable(alias) === comparable(id)) === true;
  return isFormer && texts.get(file) === texts.get(other.file);
}
