import assert from 'node:assert/strict';
import picomatch from 'picomatch/posix';
import { globFault } from '../../../src/core/taxonomy/globFault';
import { asRead } from '../../../src/core/taxonomy/globText';

const matches = (glob: string, path: string): boolean =>
  picomatch.makeRe(asRead(glob), { dot: true }).test(path);

describe('A pattern of index.md', () => {
  it('means parentheses and bars as letters where no operator stands before them', () => {
    assert.ok(matches('2026 (draft)/**', '2026 (draft)/a.md'));
    assert.ok(!matches('2026 (draft)/**', '2026 draft/a.md'));
    assert.ok(matches('**/*(copy).md'.replace('*(', '* ('), 'notes/a (copy).md'));
    assert.ok(matches('(a|b)/*.md', '(a|b)/x.md'));
    assert.ok(!matches('(a|b)/*.md', 'a/x.md'));
    assert.ok(matches('a (b (c))/*', 'a (b (c))/x.md'));
    assert.ok(matches('a\\(b\\)/*', 'a(b)/x.md'));
  });

  it('has groups where an operator stands before them', () => {
    assert.ok(matches('@(a|b)/*.md', 'b/x.md'));
    assert.ok(matches('!(a)/*.md', 'b/x.md'));
    assert.ok(!matches('!(a)/*.md', 'a/x.md'));
    assert.ok(matches('@(a|b) (draft)/*.md', 'a (draft)/x.md'));
  });

  it('with parentheses in a name may be a folder, which matches no note', () => {
    assert.equal(globFault('2026 (draft)', 'notes'), 'pattern-folder');
    assert.equal(globFault('2026 (draft)/**', 'anything'), undefined);
    assert.equal(globFault('open (draft/**', 'anything'), undefined);
  });
});
