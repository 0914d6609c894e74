import type { Mark, RecordedLine, Why } from './lineRecord';
import { depthOf, recordComment, recordOf } from './lineRecord';
import { authorsLines } from './authorsLines';
import { earlierRecord } from './earlierRecord';
import type { Merge } from './merge/mergeLines';
import { mergedText, mergeLines, saysTheSame } from './merge/mergeLines';
import type { PartLine } from './partLines';
import type { PartReading } from './partLines';
import { apart, readPart, textOf } from './partLines';
import type { WrittenRegion } from './regionText';
import { bodyStart, readContent } from './regionText';

/** A generated part of the report. */
export interface Generated {
  /** Identifies the region, since one file may hold several. */
  readonly id: string;
  /** As `renderParts` returns it. */
  readonly markdown: string;
  /** The comment that Check Report detects changes by; none in a part without lines that link to a note. */
  readonly seal?: string;
}

/** A generated part, with what is compared. */
export interface Fresh extends Generated, PartReading {}

/** A region with the author's words, as it is to be written. */
export interface MergedRegion {
  readonly written: WrittenRegion;
  /** Whether the region says all of this already, whatever its formatting. */
  readonly isThere: boolean;
  readonly own: number;
  readonly leftOut: number;
  /** The lines that their author has to look at; `start`: in the text of the region, in UTF-16 code units. */
  readonly told: readonly { readonly why: Why; readonly text: string; readonly start: number }[];
}

export interface RegionToMerge {
  /** What stands between the markers. */
  readonly content: string;
  /** The hash in the first marker. */
  readonly hash: string | undefined;
  readonly fresh: Fresh;
  readonly lineEnd: string;
  readonly goneItem: string;
  /** Places in `content` of lines that are known to be generated; for reports of earlier builds. */
  readonly known: readonly number[];
}

/**
 * Merges what is generated now into a region. Undefined if nothing of the author's is in it: neither a line nor the place
 * of one that they deleted. A region of which nothing is left is generated anew.
 */
export function mergedRegion(region: RegionToMerge): MergedRegion | undefined {
  const { content, fresh, lineEnd, goneItem } = region;
  const { body, record } = readContent(content);
  const reading = readPart(body);
  if (reading.lines.length === 0) return undefined;
  const known =
    record ?? earlierRecord({ ...region, body, current: apart(reading.lines, among(fresh.lines)) });
  const current = apart(reading.lines, among(record ? known.lines : [...known.lines, ...fresh.lines]));
  const isUntouched =
    current.length === known.lines.length && current.every((line, at) => isSame(line, known.lines[at]));
  if (isUntouched && reading.revision !== fresh.revision) return undefined;
  const versions = { base: known.lines, current, fresh: fresh.lines };
  const merge = mergeLines({ ...versions, goneItem });
  const { id, revision: hash, seal = '' } = fresh;
  const { text, starts } = saysTheSame(merge, current)
    ? textOf(current)
    : mergedText(merge, versions, lineEnd);
  const told = toldIn(merge, starts);
  const next = recordOf(fresh.lines, marksIn(text, fresh, told, known.marks));
  const written = { id, hash, body: text, record: next, seal };
  const from = bodyStart(written, lineEnd);
  const isThere =
    text === body &&
    region.hash === hash &&
    record !== undefined &&
    recordComment(record) === recordComment(next) &&
    (seal === '' || content.includes(seal));
  return {
    written,
    isThere,
    own: merge.own,
    leftOut: merge.leftOut,
    told: told.map((one) => ({ ...one, start: from + one.start })),
  };
}

// A mark is looked for where the line is read again, which may be as a part of another one.
function marksIn(
  text: string,
  fresh: Fresh,
  told: MergedRegion['told'],
  known: readonly Mark[],
): readonly Mark[] {
  if (told.length === 0 && known.length === 0) return [];
  const generated = new Set(fresh.lines.map(({ hash }) => hash));
  const own = authorsLines(text, generated);
  const marks = told.flatMap(({ why, start }): readonly Mark[] => {
    const line = own.find((one) => one.start <= start && start < one.end);
    return line ? [{ why, hash: line.hash }] : [];
  });
  const isNew = new Set(marks.map(({ hash }) => hash));
  const isThere = new Set(own.map(({ hash }) => hash));
  return [...known.filter(({ hash }) => isThere.has(hash) && !isNew.has(hash)), ...marks];
}

function among(lines: readonly Pick<PartLine, 'hash'>[]): (hash: string) => boolean {
  const hashes = new Set(lines.map(({ hash }) => hash));
  return (hash) => hashes.has(hash);
}

function isSame(line: PartLine, generated: RecordedLine | undefined): boolean {
  return line.hash === generated?.hash && depthOf(line) === generated.depth;
}

function toldIn({ lines }: Merge, starts: readonly number[]): MergedRegion['told'] {
  return lines.flatMap(({ line, told }, at): MergedRegion['told'] => {
    const start = starts[at];
    return told === undefined || start === undefined ? [] : [{ why: told, text: line.text, start }];
  });
}
