import type { Problem } from '../problem';
import { findOpening } from './block';
import type { Entries } from './nodes';
import { readFlat } from './simpleYaml';
import type { FrontMatter } from './frontMatter';
import { readFrontMatter } from './frontMatter';
import { entriesOf } from './nodes';

/** The entries of a file's front matter, or why there are none. `FrontMatter` has the parser's nodes as well. */
export type FrontMatterData =
  | { readonly kind: 'absent'; readonly bodyStart: number; readonly late: boolean }
  | ({ readonly kind: 'mapping'; readonly bodyStart: number } & Entries)
  | { readonly kind: 'broken'; readonly bodyStart: number; readonly problem: Problem };

/** Reads the entries of a text's front matter, without a syntax tree where possible. Never throws. */
export function readData(text: string): FrontMatterData {
  const opening = findOpening(text);
  const flat = opening.kind === 'block' ? readFlat(text, opening.block) : undefined;
  if (opening.kind !== 'block' || !flat) return dataOf(readFrontMatter(text));
  return { kind: 'mapping', bodyStart: opening.block.bodyStart, entries: flat };
}

/** The entries of front matter that has been parsed already. */
export function dataOf(frontMatter: FrontMatter): FrontMatterData {
  if (frontMatter.kind !== 'mapping') return frontMatter;
  return { kind: 'mapping', bodyStart: frontMatter.bodyStart, ...entriesOf(frontMatter) };
}
