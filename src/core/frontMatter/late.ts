import type { Problem } from '../problem';
import { rangeOf } from '../text/range';
import type { FrontMatter } from './frontMatter';

/** The problem of front matter that stands behind blank lines and is read as text (H10); none where there is none. */
export function lateProblem(text: string, frontMatter: FrontMatter): readonly Problem[] {
  if (frontMatter.kind !== 'absent' || !frontMatter.late) return [];
  const at = text.search(/[^\s\uFEFF]/);
  return [{ code: 'front-matter-late', args: [], range: rangeOf(text, { start: at, end: at + 3 }) }];
}
