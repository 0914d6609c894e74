import type Mocha from 'mocha';

/** One test as it ended. `file` is where it was written, relative to the repository. */
export interface TestResult {
  readonly title: string;
  readonly file: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
  /** Whether it passed only when it was tried once more. */
  readonly secondTry?: true;
}

/** A test file's path, relative to the repository, and what loads it. */
export type TestFile = readonly [path: string, load: () => unknown];

/** Which tests run (by title, by file), and how long each of them may take (ms). */
export interface RunOptions {
  readonly grep?: string;
  readonly only?: readonly string[];
  readonly timeout?: number;
}

/** Mocha takes the file of a test from the event that its own loader would send. */
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

/** Runs what was loaded. A hook that fails counts as a failed test. */
export const runToEnd = (mocha: Mocha): Promise<readonly TestResult[]> =>
  new Promise((resolve) => {
    const results: TestResult[] = [];
    const triedAgain = new Set<string>();
    const runner = mocha.run(() => resolve(results));
    runner.on('pass', (test) =>
      results.push({
        ...resultOf(test, 'passed'),
        ...(triedAgain.has(test.fullTitle()) && { secondTry: true }),
      }),
    );
    runner.on('retry', (test: Mocha.Test, error: unknown) => {
      triedAgain.add(test.fullTitle());
      console.log(`failed, and is tried once more: ${test.fullTitle()}\n${describeError(error)}`);
    });
    runner.on('pending', (test) => results.push(resultOf(test, 'skipped')));
    runner.on('fail', (test, error: unknown) =>
      results.push({ ...resultOf(test, 'failed'), error: describeError(error) }),
    );
  });
