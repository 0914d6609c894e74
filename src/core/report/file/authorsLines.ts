import type { Span } from '../../text/range';
import type { Mark, Why } from './lineRecord';
import { apart, readPart, textOf } from './partLines';
import { readContent } from './regionText';

/** A line of the author's within a generated part. Offsets are in UTF-16 code units. */
export interface AuthorsLine extends Span {
  readonly hash: string;
}

/** The lines of a part's text that were not generated. `generated`: the hashes of those that were. */
export function authorsLines(body: string, generated: ReadonlySet<string>): readonly AuthorsLine[] {
  const lines = apart(readPart(body).lines, (hash) => generated.has(hash));
  const { starts } = textOf(lines);
  return lines.flatMap(({ hash, text }, at): readonly AuthorsLine[] => {
    const start = starts[at] ?? 0;
    return generated.has(hash) ? [] : [{ start, end: start + text.length, hash }];
  });
}

/** A line that its author has to look at, with its place in the text between two markers. */
export interface MarkedLine extends Span {
  readonly why: Why;
}

/** The marked lines in the text between two markers, in order. */
export function markedLines(content: string): readonly MarkedLine[] {
  const { body, record } = readContent(content);
  if (!record || record.marks.length === 0) return [];
  const whyOf = new Map(record.marks.map(({ hash, why }: Mark) => [hash, why]));
  // A comment that was moved into the text stands in the content, and not in the body.
  const from = Math.max(0, content.indexOf(body));
  return authorsLines(body, new Set(record.lines.map(({ hash }) => hash))).flatMap(
    ({ start, end, hash }): readonly MarkedLine[] => {
      const why = whyOf.get(hash);
      return why ? [{ why, start: from + start, end: from + end }] : [];
    },
  );
}
