import type { Unit } from '../note/note';
import type { NoteScan } from '../note/scanNote';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { passagesOf } from './passages';
import type { Phrases } from './phrases';
import type { ReadableProfile } from './profile';
import { profileOf } from './profile';
import type { Series } from './series';
import { seriesOf } from './series';

/** What a note, section or block says, and what meeting it is of. */
export interface ReadUnit {
  readonly profile: ReadableProfile;
  readonly series: readonly Series[];
  /** Some of its passages are private. */
  readonly isPartlyPrivate: boolean;
}

/** Reads one unit of a note that was scanned. Every note is asked for its series by its own title. */
export function readUnit(
  text: string,
  scan: NoteScan,
  unit: Unit,
  taxonomy: Taxonomy,
  phrases: Phrases,
): ReadUnit {
  const span = unit.kind === 'note' ? undefined : unit.span;
  const passages = passagesOf(text, scan, taxonomy, span);
  const isPartlyPrivate = passages.some(({ isPrivate }) => isPrivate);
  const series = unit.kind === 'note' ? seriesOf(scan.note.title) : [];
  return { profile: profileOf(passages, phrases), series, isPartlyPrivate };
}
