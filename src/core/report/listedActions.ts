import type { Action } from './model';

// More than that nobody reads; the model has them all.
const mostListed = 12;

/** Those of a list of actions that a report names; one more takes no more room than to say so. */
export function listedActions(all: readonly Action[]): readonly Action[] {
  return all.length <= mostListed + 1 ? all : all.slice(0, mostListed);
}
