import type { Period } from '../period/period';
import type { FilePath } from '../store/store';
import type { Remit } from '../taxonomy/remit';

/** The file of a period's report, unless another one is asked for. */
export function reportFile({ folders }: Remit, { id }: Period): FilePath {
  return `${folders.reports}/${id}.md`;
}
