import type { Refusal } from '../../refusal';
import { lineContentEnd, lineEndOf } from '../../text/lines';
import type { Splice } from '../../text/splice';
import { applySplices, differenceOf } from '../../text/splice';
import { canonicalRevision } from './canonical';
import type { Region } from './markers';
import { beginMarker, endMarker, findRegions } from './markers';
import type { AuthorsPlace } from './authorsPlace';
import type { EditedVersion } from './authorsPlace';
import { keptText } from './authorsPlace';

/** What writing a report means for its file. */
export type ReportPlan =
  | { readonly kind: 'create'; readonly text: string }
  /** `kept`: says which region was edited by hand and is left as it is, while others become what they are to be. */
  | { readonly kind: 'edit'; readonly splices: readonly Splice[]; readonly kept?: Refusal }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A part of the report that is generated. */
export interface Generated {
  /** Names the region, so that one file may hold several. */
  readonly id: string;
  /** As `renderParts` gives it. */
  readonly markdown: string;
}

export interface ReportRequest {
  /** The file's text, undefined where there is none. */
  readonly existing: string | undefined;
  /** In their order, none of them twice. */
  readonly regions: readonly Generated[];
  /** The author's own place: written once, behind the first region, where none of the regions is there yet. */
  readonly place?: AuthorsPlace;
  /** What becomes of a region that was edited by hand; each is judged by itself. */
  readonly onEdit: OnEdit;
  /** What `both` writes around the text that it keeps; bare where not given. */
  readonly version?: EditedVersion;
}

/**
 * How a report's file takes a newly generated report (docs/report.md#markers; L10, L11; H57). What stands outside of
 * the regions' markers stays byte for byte; each region is judged by itself. One that says the same already is left
 * alone; one that is missing stands before the next that is there, or at the file's end. Refused with the place:
 * `region-edited`, a region that no longer is what was written, where it is to be kept; `markers-unbalanced`, markers of
 * which nobody can say what lies between them.
 */
export function planReport(request: ReportRequest): ReportPlan {
  const { existing, regions, place } = request;
  const fresh = regions.map(({ id, markdown }): Fresh => ({
    id,
    markdown,
    hash: canonicalRevision(markdown),
  }));
  if (existing === undefined) return { kind: 'create', text: wholeReport(fresh, place, '\n') };
  const found = findRegions(existing);
  if (found.kind === 'unbalanced') return { kind: 'refused', refusal: found.refusal };
  const there = fresh.map(({ id }) => found.regions.find((one) => one.id === id));
  if (there.every((region) => region === undefined)) {
    const own = place && !existing.includes(place.sign) ? place : undefined;
    return { kind: 'edit', splices: [appended(existing, wholeReport(fresh, own, lineEndOf(existing)))] };
  }
  return planned(
    existing,
    fresh.map((one, at) => {
      const region = there[at];
      if (region) return replaced(existing, region, one, request);
      return { splices: [inserted(existing, one, there.slice(at + 1))] };
    }),
  );
}

const bare: EditedVersion = { leadIn: '', end: '' };

interface Fresh extends Generated {
  readonly hash: string;
}

/** What becomes of one region. */
interface Change {
  readonly splices: readonly Splice[];
  readonly kept?: Region;
}

function planned(existing: string, changes: readonly Change[]): ReportPlan {
  const splices = changes.flatMap((change) => change.splices).sort((a, b) => a.start - b.start);
  const kept = changes.find((change) => change.kept)?.kept;
  if (splices.length === 0 && !kept) return { kind: 'unchanged' };
  if (!kept) return { kind: 'edit', splices };
  const refusal = editedRefusal(kept, applySplices(existing, splices));
  return splices.length === 0 ? { kind: 'refused', refusal } : { kind: 'edit', splices, kept: refusal };
}

// At its line in the file as it will be.
function editedRefusal({ id, range }: Region, after: string): Refusal {
  const found = findRegions(after);
  const now = found.kind === 'regions' ? found.regions.find((one) => one.id === id) : undefined;
  return { code: 'region-edited', args: [id], range: now?.range ?? range };
}

function replaced(
  existing: string,
  region: Region,
  fresh: Fresh,
  { onEdit, version = bare }: Pick<ReportRequest, 'onEdit' | 'version'>,
): Change {
  const content = existing.slice(region.contentStart, region.contentEnd);
  // Mostly it stands as it would be written now: then it need not be parsed.
  const now = content === contentText(fresh, lineEndOf(existing)) ? fresh.hash : canonicalRevision(content);
  const saysTheSame = now === fresh.hash;
  const hasHash = now === region.hash;
  if (saysTheSame && hasHash) return { splices: [] };
  const isEdited = !hasHash && !saysTheSame;
  if (isEdited && onEdit === 'keep') return { splices: [], kept: region };
  // The line end behind the last marker is no part of what is generated: it, or its lack, stays.
  const closing = existing.slice(lineContentEnd(existing, region.contentEnd), region.end);
  const lineEnd = closing === '' ? lineEndOf(existing) : closing;
  const own = isEdited && onEdit === 'both' ? keptText(content, version, lineEnd) : '';
  const text = regionText(fresh, lineEnd).trimEnd() + (own === '' ? closing : lineEnd + own);
  return { splices: differenceOf(existing.slice(region.start, region.end), text).map(moved(region.start)) };
}

function moved(by: number): (splice: Splice) => Splice {
  return ({ start, end, text }) => ({ start: start + by, end: end + by, text });
}

function inserted(existing: string, fresh: Fresh, later: readonly (Region | undefined)[]): Splice {
  const lineEnd = lineEndOf(existing);
  const next = later.find((region) => region !== undefined);
  if (!next) return appended(existing, regionText(fresh, lineEnd));
  return { start: next.start, end: next.start, text: regionText(fresh, lineEnd) + lineEnd };
}

function appended(existing: string, text: string): Splice {
  const lineEnd = lineEndOf(existing);
  const isEmpty = existing.replace('\uFEFF', '') === '';
  const gap = isEmpty ? '' : /(?:\r\n|\r|\n)$/.test(existing) ? lineEnd : lineEnd.repeat(2);
  return { start: existing.length, end: existing.length, text: gap + text };
}

function wholeReport(fresh: readonly Fresh[], place: AuthorsPlace | undefined, lineEnd: string): string {
  const [first, ...others] = fresh.map((one) => regionText(one, lineEnd));
  const own = place ? [place.markdown.split('\n').join(lineEnd)] : [];
  return [...(first === undefined ? [] : [first]), ...own, ...others].join(lineEnd);
}

function regionText(fresh: Fresh, lineEnd: string): string {
  const { id, hash } = fresh;
  return beginMarker(id, hash) + lineEnd + contentText(fresh, lineEnd) + endMarker(id) + lineEnd;
}

function contentText({ markdown }: Fresh, lineEnd: string): string {
  return ['', ...markdown.trimEnd().split('\n'), '', ''].join(lineEnd);
}

/**
 * What becomes of a generated region that was edited by hand. `keep`: it stays as it is, nothing is written into it,
 * and the next run asks again, for nothing in the file tells an answer. `take-new`: it becomes what is generated now, and
 * the edits go. `both`: the same, and what stood in it stays behind it as the author's own text, which settles the question.
 */
export type OnEdit = 'keep' | 'take-new' | 'both';
