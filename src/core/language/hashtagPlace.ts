import { findOpening } from '../frontMatter/block';
import { shownText } from '../note/hidden/shownText';
import { scanOutline } from '../note/markdown/outline';
import { isTagCharacter, tagEnd } from '../note/markdown/inline/tagCharacters';
import type { Span } from '../text/range';

/**
 * The span of the hashtag at the cursor or right before it, including its `#`; it may be only a `#` so far. Undefined
 * where `#` is plain text: in code, link targets and HTML. The scan that finds filings decides that; an incomplete
 * hashtag is replaced by `#x` for it.
 */
export function hashtagAround(text: string, offset: number): Span | undefined {
  const start = hashBefore(text, offset);
  if (start === undefined) return undefined;
  const end = tagEnd(text, text[offset] === '#' ? offset + 1 : offset);
  const isNamed = end > start + 1 && !/^[\d/]*$/.test(text.slice(start + 1, end));
  const probe = isNamed ? text : `${text.slice(0, start)}#x${text.slice(end)}`;
  const from = bodyStart(text);
  const { hashtags } = scanOutline(shownText(probe, from), from);
  return hashtags.some((hashtag) => hashtag.start === start) ? { start, end } : undefined;
}

function bodyStart(text: string): number {
  const opening = findOpening(text);
  return opening.kind === 'block' ? opening.block.bodyStart : opening.bodyStart;
}

function hashBefore(text: string, offset: number): number | undefined {
  let at = offset;
  if (text[at] === '#' && !isTagBefore(text, at)) return at;
  while (at > 0 && isTagBefore(text, at)) at--;
  return at > 0 && text[at - 1] === '#' ? at - 1 : undefined;
}

function isTagBefore(text: string, at: number): boolean {
  const part = text.charCodeAt(at - 1);
  const isLow = part >= 0xdc00 && part <= 0xdfff;
  const code = text.codePointAt(isLow ? at - 2 : at - 1);
  return isLow || (code !== undefined && isTagCharacter(code));
}
