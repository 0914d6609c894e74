import type { Refusal } from '../../refusal';
import { lineContentEnd, lineEndOf } from '../../text/lines';
import type { Range } from '../../text/range';
import { rangeOf } from '../../text/range';
import type { Splice } from '../../text/splice';
import { applySplices, differenceOf } from '../../text/splice';
import type { AuthorsPlace } from './authorsPlace';
import type { Why } from './lineRecord';
import { recordOf } from './lineRecord';
import type { Region } from './markers';
import { findRegions } from './markers';
import type { Fresh, Generated, MergedRegion } from './mergedRegion';
import { mergedRegion } from './mergedRegion';
import { readPart } from './partLines';
import type { WrittenRegion } from './regionText';
import { regionText } from './regionText';

/** The planned change of a report file. */
export type ReportPlan =
  | { readonly kind: 'create'; readonly text: string }
  | { readonly kind: 'edit'; readonly splices: readonly Splice[]; readonly words: AuthorsWords }
  | { readonly kind: 'unchanged'; readonly words: AuthorsWords }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A line of the author's that they have to look at. */
export interface ToldLine {
  readonly why: Why;
  readonly text: string;
  /** In the file as it will be. */
  readonly range: Range;
}

/** What a new generation found of the author's words within the generated parts. */
export interface AuthorsWords {
  /** How many lines are theirs. */
  readonly lines: number;
  /** Those of them that they have to look at since this generation. */
  readonly told: readonly ToldLine[];
  /** How many new lines are left out, because the author deleted all that stood under their heading. */
  readonly leftOut: number;
}

export interface ReportRequest {
  /** The file's text; undefined if there is no file yet. */
  readonly existing: string | undefined;
  /** In order, without duplicate ids. */
  readonly regions: readonly Generated[];
  /** The author's section: written once, after the first region, if the file has none of the regions yet. */
  readonly place?: AuthorsPlace;
  /** The text for an item that is generated no more, while lines of the author's stand below it. */
  readonly goneItem: string;
  /** Where in a report of an earlier build lines stand that are known to be generated, in UTF-16 code units. */
  readonly known?: readonly number[];
  /** Whether all that the author did between the markers is dropped. */
  readonly isTakenBack?: boolean;
}

/**
 * Plans how a newly generated report goes into its file (docs/report.md#markers; L10, L11; H57). Text outside the
 * markers stays byte for byte; between them, so do the author's lines (see `mergeLines`). Each region is handled
 * separately. One that says the same already is left alone; a missing one is inserted before the next that exists, or at
 * the end of the file. Refused with a range: `markers-unbalanced`, if the markers do not delimit regions clearly;
 * `region-in-conflict`, if a region holds the markers of an unresolved merge.
 */
export function planReport(request: ReportRequest): ReportPlan {
  const { existing, regions, place } = request;
  const fresh = regions.map((one): Fresh => ({ ...one, ...readPart(one.markdown) }));
  if (existing === undefined) return { kind: 'create', text: wholeReport(fresh, place, '\n') };
  const found = findRegions(existing);
  if (found.kind === 'unbalanced') return { kind: 'refused', refusal: found.refusal };
  const there = fresh.map(({ id }) => found.regions.find((one) => one.id === id));
  const conflict = there.map((region) => region && conflictIn(existing, region)).find(Boolean);
  if (conflict) return { kind: 'refused', refusal: conflict };
  if (there.every((region) => region === undefined)) {
    const own = place && !existing.includes(place.sign) ? place : undefined;
    const splices = [appended(existing, wholeReport(fresh, own, lineEndOf(existing)))];
    return { kind: 'edit', splices, words: { lines: 0, told: [], leftOut: 0 } };
  }
  return planned(
    existing,
    fresh.map((one, at): Change => {
      const region = there[at];
      if (region) return replaced(request, existing, region, one);
      return { splices: [inserted(existing, one, there.slice(at + 1))] };
    }),
  );
}

/** The planned change of one region. */
interface Change {
  readonly splices: readonly Splice[];
  readonly id?: string;
  readonly merged?: MergedRegion;
}

function planned(existing: string, changes: readonly Change[]): ReportPlan {
  const splices = changes.flatMap((change) => change.splices).sort((a, b) => a.start - b.start);
  const words = wordsIn(applySplices(existing, splices), changes);
  return splices.length === 0 ? { kind: 'unchanged', words } : { kind: 'edit', splices, words };
}

function wordsIn(after: string, changes: readonly Change[]): AuthorsWords {
  const found = findRegions(after);
  const starts = new Map(found.kind === 'regions' ? found.regions.map(({ id, start }) => [id, start]) : []);
  const told = changes.flatMap(({ id = '', merged }) =>
    (merged?.told ?? []).map(({ why, text, start }): ToldLine => {
      const from = (starts.get(id) ?? 0) + start;
      return { why, text, range: rangeOf(after, { start: from, end: from + text.length }) };
    }),
  );
  const sum = (count: (merged: MergedRegion) => number): number =>
    changes.reduce((all, { merged }) => all + (merged ? count(merged) : 0), 0);
  return { lines: sum(({ own }) => own), told, leftOut: sum(({ leftOut }) => leftOut) };
}

// Of a version control system that merged two versions of the file.
const conflictMark = /^(?:<{7}|>{7}|\|{7})(?=[ \r\n])/m;

function conflictIn(text: string, { contentStart, contentEnd }: Region): Refusal | undefined {
  const found = conflictMark.exec(text.slice(contentStart, contentEnd));
  if (!found) return undefined;
  const start = contentStart + found.index;
  return {
    code: 'region-in-conflict',
    args: [],
    range: rangeOf(text, { start, end: lineContentEnd(text, start) }),
  };
}

function replaced(request: ReportRequest, existing: string, region: Region, fresh: Fresh): Change {
  const now = existing.slice(region.start, region.end);
  // The line end after the closing marker is not generated: it is kept as it is, present or missing.
  const closing = existing.slice(lineContentEnd(existing, region.contentEnd), region.end);
  const lineEnd = closing === '' ? lineEndOf(existing) : closing;
  const asGenerated = regionText(writtenAs(fresh, lineEnd), lineEnd).trimEnd() + closing;
  if (now === asGenerated) return { splices: [] };
  const content = existing.slice(region.contentStart, region.contentEnd);
  const merged = request.isTakenBack
    ? undefined
    : mergedRegion({
        content,
        hash: region.hash,
        fresh,
        lineEnd,
        goneItem: request.goneItem,
        known: (request.known ?? []).map((at) => at - region.contentStart),
      });
  if (merged?.isThere) return { splices: [], id: fresh.id, merged };
  const text = merged ? regionText(merged.written, lineEnd).trimEnd() + closing : asGenerated;
  const splices = differenceOf(now, text).map(moved(region.start));
  return { splices, id: fresh.id, ...(merged ? { merged } : {}) };
}

function moved(by: number): (splice: Splice) => Splice {
  return ({ start, end, text }) => ({ start: start + by, end: end + by, text });
}

function inserted(existing: string, fresh: Fresh, later: readonly (Region | undefined)[]): Splice {
  const lineEnd = lineEndOf(existing);
  const text = regionText(writtenAs(fresh, lineEnd), lineEnd);
  const next = later.find((region) => region !== undefined);
  return next ? { start: next.start, end: next.start, text: text + lineEnd } : appended(existing, text);
}

function appended(existing: string, text: string): Splice {
  const lineEnd = lineEndOf(existing);
  const isEmpty = existing.replace('\uFEFF', '') === '';
  const gap = isEmpty ? '' : /(?:\r\n|\r|\n)$/.test(existing) ? lineEnd : lineEnd.repeat(2);
  return { start: existing.length, end: existing.length, text: gap + text };
}

function wholeReport(fresh: readonly Fresh[], place: AuthorsPlace | undefined, lineEnd: string): string {
  const [first, ...others] = fresh.map((one) => regionText(writtenAs(one, lineEnd), lineEnd));
  const own = place ? [place.markdown.split('\n').join(lineEnd)] : [];
  return [...(first === undefined ? [] : [first]), ...own, ...others].join(lineEnd);
}

function writtenAs({ id, revision, markdown, lines, seal = '' }: Fresh, lineEnd: string): WrittenRegion {
  const body = markdown.trimEnd().split('\n').join(lineEnd);
  return { id, hash: revision, body, record: recordOf(lines, []), seal };
}
