import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Holds a text against `test/golden/<name>`; with `REMIT_UPDATE_GOLDENS=1` it is written instead, to be read before
 * it is committed. Goldens have `\n` at every line's end.
 */
export function assertGolden(name: string, actual: string): void {
  const file = path.resolve('test/golden', name);
  if (process.env['REMIT_UPDATE_GOLDENS'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  assert.equal(actual, readFileSync(file, 'utf8'), `differs from test/golden/${name}`);
}
