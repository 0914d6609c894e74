import type { MergedLine } from './placedLines';
import { placedLines } from './placedLines';
import type { PartLine, PartText } from '../partLines';
import { textOf } from '../partLines';
import type { MergeRequest } from './verdicts';
import { verdictsOn } from './verdicts';
import type { Versions } from './fates';

/** A part of a report as it is to be: the fresh lines, with the author's at their places. */
export interface Merge {
  readonly lines: readonly MergedLine[];
  /** How many lines are the author's own words. */
  readonly own: number;
  /** How many new lines are left out, because the author deleted all that stood under their heading. */
  readonly leftOut: number;
}

/**
 * Merges fresh lines into a part that its author may have edited. Every line that they left alone says what is generated
 * now. Every line of theirs stays byte for byte where it stands among the others, and what they deleted stays deleted,
 * also when its note says something else by now. Linear in the lines, but for the logarithm of `alignment`.
 */
export function mergeLines(request: MergeRequest): Merge {
  const { verdicts, deleted } = verdictsOn(request);
  const own = verdicts.filter(({ kind }) => kind === 'own').length;
  return { ...placedLines(request, verdicts, deleted), own };
}

/** Whether a merged part says what the current one does. */
export function saysTheSame({ lines }: Merge, current: readonly PartLine[]): boolean {
  return lines.length === current.length && lines.every(({ line }, at) => line.hash === current[at]?.hash);
}

/**
 * The text of a merged part. Gaps between lines are kept where they stand behind one another in the file, else in what
 * is generated. `fresh` lines have `\n` line ends, which become `lineEnd`.
 */
export function mergedText({ lines }: Merge, versions: Versions, lineEnd: string): PartText {
  const written = (text: string): string => text.split('\n').join(lineEnd);
  return textOf(
    lines.map((one, at) => {
      const isAsWritten = one.current !== undefined && versions.current[one.current] === one.line;
      const text = isAsWritten ? one.line.text : written(one.line.text);
      const above = lines[at - 1];
      if (!above) return { gap: '', text };
      const own = gapIn(versions.current, [above.current, one.current], [above, one]);
      const generated = gapIn(versions.fresh, [above.fresh, one.fresh], [above, one]);
      const least = lineEnd.repeat(isBeside(above.line, one.line) ? 1 : 2);
      return { gap: own ?? (generated === undefined ? least : written(generated)), text };
    }),
  );
}

// Undefined where the two do not stand behind one another, or are of other kinds there.
function gapIn(
  lines: readonly PartLine[],
  [at, next]: readonly [number | undefined, number | undefined],
  [above, below]: readonly [MergedLine, MergedLine],
): string | undefined {
  if (at === undefined || next !== at + 1) return undefined;
  const isAlike = lines[at]?.kind === above.line.kind && lines[next]?.kind === below.line.kind;
  return isAlike ? lines[next]?.gap : undefined;
}

// The items of a list and the rows of a table; without a blank line, markdown would join any other two.
function isBeside(above: PartLine, below: PartLine): boolean {
  if (below.kind === 'item') return above.kind === 'item' || above.level > 0;
  return below.kind === 'row' && (above.kind === 'row' || above.kind === 'head');
}
