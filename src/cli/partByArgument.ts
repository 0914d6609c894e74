import type { PartReference } from '../core/filing/request';
import { allAnchors, anchorOfFragment } from '../core/note/anchors';
import { enclosingHeading } from '../core/note/markdown/sections';
import type { NoteScan } from '../core/note/scanNote';
import { scanNote } from '../core/note/scanNote';
import { partOfHeading } from '../core/note/filedPart';
import type { FilePath } from '../core/store/store';
import { nextLineStart } from '../core/text/lines';
import type { NotePart } from './noteArgument';

/** Resolves a part as given to a part of the note; undefined if the note has no such section. */
export function filedPartOf(path: FilePath, text: string, part: NotePart): PartReference | undefined {
  if (part.kind === 'note') return { kind: 'note' };
  const { outline } = scanNote(path, text);
  const index = part.kind === 'line' ? headingAbove(text, outline, part.line) : headingOf(outline, part.slug);
  if (index === undefined) return undefined;
  const filed = partOfHeading(text, outline, index);
  return filed.kind === 'section'
    ? { kind: 'section', line: filed.line, title: filed.title }
    : { kind: 'note' };
}

type Outline = NoteScan['outline'];

function headingAbove(text: string, outline: Outline, line: number): number | undefined {
  let start = 0;
  for (let at = 0; at < line; at++) {
    start = nextLineStart(text, start);
    if (start >= text.length) return undefined;
  }
  return enclosingHeading(outline.heads, start);
}

// A heading in a quote has an anchor too, but begins no section.
function headingOf(outline: Outline, slug: string): number | undefined {
  const [given, wanted] = [slug.toLowerCase(), anchorOfFragment(slug)];
  const anchors = allAnchors(outline);
  const found =
    anchors.find(({ anchor }) => anchor === given) ?? anchors.find(({ anchor }) => anchor === wanted);
  return found?.heading;
}
