import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { CategoryEdit } from './category/categoryEdit';
import type { Notice } from './taxonomyChange';
import type { PathMoves } from './tokens/pathMoves';

/** What a change is planned on: what the paths mean now, and the texts of the category files. */
export interface ReshapeContext {
  readonly taxonomy: Taxonomy;
  readonly texts: ReadonlyMap<FilePath, string>;
}

/**
 * How a change is done. First the category files, in this order and each before the next, so that at every moment a
 * note resolves by its old path or its new one; then the notes, one by one.
 */
export interface ChangePlan {
  readonly steps: readonly CategoryStep[];
  /** What becomes of the paths in the notes; undefined: they stay as they are. */
  readonly moves: PathMoves | undefined;
  readonly notices: readonly Notice[];
}

/** One step on a category file. */
export type CategoryStep =
  | { readonly kind: 'edit'; readonly path: FilePath; readonly edits: readonly CategoryEdit[] }
  | { readonly kind: 'create'; readonly path: FilePath; readonly text: string }
  | { readonly kind: 'move'; readonly path: FilePath; readonly to: FilePath }
  /** Removed only while it holds `text`. */
  | { readonly kind: 'remove'; readonly path: FilePath; readonly text: string };

/** A blueprint of steps alone. */
export function stepsOnly(...steps: readonly CategoryStep[]): ChangePlan {
  return { steps, moves: undefined, notices: [] };
}

/** An edit of one category file. */
export function editOf(path: FilePath, ...edits: readonly CategoryEdit[]): CategoryStep {
  return { kind: 'edit', path, edits };
}

/** A blueprint, or why there is none. */
export type PlannedChange = ChangePlan | Refusal;
