import type { Drawn, ReshapeContext } from '../blueprint';
import { editOf, stepsOnly } from '../blueprint';
import type { CategoryEdit } from '../category/categoryEdit';
import { asMapping, setField } from '../category/setField';
import type { Retire, SetTitle } from '../change';
import type { Thing } from '../things';
import { ownerOf, thingAt, unknown } from '../things';

/** Draws another title of a category or an activity. */
export function drawSetTitle({ taxonomy }: ReshapeContext, { path, title }: SetTitle): Drawn {
  const thing = thingAt(taxonomy, path);
  const said = title.replace(/\s+/g, ' ').trim();
  if (!thing) return unknown(path);
  if (said === '') return { code: 'value-invalid', args: ['title', title, '…'] };
  return drawField(thing, setField(ownerOf(thing), 'title', said, 'words'));
}

/** Draws the day from which a category or an activity is no longer the user's. */
export function drawRetire({ taxonomy }: ReshapeContext, { path, day }: Retire): Drawn {
  const thing = thingAt(taxonomy, path);
  return thing ? drawField(thing, setField(ownerOf(thing), 'retired', day, 'day')) : unknown(path);
}

function drawField(thing: Thing, edit: CategoryEdit): Drawn {
  const first = thing.kind === 'activity' ? [asMapping(thing.id)] : [];
  return stepsOnly(editOf(thing.category.file, ...first, edit));
}
