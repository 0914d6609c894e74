import type { FiledPart } from '../note/note';
import type { Refusal } from '../refusal';
import type { FilingKey } from '../taxonomy/remit';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { Splice } from '../text/splice';

/**
 * What of a note is to be filed or unfiled: all of it; the section that a line (from 0) stands in, or begins with;
 * the block that holds the line. A block is one by a hashtag in it: no command files one that has none.
 */
export type PartReference =
  | { readonly kind: 'note' }
  | {
      readonly kind: 'section';
      readonly line: number;
      /** Checked where given: the line may have moved. */ readonly title?: string;
    }
  | { readonly kind: 'block'; readonly line: number; readonly title?: string };

/** Names a part so that it is found again after the note has changed elsewhere. */
export function referenceTo(part: FiledPart): PartReference {
  return part.kind === 'note' ? { kind: 'note' } : { kind: part.kind, line: part.line, title: part.title };
}

/** What somebody wants of one note. Paths are canonical or aliases; a path both added and removed is added. */
export interface FilingRequest {
  readonly part: PartReference;
  readonly add: readonly ActivityPath[];
  readonly remove: readonly ActivityPath[];
}

/** That a part filed under `from` shall stand under `to` instead. Paths are canonical or aliases. */
export interface MoveRequest {
  readonly part: PartReference;
  readonly from: ActivityPath;
  readonly to: ActivityPath;
}

/** By what a wish is read: the taxonomy, and the key that filing writes to. */
export interface FilingContext {
  readonly taxonomy: Taxonomy;
  readonly key: FilingKey;
}

/** How a wish can be met: by these splices of the text it was planned for; not at all; or it is met already. */
export type FilingPlan =
  | { readonly kind: 'edit'; readonly splices: readonly Splice[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What a path as written stands for, in the taxonomy's own spelling; undefined where that is nothing known. */
export function pathOf(taxonomy: Taxonomy, written: string): ActivityPath | undefined {
  const meaning = taxonomy.resolve(written);
  return meaning.kind === 'activity' || meaning.kind === 'category' ? meaning.path : undefined;
}
