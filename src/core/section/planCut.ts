import type { FilingPlan } from '../filing/request';
import { titleOfHeading } from '../note/headingTitle';
import { isBlank, lineContentEnd, lineEndOf, lineStart } from '../text/lines';
import type { Splice } from '../text/splice';
import { applySplices } from '../text/splice';
import { isDefinition, keyOfLabel } from './linksAndDefinitions';
import { isPrivateAt, isSame, leadSketches, partSketches } from './comparableTexts';
import type { ReadText, TakenSection } from './takeSection';
import { isIn, readText, takeSection } from './takeSection';

/**
 * Plans the removal of a section from its note, after it was inserted into another. Refused where the section is no
 * longer the text that was inserted. Verified by reading the result: the rest of the note reads as before.
 */
export function planCut(section: TakenSection, text: string): FilingPlan {
  const now = text === section.text ? section : takenAgain(section, text);
  if (!now) return { kind: 'refused', refusal: { code: 'changed-underneath', args: [] } };
  const needed = labelNeeded(now);
  if (needed !== undefined) return { kind: 'refused', refusal: { code: 'label-needed', args: [needed] } };
  const cut = cutOf(now);
  // Without the section, the paragraphs before and after it might merge; a blank line between them prevents that.
  const splice = [cut, { ...cut, text: lineEndOf(text) }].find((each) => readsAsRest(now, each));
  if (splice) return { kind: 'edit', splices: [splice] };
  return { kind: 'refused', refusal: { code: 'not-verified', args: [] } };
}

function takenAgain(section: TakenSection, text: string): TakenSection | undefined {
  const heading = section.scan.outline.headings[section.heading];
  if (!heading) return undefined;
  const title = titleOfHeading(heading.text);
  const again = takeSection(section.path, text, { kind: 'section', line: heading.line, title });
  return 'code' in again || sliceOf(again) !== sliceOf(section) ? undefined : again;
}

function sliceOf({ text, span }: TakenSection): string {
  return text.slice(span.start, span.end);
}

// A label whose definition would be removed while the rest of the note still uses it.
function labelNeeded(section: TakenSection): string | undefined {
  const seen = new Map<string, boolean>();
  for (const link of section.links) {
    const key = keyOfLabel(link);
    if (key === undefined || seen.has(key) || !isDefinition(link)) continue;
    seen.set(key, isIn(section, link.span.start));
  }
  const isInNeed = ({ kind }: TakenSection['links'][number]): boolean =>
    kind === 'reference' || kind === 'footnote';
  return section.links.find(
    (link) => isInNeed(link) && !isIn(section, link.span.start) && seen.get(keyOfLabel(link) ?? '') === true,
  )?.label;
}

// The last section is removed with the blank lines before it, which would be left at the end of the note.
function cutOf({ text, span, scan }: TakenSection): Splice {
  let { start } = span;
  while (span.end === text.length && start > scan.frontMatter.bodyStart) {
    const before = lineStart(text, start - 1);
    if (before >= start || !isBlank(text, before, lineContentEnd(text, before))) break;
    start = Math.max(before, scan.frontMatter.bodyStart);
  }
  return { start, end: span.end, text: '' };
}

function readsAsRest(section: TakenSection, splice: Splice): boolean {
  const after = readText(section.path, applySplices(section.text, [splice]));
  const stays = (start: number): boolean => !isIn(section, start);
  return isSame(
    sketchOf(section, stays),
    sketchOf(after, () => true),
  );
}

function sketchOf(read: ReadText, isPart: (start: number) => boolean): readonly string[] {
  const { scan, links } = read;
  const { date, duration, summary, highlight, needsNoFiling, broken } = scan.note;
  const headings = scan.outline.headings.filter(({ start }) => isPart(start));
  return [
    JSON.stringify([date, duration, summary, highlight, needsNoFiling, broken, scan.note.private]),
    ...headings.map(({ level, start }) => `${level} ${isPrivateAt(scan, start)}`),
    ...partSketches(read, isPart),
    ...leadSketches(links.filter(({ span }) => isPart(span.start))),
  ];
}
