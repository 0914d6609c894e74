import { isHashtag } from '../taxonomy/readCategory';
import type { ActivityPath } from '../taxonomy/taxonomy';
import type { Filing } from '../note/filing';
import { partKey } from '../note/filing';
import { enclosingHeading } from '../note/markdown/sections';
import type { FiledPart } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import { partOfHeading } from '../note/filedPart';
import { titleOfHeading } from '../note/headingTitle';
import type { Refusal } from '../refusal';
import { lineContentEnd, nextLineStart } from '../text/lines';
import { positionAt } from '../text/range';
import type { PartReference } from './request';

/** The part that a request refers to in one text. A section is the index of its head, which filing never changes. */
export type Target =
  | { readonly kind: 'note' }
  | { readonly kind: 'section'; readonly heading: number }
  | { readonly kind: 'block'; readonly part: FiledPart }
  /** The reference names no part, so nothing is filed there. */
  | { readonly kind: 'nothing' };

/**
 * Finds the part that a reference names: by its line or, if the given title is not there, by the title. Refused unless
 * exactly one part of that kind has the title. If any of them is in `carrying`, only those count.
 */
export function findTarget(
  text: string,
  scan: NoteScan,
  reference: PartReference,
  carrying: readonly Filing[],
): Target | Refusal {
  switch (reference.kind) {
    case 'note':
      return { kind: 'note' };
    case 'section':
      return findSection(text, scan, reference, carrying);
    case 'block':
      return findBlock(text, reference, carrying);
  }
}

/** The part of a scanned text that a target names. */
export function partOfTarget(text: string, { outline }: NoteScan, target: Target): FiledPart | undefined {
  switch (target.kind) {
    case 'note':
      return { kind: 'note' };
    case 'section':
      return partOfHeading(text, outline, target.heading);
    case 'block':
      return target.part;
    case 'nothing':
      return undefined;
  }
}

/** The first id of a path that cannot be written in a hashtag; undefined where the path can file a section. */
export function firstIdThatIsNoHashtag(path: ActivityPath): string | undefined {
  return path.split('/').find((id) => !isHashtag(id));
}

interface Titled<Kind> {
  readonly kind: Kind;
  readonly line: number;
  readonly title?: string;
}

function findSection(
  text: string,
  scan: NoteScan,
  { line, title }: Titled<'section'>,
  carrying: readonly Filing[],
): Target | Refusal {
  const { heads: headings } = scan.outline;
  const titleOf = (heading: number): string => titleOfHeading(headings[heading]?.text ?? '');
  const here = enclosingHeading(headings, endOfLine(text, line));
  if (here !== undefined && (title === undefined || titleOf(here) === title))
    return sectionTarget(text, scan, here);
  if (title === undefined) return { kind: 'nothing' };
  const called = headings.flatMap((_, heading) => (titleOf(heading) === title ? [heading] : []));
  const carriers = new Set(carrying.map(({ part }) => partKey(part)));
  const filed = called.filter((heading) => carriers.has(partKey(partOfHeading(text, scan.outline, heading))));
  const [only, other] = filed.length > 0 ? filed : called;
  return only === undefined || other !== undefined ? moved(title) : sectionTarget(text, scan, only);
}

function sectionTarget(text: string, { outline }: NoteScan, heading: number): Target {
  return partOfHeading(text, outline, heading).kind === 'note'
    ? { kind: 'note' }
    : { kind: 'section', heading };
}

function findBlock(
  text: string,
  { line, title }: Titled<'block'>,
  carrying: readonly Filing[],
): Target | Refusal {
  const blocks = carrying.map(({ part }) => part).filter((part) => part.kind === 'block');
  const called = blocks.filter((part) => title === undefined || part.title === title);
  const here =
    called.find((part) => part.line === line) ?? called.find((part) => holdsLine(text, part, line));
  if (here) return { kind: 'block', part: here };
  if (title === undefined) return { kind: 'nothing' };
  const distinct = new Map(called.map((part) => [partKey(part), part]));
  const [only, other] = distinct.values();
  return !only || other ? moved(title) : { kind: 'block', part: only };
}

function holdsLine(text: string, part: Extract<FiledPart, { kind: 'block' }>, line: number): boolean {
  const first = positionAt(text, part.span.start).line;
  const last = positionAt(text, Math.max(part.span.start, part.span.end - 1)).line;
  return first <= line && line <= last;
}

function moved(title: string): Refusal {
  return { code: 'section-moved', args: [title] };
}

// The line's end, not its start: after a BOM, a heading on the first line begins later than the line.
function endOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 0; at < line && offset < text.length; at++) offset = nextLineStart(text, offset);
  return lineContentEnd(text, offset);
}
