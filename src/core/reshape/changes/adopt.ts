import type { Drawn, ReshapeContext } from '../blueprint';
import { editOf } from '../blueprint';
import { addAlias } from '../category/aliases';
import { asMapping } from '../category/setField';
import type { Adopt } from '../change';
import { isOwnPath, ownerOf, thingAt, unknown } from '../things';
import { PathMoves } from '../tokens/pathMoves';
import { categoryMoves } from './rest';

/** Draws the way of a path that vanished to what it is now: an alias there, and the notes after it. */
export function drawAdopt({ taxonomy }: ReshapeContext, { path, into }: Adopt): Drawn {
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
    // Whatever means something else by now is left alone.
    moves: new PathMoves(moves, (written, { to }) => {
      const meaning = taxonomy.resolve(written);
      return !('path' in meaning) || meaning.path === to;
    }),
    notices: [],
  };
}
