import { readFrontMatter } from '../../frontMatter/frontMatter';
import type { Refusal } from '../../refusal';
import type { Category } from '../../taxonomy/taxonomy';
import { comparable } from '../../taxonomy/taxonomy';
import type { PlannedChange, ReshapeContext } from '../changePlan';
import { editOf, stepsOnly } from '../changePlan';
import { addAlias } from '../category/aliases';
import type { ItemPlace } from '../category/items';
import type { ItemText } from '../category/itemText';
import { insertItem, moveItem, removeItem } from '../category/items';
import { editItem, itemText } from '../category/itemText';
import { asMapping, setField } from '../category/setField';
import type { Move } from '../taxonomyChange';
import type { Thing } from '../lookups';
import { isOwnPath, takenBy, thingAt, unknown } from '../lookups';
import { movesOf } from '../tokens/pathMoves';
import { restOf } from './followingNotes';

type ActivityThing = Extract<Thing, { kind: 'activity' }>;

/** Plans another place of an activity, in its own category's list or in another's. */
export function drawMove(context: ReshapeContext, { path, category, place: wanted }: Move): PlannedChange {
  const [thing, target] = [thingAt(context.taxonomy, path), thingAt(context.taxonomy, category)];
  if (thing?.kind !== 'activity')
    return thing ? { code: 'kinds-differ', args: [path, category] } : unknown(path);
  if (target?.kind !== 'category') return unknown(category);
  const place = placeIn(context, target.category, wanted);
  if (typeof place === 'object' && 'code' in place) return place;
  if (target.category === thing.category) {
    const steps = [editOf(target.category.file, moveItem(thing.id, place))];
    // An earlier run moved it here, and notes may still use its former path.
    return isOwnPath(thing, path) ? stepsOnly(...steps) : { ...restOf(context, thing, path), steps };
  }
  return drawMoveTo(context, thing, target.category, thing.id, place);
}

function placeIn(context: ReshapeContext, category: Category, place: Move['place']): ItemPlace | Refusal {
  if (typeof place !== 'object') return place;
  const thing = thingAt(context.taxonomy, place.after);
  return thing?.kind === 'activity' && thing.category === category
    ? { after: thing.id }
    : unknown(place.after);
}

/**
 * Plans the move of an activity to another category, optionally under another id. The activity is first declared there,
 * with its old path as an alias, and then removed from its old category. Resumes a run that was interrupted in between.
 */
export function drawMoveTo(
  context: ReshapeContext,
  thing: ActivityThing,
  target: Category,
  id: string,
  place: ItemPlace,
): PlannedChange {
  const path = `${target.id}/${id}`;
  const begun = target.activities.find(
    (activity) =>
      comparable(activity.path) === comparable(path) &&
      activity.aliases.some((alias) => comparable(alias) === comparable(thing.path)),
  );
  const taken = begun ? undefined : takenBy(context.taxonomy, path, [thing.path]);
  if (taken) return taken;
  const held = itemIn(context, thing);
  if ('code' in held) return held;
  const owner = { activity: thing.id };
  const arriving = editItem(held, id, [
    asMapping(thing.id),
    addAlias(owner, thing.path),
    setField(owner, 'id', id, 'id'),
  ]);
  if ('code' in arriving) return arriving;
  const arrival = editOf(target.file, insertItem(arriving, place));
  return {
    steps: [...(begun ? [] : [arrival]), editOf(thing.category.file, removeItem(thing.id, held))],
    moves: movesOf(context.taxonomy, [{ from: thing.path, to: path }], new Set([thing.path])),
    notices: [],
  };
}

/** An activity as it is written in its category file. */
export function itemIn({ texts }: ReshapeContext, { category, id }: ActivityThing): ItemText | Refusal {
  const text = texts.get(category.file);
  const mapping = text === undefined ? undefined : readFrontMatter(text);
  if (text === undefined || mapping?.kind !== 'mapping') return { code: 'changed-underneath', args: [] };
  return itemText({ text, mapping }, id);
}
