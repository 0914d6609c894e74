import { lineContentEnd } from '../text/lines';
import type { Span } from '../text/range';
import { dayOfSection, sectionPart } from './datedHeading';
import { withoutStandIns } from '../text/standIns';
import { withoutHashtags } from './headingTitle';
import type { Outline } from './markdown/outline';
import type { HashtagPlace } from './markdown/textBlock';
import { enclosingHeading } from './markdown/sections';
import { withoutMarks } from './markdown/titleText';
import { withoutBlockId } from './taskFields';
import type { FiledPart } from './note';

const longestTitle = 100;
// A title is taken from this many characters of a line at most.
const longestLine = 400;

/**
 * The part that a hashtag files. On a heading or alone in a paragraph, it files the section that encloses it, or the
 * whole note above the first second-level heading; in any other block, it files that block (docs/files.md#sections).
 * Hashtags of one block or section share one part: a single line may hold ten thousand of them (L14).
 */
export function partsOf(text: string, outline: Outline): (place: HashtagPlace) => FiledPart {
  const sections = new Map<number, FiledPart>();
  const firstSecondLevel = secondLevelIn(outline);
  let block: { readonly span: Span; readonly title: string } | undefined;
  return ({ scope, block: span, line, start }) => {
    const head =
      scope === 'block' ? headOfBlock(text, outline, span) : enclosingHeading(outline.heads, start);
    if (scope === 'block' && head === undefined) {
      if (block?.span.start !== span.start || block.span.end !== span.end)
        block = { span, title: blockTitle(text, span.start) };
      return { kind: 'block', title: block.title, line, span: block.span };
    }
    if (head === undefined) return { kind: 'note' };
    const part = sections.get(head) ?? headedPart(text, outline, head, firstSecondLevel);
    sections.set(head, part);
    return part;
  };
}

/**
 * The part filed by "the section under this heading": the section, or the whole note where the heading is the note's
 * title. The title is a first-level heading above every second-level one, unless it begins a dated section.
 */
export function partOfHeading(text: string, outline: Outline, index: number): FiledPart {
  return headedPart(text, outline, index, secondLevelIn(outline));
}

function headedPart(text: string, outline: Outline, index: number, firstSecondLevel: number): FiledPart {
  const heading = outline.heads[index];
  if (!heading) return { kind: 'note' };
  const part = sectionPart(outline.heads, index, text.length);
  const isTitle = !heading.inner && heading.level === 1 && index < firstSecondLevel;
  return isTitle && dayOfSection(part, index, text.length, outline.year) === undefined
    ? { kind: 'note' }
    : part;
}

function secondLevelIn({ heads }: Outline): number {
  const at = heads.findIndex(({ level, inner }) => level === 2 && !inner);
  return at === -1 ? heads.length : at;
}

// The head of the item that a block is, or of the item whose first child it is and says nothing but hashtags.
function headOfBlock(text: string, { heads }: Outline, { start, end }: Span): number | undefined {
  const at = enclosingHeading(heads, start);
  const head = at === undefined ? undefined : heads[at];
  if (!head || head.inner?.kind !== 'item') return undefined;
  if (head.start === start) return at;
  return isWhite(text, head.end, start) && isTagItem(text, start, end) ? at : undefined;
}

function isWhite(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return start <= end;
}

// Characters: hashtags in one line.
const longestTags = 400;

function isTagItem(text: string, start: number, end: number): boolean {
  if (end - start > longestTags) return false;
  const tags = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(#\S[^\r\n]*)\s*$/u.exec(text.slice(start, end))?.[1];
  return tags !== undefined && withoutHashtags(tags) === '';
}

function blockTitle(text: string, start: number): string {
  const line = withoutStandIns(text.slice(start, lineContentEnd(text, start))).slice(0, longestLine);
  const content = line.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[.\]\s)?/, '');
  // What is left of comments reaches over the line's end.
  const title = withoutHashtags(withoutMarks(withoutBlockId(content.replace(/<!--.*$/, ''))));
  return title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
}
