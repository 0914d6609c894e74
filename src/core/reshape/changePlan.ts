import type { Refusal } from '../refusal';
import type { FilePath } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { CategoryEdit } from './category/categoryEdit';
import type { Notice } from './taxonomyChange';
import type { PathMoves } from './tokens/pathMoves';

/** The state that a change is planned on: the current taxonomy and the texts of the category files. */
export interface ReshapeContext {
  readonly taxonomy: Taxonomy;
  readonly texts: ReadonlyMap<FilePath, string>;
}

/**
 * The plan of a change. The steps on category files run first, in this order, so that at every moment each note
 * resolves by its old path or its new one; then the notes are edited, one by one.
 */
export interface ChangePlan {
  readonly steps: readonly CategoryStep[];
  /** The changes of paths in notes; undefined: notes stay as they are. */
  readonly moves: PathMoves | undefined;
  readonly notices: readonly Notice[];
}

/** One step on a category file. */
export type CategoryStep =
  | { readonly kind: 'edit'; readonly path: FilePath; readonly edits: readonly CategoryEdit[] }
  | { readonly kind: 'create'; readonly path: FilePath; readonly text: string }
  | { readonly kind: 'move'; readonly path: FilePath; readonly to: FilePath }
  /** Removes the file, only if it still holds `text`. */
  | { readonly kind: 'remove'; readonly path: FilePath; readonly text: string };

/** A plan that changes category files only. */
export function stepsOnly(...steps: readonly CategoryStep[]): ChangePlan {
  return { steps, moves: undefined, notices: [] };
}

/** An edit of one category file. */
export function editOf(path: FilePath, ...edits: readonly CategoryEdit[]): CategoryStep {
  return { kind: 'edit', path, edits };
}

/** A plan, or why the change is refused. */
export type PlannedChange = ChangePlan | Refusal;
