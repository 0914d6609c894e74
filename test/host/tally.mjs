// Sums the results of runners.

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} secondTry what passed only when it was tried once more
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0, secondTry: [] };

/** The tally of a check that counts as a single test. */
export const single = (succeeded) => ({ ...nothing, [succeeded ? 'passed' : 'failed']: 1 });

/** @returns {Tally} */
export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  secondTry: [...one.secondTry, ...other.secondTry],
});

/** @param {readonly { readonly state: string }[]} results */
export const count = (results) => {
  const of = (state) => results.filter((result) => result.state === state);
  const again = of('passed').filter(({ secondTry }) => secondTry !== undefined);
  return {
    passed: of('passed').length,
    failed: of('failed').length,
    skipped: of('skipped').length,
    secondTry: again.map(({ file, title, secondTry }) => `${file}: ${title}\n${indented(secondTry)}`),
  };
};

export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** The closing lines of a run: the tests that needed a second try, then the sum as the last line. */
export const closingLines = (tally) => {
  const { secondTry } = tally;
  const told = secondTry.length > 0 ? `\npassed only at the second try (${secondTry.length}):\n` : '';
  return `${told}${secondTry.map((test) => `  ${test}\n`).join('')}\n${inWords(tally)}`;
};

// As much of why it failed as tells where and what.
const indented = (error) =>
  error
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n');
