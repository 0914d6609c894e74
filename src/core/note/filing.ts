import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { FilingToken, ScannedNote, FiledPart } from './note';

/** A note, section or block that is filed under an activity (or a category alone), and every token that says so. */
export interface Filing {
  readonly activity: ActivityPath;
  readonly part: FiledPart;
  readonly tokens: readonly FilingToken[];
  readonly private: boolean;
}

/** Tells parts of one note apart. */
export function partKey(part: FiledPart): string {
  return part.kind === 'note' ? 'note' : `${part.kind}:${part.span.start}`;
}

const none: readonly Filing[] = [];

/** What a note is filed under, by this taxonomy: the only source of filings, for every face (invariant 9). */
export function filingsOf(note: ScannedNote, taxonomy: Taxonomy): readonly Filing[] {
  if (note.broken || note.tokens.length === 0) return none;
  const filings = new Map<string, Filing & { readonly tokens: FilingToken[] }>();
  for (const token of note.tokens) {
    const meaning = taxonomy.resolve(token.written);
    if (meaning.kind !== 'activity' && meaning.kind !== 'category') continue;
    const key = `${meaning.path} ${partKey(token.part)}`;
    // Added to in place: one block may carry the same hashtag ten thousand times (L14).
    const tokens = filings.get(key)?.tokens ?? [];
    tokens.push(token);
    const isPrivate = note.private || token.private;
    filings.set(key, { activity: meaning.path, part: token.part, tokens, private: isPrivate });
  }
  return [...filings.values()];
}

/** A token whose path means nothing, and the problem that this is. Its range is the token's span. */
export interface UnknownPath {
  readonly token: FilingToken;
  readonly code: 'unknown-activity' | 'unknown-path';
  readonly args: readonly string[];
}

/**
 * A token that names a known category with an unknown rest, or a path in `activities:` that names nothing, is a
 * problem and files nothing. Other tags are nobody's business (docs/files.md#paths).
 */
export function unknownPaths(note: ScannedNote, taxonomy: Taxonomy): readonly UnknownPath[] {
  return note.tokens.flatMap((token): readonly UnknownPath[] => {
    const meaning = taxonomy.resolve(token.written);
    if (meaning.kind === 'unknown-activity') {
      return [{ token, code: 'unknown-activity', args: [token.written, meaning.category.id] }];
    }
    const isUnknown = meaning.kind === 'foreign' && token.place === 'activities';
    return isUnknown ? [{ token, code: 'unknown-path', args: [token.written] }] : [];
  });
}
