import { alignment } from './merge/alignment';
import { fatesOf } from './merge/fates';
import { canonicalRevision } from './canonical';
import type { LineRecord, RecordedLine } from './lineRecord';
import { depthOf, recordOf } from './lineRecord';
import type { PartLine, PartReading } from './partLines';
import { readPart, textOf } from './partLines';

/** A region that an earlier build wrote, without a record of its lines. */
export interface EarlierRegion {
  /** What stands between the markers, and its text without comments. */
  readonly content: string;
  readonly body: string;
  /** The hash in the first marker. */
  readonly hash: string | undefined;
  /** The lines of the body. */
  readonly current: readonly PartLine[];
  readonly fresh: PartReading;
  /** Places in `content` of lines that are known to be generated. */
  readonly known: readonly number[];
}

/**
 * What an earlier build generated, as far as the region's hash tells: all of it, where nobody edited it; or all but what
 * the author added or reworded, where the hash is that of the text without it. Else each line that is neither generated
 * now nor known by a fingerprint may be its author's, and stands for the one in its place.
 */
export function earlierRecord(region: EarlierRegion): LineRecord {
  const { content, hash, current } = region;
  if (canonicalRevision(content) === hash) return recordOf(current, []);
  const lines = likelyLines(region);
  const guessed = guesses(region, lines);
  const comments = content.slice(content.indexOf(region.body) + region.body.length);
  const right = guessed.find((text) => canonicalRevision(text + comments) === hash);
  return right === undefined ? { lines, marks: [] } : recordOf(readPart(right).lines, []);
}

function likelyLines({ content, body, current, fresh, known }: EarlierRegion): readonly RecordedLine[] {
  const same = alignment(
    current.map((line) => line.hash),
    fresh.lines.map((line) => line.hash),
  );
  const generated = new Set(same.map(([at]) => at));
  const from = content.indexOf(body);
  const { starts } = textOf(current);
  return current.map((line, at): RecordedLine => {
    const start = from + (starts[at] ?? 0);
    const end = start + line.text.length;
    const isGenerated = generated.has(at) || known.some((one) => start <= one && one < end);
    return { hash: isGenerated ? line.hash : '', about: line.about, depth: depthOf(line) };
  });
}

// The text without the lines that nothing generated stands for; with those about a note as they are generated now; and
// with all others that differ in more than numbers.
function guesses({ current, fresh }: EarlierRegion, base: readonly RecordedLine[]): readonly string[] {
  const { insteadOf, next } = fatesOf({ base, current, fresh: fresh.lines });
  const guess = (isReworded: (line: PartLine, now: PartLine) => boolean): string =>
    current
      .flatMap((line, at) => {
        if (base[at]?.hash !== '') return [line.gap + line.text];
        const now = fresh.lines[next[insteadOf[at] ?? -1] ?? -1];
        if (!now) return [];
        return [line.gap + (isReworded(line, now) ? now.text : line.text)];
      })
      .join('');
  return [
    guess(() => false),
    guess(({ kind }) => kind === 'item'),
    guess((line, now) => line.kind === 'item' || inWords(line.text) !== inWords(now.text)),
  ];
}

function inWords(text: string): string {
  return text.replace(/[^\p{L}]+/gu, ' ');
}
