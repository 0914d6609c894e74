import type { Html, Root } from 'mdast';
import type { FilePath } from '../../store/store';
import type { Words } from '../words';
import { digestOf } from '../said/content';
import { fingerprintComment } from './fingerprints';
import type { ReadNotes } from '../../note/readNote';
import { linesIn } from './lines';
import { Source } from './source';
import { emptyTaxonomy } from '../../taxonomy/taxonomy';

/**
 * The fingerprints of a report that is being written, of the lines that it shows, at whatever length; undefined where
 * it shows none. `notes`: those that it was made of. An action has none of a note: what became of it is known
 * by its task, and the notes of those carried over are not read for a report.
 */
export function fingerprintOf(
  report: Root,
  folder: string,
  words: Words,
  notes: ReadNotes,
): Html | undefined {
  const sources = new Map<FilePath, Source | undefined>();
  const sourceOf = (path: FilePath): Source | undefined => {
    const read = notes.get(path);
    const known = sources.get(path) ?? (read && new Source(path, read, emptyTaxonomy, true));
    sources.set(path, known);
    return known;
  };
  return fingerprintComment(linesIn(report.children, folder, words), ({ kind, address }) => {
    if (kind === 'open' || kind === 'closed') return digestOf(kind);
    const source = sourceOf(address.path);
    if (!source || address.fragment === null) return source?.digest(undefined);
    const heading = source.heading(address.fragment);
    return heading === undefined ? undefined : source.digest(heading);
  });
}
