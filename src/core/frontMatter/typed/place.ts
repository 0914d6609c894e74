import type { Span } from '../../text/range';
import { isInRegion, typedRegion } from './region';
import { readTyped } from './reader';
import type { TypedRegion, TypedToken } from './token';

/** Where the cursor stands in front matter that may be half-typed, and what is typed there. */
export interface TypedPlace {
  readonly token: TypedToken;
  /** What stands between the token's start and the cursor, a quote included; a `#` too. */
  readonly typed: string;
  /** What a completion takes the place of; where nothing is typed, the cursor. On one line. */
  readonly span: Span;
  /** What has to stand between it and what is before it: a blank behind a dash or colon that has none. */
  readonly lead: '' | ' ';
  /** All that the front matter holds, the token among it. */
  readonly tokens: readonly TypedToken[];
  readonly region: TypedRegion;
}

/** The key or value that is typed at `offset`; undefined outside of front matter and where nothing can be typed. */
export function typedPlaceAt(text: string, offset: number): TypedPlace | undefined {
  const region = typedRegion(text);
  if (!region || !isInRegion(region, offset)) return undefined;
  const tokens = readTyped(text, region, offset);
  const found =
    tokens.find((token) => isAt(token, offset)) ?? tokens.find((token) => isEmptyAt(text, token, offset));
  if (!found) return undefined;
  const span = spanOf(text, found, offset);
  if (/[\r\n]/.test(text.slice(span.start, span.end))) return undefined;
  const lead = span.start === span.end && /[-:]/.test(text.charAt(offset - 1)) ? ' ' : '';
  return { token: found, typed: text.slice(span.start, offset), span, lead, tokens, region };
}

/** The `#word` behind an empty place, which is a comment to YAML and no comment to who wrote it (H18). */
export function swallowedBy(text: string, { text: said, comment }: TypedToken): Span | undefined {
  if (said !== '' || !comment) return undefined;
  const word = /^#[^\s,\]}]*/.exec(text.slice(comment.start, comment.end))?.[0] ?? '#';
  return { start: comment.start, end: comment.start + word.length };
}

function isAt({ span }: TypedToken, offset: number): boolean {
  return span.start < span.end && span.start <= offset && offset <= span.end;
}

function isEmptyAt(text: string, token: TypedToken, offset: number): boolean {
  if (token.span.start < token.span.end) return false;
  const swallowed = swallowedBy(text, token);
  if (swallowed && swallowed.start < offset) return offset <= swallowed.end;
  return token.room.start <= offset && offset <= token.room.end;
}

function spanOf(text: string, token: TypedToken, offset: number): Span {
  if (token.span.start < token.span.end) return token.span;
  const swallowed = swallowedBy(text, token);
  return swallowed && swallowed.start < offset ? swallowed : { start: offset, end: offset };
}
