import assert from 'node:assert/strict';
import { revisionOf } from '../../../src/core/store/revision';
import type { PlainFile } from '../../../src/core/store/verifiedWrite';
import { judgeEdit, writeVerified } from '../../../src/core/store/verifiedWrite';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const full = new Error('ENOSPC');

/** A file of which the first write does what it is told to; the second, which takes it back, succeeds. */
function aFile(
  before: string | undefined,
  first: (bytes: Uint8Array) => Uint8Array | undefined,
  fails: boolean,
) {
  let bytes = before === undefined ? undefined : bytesOf(before);
  let writes = 0;
  const file: PlainFile = {
    read: () => (bytes ? Promise.resolve(bytes) : Promise.reject(new Error('ENOENT'))),
    write: (wanted) => {
      bytes = ++writes === 1 ? first(wanted) : wanted;
      return writes === 1 && fails ? Promise.reject(full) : Promise.resolve();
    },
    remove: () => {
      bytes = undefined;
      return Promise.resolve();
    },
  };
  return { file, text: () => (bytes ? new TextDecoder().decode(bytes) : undefined) };
}

const replacing = (before: string | undefined, after: string) => ({
  before: before === undefined ? undefined : bytesOf(before),
  after: bytesOf(after),
  text: after,
});

describe('A verified write', () => {
  it('that fails after any number of bytes leaves the text before, and says what the system said', async () => {
    const after = 'neu: é😀\n';
    for (let count = 0; count < bytesOf(after).length; count++) {
      const { file, text } = aFile(
        'old text, longer than the new\n',
        (bytes) => bytes.subarray(0, count),
        true,
      );
      await assert.rejects(writeVerified(file, replacing('old text, longer than the new\n', after)), full);
      assert.equal(text(), 'old text, longer than the new\n');
    }
  });

  it('that fails in creating leaves no file', async () => {
    const { file, text } = aFile(undefined, (bytes) => bytes.subarray(0, 2), true);
    await assert.rejects(writeVerified(file, replacing(undefined, 'text\n')), full);
    assert.equal(text(), undefined);
  });

  it('that failed before its first byte leaves the file alone', async () => {
    const { file, text } = aFile('old\n', () => bytesOf('old\n'), true);
    await assert.rejects(writeVerified(file, replacing('old\n', 'new\n')), full);
    assert.equal(text(), 'old\n');
  });

  it('that did all and says it failed is done', async () => {
    const { file } = aFile('old\n', (bytes) => bytes, true);
    const result = await writeVerified(file, replacing('old\n', 'new\n'));
    assert.deepEqual(result, { kind: 'written', revision: revisionOf('new\n'), where: 'disk' });
  });

  it('never takes back what somebody else wrote meanwhile, whatever it was told', async () => {
    for (const fails of [true, false]) {
      const { file, text } = aFile('old\n', () => bytesOf('theirs\n'), fails);
      const result = await writeVerified(file, replacing('old\n', 'new\n')).catch(() => undefined);
      assert.notEqual(result?.kind, 'written');
      assert.equal(text(), 'theirs\n');
    }
  });
});

describe('An edit that answers nothing of use', () => {
  it('is judged by what stands there: all of it, nothing of it, or something else', () => {
    assert.deepEqual(judgeEdit('a', 'b', 'b'), {
      kind: 'written',
      revision: revisionOf('b'),
      where: 'editor',
    });
    assert.deepEqual(judgeEdit('a', 'b', 'a'), { kind: 'failed', reason: 'failed', detail: '' });
    assert.deepEqual(judgeEdit('a', 'b', 'typed'), { kind: 'stale' });
  });
});
