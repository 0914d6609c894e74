import type { Refusal } from '../refusal';
import type { FilingKey } from '../taxonomy/remit';
import type { ActivityPath } from '../taxonomy/taxonomy';
import { lineEndOf } from '../text/lines';
import type { Span } from '../text/range';
import { rangeOf } from '../text/range';
import type { Splice } from '../text/splice';
import { readFrontMatter } from '../frontMatter/frontMatter';
import { addToKey, newBlock } from './addToKey';
import type { Draft } from './draft';
import { layoutOf } from './keyLayout';
import type { IsRemoved } from './removeFromKey';
import { removeFromKey } from './removeFromKey';
import { pathAsYaml } from './yamlString';

/** The splices that add paths to a key of a draft's front matter, which is created where there is none. */
export function addPaths(
  { text }: Draft,
  key: FilingKey,
  paths: readonly ActivityPath[],
): readonly Splice[] | Refusal {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') {
    return blockOnTop(text, [`${key}:`, ...paths.map((path) => `  - ${pathAsYaml(path)}`)]);
  }
  const layout = layoutOf(text, frontMatter, key);
  if (layout.kind === 'odd') return unsupported(text, key, layout.span);
  return addToKey(text, frontMatter, key, layout, paths);
}

/** The splices that remove values from a key of a draft's front matter. */
export function removeValues(
  { text }: Draft,
  key: FilingKey,
  isRemoved: IsRemoved,
): readonly Splice[] | Refusal {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind !== 'mapping') return [];
  const layout = layoutOf(text, frontMatter, key);
  if (layout.kind === 'odd') return unsupported(text, key, layout.span);
  if (layout.kind === 'absent' || layout.kind === 'empty') return [];
  const span = layout.kind === 'flow' ? layout.span : layout.keyLine;
  return removeFromKey(text, frontMatter, layout, isRemoved) ?? unsupported(text, key, span);
}

/** The splice that inserts front matter with these lines at the top of a text that has none, after its BOM (H5). */
export function blockOnTop(text: string, lines: readonly string[]): readonly Splice[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [{ start, end: start, text: newBlock(lines, text.slice(start), lineEndOf(text)) }];
}

/** The refusal for a key whose value has a shape that edits do not support. */
export function unsupported(text: string, key: FilingKey, span: Span): Refusal {
  return { code: 'shape-unsupported', args: [key], range: rangeOf(text, span) };
}

/** Whether planning ended in a refusal instead of splices. */
export function isRefusal(result: readonly Splice[] | Refusal): result is Refusal {
  return 'code' in result;
}
