import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

function task(written: string): readonly [text: string | undefined, due: string | undefined] {
  const found = scanNote('2026-10-05 a.md', written).tasks?.tasks[0];
  return [found?.text, found?.due];
}

describe('A field in markup', () => {
  it('is no field where it is code', () => {
    assert.deepEqual(task('- [ ] Explain `📅 2026-10-09`\n'), ['Explain 📅 2026-10-09', undefined]);
    assert.deepEqual(task('- [ ] Explain `[due:: 2026-10-09]`\n'), ['Explain [due:: 2026-10-09]', undefined]);
    assert.deepEqual(task('- [x] Say `🏁 delete` 📅 2026-10-09\n'), ['Say 🏁 delete', '2026-10-09']);
    assert.deepEqual(task('TODO: Explain `📅 2026-10-09`\n'), ['Explain 📅 2026-10-09', undefined]);
    assert.deepEqual(task('## Actions\n\n- Explain `📅 2026-10-09`\n'), ['Explain 📅 2026-10-09', undefined]);
    assert.deepEqual(task('- [ ] Explain `a` 📅 `2026-10-09`\n'), ['Explain a 📅 2026-10-09', undefined]);
  });

  it('is no field where it is struck out, so that the day beside it counts', () => {
    const text = 'Pay 📅 2026-10-09';
    assert.deepEqual(task('- [ ] Pay ~~📅 2026-10-09~~ 📅 2026-11-09\n'), [text, '2026-11-09']);
    assert.deepEqual(task('- [ ] Pay <s>📅 2026-10-09</s> 📅 2026-11-09\n'), [text, '2026-11-09']);
    assert.deepEqual(task('- [ ] Pay <del>📅 2026-10-09</del>\n  📅 2026-11-09\n'), [text, '2026-11-09']);
    assert.deepEqual(task('- TODO Pay ~~📅 2026-10-09~~ 📅 2026-11-09\n'), [text, '2026-11-09']);
    assert.deepEqual(task('- [ ] Pay ~~[due:: 2026-10-09]~~ [due:: 2026-11-09]\n'), [
      'Pay [due:: 2026-10-09]',
      '2026-11-09',
    ]);
    assert.deepEqual(task('- [ ] Pay *📅 2026-10-09* 📅 2026-11-09\n'), [text, '2026-11-09']);
  });

  it('is one behind it, also where its day is a link', () => {
    for (const written of [
      '**Pay** 📅 2026-10-09',
      'Pay 📅 [2026-10-09](../daily/2026-10-09.md)',
      'Pay 📅 [[2026-10-09]]',
      'Pay [due:: [2026-10-09](2026-10-09.md)] %%soon%%',
      '~~Pay~~ [due:: 2026-10-09] ^a1',
    ]) {
      assert.deepEqual(task(`- [ ] ${written}\n`), ['Pay', '2026-10-09'], written);
    }
  });

  it('is one where another field stands right behind it, as if both were a link', () => {
    assert.deepEqual(task('- [ ] Pay (due:: 2026-10-09) [id:: a](priority::high)\n'), ['Pay', '2026-10-09']);
    assert.deepEqual(task('- [ ] Pay [due:: 2026-10-09](id::a)\n'), ['Pay', '2026-10-09']);
    assert.deepEqual(task('- [ ] Pay [the bill](https://example.org/a) 📅 2026-10-09\n'), [
      'Pay the bill',
      '2026-10-09',
    ]);
  });

  it('is none where it is escaped, and an escaped block id is a word', () => {
    assert.deepEqual(task('- [ ] Pay 📅 2026-10-09 \\^x\n'), ['Pay 📅 2026-10-09 ^x', undefined]);
    assert.deepEqual(task('- [ ] Pay [due:: 2026-10-09\\]\n'), ['Pay [due:: 2026-10-09]', undefined]);
    assert.deepEqual(task('- [ ] Pay 📅 2026-10-09 ^x\n'), ['Pay', '2026-10-09']);
  });
});
