import { isBlank, isBlankAbove, lineContentEnd, lineStart, nextLineStart } from '../../text/lines';
import { tagEnd } from './inline/tagCharacters';
import { LikelyTags } from './likelyTags';

/** What a hashtag means to those who look for some: nothing, something, or what only a scan can tell. */
export type TagMeaning = 'nothing' | 'sought' | 'doubtful';

/** A hashtag alone in its paragraph, without its `#`; the offset is that of the `#`. */
export interface LoneTag {
  readonly tag: string;
  readonly start: number;
}

/**
 * The hashtags of a text that somebody seeks, where each of them is a paragraph at the root of the text: what stands around
 * it need not be read then. Undefined where one may be anything else, or where the page may have tags of its own.
 */
export function loneTags(
  text: string,
  bodyStart: number,
  meaningOf: (tag: string) => TagMeaning,
): readonly LoneTag[] | undefined {
  // A property, and hashtags behind what is hidden, which counts as white space.
  if (holdsAny(text, bodyStart, ['::', '%#', '}#'])) return undefined;
  const likely = new LikelyTags(text);
  const found: LoneTag[] = [];
  for (let at = likely.from(bodyStart); at < text.length; at = likely.from(at + 1)) {
    const end = tagEnd(text, at + 1);
    const tag = text.slice(at + 1, end);
    // It may also close what is emphasized.
    const meaning = tag.includes('_') ? 'doubtful' : meaningOf(tag);
    if (meaning === 'doubtful' || (meaning === 'sought' && !isAlone(text, bodyStart, at, end)))
      return undefined;
    if (meaning === 'sought') found.push({ tag, start: at });
  }
  // In a text without these, a line between two blank ones that begins with text is a paragraph.
  return found.length > 0 && holdsAny(text, bodyStart, reachingOver) ? undefined : found;
}

// What reaches over blank lines: fences, HTML, what is hidden.
const reachingOver = ['```', '~~~', '<', '%%', '{{', ':::'];

function holdsAny(text: string, from: number, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign, from));
}

function isAlone(text: string, bodyStart: number, start: number, end: number): boolean {
  const line = lineStart(text, start);
  const isFirst = line <= bodyStart || isBlankAbove(text, line);
  const next = nextLineStart(text, end);
  return (
    line === start &&
    isFirst &&
    isBlank(text, end, lineContentEnd(text, end)) &&
    isBlank(text, next, lineContentEnd(text, next))
  );
}
