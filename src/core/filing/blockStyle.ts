import { isSeq } from 'yaml';
import type { Mapping } from '../frontMatter/frontMatter';
import { spanOf } from '../frontMatter/nodes';
import { lineStart } from '../text/lines';
import { lineAt } from './line';

/** What stands before the keys of a front matter. */
export function mapIndent(text: string, mapping: Mapping): string {
  if (mapping.empty) return '';
  const start = mapping.block.start + (mapping.map.range?.[0] ?? 0);
  return text.slice(lineStart(text, start), start);
}

/** What stands before a list's values: as in the first block list of the front matter, else indented by two. */
export function markerOfLists(text: string, mapping: Mapping): string {
  for (const { value } of mapping.map.items) {
    if (!isSeq(value) || value.flow) continue;
    const { start } = spanOf(mapping, value);
    const marker = /^ *-[ \t]+/.exec(text.slice(lineStart(text, start), lineAt(text, start).end))?.[0];
    if (marker !== undefined) return marker;
  }
  return `${mapIndent(text, mapping)}  - `;
}
