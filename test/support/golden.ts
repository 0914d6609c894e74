import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares a text with `test/golden/<name>`. With `REMIT_UPDATE_GOLDENS=1` the file is rewritten instead: read the diff
 * before you commit it. Goldens have `\n` line ends.
 */
export function assertGolden(name: string, actual: string): void {
  const file = path.resolve('test/golden', name);
  if (process.env['REMIT_UPDATE_GOLDENS'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  assert.equal(actual, readFileSync(file, 'utf8'), `differs from test/golden/${name}`);
}
