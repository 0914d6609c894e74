import Mocha from 'mocha';
import { loadFiles, runToEnd, type RunOptions, type TestFile, type TestResult } from './results';

/** Runs test files in plain Node and prints them as they go: in full where there are few and slow ones. */
export const runInNode = (
  files: readonly TestFile[],
  { reporter, only, ...options }: RunOptions & { readonly reporter: 'dot' | 'spec' },
): Promise<readonly TestResult[]> => {
  const mocha = new Mocha({ ui: 'bdd', reporter, forbidOnly: true, ...options });
  loadFiles(mocha, files, only);
  return runToEnd(mocha);
};
