import type { PartLine } from './partLines';

/** A generated line, as a report's file records it. */
export interface RecordedLine {
  readonly hash: string;
  /** What the line is about, if it has a link; else empty. */
  readonly about: string;
  /** Of an item the number of lists around its own; else 0. */
  readonly depth: number;
}

/**
 * Why a line of the author's has to be looked at. `changed`: the note has changed since they reworded its line; `apart`:
 * the line stands below a heading or an item that is no longer generated.
 */
export type Why = 'changed' | 'apart';

/** A line of the author's that has to be looked at, by its hash. */
export interface Mark {
  readonly why: Why;
  readonly hash: string;
}

/** What a report's file records of a part: the lines that were generated into it, also those that the author removed. */
export interface LineRecord {
  readonly lines: readonly RecordedLine[];
  readonly marks: readonly Mark[];
}

const begin = '<!-- remit-lines ';
const whole =
  /^<!-- remit-lines ((?:\.*(?::[0-9A-Za-z]{6}|[0-9A-Za-z]{4}))*)((?: [!^][0-9A-Za-z]{4})*) -->[ \t]*$/;
const signs = { changed: '!', apart: '^' } as const;

/**
 * The record's comment: four characters for each line, seven for one with a link, one more for each list around an
 * item's own, and six for each mark.
 */
export function recordComment({ lines, marks }: LineRecord): string {
  const written = lines.map(
    ({ hash, about, depth }) => '.'.repeat(depth) + (about === '' ? hash : `:${hash}${about}`),
  );
  return `${begin}${written.join('')}${marks.map(({ why, hash }) => ` ${signs[why]}${hash}`).join('')} -->`;
}

/** Whether a report's text has a record. */
export function hasRecord(text: string): boolean {
  return text.includes(`\n${begin}`);
}

/** The record in a line of text; undefined if it is none. */
export function recordIn(line: string): LineRecord | undefined {
  const [, lines, marks = ''] = whole.exec(line) ?? [];
  if (lines === undefined) return undefined;
  return {
    lines: [...lines.matchAll(/(\.*)(?::(.{4})(.{2})|(.{4}))/g)].map(
      ([, dots = '', hash, about = '', alone = '']): RecordedLine => ({
        hash: hash ?? alone,
        about,
        depth: dots.length,
      }),
    ),
    marks: [...marks.matchAll(/([!^])(.{4})/g)].map(([, sign, hash = '']): Mark => ({
      why: sign === signs.changed ? 'changed' : 'apart',
      hash,
    })),
  };
}

/** The record of generated lines. */
export function recordOf(lines: readonly PartLine[], marks: readonly Mark[]): LineRecord {
  return { lines: lines.map(recorded), marks };
}

// What other lines are about needs no record: they are known by their place.
function recorded(line: PartLine): RecordedLine {
  const { kind, hash, about } = line;
  return { hash, about: kind === 'text' || kind === 'item' ? about : '', depth: depthOf(line) };
}

/** Of an item the number of lists around its own; else 0. */
export function depthOf({ kind, level }: PartLine): number {
  return kind === 'item' ? level - 1 : 0;
}
