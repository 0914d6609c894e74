import type { FiledPart } from '../note/note';
import type { Refusal } from '../refusal';
import type { FilingKey } from '../taxonomy/remit';
import type { ActivityPath, Taxonomy } from '../taxonomy/taxonomy';
import type { Splice } from '../text/splice';

/**
 * The part of a note to be filed or unfiled: the whole note, the section that contains a line (counted from 0), or the
 * block that contains it. Only a hashtag makes a block a part, so no command can file a block that has none.
 */
export type PartReference =
  | { readonly kind: 'note' }
  | {
      readonly kind: 'section';
      readonly line: number;
      /** If given, it is checked, since the line may have moved. */ readonly title?: string;
    }
  | { readonly kind: 'block'; readonly line: number; readonly title?: string };

/** A reference by which a part is found again after the note has changed elsewhere. */
export function referenceTo(part: FiledPart): PartReference {
  return part.kind === 'note' ? { kind: 'note' } : { kind: part.kind, line: part.line, title: part.title };
}

/** A request to file and unfile one part. Paths are canonical or aliases; a path both added and removed is added. */
export interface FilingRequest {
  readonly part: PartReference;
  readonly add: readonly ActivityPath[];
  readonly remove: readonly ActivityPath[];
}

/** A request to move a filing from one path to another. Paths are canonical or aliases. */
export interface MoveRequest {
  readonly part: PartReference;
  readonly from: ActivityPath;
  readonly to: ActivityPath;
}

/** What a note is marked as: one of a report's highlights, or counted and shown in no report. */
export type Mark = 'highlight' | 'private';

/** A request to mark a note or, as private, a part of it (docs/files.md#private). */
export interface MarkRequest {
  readonly part: PartReference;
  readonly mark: Mark;
}

/** The settings that a request is planned with: the taxonomy, and the key that filing writes to. */
export interface FilingContext {
  readonly taxonomy: Taxonomy;
  readonly key: FilingKey;
}

/** The plan for a request: splices of the text it was planned on, nothing to change, or a refusal. */
export type FilingPlan =
  | { readonly kind: 'edit'; readonly splices: readonly Splice[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The canonical path that a written path resolves to; undefined where it is unknown. */
export function pathOf(taxonomy: Taxonomy, written: string): ActivityPath | undefined {
  const meaning = taxonomy.resolve(written);
  return meaning.kind === 'activity' || meaning.kind === 'category' ? meaning.path : undefined;
}
