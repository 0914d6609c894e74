import fc from 'fast-check';
import Mocha from 'mocha';
import { loadFiles, runToEnd, type RunOptions, type TestFile, type TestResult } from './results';

/**
 * Laws are tried on the same cases each time, so that a change is judged by what it changed; a soak (`REMIT_RUNS`) and
 * `REMIT_SEED=random` try new ones, and what they find stands among a law's examples from then on.
 */
const seedOf = ({ REMIT_SEED, REMIT_RUNS }: NodeJS.ProcessEnv): number | undefined => {
  if (REMIT_SEED === 'random') return undefined;
  if (REMIT_SEED !== undefined) return Number(REMIT_SEED);
  return REMIT_RUNS === undefined ? 1 : undefined;
};

/** Runs test files in plain Node and prints them as they go: in full where there are few and slow ones. */
export const runInNode = (
  files: readonly TestFile[],
  { reporter, only, ...options }: RunOptions & { readonly reporter: 'dot' | 'spec' },
): Promise<readonly TestResult[]> => {
  const seed = seedOf(process.env);
  if (seed !== undefined) fc.configureGlobal({ seed });
  const mocha = new Mocha({ ui: 'bdd', reporter, forbidOnly: true, ...options });
  loadFiles(mocha, files, only);
  return runToEnd(mocha);
};
