import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Period } from '../../period/period';
import { parsePeriod } from '../../period/period';
import type { Day } from '../../period/day';
import type { Refusal } from '../../refusal';
import type { FilePath } from '../../store/store';
import type { Remit } from '../../taxonomy/remit';
import type { Span } from '../../text/range';
import { canonicalRevision } from '../file/canonical';
import type { Region } from '../file/markers';
import { findRegions } from '../file/markers';
import { wordsFor } from '../words/languages';
import type { MarkedLine } from '../file/authorsLines';
import { markedLines } from '../file/authorsLines';
import type { Fingerprints } from '../file/fingerprints';
import { fingerprintsIn, lineKey } from '../file/fingerprints';
import { readContent } from '../file/regionText';
import type { ReportLine } from '../file/reportLines';
import { linesIn, ownLines } from '../file/reportLines';
import { gfm } from '../../text/gfm';

/** A line of a report file. */
export interface WrittenLine extends ReportLine {
  /** Its place in the file. */
  readonly span: Span;
  /** The period of the report that the line belongs to; undefined if the region's id no longer names one. */
  readonly period: Period | undefined;
  /**
   * How a change of the source is detected: by the fingerprint written with the line; by the quoted words, in reports
   * without fingerprints; or not at all, if the line itself was edited.
   */
  readonly by: { readonly kind: 'digest'; readonly digest: string } | { readonly kind: 'quote' | 'nothing' };
}

export type ReportReading =
  | {
      readonly kind: 'report';
      readonly lines: readonly WrittenLine[];
      /** The author's lines within generated parts that they have to look at, by their places in the file. */
      readonly marked: readonly MarkedLine[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();

/**
 * Every line of a report file that links to a note, in order. Refused: a text without generated parts, or with
 * unbalanced markers.
 */
export function readReport(text: string, path: FilePath, remit: Remit): ReportReading {
  const found = findRegions(text);
  if (found.kind === 'unbalanced') return { kind: 'refused', refusal: found.refusal };
  const { regions } = found;
  if (regions.length === 0) return { kind: 'refused', refusal: { code: 'not-a-report', args: [] } };
  const folder = path.split('/').slice(0, -1).join('/');
  const words = wordsFor(remit.language);
  const parsed = new Map(regions.map((region) => [region, parse(text, contentOf(region))]));
  const fingerprints = (id: string): Fingerprints =>
    new Map(
      regions.flatMap((one) =>
        periodId(one) === id ? [...fingerprintsIn(parsed.get(one)?.children ?? [])] : [],
      ),
    );
  const lines = regions.flatMap((region): readonly WrittenLine[] => {
    const known = fingerprints(periodId(region));
    const byQuote = known.size === 0 && isUntouched(text, region);
    const period = periodOf(region, remit);
    return linesIn(parsed.get(region)?.children ?? [], folder, words).map((line) => {
      const digest = known.get(lineKey(line));
      const by: WrittenLine['by'] =
        digest === undefined ? { kind: byQuote ? 'quote' : 'nothing' } : { kind: 'digest', digest };
      return { ...line, period, by, span: moved(line.span, region.contentStart) };
    });
  });
  const own = outside(text, regions).flatMap((span) =>
    ownLines([parse(text, span)], folder).map((line): WrittenLine => ({
      ...line,
      period: undefined,
      by: { kind: 'nothing' },
      span: moved(line.span, span.start),
    })),
  );
  const marked = regions.flatMap(({ contentStart, contentEnd }) =>
    markedLines(text.slice(contentStart, contentEnd)).map(({ why, ...span }) => ({
      why,
      ...moved(span, contentStart),
    })),
  );
  return { kind: 'report', lines: [...lines, ...own].sort((a, b) => a.span.start - b.span.start), marked };
}

function parse(text: string, { start, end }: Span): Root {
  return parser.parse(text.slice(start, end));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function contentOf({ contentStart, contentEnd }: Region): Span {
  return { start: contentStart, end: contentEnd };
}

// The author's own text. A byte order mark is left out, since parsers do not count it.
function outside(text: string, regions: readonly Region[]): readonly Span[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0, ...regions.map(({ end }) => end)];
  return starts.map((start, at) => ({ start, end: regions[at]?.start ?? text.length }));
}

/** The period that a report's markers name; undefined if they name none, or do not delimit regions clearly. */
export function periodOfReport(text: string, remit: Remit): Period | undefined {
  const found = findRegions(text);
  const [first] = found.kind === 'regions' ? found.regions : [];
  return first && periodOf(first, remit);
}

function periodId({ id }: Region): string {
  return id.replace(/\/evidence$/u, '');
}

// A region's id is absolute: unlike `this-quarter`, it needs no current day.
function periodOf(region: Region, { fiscalYearStart }: Remit): Period | undefined {
  const name = periodId(region);
  return /^\d|^FY/u.test(name) ? parsePeriod(name, { today: noDay, fiscalYearStart }) : undefined;
}

const noDay = '2000-01-01' as Day;

function isUntouched(text: string, { hash, contentStart, contentEnd }: Region): boolean {
  return canonicalRevision(readContent(text.slice(contentStart, contentEnd)).body) === hash;
}
