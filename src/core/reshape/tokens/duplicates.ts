import type { Draft } from '../../filing/draft';
import { editDraft } from '../../filing/draft';
import { isRefusal, removeValues } from '../../filing/keyEdit';
import { removeHashtags } from '../../filing/removeHashtags';
import { readsAsMeant } from '../../filing/verify';
import type { FilingToken } from '../../note/note';
import { comparable } from '../../taxonomy/taxonomy';
import type { PathMoves } from './pathMoves';

/**
 * Removes affected tokens whose new path would occur twice: in the same list, or in the same heading or paragraph of
 * only hashtags. In other text, a hashtag may be a word of a sentence and stays. A list from which a token cannot be
 * removed keeps both, since the note counts as filed once anyway.
 */
export function removeDuplicates(start: Draft, moves: PathMoves): Draft {
  let draft = start;
  for (const key of ['activities', 'tags'] as const) draft = withoutValues(draft, key, moves);
  return withoutHashtags(draft, moves);
}

function withoutValues(draft: Draft, key: 'activities' | 'tags', moves: PathMoves): Draft {
  const tokens = draft.scan.note.tokens.filter(({ place }) => place === key);
  const removed = new Set(doubled(tokens, moves).map(({ written }) => written));
  if (removed.size === 0) return draft;
  const splices = removeValues(draft, key, (value) => removed.has(value.trim().replace(/^#/, '')));
  if (isRefusal(splices)) return draft;
  const isRemoved = (token: FilingToken): boolean => token.place === key && removed.has(token.written);
  return verified(draft, editDraft(draft, splices), isRemoved);
}

function withoutHashtags(draft: Draft, moves: PathMoves): Draft {
  const { outline, frontMatter, note } = draft.scan;
  const lists = new Map<number, FilingToken[]>();
  for (const place of outline.hashtags) {
    const token = note.tokens.find(({ span }) => span.start === place.start);
    if (!token || place.scope === 'block') continue;
    const list = lists.get(place.block.start);
    if (list) list.push(token);
    else lists.set(place.block.start, [token]);
  }
  const removed = new Set([...lists.values()].flatMap((tokens) => doubled(tokens, moves)));
  if (removed.size === 0) return draft;
  const starts = new Set([...removed].map(({ span }) => span.start));
  const places = outline.hashtags.filter(({ start }) => starts.has(start));
  const splices = removeHashtags(draft.text, frontMatter.bodyStart, outline, places);
  return splices ? verified(draft, editDraft(draft, splices), (token) => removed.has(token)) : draft;
}

function verified(before: Draft, after: Draft, isRemoved: (token: FilingToken) => boolean): Draft {
  return readsAsMeant(before, after, { isRemoved, added: [] }) ? after : before;
}

// The affected tokens of one list whose new path another token has or gets. Tokens with equal spelling are left alone:
// they were duplicates before.
function doubled(tokens: readonly FilingToken[], moves: PathMoves): readonly FilingToken[] {
  const kept = new Map<string, string>();
  for (const { written } of tokens)
    if (moves.moved(written) === undefined) kept.set(comparable(written), written);
  return tokens.filter(({ written }) => {
    const after = moves.moved(written);
    if (after === undefined) return false;
    const first = kept.get(comparable(after));
    if (first === undefined) kept.set(comparable(after), written);
    return first !== undefined && first !== written;
  });
}
