import type { Refusal } from '../refusal';
import { revisionOf } from '../store/revision';
import { lineEndOf } from '../text/lines';
import type { Splice } from '../text/splice';
import { differenceOf } from '../text/splice';
import { canonicalMarkdown } from './canonical';
import type { Region } from './markers';
import { beginMarker, endMarker, findRegions } from './markers';

/** What writing a report means for its file. */
export type ReportPlan =
  | { readonly kind: 'create'; readonly text: string }
  | { readonly kind: 'edit'; readonly splices: readonly Splice[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface ReportWish {
  /** The file's text, undefined where there is none. */
  readonly existing: string | undefined;
  /** The report's markdown, as `renderMarkdown` gives it. */
  readonly generated: string;
  /** The period's id: names the region, so that one file may hold several. */
  readonly id: string;
  /** The author has said that what was edited by hand in the region may go. */
  readonly overwrite: boolean;
}

/**
 * How a report's file takes a newly generated report (DESIGN: Report; L10, L11; H57). What stands outside of the
 * region's markers stays byte for byte; a file without a region gets one at its end; one that says the same already
 * is left alone. Refused with the place: `region-edited`, a region that no longer is what was written, unless
 * `overwrite`; `markers-unbalanced`, markers of which nobody can say what lies between them.
 */
export function planReport({ existing, generated, id, overwrite }: ReportWish): ReportPlan {
  const fresh: Fresh = { id, markdown: generated, hash: hashOf(generated) };
  if (existing === undefined) return { kind: 'create', text: regionText(fresh, '\n') };
  const found = findRegions(existing);
  if (found.kind === 'unbalanced') return { kind: 'refused', refusal: found.refusal };
  const region = found.regions.find((one) => one.id === id);
  return region ? replaced(existing, region, fresh, overwrite) : edit(existing, appended(existing, fresh));
}

interface Fresh {
  readonly id: string;
  readonly markdown: string;
  readonly hash: string;
}

function replaced(existing: string, region: Region, fresh: Fresh, overwrite: boolean): ReportPlan {
  const now = hashOf(existing.slice(region.contentStart, region.contentEnd));
  const saysTheSame = now === fresh.hash;
  const isEdited = now !== region.hash;
  if (saysTheSame && !isEdited) return { kind: 'unchanged' };
  if (isEdited && !saysTheSame && !overwrite) {
    return { kind: 'refused', refusal: { code: 'region-edited', args: [region.id], range: region.range } };
  }
  const text = regionText(fresh, lineEndOf(existing));
  return edit(existing, existing.slice(0, region.start) + text + existing.slice(region.end));
}

function appended(existing: string, fresh: Fresh): string {
  const lineEnd = lineEndOf(existing);
  const isEmpty = existing.replace('\uFEFF', '') === '';
  const gap = isEmpty ? '' : /(?:\r\n|\r|\n)$/.test(existing) ? lineEnd : lineEnd.repeat(2);
  return existing + gap + regionText(fresh, lineEnd);
}

function edit(before: string, after: string): ReportPlan {
  return before === after ? { kind: 'unchanged' } : { kind: 'edit', splices: differenceOf(before, after) };
}

function regionText({ id, markdown, hash }: Fresh, lineEnd: string): string {
  const lines = [beginMarker(id, hash), '', ...markdown.trimEnd().split('\n'), '', endMarker(id), ''];
  return lines.join(lineEnd);
}

function hashOf(markdown: string): string {
  return revisionOf(canonicalMarkdown(markdown));
}
