import type { Html, RootContent, Root } from 'mdast';
import { digestOf } from '../excerpt/noteDigest';
import type { ReportLine } from './reportLines';
import { normalizeWords } from './normalizedWords';
import type { Words } from '../words/words';
import type { ReadNotes } from '../../note/readNote';
import { linesIn } from './reportLines';
import { noteReadingOf } from '../excerpt/noteReading';

// Begins no marker: those are lines of their own that begin with `<!-- remit:` (see `findRegions`).
const begin = '<!-- remit-fingerprints ';
const comment = /^<!-- remit-fingerprints ((?:[0-9a-z]{12} )*)-->$/u;
const keyLength = 6;

/** What was said behind a report's lines when it was written: the digest of the source by the line's key. */
export type Fingerprints = ReadonlyMap<string, string>;

/** Names a line of a report by what it is, where it leads and all the words on it: one that was edited by hand is another line. */
export function lineKey({ kind, address: { path, fragment }, whole }: ReportLine): string {
  return digestOf(JSON.stringify([kind, path, fragment, normalizeWords(whole)]));
}

/**
 * The comment by which Check Report finds out what has changed since, or nothing where there are no lines. The list of
 * sources has no fingerprints: it quotes nothing. `digest`: of a line's source; undefined where that was not read.
 */
export function fingerprintComment(
  lines: readonly ReportLine[],
  digest: (line: ReportLine) => string | undefined,
): Html | undefined {
  const entries = lines.flatMap((line): readonly string[] => {
    const said = line.kind === 'source' || line.kind === 'own' ? undefined : digest(line);
    return said === undefined ? [] : [lineKey(line) + said];
  });
  const distinct = [...new Set(entries)];
  return distinct.length === 0 ? undefined : { type: 'html', value: `${begin}${distinct.join(' ')} -->` };
}

/** The fingerprints in a generated part, as parsed; none in a report written without them. */
export function fingerprintsIn(children: readonly RootContent[]): Fingerprints {
  const entries = children.flatMap((node): readonly string[] => {
    const [, written = ''] = (node.type === 'html' ? comment.exec(node.value) : undefined) ?? [];
    return written.split(' ').filter((entry) => entry !== '');
  });
  return new Map(entries.map((entry) => [entry.slice(0, keyLength), entry.slice(keyLength)]));
}

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
  return fingerprintComment(linesIn(report.children, folder, words), ({ kind, address }) => {
    if (kind === 'open' || kind === 'closed') return digestOf(kind);
    const read = notes.get(address.path);
    if (!read) return undefined;
    const reading = noteReadingOf(read);
    if (address.fragment === null) return reading.digest(undefined);
    const heading = reading.headingOf(address.fragment);
    return heading === undefined ? undefined : reading.digest(heading);
  });
}
