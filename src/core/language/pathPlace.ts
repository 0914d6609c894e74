import { filingKeyOf } from '../frontMatter/keyName';
import type { TypedPlace } from '../frontMatter/whileTyping/place';
import { typedPlaceAt } from '../frontMatter/whileTyping/place';
import { isInRegion, typedRegion } from '../frontMatter/whileTyping/region';
import type { Step, TypedToken } from '../frontMatter/whileTyping/token';
import { pathAsYaml, yamlStringLike } from '../filing/yamlString';
import { firstIdThatIsNoHashtag } from '../filing/target';
import type { Place } from '../note/note';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Span } from '../text/range';
import { hashtagAround } from './hashtagPlace';

/** A place where a path is written or being typed: an item or value of `activities:` or `tags:`, or a hashtag. */
export interface PathPlace {
  readonly place: Place;
  /** The path as typed so far, without `#` and quotes; may be empty. */
  readonly written: string;
  /** The span that a completion replaces: quotes, the `#`, and the characters after the cursor, too. */
  readonly span: Span;
  /** The characters of `span` before the path: a quote, a `#`, both, or nothing. */
  readonly prefix: string;
  /** The other paths of the same list, as written. */
  readonly beside: readonly string[];
  /** The replacement of `span` for another path; undefined where that path cannot be written there. */
  write(path: ActivityPath): string | undefined;
}

/** The place of the path at the cursor. In front matter the path may be empty; a hashtag has at least its `#`. */
export function pathPlaceAt(text: string, offset: number): PathPlace | undefined {
  const region = typedRegion(text);
  if (region && isInRegion(region, offset)) return inFrontMatter(text, offset);
  return region && offset < region.start ? undefined : hashtagPlace(text, offset);
}

function hashtagPlace(text: string, offset: number): PathPlace | undefined {
  const span = hashtagAround(text, offset);
  return (
    span && {
      place: 'hashtag',
      written: text.slice(span.start + 1, span.end),
      span,
      prefix: '#',
      beside: [],
      write: (path) => (firstIdThatIsNoHashtag(path) === undefined ? `#${path}` : undefined),
    }
  );
}

function inFrontMatter(text: string, offset: number): PathPlace | undefined {
  const typed = typedPlaceAt(text, offset) ?? behindComma(text, offset);
  const place = typed && listKey(typed.token);
  if (!place) return undefined;
  return typed.token.path.length === 1 && typed.token.after === 'colon'
    ? inScalar(text, offset, typed, place)
    : inItem(text, offset, typed, place);
}

function listKey({ role, path }: TypedToken): 'activities' | 'tags' | undefined {
  const [key, item, ...more] = path;
  if (role === 'key' || more.length > 0 || typeof item === 'string') return undefined;
  return filingKeyOf(key);
}

function inItem(text: string, offset: number, typed: TypedPlace, place: Place): PathPlace {
  const { token } = typed;
  const span = { start: typed.span.start, end: endOfItem(text, offset, typed) };
  const raw = text.slice(span.start, span.end);
  const prefix = /^["']?#?/.exec(raw)?.[0] ?? '';
  // Without a dash, a path below its key would be a scalar and not the first item of a list.
  const lead = token.path.length === 1 && token.after === 'indent' ? '- ' : typed.lead;
  return {
    place,
    written: token.quote === '' ? raw.slice(prefix.length) : token.text.replace(/^#/, ''),
    span,
    prefix,
    beside: besides(typed),
    write: (path) => lead + quotedLike(token.quote, path),
  };
}

// An unclosed quote may extend over the next item.
function endOfItem(text: string, offset: number, { token, span }: TypedPlace): number {
  if (token.after !== 'flow' || token.quote === '') return span.end;
  const comma = text.slice(offset, span.end).indexOf(',');
  return comma === -1 ? span.end : offset + comma;
}

function quotedLike(quote: TypedToken['quote'], path: ActivityPath): string {
  if (quote === '' || path.startsWith('#')) return pathAsYaml(path);
  return yamlStringLike(path, quote === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE');
}

function besides({ token, tokens }: TypedPlace): readonly string[] {
  const key = token.path[0];
  const isBeside = (other: TypedToken): boolean =>
    other !== token && other.role !== 'key' && other.path.length <= 2 && isUnder(other.path, key);
  return tokens
    .filter(isBeside)
    .map(({ text }) => text.replace(/^#/, ''))
    .filter((written) => written !== '');
}

function isUnder(path: readonly Step[], key: Step | undefined): boolean {
  return path[0] === key && (path.length === 1 || typeof path[1] === 'number');
}

// A scalar may hold several paths: `a/b, c/d` or `a/b c/d`.
function inScalar(text: string, offset: number, typed: TypedPlace, place: Place): PathPlace {
  const { token, span: whole } = typed;
  const quotes = token.quote === '' ? 0 : 1;
  const isClosed = quotes === 1 && whole.end - whole.start > 1 && text[whole.end - 1] === token.quote;
  const content = { start: whole.start + quotes, end: Math.max(offset, whole.end - (isClosed ? 1 : 0)) };
  const separator = text.slice(content.start, content.end).includes(',') ? /,/ : /[ \t]/;
  const part = partAround(text, content, Math.max(offset, content.start), separator);
  const parts = text
    .slice(content.start, content.end)
    .split(separator)
    .map((each) => each.trim());
  if (
    parts.filter((each) => each !== '').length <= 1 &&
    !separator.test(text.slice(content.start, content.end))
  )
    return inItem(text, offset, typed, place);
  const raw = text.slice(part.start, part.end);
  const isSpaced = part.start === content.start || /\s/.test(text.charAt(part.start - 1));
  return {
    place,
    written: raw.replace(/^#/, ''),
    span: part,
    prefix: raw.startsWith('#') ? '#' : '',
    beside: parts.filter((each) => each !== '' && each !== raw.trim()),
    // A path that needs quotes, or contains blanks, cannot be written within a scalar of several paths.
    write: (path) => (pathAsYaml(path) === path ? (isSpaced ? '' : ' ') + path : undefined),
  };
}

function partAround(text: string, { start, end }: Span, offset: number, separator: RegExp): Span {
  let from = offset;
  while (from > start && !separator.test(text.charAt(from - 1))) from--;
  let to = offset;
  while (to < end && !separator.test(text.charAt(to))) to++;
  while (from < offset && /\s/.test(text.charAt(from))) from++;
  while (to > offset && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

// `tags: a/b, ` with the cursor at the end: YAML does not count the trailing blank as part of the scalar.
function behindComma(text: string, offset: number): TypedPlace | undefined {
  let at = offset;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  if (at === offset || text[at - 1] !== ',') return undefined;
  const place = typedPlaceAt(text, at);
  return place?.token.after === 'colon' && place.token.quote === '' ? place : undefined;
}
