import { nextLineStart } from '../../text/lines';
import type { Span } from '../../text/range';
import { literalSign, standIn, withoutStandIns } from '../../text/standIns';
import { isWhiteSpace } from './characters';
import type { DefinedLabels } from './definitions';
import type { Hashtag } from './inline/hashtags';
import { findHashtags } from './inline/hashtags';
import { inlineRoles } from './inline/inlineRoles';
import { headingWritten, markedLines, plainText } from './inline/plainText';
import { role } from './inline/role';
import { saysOnlyTags } from './tagLines';
import type { TaskPlace } from './textBlock';
import type { HashtagPlace } from './textBlock';
import type { Heading } from './textBlock';
import { minutesAtEnd } from './lineMinutes';
import { joinPieces, SourceMap } from './pieces';
import { boxLength, markAt, saysSomething } from './taskBox';
import type { TextBlock } from './textBlock';

/** The heading or task that a block is, if it is one, and its hashtags in text order. */
export interface ReadTextBlock {
  readonly heading?: Heading | undefined;
  /** One in a quote or list. */
  readonly nested?: Heading | undefined;
  readonly task?: TaskPlace | undefined;
  readonly hashtags: readonly HashtagPlace[];
}

/** Reads a block's inline content. `labels` must hold those of the whole text: they decide what is a link. */
export function readTextBlock(text: string, block: TextBlock, labels: DefinedLabels): ReadTextBlock {
  if (block.kind === 'table') return { hashtags: readTable(text, block, labels) };
  const content = joinPieces(text, block.pieces);
  const roles = inlineRoles(content, labels);
  const tags = findHashtags(content, roles);
  const found = block.kind === 'heading' ? headingOf(block, content, roles, labels) : undefined;
  return {
    heading: found?.heading,
    nested: found?.nested,
    task: block.task ? taskOf(block, content, labels) : undefined,
    hashtags: tags.length === 0 ? noPlaces : readHashtags(text, block, content, tags),
  };
}

const noPlaces: readonly HashtagPlace[] = [];

function readHashtags(
  text: string,
  block: TextBlock,
  content: string,
  tags: readonly Hashtag[],
): readonly HashtagPlace[] {
  const scope = scopeOf(block, content, tags);
  const places = placesOf(text, block, scope, sourceSpans(block.pieces, tags));
  const minutes = scope === 'block' ? minutesAtEnd(content, tags) : undefined;
  return minutes === undefined ? places : timed(places, minutes, block.line);
}

function timed(places: readonly HashtagPlace[], minutes: number, line: number): readonly HashtagPlace[] {
  const time = { minutes, line };
  return places.map((place) => ({ ...place, time }));
}

function taskOf({ line, span }: TextBlock, content: string, labels: DefinedLabels): TaskPlace | undefined {
  const mark = markAt(content, 0);
  if (mark === undefined || !saysSomething(content)) return undefined;
  const body = withoutFieldLinks(content.slice(boxLength));
  const roles = inlineRoles(body, labels);
  return { mark, text: markedLines(withLiteralSigns(body, roles), roles).trim(), start: span.start, line };
}

// Two kinds of links are fields: `📅 [2026-11-20](daily/2026-11-20.md)`, and `[id:: a](due:: …)`, which only look like one.
function withoutFieldLinks(body: string): string {
  if (!body.includes('](')) return body;
  return body.replace(linkedDay, '$1').replace(fieldBeforeField, `$&${standIn}`);
}

const linkedDay = /(?<=(?:::|\p{Extended_Pictographic}\uFE0F?)\s?)\[(\d{4}-\d\d-\d\d)\]\([^()\s]*\)/gu;
const fieldBeforeField = /\[[a-zA-Z]+::[^[\]\n]*\](?=\([a-zA-Z]+::)/g;

// A `#` behind a backslash begins no hashtag, which the text alone would not tell.
function withLiteralSigns(body: string, roles: Uint8Array): string {
  if (!body.includes('\\#')) return body;
  return body.replaceAll('#', (sign, at: number) => (roles[at] === role.escaped ? literalSign : sign));
}

function readTable(text: string, block: TextBlock, labels: DefinedLabels): readonly HashtagPlace[] {
  const spans: Span[] = [];
  for (let index = 0; index < block.pieces.length; index += 2) {
    const cell = block.pieces.slice(index, index + 2);
    const content = joinPieces(text, cell);
    if (!content.includes('#')) continue;
    spans.push(...sourceSpans(cell, findHashtags(content, inlineRoles(content, labels))));
  }
  return placesOf(text, block, 'block', spans);
}

function headingOf(
  { level, line, span, root }: TextBlock,
  content: string,
  roles: Uint8Array,
  labels: DefinedLabels,
): Pick<ReadTextBlock, 'heading' | 'nested'> | undefined {
  if (!isHeadingLevel(level)) return undefined;
  const written = headingWritten(content, rolesInLinks(content, roles, labels));
  const { start, end } = span;
  const heading: Heading = { level, text: plainText(content, roles), written, start, end, line };
  return root ? { heading, nested: undefined } : { heading: undefined, nested: heading };
}

// The number of a footnote is part of a heading's link target: VS Code's preview knows no footnotes.
function rolesInLinks(content: string, roles: Uint8Array, labels: DefinedLabels): Uint8Array {
  return content.includes('[^') ? inlineRoles(content, labels.withoutFootnotes()) : roles;
}

function isHeadingLevel(level: number): level is Heading['level'] {
  return level >= 1 && level <= 6;
}

function sourceSpans(pieces: readonly number[], tags: readonly Hashtag[]): readonly Span[] {
  const map = new SourceMap(pieces);
  return tags.map(({ start, end }) => {
    const offset = map.offset(start);
    return { start: offset, end: offset + end - start };
  });
}

function placesOf(
  text: string,
  block: TextBlock,
  scope: HashtagPlace['scope'],
  spans: readonly Span[],
): readonly HashtagPlace[] {
  const { start, end } = scope === 'block' && block.item ? block.item : block.span;
  let line = block.line;
  let next = nextLineStart(text, block.span.start);
  return spans.map((span) => {
    for (; next <= span.start; next = nextLineStart(text, next)) line++;
    return { tag: text.slice(span.start + 1, span.end), ...span, line, scope, block: { start, end } };
  });
}

function scopeOf(block: TextBlock, content: string, tags: readonly Hashtag[]): HashtagPlace['scope'] {
  if (!block.root) return 'block';
  if (block.kind === 'heading') return 'heading';
  return isNothingBut(content, tags) ? 'paragraph' : 'block';
}

function isNothingBut(content: string, tags: readonly Hashtag[]): boolean {
  let at = 0;
  for (const { start, end } of tags) {
    if (!isWhite(content, at, start)) return content.includes(':') && holdsTagLines(content, tags);
    at = end;
  }
  return isWhite(content, at, content.length);
}

// Characters: nobody keeps more fields beside the tags of a note, and each line is looked at.
const longestTagLines = 2000;

function holdsTagLines(content: string, tags: readonly Hashtag[]): boolean {
  if (content.length > longestTagLines) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of tags) {
    rest += content.slice(at, start) + tagGap;
    at = end;
  }
  const lines = withoutStandIns(rest + content.slice(at)).split('\n');
  return lines.every((line) => saysOnlyTags(line.replaceAll(tagGap, ''), line.includes(tagGap)));
}

// Where a hashtag was: white space that ends no line.
const tagGap = '\v';

function isWhite(content: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpace(content.charCodeAt(at))) return false;
  return true;
}
