// Replaces node:assert/strict in the web worker host, which has no Node: the part that the in-editor tests use.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

const show = (value: unknown): string =>
  value === undefined || typeof value === 'function' ? String(value) : JSON.stringify(value, undefined, 2);

const fail = (message: string | Error | undefined, otherwise: string): never => {
  throw message instanceof Error ? message : new AssertionError(message ?? otherwise);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const same = (actual: unknown, expected: unknown): boolean => {
  if (Object.is(actual, expected)) return true;
  if (!isObject(actual) || !isObject(expected)) return false;
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false;
  if (actual instanceof Map || actual instanceof Set) {
    return same([...actual], [...(expected as unknown as Iterable<unknown>)]);
  }
  const keys = Object.keys(actual);
  return (
    keys.length === Object.keys(expected).length &&
    keys.every((key) => Object.hasOwn(expected, key) && same(actual[key], expected[key]))
  );
};

type Expected = RegExp | ((error: unknown) => boolean) | (abstract new (...args: never) => Error);

const isClass = (expected: Expected): expected is abstract new (...args: never) => Error =>
  typeof expected === 'function' && expected.prototype instanceof Error;

const check = (error: unknown, expected: Expected | undefined): void => {
  if (expected === undefined) return;
  if (expected instanceof RegExp) return assert.match(String(error), expected);
  const fits = isClass(expected) ? error instanceof expected : expected(error);
  if (!fits) throw error;
};

const assert = Object.assign((value: unknown, message?: string | Error): void => assert.ok(value, message), {
  ok: (value: unknown, message?: string | Error): void => {
    if (!value) fail(message, `${show(value)} is not true`);
  },
  equal: (actual: unknown, expected: unknown, message?: string | Error): void => {
    if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
  },
  notEqual: (actual: unknown, other: unknown, message?: string | Error): void => {
    if (Object.is(actual, other)) fail(message, `${show(actual)} was not to be`);
  },
  deepEqual: (actual: unknown, expected: unknown, message?: string | Error): void => {
    if (!same(actual, expected)) fail(message, `${show(actual)}\nis not\n${show(expected)}`);
  },
  notDeepEqual: (actual: unknown, other: unknown, message?: string | Error): void => {
    if (same(actual, other)) fail(message, `${show(actual)} was not to be`);
  },
  match: (text: string, pattern: RegExp, message?: string | Error): void => {
    if (!pattern.test(text)) fail(message, `${show(text)} does not match ${String(pattern)}`);
  },
  doesNotMatch: (text: string, pattern: RegExp, message?: string | Error): void => {
    if (pattern.test(text)) fail(message, `${show(text)} matches ${String(pattern)}`);
  },
  fail: (message?: string | Error): never => fail(message, 'failed'),
  throws: (act: () => unknown, expected?: Expected): void => {
    try {
      act();
    } catch (error) {
      check(error, expected);
      return;
    }
    fail(undefined, 'nothing was thrown');
  },
  rejects: async (act: Promise<unknown> | (() => Promise<unknown>), expected?: Expected): Promise<void> => {
    try {
      await (typeof act === 'function' ? act() : act);
    } catch (error) {
      check(error, expected);
      return;
    }
    fail(undefined, 'nothing was rejected');
  },
});

export { assert as default };
