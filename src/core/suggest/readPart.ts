import type { FiledPart } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { passagesOf } from './passages';
import type { Phrases } from './phrases';
import type { ReadableProfile } from './profile';
import { profileOf } from './profile';
import type { Series } from './series';
import { seriesOf } from './series';

/** The profile of a note, section or block, and the series that it belongs to. */
export interface ReadPart {
  readonly profile: ReadableProfile;
  readonly series: readonly Series[];
  /** At least one passage is private. */
  readonly isPartlyPrivate: boolean;
}

/** Reads one part of a scanned note. Only a whole note belongs to series, by its title. */
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
