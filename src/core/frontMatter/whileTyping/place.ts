import type { Span } from '../../text/range';
import { isInRegion, typedRegion } from './region';
import { readTyped } from './reader';
import type { TypedRegion, TypedToken } from './token';

/** The cursor's place in front matter that may be unfinished, and the text that is typed there. */
export interface TypedPlace {
  readonly token: TypedToken;
  /** The text from the token's start to the cursor, with its quote or `#`. */
  readonly typed: string;
  /** The text that a completion replaces, on one line; empty, at the cursor, where nothing is typed. */
  readonly span: Span;
  /** What a completion must insert first: a space after a dash or colon without one. */
  readonly lead: '' | ' ';
  /** All tokens of the front matter, `token` among them. */
  readonly tokens: readonly TypedToken[];
  readonly region: TypedRegion;
}

/** The key or value being typed at `offset`; undefined outside front matter and where neither can be typed. */
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

/** The `#word` after an empty token: a comment to YAML, but perhaps a hashtag to its author (H18). */
export function swallowedBy(text: string, { text: written, comment }: TypedToken): Span | undefined {
  if (written !== '' || !comment) return undefined;
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
