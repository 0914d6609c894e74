import type { Problem } from '../problem';
import { rangeOf } from '../text/range';
import type { FrontMatterData } from './data';
import { readData } from './data';

/** As much of front matter, however it was read, as says whether it stands too late. */
export interface LateOrNot {
  readonly kind: 'absent' | 'mapping' | 'broken';
  readonly late?: boolean;
}

/** The problem of front matter that stands behind blank lines and is read as text (H10); none where there is none. */
export function lateProblem(text: string, frontMatter: LateOrNot): readonly Problem[] {
  if (frontMatter.kind !== 'absent' || frontMatter.late !== true) return [];
  const at = startOf(text);
  return [{ code: 'front-matter-late', args: [], range: rangeOf(text, { start: at, end: at + 3 }) }];
}

/** What front matter that stands too late would say if it stood first; undefined where there is none. */
export function lateData(text: string, frontMatter: FrontMatterData): FrontMatterData | undefined {
  return frontMatter.kind === 'absent' && frontMatter.late ? readData(text.slice(startOf(text))) : undefined;
}

function startOf(text: string): number {
  return text.search(/[^\s\uFEFF]/);
}
