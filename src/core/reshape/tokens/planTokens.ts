import { likeHashtag } from '../../filing/replaceToken';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import type { Draft } from '../../filing/draft';
import { editDraft, startDraft, frontMatterRefusal } from '../../filing/draft';
import { readsAsMeant } from '../../filing/verify';
import type { FilingPlan } from '../../filing/request';
import type { FilingToken, ScannedNote } from '../../note/note';
import type { Refusal } from '../../refusal';
import type { FilePath } from '../../store/store';
import { rangeOf } from '../../text/range';
import type { Splice } from '../../text/splice';
import { removeDuplicates } from './duplicates';
import { keySplices } from './keySplices';
import type { PathMoves } from './pathMoves';
import { firstIdThatIsNoHashtag } from '../../filing/target';

/**
 * Plans the edit of a note for a change of paths. Every affected token is rewritten in place, with its quotes and
 * deeper segments; one that would duplicate another in a list or in a paragraph of hashtags is removed instead (H50).
 * Verified by reading the result: nothing else changes.
 */
export function planTokens(path: FilePath, text: string, moves: PathMoves): FilingPlan {
  const start = startDraft(path, text);
  const { note } = start.scan;
  if (note.broken) return { kind: 'refused', refusal: frontMatterRefusal(note) };
  const touched = moves.touched(note);
  if (touched.length === 0) return { kind: 'unchanged' };
  const refusal = hashtagRefusal(text, touched, moves);
  if (refusal) return { kind: 'refused', refusal };
  const thinned = removeDuplicates(start, moves);
  const end = renameTokens(thinned, moves);
  if ('code' in end) return { kind: 'refused', refusal: end };
  return isVerified(start, thinned, end, moves)
    ? { kind: 'edit', splices: end.splices }
    : { kind: 'refused', refusal: { code: 'not-verified', args: [] } };
}

function hashtagRefusal(
  text: string,
  touched: readonly FilingToken[],
  moves: PathMoves,
): Refusal | undefined {
  for (const token of touched) {
    const odd = idThatIsNoHashtag(token, moves);
    if (odd !== undefined) return { code: 'id-not-hashtag', args: [odd], range: rangeOf(text, token.span) };
  }
  return undefined;
}

function renameTokens(draft: Draft, moves: PathMoves): Draft | Refusal {
  const { text, scan } = draft;
  const inBody = moves
    .touched(scan.note)
    .filter(({ place }) => place === 'hashtag')
    .map((token): Splice => {
      const path = moves.moved(token.written) ?? token.written;
      return { ...token.span, text: likeHashtag(text, token, path) };
    });
  const splices: Splice[] = [...inBody];
  const frontMatter = readFrontMatter(text);
  for (const key of ['activities', 'tags'] as const) {
    const found = keySplices(text, frontMatter, key, moves);
    if ('code' in found) return found;
    splices.push(...found);
  }
  return editDraft(
    draft,
    splices.sort((a, b) => a.start - b.start),
  );
}

function isVerified(start: Draft, thinned: Draft, end: Draft, moves: PathMoves): boolean {
  const gone = new Set(moves.touched(start.scan.note));
  const stay = moves.touched(thinned.scan.note);
  const added = stay.map(({ place, written, part }) => ({
    place,
    part,
    written: moves.moved(written) ?? written,
  }));
  // From `start` to `thinned` only duplicates were removed, which `removeDuplicates` has verified.
  const isThinned = readsAsMeant(thinned, end, { isRemoved: (token) => new Set(stay).has(token), added });
  return isThinned && startsLikewise(start, end, gone, added.length);
}

// Whether the number of tokens adds up: those that were not affected, and the rewritten ones.
function startsLikewise(start: Draft, end: Draft, gone: ReadonlySet<FilingToken>, added: number): boolean {
  const kept = start.scan.note.tokens.filter((token) => !gone.has(token));
  return end.scan.note.tokens.length === kept.length + added;
}

/** The first id that a hashtag of the note would have to contain but cannot; undefined where there is none. */
export function firstTokenThatIsNoHashtag(note: ScannedNote, moves: PathMoves): string | undefined {
  return moves
    .touched(note)
    .map((token) => idThatIsNoHashtag(token, moves))
    .find((id) => id !== undefined);
}

/** The id that a token would have to contain as a hashtag but cannot. */
function idThatIsNoHashtag({ place, written }: FilingToken, moves: PathMoves): string | undefined {
  if (place !== 'hashtag') return undefined;
  // Deeper segments are the author's own, and are in a hashtag already.
  const after = moves.moved(written) ?? written;
  return firstIdThatIsNoHashtag(after.split('/').slice(0, 2).join('/'));
}
