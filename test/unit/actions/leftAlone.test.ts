import assert from 'node:assert/strict';
import { countChanged, groupRefused } from '../../../src/core/actions/groupRefused';
import type { FileOutcome } from '../../../src/core/actions/outcome';
import type { RefusalCode } from '../../../src/core/refusal';

const refused = (path: string, code: RefusalCode, ...args: readonly string[]): FileOutcome => ({
  path,
  status: 'refused',
  refusal: { code, args },
});
const changed = (path: string): FileOutcome => ({ path, status: 'changed', where: 'disk' });

describe('What was left unchanged', () => {
  it('is told by reason, the most common first, each file once', () => {
    const groups = groupRefused([
      refused('a.md', 'front-matter-yaml', 'line 2'),
      refused('b.md', 'front-matter-yaml', 'line 3'),
      changed('ok.md'),
      refused('x.png', 'not-markdown'),
      refused('y.png', 'not-markdown'),
      refused('x.png', 'not-markdown'),
    ]);
    assert.deepEqual(
      groups.map(({ refusal, paths }) => `${refusal.code} ${refusal.args.join()}: ${paths.join(' ')}`),
      ['not-markdown : x.png y.png', 'front-matter-yaml line 2: a.md', 'front-matter-yaml line 3: b.md'],
    );
  });

  it('is apart from what was changed, where a note of two parts counts once', () => {
    assert.equal(
      countChanged([changed('a.md'), changed('a.md'), changed('b.md'), refused('c', 'outside')]),
      2,
    );
  });
});
