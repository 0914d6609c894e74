import type { FilingPlan } from '../../filing/request';
import { composeSplices } from '../../filing/composeSplices';
import type { Mapping } from '../../frontMatter/frontMatter';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import type { Refusal } from '../../refusal';
import { lineEndOf } from '../../text/lines';
import type { Splice } from '../../text/splice';
import { applySplices } from '../../text/splice';
import { oddBlock } from '../../filing/keyLayout';
import { rangeOf } from '../../text/range';

/** A category file's text and its front matter, a mapping in block style. */
export interface CategoryFile {
  readonly text: string;
  readonly mapping: Mapping;
}

/** The contents of front matter, as plain data. */
export type CategoryData = Readonly<Record<string, unknown>>;

/**
 * One edit of a category file: its splices, and the data that the file should hold afterwards. Reading the result
 * verifies that both agree (invariant 2).
 */
export interface CategoryEdit {
  readonly splices: (file: CategoryFile) => readonly Splice[] | Refusal;
  readonly data: (before: CategoryData) => CategoryData;
  /** The text below the front matter after the edit, with the file's line ends; absent: the text stays. */
  readonly body?: (before: string, lineEnd: string) => string;
}

/** Plans edits of a category file, each on the result of the one before. If any is refused, all are. */
export function planCategoryEdits(text: string, edits: readonly CategoryEdit[]): FilingPlan {
  const first = fileOf(text);
  if ('code' in first) return { kind: 'refused', refusal: first };
  let file = first;
  let splices: readonly Splice[] = [];
  for (const edit of edits) {
    const added = edit.splices(file);
    if ('code' in added) return { kind: 'refused', refusal: added };
    if (added.length === 0) continue;
    const after = applySplices(file.text, added);
    splices = composeSplices(splices, added, after);
    const next = fileOf(after);
    if ('code' in next) return notVerified;
    file = next;
  }
  if (file.text === text) return { kind: 'unchanged' };
  return saysAsMeant(first, file, edits) ? { kind: 'edit', splices } : notVerified;
}

const notVerified: FilingPlan = { kind: 'refused', refusal: { code: 'not-verified', args: [] } };

function fileOf(text: string): CategoryFile | Refusal {
  const mapping = readFrontMatter(text);
  if (mapping.kind === 'broken') return mapping.problem;
  if (mapping.kind === 'absent' || mapping.empty) return { code: 'category-no-front-matter', args: [] };
  const odd = oddBlock(text, mapping);
  return odd ? { code: 'shape-unsupported', args: ['---'], range: rangeOf(text, odd) } : { text, mapping };
}

function saysAsMeant(before: CategoryFile, after: CategoryFile, edits: readonly CategoryEdit[]): boolean {
  const data = edits.reduce((so, edit) => edit.data(so), dataOf(before));
  const body = edits.reduce((so, edit) => edit.body?.(so, lineEndOf(before.text)) ?? so, bodyOf(before));
  return canonical(dataOf(after)) === canonical(data) && bodyOf(after) === body;
}

/** The contents of a file's front matter, as plain data. */
export function dataOf({ mapping }: CategoryFile): CategoryData {
  return mapping.map.toJSON() as CategoryData;
}

function bodyOf({ text, mapping }: CategoryFile): string {
  return text.slice(mapping.bodyStart);
}

// Sorts the keys of mappings, since their order has no meaning.
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

/** Whether a value is the data of a mapping. */
export function isRecord(value: unknown): value is CategoryData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
