import type { ReportModel } from './model';

/** The words for how a report was counted. */
export interface MethodWords {
  readonly method: string;
  /** One sentence or two for each point. */
  methodPoints(model: ReportModel): readonly string[];
  /** The same in a few sentences: what was read, by which rule it was weighed, and what is not shown or not counted. */
  methodInShort(model: ReportModel): readonly string[];
}
