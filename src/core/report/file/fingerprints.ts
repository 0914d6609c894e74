import type { Html, RootContent, Root } from 'mdast';
import { digestOf } from '../excerpt/noteDigest';
import type { ReportLine } from './reportLines';
import { normalizeWords } from './normalizedWords';
import type { Words } from '../words/words';
import type { ReadNotes } from '../../note/readNote';
import { linesIn } from './reportLines';
import { noteReadingOf } from '../excerpt/noteReading';

// Not a marker: markers are lines of their own that begin with `<!-- remit:` (see `findRegions`).
const begin = '<!-- remit-fingerprints ';
const comment = /^<!-- remit-fingerprints ((?:[0-9a-z]{12} )*)-->$/u;
const keyLength = 6;

/** The digest of each line's source at the time of writing, by the line's key. */
export type Fingerprints = ReadonlyMap<string, string>;

/** The key of a report line, from its kind, its target and all of its words: an edited line has another key. */
export function lineKey({ kind, address: { path, fragment }, whole }: ReportLine): string {
  return digestOf(JSON.stringify([kind, path, fragment, normalizeWords(whole)]));
}

/**
 * The comment that Check Report detects changes by; empty if there are no lines. The list of sources has no
 * fingerprints, since it quotes nothing. `digest`: of a line's source; undefined if the source was not read.
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

/** The fingerprints in a parsed generated part; empty for reports written without them. */
export function fingerprintsIn(children: readonly RootContent[]): Fingerprints {
  const entries = children.flatMap((node): readonly string[] => {
    const [, written = ''] = (node.type === 'html' ? comment.exec(node.value) : undefined) ?? [];
    return written.split(' ').filter((entry) => entry !== '');
  });
  return new Map(entries.map((entry) => [entry.slice(0, keyLength), entry.slice(keyLength)]));
}

/**
 * The fingerprint comment for a report's lines, at any report length; undefined if it has no lines. `notes`: the notes
 * that the report was built from. Actions have no fingerprint: their task tells their state, and notes of actions
 * carried over are not read for a report.
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
