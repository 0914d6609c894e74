import { remitFile } from '../index/scope';
import type { Workspace } from '../index/workspace';
import type { Period } from '../period/period';
import type { Refusal } from '../refusal';
import { renderBrief } from '../report/brief';
import type { FilePath } from '../store/store';
import { reportOf } from './writeReport';

/** What there is to say of a period in thirty seconds, or why nothing is said. */
export type Brief =
  | { readonly kind: 'brief'; readonly text: string }
  | { readonly kind: 'refused'; readonly path: FilePath; readonly refusal: Refusal };

/** The brief report of a period; nothing is written. */
export async function briefReport(workspace: Workspace, period: Period): Promise<Brief> {
  // What index.md leaves out is in no report: where that is not known there is none.
  if (workspace.isRemitBroken)
    return { kind: 'refused', path: remitFile, refusal: { code: 'remit-broken', args: [] } };
  return { kind: 'brief', text: renderBrief(await reportOf(workspace, period)) };
}
