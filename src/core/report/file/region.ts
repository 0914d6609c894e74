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

/** The planned change of a report file. */
export type ReportPlan =
  | { readonly kind: 'create'; readonly text: string }
  /** `kept`: names the region that was edited by hand and is left unchanged, while the others are updated. */
  | { readonly kind: 'edit'; readonly splices: readonly Splice[]; readonly kept?: Refusal }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A generated part of the report. */
export interface Generated {
  /** Identifies the region, since one file may hold several. */
  readonly id: string;
  /** As `renderParts` returns it. */
  readonly markdown: string;
}

export interface ReportRequest {
  /** The file's text; undefined if there is no file yet. */
  readonly existing: string | undefined;
  /** In order, without duplicate ids. */
  readonly regions: readonly Generated[];
  /** The author's section: written once, after the first region, if the file has none of the regions yet. */
  readonly place?: AuthorsPlace;
  /** What to do with a region that was edited by hand; decided for each region separately. */
  readonly onEdit: OnEdit;
  /** What `both` writes around the text that it keeps; nothing if not given. */
  readonly version?: EditedVersion;
}

/**
 * Plans how a newly generated report goes into its file (docs/report.md#markers; L10, L11; H57). Text outside the
 * markers stays byte for byte, and each region is handled separately. A region that says the same already is left
 * alone; a missing one is inserted before the next that exists, or at the end of the file. Refused with a range:
 * `region-edited`, for a region that was edited by hand and is to be kept; `markers-unbalanced`, if the markers do not
 * delimit regions clearly.
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

/** The planned change of one region. */
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

// Its range in the file as it will be afterwards.
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
  // Usually the region is unchanged and need not be parsed.
  const now = content === contentText(fresh, lineEndOf(existing)) ? fresh.hash : canonicalRevision(content);
  const saysTheSame = now === fresh.hash;
  const hasHash = now === region.hash;
  if (saysTheSame && hasHash) return { splices: [] };
  const isEdited = !hasHash && !saysTheSame;
  if (isEdited && onEdit === 'keep') return { splices: [], kept: region };
  // The line end after the closing marker is not generated: it is kept as it is, present or missing.
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
 * What to do with a generated region that was edited by hand. `keep`: leave it unchanged and ask again next time, since
 * the file does not record an answer. `take-new`: replace it and drop the edits. `both`: replace it, and keep the
 * edited text after it as the author's own, which settles the question.
 */
export type OnEdit = 'keep' | 'take-new' | 'both';
