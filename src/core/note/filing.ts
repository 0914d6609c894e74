import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { DatedSection, FilingToken, ScannedNote, FiledPart } from './note';

/** A part filed under an activity, or under a category as a whole, with every token that files it there. */
export interface Filing {
  readonly activity: ActivityPath;
  readonly part: FiledPart;
  readonly tokens: readonly FilingToken[];
  readonly private: boolean;
}

/** A key that is unique among the parts of one note. */
export function partKey(part: FiledPart): string {
  return part.kind === 'note' ? 'note' : `${part.kind}:${part.span.start}`;
}

const none: readonly Filing[] = [];

/** A note's filings in this taxonomy: the only source of filings for the tree, reports and editor (invariant 9). */
export function filingsOf(note: ScannedNote, taxonomy: Taxonomy): readonly Filing[] {
  if (note.broken || note.tokens.length === 0) return none;
  const filings = new Map<string, Filing & { readonly tokens: FilingToken[] }>();
  for (const token of note.tokens) {
    const meaning = taxonomy.resolve(token.written);
    if (meaning.kind !== 'activity' && meaning.kind !== 'category') continue;
    const key = `${meaning.path} ${partKey(token.part)}`;
    // Mutated in place: one block may hold the same hashtag ten thousand times (L14).
    const tokens = filings.get(key)?.tokens ?? [];
    tokens.push(token);
    const isPrivate = note.private || token.private;
    filings.set(key, { activity: meaning.path, part: token.part, tokens, private: isPrivate });
  }
  return [...filings.values()];
}

/** Whether a note is filed and has no day, so that it counts in no period. This is told wherever it matters. */
export function isUndated({ date, sections }: ScannedNote, filings: readonly Filing[]): boolean {
  if (date !== undefined) return false;
  return sections.length === 0 ? filings.length > 0 : filings.some(({ part }) => !isDated(part, sections));
}

function isDated(part: FiledPart, sections: readonly DatedSection[]): boolean {
  if (part.kind === 'note') return true;
  const { start, end } = part.span;
  return sections.some(({ part: { span } }) => span.start < end && start < span.end);
}

/** A token whose path is unknown, and the resulting problem, which covers the token's span. */
export interface UnknownPath {
  readonly token: FilingToken;
  readonly code: 'unknown-activity' | 'unknown-path';
  readonly args: readonly string[];
}

/**
 * The tokens with an unknown path: an unknown activity of a known category, or any unknown path in `activities:`.
 * They file nothing. Other unknown tags belong to other tools and are ignored (docs/files.md#paths).
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
