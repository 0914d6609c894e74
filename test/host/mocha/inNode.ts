import fc from 'fast-check';
import Mocha from 'mocha';
import { loadFiles, runToEnd, type RunOptions, type TestFile, type TestResult } from './results';

/**
 * Property tests use a fixed seed, so that a result depends only on the change being tested; soak runs (`REMIT_RUNS`)
 * and `REMIT_SEED=random` try new cases, and failures that they find are added to a law's examples.
 */
const seedOf = ({ REMIT_SEED, REMIT_RUNS }: NodeJS.ProcessEnv): number | undefined => {
  if (REMIT_SEED === 'random') return undefined;
  if (REMIT_SEED !== undefined) return Number(REMIT_SEED);
  return REMIT_RUNS === undefined ? 1 : undefined;
};

/** Runs test files in plain Node and prints them as they finish: in full if they are few and slow. */
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
