import type { Workspace } from '../index/workspace';
import type { Period } from '../period/period';
import { renderBrief } from '../report/brief';
import type { ReportText } from './reportText';
import { unlessBroken } from './reportText';
import { reportOf } from './writeReport';

/** What there is to say of a period in thirty seconds; nothing is written. */
export function briefReport(workspace: Workspace, period: Period): Promise<ReportText> {
  return unlessBroken(workspace, async () => renderBrief(await reportOf(workspace, period)));
}
