import type { PlannedChange, ReshapeContext } from './changePlan';
import type { TaxonomyChange, Adopt, Retire, SetTitle } from './taxonomyChange';
import { drawAddActivity, drawAddCategory, drawRestoreRetired } from './changes/additions';
import { drawMerge } from './changes/merge';
import { drawMove } from './changes/move';
import { drawRename } from './changes/rename';
import { editOf, stepsOnly } from './changePlan';
import { addAlias } from './category/aliases';
import { asMapping, setField } from './category/setField';
import { isOwnPath, ownerOf, thingAt, unknown } from './lookups';
import { PathMoves } from './tokens/pathMoves';
import { categoryMoves } from './changes/followingNotes';
import type { CategoryEdit } from './category/categoryEdit';
import type { Thing } from './lookups';

/** Plans a change of the taxonomy, or says why it is refused. */
export function planChange(context: ReshapeContext, change: TaxonomyChange): PlannedChange {
  switch (change.kind) {
    case 'add-category':
      return drawAddCategory(context, change);
    case 'add-activity':
      return drawAddActivity(context, change);
    case 'set-title':
      return drawSetTitle(context, change);
    case 'rename':
      return drawRename(context, change);
    case 'move':
      return drawMove(context, change);
    case 'merge':
      return drawMerge(context, change);
    case 'retire':
      return drawRetire(context, change);
    case 'adopt':
      return drawAdopt(context, change);
    case 'restore-retired':
      return drawRestoreRetired(context, change);
  }
}

/** Plans the adoption of a vanished path: `into` gets it as an alias, and the notes get the path `into`. */
function drawAdopt({ taxonomy }: ReshapeContext, { path, into }: Adopt): PlannedChange {
  const [thing, target] = [thingAt(taxonomy, path), thingAt(taxonomy, into)];
  if (!target) return unknown(into);
  if (thing && (isOwnPath(thing, path) || thing.path !== target.path))
    return { code: 'path-exists', args: [path] };
  if (target.kind === 'category' && path.includes('/'))
    return { code: 'kinds-differ', args: [path, target.path] };
  if (path.split('/').includes('')) return { code: 'id-unusable', args: [path] };
  const moves =
    target.kind === 'category'
      ? categoryMoves(target.category, path, target.path)
      : [{ from: path, to: target.path }];
  const first = target.kind === 'activity' ? [asMapping(target.id)] : [];
  return {
    steps: [editOf(target.category.file, ...first, addAlias(ownerOf(target), path))],
    // A spelling that resolves to something else by now is left alone.
    moves: new PathMoves(moves, (written, { to }) => {
      const meaning = taxonomy.resolve(written);
      return !('path' in meaning) || meaning.path === to;
    }),
    notices: [],
  };
}

/** Plans another title of a category or an activity. */
function drawSetTitle({ taxonomy }: ReshapeContext, { path, title }: SetTitle): PlannedChange {
  const thing = thingAt(taxonomy, path);
  const said = title.replace(/\s+/g, ' ').trim();
  if (!thing) return unknown(path);
  if (said === '') return { code: 'value-invalid', args: ['title', title, '…'] };
  return drawField(thing, setField(ownerOf(thing), 'title', said, 'words'));
}

/** Plans the day from which a category or an activity is retired. */
function drawRetire({ taxonomy }: ReshapeContext, { path, day }: Retire): PlannedChange {
  const thing = thingAt(taxonomy, path);
  return thing ? drawField(thing, setField(ownerOf(thing), 'retired', day, 'day')) : unknown(path);
}

function drawField(thing: Thing, edit: CategoryEdit): PlannedChange {
  const first = thing.kind === 'activity' ? [asMapping(thing.id)] : [];
  return stepsOnly(editOf(thing.category.file, ...first, edit));
}
