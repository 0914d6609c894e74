import type { Drawn, ReshapeContext } from './blueprint';
import type { TaxonomyChange } from './change';
import { drawAddActivity, drawAddCategory, drawRestoreRetired } from './changes/additions';
import { drawAdopt } from './changes/adopt';
import { drawRetire, drawSetTitle } from './changes/fields';
import { drawMerge } from './changes/merge';
import { drawMove } from './changes/move';
import { drawRename } from './changes/rename';

/** How a change of the responsibilities is done, or why it cannot be. */
export function draw(context: ReshapeContext, change: TaxonomyChange): Drawn {
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
