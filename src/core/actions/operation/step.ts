import type { FilingPlan } from '../../filing/request';
import type { Refusal } from '../../refusal';
import type { FilePath, Revision } from '../../store/store';

/** One change to one file. An operation is a list of steps that run in order. */
export type Step = EditStep | CreateStep | MoveStep | RemoveStep | RefusedStep;

interface AnyStep {
  readonly path: FilePath;
  /** If it fails, no later step runs. If planning already refuses it, no earlier step runs either. */
  readonly gate?: boolean;
  /** If it fails, what the steps before it have written is half of a change, and is taken back. */
  readonly whole?: boolean;
}

interface ChangingStep extends AnyStep {
  /** See `needs` of `JournalEntry`. */
  readonly needs?: FilePath;
}

/** Edits a file. `plan` is called with the current text, and again if the text changes before it is written. */
export interface EditStep extends ChangingStep {
  readonly kind: 'edit';
  readonly plan: (text: string) => FilingPlan;
}

/** Creates a file; refused where it exists. */
export interface CreateStep extends ChangingStep {
  readonly kind: 'create';
  readonly text: string;
}

/** Moves or renames a file. */
export interface MoveStep extends AnyStep {
  readonly kind: 'move';
  readonly to: FilePath;
}

/** Removes a file, only if it still has the expected revision. */
export interface RemoveStep extends AnyStep {
  readonly kind: 'remove';
  readonly expected: Revision;
}

/** Changes nothing: a file that is refused from the start, so that the outcomes name it. */
export interface RefusedStep extends AnyStep {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}
