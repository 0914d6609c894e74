import type { FilingPlan } from '../../filing/request';
import type { Refusal } from '../../refusal';
import type { FilePath, Revision } from '../../store/store';

/** One change to one file. An operation is a list of them, done in order. */
export type Step = EditStep | CreateStep | MoveStep | RemoveStep | RefusedStep;

interface AnyStep {
  readonly path: FilePath;
  /** Nothing after it is done unless it is: where it is known to be refused, nothing before it either. */
  readonly gate?: boolean;
}

interface ChangingStep extends AnyStep {
  /** See the journal's entries. */
  readonly needs?: FilePath;
}

/** Changes what is in a file; planned on whatever text it holds, anew where that has changed. */
export interface EditStep extends ChangingStep {
  readonly kind: 'edit';
  readonly plan: (text: string) => FilingPlan;
}

/** Writes a file that is not there. */
export interface CreateStep extends ChangingStep {
  readonly kind: 'create';
  readonly text: string;
}

/** Gives a file another place. */
export interface MoveStep extends AnyStep {
  readonly kind: 'move';
  readonly to: FilePath;
}

/** Removes a file that still holds what it held when somebody decided that it may go. */
export interface RemoveStep extends AnyStep {
  readonly kind: 'remove';
  readonly expected: Revision;
}

/** Nothing, for a reason that is known beforehand: the file is to be named among the others. */
export interface RefusedStep extends AnyStep {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}
