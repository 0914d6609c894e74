import type { Problem } from '../problem';
import { findOpening } from './block';
import type { Entries } from './nodes';
import { readFlat } from './flat';
import type { FrontMatter } from './frontMatter';
import { readFrontMatter } from './frontMatter';
import { entriesOf } from './nodes';

/** What a file's front matter says, or why nobody can tell; see `FrontMatter`, which has the parser's nodes as well. */
export type FrontMatterData =
  | { readonly kind: 'absent'; readonly bodyStart: number; readonly late: boolean }
  | ({ readonly kind: 'mapping'; readonly bodyStart: number } & Entries)
  | { readonly kind: 'broken'; readonly bodyStart: number; readonly problem: Problem };

/** Reads what the front matter of a file's text says, without a syntax tree where it can. Never throws. */
export function readData(text: string): FrontMatterData {
  const opening = findOpening(text);
  const flat = opening.kind === 'block' ? readFlat(text, opening.block) : undefined;
  if (opening.kind !== 'block' || !flat) return dataOf(readFrontMatter(text));
  return { kind: 'mapping', bodyStart: opening.block.bodyStart, entries: flat };
}

/** The same of front matter that the parser has read. */
export function dataOf(frontMatter: FrontMatter): FrontMatterData {
  if (frontMatter.kind !== 'mapping') return frontMatter;
  return { kind: 'mapping', bodyStart: frontMatter.bodyStart, ...entriesOf(frontMatter) };
}
