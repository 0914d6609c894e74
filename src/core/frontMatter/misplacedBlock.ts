import type { Problem } from '../problem';
import { rangeOf } from '../text/range';
import type { FrontMatterData } from './data';
import { readData } from './data';

/** The part of `FrontMatter` and `FrontMatterData` that tells whether a block comes after blank lines. */
export interface LateOrNot {
  readonly kind: 'absent' | 'mapping' | 'broken';
  readonly late?: boolean;
}

/** The problem of a block after blank lines, which is read as text (H10); empty where there is no such block. */
export function lateProblem(text: string, frontMatter: LateOrNot): readonly Problem[] {
  if (frontMatter.kind !== 'absent' || frontMatter.late !== true) return [];
  const at = startOf(text);
  return [{ code: 'front-matter-late', args: [], range: rangeOf(text, { start: at, end: at + 3 }) }];
}

/** The data of a block after blank lines, read as if it came first; undefined where there is no such block. */
export function lateData(text: string, frontMatter: FrontMatterData): FrontMatterData | undefined {
  return frontMatter.kind === 'absent' && frontMatter.late ? readData(text.slice(startOf(text))) : undefined;
}

function startOf(text: string): number {
  return text.search(/[^\s\uFEFF]/);
}
