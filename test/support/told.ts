import type { FileOutcome } from '../../src/core/actions/outcome';

/** Outcomes in short form: `a.md changed`, `a.md read-only`. */
export function told(outcomes: readonly FileOutcome[]): readonly string[] {
  return outcomes.map(
    (outcome) => `${outcome.path} ${outcome.status === 'refused' ? outcome.refusal.code : outcome.status}`,
  );
}
