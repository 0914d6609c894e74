import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { anyGlob } from '../../src/core/workspace/editorGlobs';
import { runs } from '../support/runs';

const parts = [
  '*',
  '**',
  '/',
  '?',
  '!',
  '.',
  'a',
  'b',
  'A',
  '.md',
  '{a,b}',
  '[ab]',
  '[',
  '(a|b)',
  '+(a)',
  '\\',
  '**/',
  './',
];
const aGlob = fc.string({ unit: fc.constantFrom(...parts), minLength: 1, maxLength: 6 });
const aPath = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', '.', '/', '.md', '[', '*'),
  minLength: 1,
  maxLength: 6,
});

describe('Globs', () => {
  it('match what the matcher of picomatch matches', () => {
    const globs = fc.array(aGlob, { maxLength: 3 });
    const options = fc.record({ dot: fc.boolean(), nocase: fc.boolean(), nonegate: fc.boolean() });
    fc.assert(
      fc.property(globs, options, fc.array(aPath, { minLength: 1, maxLength: 8 }), (some, how, paths) => {
        const [ours, theirs] = [anyGlob(some, how), picomatch([...some], how)];
        for (const path of [...paths, ...some]) assert.equal(ours(path), theirs(path), path);
      }),
      { numRuns: runs },
    );
  });
});
