import { lineContentEnd } from '../text/lines';
import type { HashtagPlace, Outline } from './markdown/outline';
import { enclosingHeading, sectionRange } from './markdown/sections';
import type { Unit } from './note';

const longestTitle = 100;

/**
 * What a hashtag files. On a heading or alone in a paragraph: the section it stands in, or the whole note above
 * the first second-level heading; in any other block: that block (DESIGN: A section is a unit of filing).
 */
export function unitOf(text: string, outline: Outline, place: HashtagPlace): Unit {
  if (place.scope === 'block') {
    const { start, end } = place.block;
    return { kind: 'block', title: blockTitle(text, start), line: place.line, span: { start, end } };
  }
  const index = enclosingHeading(outline.headings, place.start);
  return index === undefined ? { kind: 'note' } : unitOfHeading(text, outline, index);
}

/**
 * What filing "the section under this heading" means: the section, or the whole note where the heading is the
 * note's own title, that is, of the first level and above every second-level one.
 */
export function unitOfHeading(text: string, outline: Outline, index: number): Unit {
  const heading = outline.headings[index];
  if (!heading || isNoteTitle(outline, index)) return { kind: 'note' };
  return {
    kind: 'section',
    title: withoutHashtags(heading.text),
    level: heading.level,
    line: heading.line,
    span: sectionRange(outline.headings, index, text.length),
  };
}

function isNoteTitle(outline: Outline, index: number): boolean {
  const firstSecondLevel = outline.headings.findIndex(({ level }) => level === 2);
  const above = firstSecondLevel === -1 || index < firstSecondLevel;
  return above && outline.headings[index]?.level === 1;
}

function blockTitle(text: string, start: number): string {
  const line = text.slice(start, Math.min(lineContentEnd(text, start), start + 400));
  const content = line.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[.\]\s)?/, '');
  const title = withoutHashtags(content);
  return title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
}

// Obsidian's tag rules: at least one character that is no digit, no slash at either end. `Issue #12` keeps its number.
const hashtag =
  /(^|\s)#(?!\/)(?![\p{N}/]*(?:[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}_/-]|$))[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u{E0020}-\u{E007F}_/-]+(?<!\/)/gu;

/** A title without the hashtags in it: what a heading or a block is called. */
export function withoutHashtags(text: string): string {
  return text.replace(hashtag, '$1').replace(/\s+/g, ' ').trim();
}
