import type { Remit } from '../../taxonomy/remit';
import { lineStart, nextLineStart } from '../../text/lines';
import { comparable } from '../../taxonomy/taxonomy';
import { statements } from './vocabularyTables';

/** The kind of statement that a heading or a label announces. */
export type StatementKind = 'decision' | 'highlight';

/** A line that begins with a label: `Decision: lift, do not fix`. */
export interface Labelled {
  readonly said: StatementKind;
  /** The text after the label and its colon. */
  readonly rest: string;
}

/** Recognizes the headings and labels of decisions and highlights: the built-in English ones and the author's own. */
export interface StatementWords {
  ofHeading(heading: string): StatementKind | undefined;
  /** `line`: written text without markup. */
  ofLine(line: string): Labelled | undefined;
  /** False if no line of the text can begin with a label, so that it need not be parsed. */
  mayLabel(source: string): boolean;
}

const longestLabel = 60;

/** `words`: what index.md adds. Compared in NFC and case-insensitively, independent of locale. */
export function statementWords(words: Remit['words']): StatementWords {
  const own = { decision: named(words.decisions), highlight: named(words.highlights) };
  const headings = meanings('headings', own);
  const labels = meanings('labels', own);
  return {
    ofHeading: (heading) => headings.get(bare(heading)),
    ofLine: (line) => labelled(line, labels),
    mayLabel: (source) => mayLabel(source, labels),
  };
}

function named(words: readonly string[]): readonly string[] {
  return words.map(bare).filter((word) => word !== '');
}

function meanings(
  place: 'headings' | 'labels',
  own: Readonly<Record<StatementKind, readonly string[]>>,
): ReadonlyMap<string, StatementKind> {
  const kinds: readonly StatementKind[] = ['highlight', 'decision'];
  return new Map(
    kinds.flatMap((kind) =>
      [...own[kind], ...statements[kind][place]].map((word): [string, StatementKind] => [word, kind]),
    ),
  );
}

// Ignores numbering and colons: `2. Decisions made:` means `Decisions made`.
function bare(words: string): string {
  return comparable(words)
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu, '')
    .replace(/^\d+[.)]?\s+/u, '')
    .replace(/\s+/gu, ' ');
}

function labelled(line: string, labels: ReadonlyMap<string, StatementKind>): Labelled | undefined {
  const colon = line.slice(0, longestLabel).search(/[:：]/u);
  if (colon <= 0) return undefined;
  const said = labels.get(bare(line.slice(0, colon)));
  return (
    said && {
      said,
      rest: line
        .slice(colon + 1)
        .replace(/^:/, '')
        .trim(),
    }
  );
}

// Checks only the text before each line's first colon.
function mayLabel(source: string, labels: ReadonlyMap<string, StatementKind>): boolean {
  const colons = /[:：]/gu;
  for (let found = colons.exec(source); found; found = colons.exec(source)) {
    const line = source.slice(lineStart(source, found.index), found.index + 1);
    if (labelled(unmarked(line), labels)) return true;
    colons.lastIndex = nextLineStart(source, found.index);
  }
  return false;
}

// Drops the markup that may precede or enclose the label: quote, bullet, box, emphasis.
function unmarked(line: string): string {
  return line.slice(0, 4 * longestLabel).replace(/[*_~>]|^[\s>]*(?:[-+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?/gu, '');
}
