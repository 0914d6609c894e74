import { frontMatterRefusal } from '../filing/draft';
import { findTarget } from '../filing/target';
import type { PartReference } from '../filing/request';
import { titleOfHeading } from '../note/headingTitle';
import { sectionRange } from '../note/markdown/sections';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { Span } from '../text/range';
import type { LinkOrDefinition } from './linksAndDefinitions';
import { linksAndDefinitionsIn } from './linksAndDefinitions';

/** A note's text with its scan, links and definitions. */
export interface ReadText {
  readonly path: FilePath;
  readonly text: string;
  readonly scan: NoteScan;
  readonly links: readonly LinkOrDefinition[];
}

/** A section that is to be inserted into another note, with the note that it comes from. */
export interface TakenSection extends ReadText {
  /** The index of its heading among those at the root of the note. */
  readonly heading: number;
  /** From its heading to the next heading of the same or a higher level. */
  readonly span: Span;
}

/** Reads a note's text. */
export function readText(path: FilePath, text: string): ReadText {
  const scan = scanNote(path, text);
  return { path, text, scan, links: linksAndDefinitionsIn(text, scan.frontMatter.bodyStart) };
}

/** Finds the section that a reference names. Refused for the note's own title, which stands for the whole note. */
export function takeSection(path: FilePath, text: string, reference: PartReference): TakenSection | Refusal {
  const scan = scanNote(path, text);
  if (scan.note.broken) return frontMatterRefusal(scan.note);
  const target = findTarget(text, scan, reference, []);
  if ('code' in target) return target;
  if (target.kind === 'note') return { code: 'section-is-note', args: [] };
  if (target.kind !== 'section') return { code: 'no-section', args: [] };
  const { heads, headings } = scan.outline;
  const own = heads[target.heading];
  // Out of its list, an item would be another text.
  if (own?.inner) return { code: 'section-in-list', args: [titleOfHeading(own.text)] };
  const heading = headings.findIndex(({ start }) => start === own?.start);
  return { ...readText(path, text), heading, span: sectionRange(headings, heading, text.length) };
}

/** Whether the offset `start` is in a section. */
export function isIn({ span }: Pick<TakenSection, 'span'>, start: number): boolean {
  return span.start <= start && start < span.end;
}
