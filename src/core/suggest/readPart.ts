import type { FiledPart } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { passagesOf } from './passages';
import type { Phrases } from './phrases';
import type { ReadableProfile } from './profile';
import { profileOf } from './profile';
import type { Series } from './series';
import { seriesOf } from './series';

/** What a note, section or block says, and what meeting it is of. */
export interface ReadPart {
  readonly profile: ReadableProfile;
  readonly series: readonly Series[];
  /** Some of its passages are private. */
  readonly isPartlyPrivate: boolean;
}

/** Reads one part of a note that was scanned. Every note is asked for its series by its own title. */
export function readPart(
  text: string,
  scan: NoteScan,
  part: FiledPart,
  taxonomy: Taxonomy,
  phrases: Phrases,
): ReadPart {
  const span = part.kind === 'note' ? undefined : part.span;
  const passages = passagesOf(text, scan, taxonomy, span);
  const isPartlyPrivate = passages.some(({ isPrivate }) => isPrivate);
  const series = part.kind === 'note' ? seriesOf(scan.note.title) : [];
  return { profile: profileOf(passages, phrases), series, isPartlyPrivate };
}
