import type { FilingToken, ScannedNote } from '../../note/note';
import { firstIdThatIsNoHashtag } from '../../filing/target';
import type { PathMoves } from './pathMoves';

/** The first id that some hashtag of a note would have to carry and that cannot be written as one. */
export function firstTokenThatIsNoHashtag(note: ScannedNote, moves: PathMoves): string | undefined {
  return moves
    .touched(note)
    .map((token) => idThatIsNoHashtag(token, moves))
    .find((id) => id !== undefined);
}

/** The id that a token would have to carry as a hashtag and that cannot be written as one. */
export function idThatIsNoHashtag({ place, written }: FilingToken, moves: PathMoves): string | undefined {
  if (place !== 'hashtag') return undefined;
  // A deeper rest is the author's own, and stands in a hashtag already.
  const after = moves.moved(written) ?? written;
  return firstIdThatIsNoHashtag(after.split('/').slice(0, 2).join('/'));
}
