import type Mocha from 'mocha';

/** The result of one test. `file`: its source, relative to the repository. */
export interface TestResult {
  readonly title: string;
  readonly file: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
  /** Why it failed first, where it passed when it was tried again. */
  readonly secondTry?: string;
}

/** A test file's path, relative to the repository, and a function that loads it. */
export type TestFile = readonly [path: string, load: () => unknown];

/** Which tests run (by title or file), and the timeout of each (ms). */
export interface RunOptions {
  readonly grep?: string;
  readonly only?: readonly string[];
  readonly timeout?: number;
}

/** Mocha learns a test's file from an event that its own loader would emit. */
export const loadFiles = (mocha: Mocha, files: readonly TestFile[], only?: readonly string[]): void => {
  for (const [path, load] of files) {
    if (only !== undefined && !only.includes(path)) continue;
    mocha.suite.emit('pre-require', globalThis, path, mocha);
    load();
  }
};

const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

const resultOf = (test: Mocha.Runnable, state: TestResult['state']): TestResult => ({
  title: test.fullTitle(),
  file: test.file ?? '',
  state,
});

/** Runs the loaded tests. A failing hook counts as a failed test. */
export const runToEnd = (mocha: Mocha): Promise<readonly TestResult[]> =>
  new Promise((resolve) => {
    const results: TestResult[] = [];
    const triedAgain = new Map<string, string>();
    const runner = mocha.run(() => resolve(results));
    runner.on('pass', (test) =>
      results.push({
        ...resultOf(test, 'passed'),
        ...(triedAgain.has(test.fullTitle()) && { secondTry: triedAgain.get(test.fullTitle()) ?? '' }),
      }),
    );
    runner.on('retry', (test: Mocha.Test, error: unknown) => {
      triedAgain.set(test.fullTitle(), describeError(error));
    });
    runner.on('pending', (test) => results.push(resultOf(test, 'skipped')));
    runner.on('fail', (test, error: unknown) =>
      results.push({ ...resultOf(test, 'failed'), error: describeError(error) }),
    );
  });
