import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { link, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { revisionOf } from '../../../src/core/store/revision';
import { createNodeStore } from '../../../src/node/nodeStore';

const text = '# A\n';
const longer = [{ start: 4, end: 4, text: 'More.\n' }];

describe('The extended attributes of a note', function () {
  let folder = '';
  const note = (name: string): string => path.join(folder, name);

  beforeEach(async function () {
    folder = await mkdtemp(path.join(tmpdir(), 'remit-attributes-'));
    await writeFile(note('a.md'), text);
    // Node cannot set them, and not every system or disk has them.
    if (!tagged(note('a.md'))) this.skip();
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('H61: stay where it is renamed, and where it is overwritten in place', async () => {
    const store = createNodeStore(folder);
    assert.equal((await store.move('a.md', revisionOf(text), 'b.md')).kind, 'written');
    assert.equal(tagOf(note('b.md')), 'mine');
    await link(note('b.md'), note('c.md'));
    assert.equal((await store.apply('b.md', revisionOf(text), longer)).kind, 'written');
    assert.equal(tagOf(note('b.md')), 'mine');
  });
});

function tagged(file: string): boolean {
  return python(`os.setxattr(sys.argv[1], 'user.tag', b'mine')`, file).status === 0;
}

function tagOf(file: string): string {
  return python(`print(os.getxattr(sys.argv[1], 'user.tag').decode())`, file).stdout.trim();
}

function python(line: string, file: string): { readonly status: number | null; readonly stdout: string } {
  return spawnSync('python3', ['-c', `import os, sys\n${line}`, file], { encoding: 'utf8' });
}
