import { remitFile } from '../index/scope';
import type { Workspace } from '../index/workspace';
import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';

/** A report as text, or why there is none. */
export type ReportText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly path: FilePath; readonly refusal: Refusal };

/** What `render` says; refused where nobody knows which notes index.md leaves out, for these are in no report, in any form. */
export async function unlessBroken(workspace: Workspace, render: () => Promise<string>): Promise<ReportText> {
  if (workspace.isRemitBroken)
    return { kind: 'refused', path: remitFile, refusal: { code: 'remit-broken', args: [] } };
  return { kind: 'text', text: await render() };
}
