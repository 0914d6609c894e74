import type { Workspace } from '../index/workspace';
import { planReport } from '../report/region';
import type { FilePath } from '../store/store';
import { applySplices } from '../text/splice';
import type { ReportOptions } from './writeReport';
import { fileOf, wishOf } from './writeReport';

/** A report's file as it would be. */
export interface ReportAhead {
  readonly path: FilePath;
  readonly after: string;
}

/** What `writeReport` would make of a file that is there, without writing; undefined where it would refuse to. */
export async function reportAhead(
  workspace: Workspace,
  options: ReportOptions,
): Promise<ReportAhead | undefined> {
  const path = fileOf(workspace, options);
  if (workspace.isRemitBroken) return undefined;
  const wish = await wishOf(workspace, options);
  const read = await workspace.store.read(path);
  if (read.kind !== 'text') return undefined;
  const plan = planReport({ ...wish, existing: read.text });
  if (plan.kind === 'unchanged') return { path, after: read.text };
  return plan.kind === 'edit' ? { path, after: applySplices(read.text, plan.splices) } : undefined;
}
