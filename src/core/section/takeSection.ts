import { frontMatterRefusal } from '../filing/draft';
import { findTarget } from '../filing/target';
import type { PartReference } from '../filing/request';
import { sectionRange } from '../note/markdown/sections';
import type { NoteScan } from '../note/scanNote';
import { scanNote } from '../note/scanNote';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { Span } from '../text/range';
import type { LinkOrDefinition } from './linksAndDefinitions';
import { linksAndDefinitionsIn } from './linksAndDefinitions';

/** A text with all that is seen in it. */
export interface ReadText {
  readonly path: FilePath;
  readonly text: string;
  readonly scan: NoteScan;
  readonly links: readonly LinkOrDefinition[];
}

/** A section that is to go into another note, in the note where it stands. */
export interface TakenSection extends ReadText {
  /** The index of its heading among those of the note. */
  readonly heading: number;
  /** From its heading to the next of its level or higher. */
  readonly span: Span;
}

/** Reads a note's text. */
export function readText(path: FilePath, text: string): ReadText {
  const scan = scanNote(path, text);
  return { path, text, scan, links: linksAndDefinitionsIn(text, scan.frontMatter.bodyStart) };
}

/** Finds the section that a reference names. The note under its own title is no section of it. */
export function takeSection(path: FilePath, text: string, reference: PartReference): TakenSection | Refusal {
  const scan = scanNote(path, text);
  if (scan.note.broken) return frontMatterRefusal(scan.note);
  const target = findTarget(text, scan, reference, []);
  if ('code' in target) return target;
  if (target.kind === 'note') return { code: 'section-is-note', args: [] };
  if (target.kind !== 'section') return { code: 'no-section', args: [] };
  const span = sectionRange(scan.outline.headings, target.heading, text.length);
  return { ...readText(path, text), heading: target.heading, span };
}

/** Whether something lies in a section. */
export function isIn({ span }: Pick<TakenSection, 'span'>, start: number): boolean {
  return span.start <= start && start < span.end;
}
