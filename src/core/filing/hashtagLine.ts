import { withoutHashtags } from '../note/headingTitle';
import type { Outline } from '../note/markdown/outline';
import type { HashtagPlace } from '../note/markdown/textBlock';
import type { Heading } from '../note/markdown/textBlock';
import type { FiledPart } from '../note/note';
import type { ActivityPath } from '../taxonomy/taxonomy';
import { isBlank } from '../text/lines';
import type { Splice } from '../text/splice';
import { lineAt, lineEndAt } from './lineSplices';

/**
 * The splices that file the section of `heading` by hashtags below the heading, never on its line
 * (docs/files.md#sections). Where the section begins with a line of hashtags, the new ones go to the end of that line.
 * Otherwise they get a paragraph of their own, so that `removeHashtags` can remove it again. The blank line that
 * separates it goes above where a blank line or the end of the file follows the heading, and below where text follows.
 */
export function addHashtagLine(
  text: string,
  outline: Outline,
  heading: Heading,
  paths: readonly ActivityPath[],
): readonly Splice[] {
  const tags = paths.map((path) => `#${path}`).join(' ');
  const present = hashtagsUnder(text, outline, heading);
  if (present) return [{ start: present.end, end: present.end, text: ` ${tags}` }];
  if (heading.inner?.kind === 'item') {
    const line = itemLine(text, heading, tags);
    return [{ start: heading.end, end: heading.end, text: line }];
  }
  return [{ start: heading.end, end: heading.end, text: ownLine(text, heading, tags) }];
}

/** The splices that add hashtags to a filed block: after its last hashtag, separated by one space. None without one. */
export function addHashtagsBeside(
  outline: Outline,
  part: FiledPart,
  paths: readonly ActivityPath[],
): readonly Splice[] {
  const last = outline.hashtags.findLast(
    ({ scope, block }) => scope === 'block' && part.kind === 'block' && block.start === part.span.start,
  );
  const text = paths.map((path) => ` #${path}`).join('');
  return last ? [{ start: last.end, end: last.end, text }] : [];
}

// The last hashtag of the line of hashtags at the start of the section, if there is one.
function hashtagsUnder(text: string, outline: Outline, heading: Heading): HashtagPlace | undefined {
  const scope = heading.inner?.kind === 'item' ? 'block' : 'paragraph';
  const first = outline.hashtags.find((place) => place.scope === scope && place.start >= heading.end);
  if (!first || !isUnder(text, heading, first)) return undefined;
  return outline.hashtags.findLast(
    ({ scope: other, block, line }) =>
      other === scope && block.start === first.block.start && (scope === 'paragraph' || line === first.line),
  );
}

function isUnder(text: string, { end, inner }: Heading, { start, block }: HashtagPlace): boolean {
  if (inner?.kind !== 'item') return text.slice(end, block.start).trim() === '';
  const rest = text.slice(start, lineAt(text, start).end);
  return (
    start < inner.end &&
    /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$/u.test(text.slice(end, start)) &&
    withoutHashtags(rest) === ''
  );
}

// In a list item: the first item below it or, where text stands there, a paragraph of its own.
function itemLine(text: string, heading: Heading, tags: string): string {
  const lineEnd = lineEndAt(text, lineAt(text, heading.start));
  const [, indent = '', marker = '', padding = ''] =
    /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)/.exec(text.slice(heading.start, heading.end)) ?? [];
  const inside = `${indent}${' '.repeat(marker.length + padding.length)}`;
  const below = lineAt(text, heading.end);
  const [, child] = /^([ \t]*[-*+][ \t]+)\S/.exec(text.slice(below.start, below.end)) ?? [];
  const item = child !== undefined && isDeeper(child, indent) ? child : `${inside}- `;
  const isLast = heading.end === text.length && !/[\r\n]$/.test(text);
  return isLast ? `${lineEnd}${item}${tags}` : `${item}${tags}${lineEnd}`;
}

function isDeeper(child: string, indent: string): boolean {
  return child.startsWith(indent) && /^[ \t]/.test(child.slice(indent.length));
}

function ownLine(text: string, heading: Heading, tags: string): string {
  const lineEnd = lineEndAt(text, lineAt(text, heading.start));
  if (heading.end === text.length && !/[\r\n]$/.test(text)) return `${lineEnd}${lineEnd}${tags}`;
  const below = lineAt(text, heading.end);
  return isBlank(text, below.start, below.end)
    ? `${lineEnd}${tags}${lineEnd}`
    : `${tags}${lineEnd}${lineEnd}`;
}
