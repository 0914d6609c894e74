import { appendix, leadOfBlock, readsAsBefore } from '../filing/append';
import { frontMatterRefusal } from '../filing/draft';
import type { FilingPlan } from '../filing/request';
import type { NoteScan } from '../note/scanNote';
import type { RefusalCode } from '../refusal';
import type { FilePath } from '../store/store';
import { lineEndOf } from '../text/lines';
import { applySplices } from '../text/splice';
import { carry } from './carriedSection';
import type { LinkOrDefinition } from './linksAndDefinitions';
import { headingsIn, shiftedLevel } from './levels';
import { isPrivateAt, isSame, leadSketches, partSketches } from './comparableTexts';
import type { ReadText, TakenSection } from './takeSection';
import { isIn, readText } from './takeSection';

/**
 * Plans the insertion of a section of one note at the end of another. The section keeps its own filings; those of its
 * note as a whole do not come along. Verified by reading the result: the section has the same headings, filings and
 * links, nothing in it has become less private, and the rest of the note reads as before.
 */
export function planInsert(section: TakenSection, path: FilePath, text: string): FilingPlan {
  const target = readText(path, text);
  const { frontMatter, note } = target.scan;
  if (note.broken || (frontMatter.kind === 'absent' && frontMatter.late)) {
    return { kind: 'refused', refusal: frontMatterRefusal(note) };
  }
  const carried = carry(section, target);
  if ('code' in carried) return { kind: 'refused', refusal: carried };
  const lineEnd = lineEndOf(text);
  const lines = `${carried.text.replace(/\r\n|\r|\n/g, lineEnd)}${lineEnd}`;
  const splice = appendix(text, leadOfBlock(text), lines);
  const after = readText(path, applySplices(text, [splice]));
  const code = refusalOf(section, target, after, carried.links);
  return code ? { kind: 'refused', refusal: { code, args: [] } } : { kind: 'edit', splices: [splice] };
}

function refusalOf(
  section: TakenSection,
  target: ReadText,
  after: ReadText,
  carried: readonly LinkOrDefinition[],
): RefusalCode | undefined {
  const end = target.text.length;
  const isAdded = (start: number): boolean => start >= end;
  const levels = after.scan.outline.headings.filter(({ start }) => isAdded(start)).map(({ level }) => level);
  if (levels.length === 0) return 'ends-open';
  const wanted = headingsIn(section).map((heading) => shiftedLevel(section, heading));
  const isRead =
    readsAsBefore(target.scan, after.scan, end) &&
    isSame(levels.map(String), wanted.map(String)) &&
    isSame(
      partSketches(section, (start) => isIn(section, start)),
      partSketches(after, isAdded),
    );
  if (!isRead) return 'not-verified';
  const links = [target.links, carried].map(leadSketches).flat();
  if (!isSame(links, leadSketches(after.links))) return 'links-differ';
  return isPrivacyKept(section, after.scan, isAdded) ? undefined : 'privacy-lost';
}

// Whether every heading and filing of the section that was private is still private.
function isPrivacyKept(section: TakenSection, after: NoteScan, isAdded: (start: number) => boolean): boolean {
  const before = privacy(section.scan, (start) => isIn(section, start));
  const now = privacy(after, isAdded);
  return before.every((isPrivate, at) => !isPrivate || now[at] === true);
}

function privacy(scan: NoteScan, isPart: (start: number) => boolean): readonly boolean[] {
  const headings = scan.outline.headings.map(({ start }) => start);
  const tokens = scan.note.tokens.map(({ span }) => span.start);
  return [...headings.filter(isPart), ...tokens.filter(isPart)].map((start) => isPrivateAt(scan, start));
}
