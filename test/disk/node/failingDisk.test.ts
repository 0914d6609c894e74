import assert from 'node:assert/strict';
import { link, readdir } from 'node:fs/promises';
import path from 'node:path';
import { revisionOf } from '../../../src/core/store/revision';
import type { Store, WriteResult } from '../../../src/core/store/store';
import { applySplices } from '../../../src/core/text/splice';
import { createNodeStore } from '../../../src/node/nodeStore';
import type { DiskFault } from '../../support/failingDisk';
import { onFailingDisk } from '../../support/failingDisk';
import { inFileTree, textsIn } from '../../support/fileTree';

const before = '---\r\ntitle: é 😀\r\n---\r\ntext\r\n';
const grown = [{ start: 5, end: 5, text: 'activities: [vision/costs]\r\n' }];
const shrunk = [{ start: 5, end: 18, text: '' }];

interface Way {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly prepare?: (folder: string) => Promise<void>;
  readonly act: (store: Store) => Promise<WriteResult>;
}

const apply = (splices: typeof grown): Way => ({
  before: { 'a.md': before },
  after: { 'a.md': applySplices(before, splices) },
  act: (store) => store.apply('a.md', revisionOf(before), splices),
});

const inPlace = (splices: typeof grown): Way => ({
  before: { 'a.md': before, 'b.md': before },
  after: { 'a.md': applySplices(before, splices), 'b.md': applySplices(before, splices) },
  prepare: (folder) => link(path.join(folder, 'a.md'), path.join(folder, 'b.md')),
  act: (store) => store.apply('a.md', revisionOf(before), splices),
});

const ways: Readonly<Record<string, Way>> = {
  'replacing a file by a longer text': apply(grown),
  'replacing a file by a shorter text': apply(shrunk),
  'replacing a file in place by a longer text': inPlace(grown),
  'replacing a file in place by a shorter text': inPlace(shrunk),
  'creating a file': {
    before: {},
    after: { 'notes/2026/a.md': before },
    act: (store) => store.create('notes/2026/a.md', before),
  },
};

describe('A disk that fails', () => {
  for (const [name, way] of Object.entries(ways)) {
    it(`L13, H35: at any one call while ${name}, leaves it before or after, says so, and bears a second try`, async () => {
      const calls = await tryAt(way, 0, 'fails');
      assert.ok(calls > 3);
      for (let at = 1; at <= calls; at++)
        for (const fault of ['fails', 'fails half way'] as const) await tryAt(way, at, fault);
    });
  }
});

function tryAt(way: Way, at: number, fault: DiskFault): Promise<number> {
  const start: Readonly<Record<string, string>> = 'a.md' in way.before ? { 'a.md': before } : {};
  return inFileTree(start, async (folder) => {
    await way.prepare?.(folder);
    let result: WriteResult | undefined;
    const calls = await onFailingDisk(at, fault, async () => {
      result = await way.act(createNodeStore(folder));
    });
    const now = await textsIn(folder);
    const where = `call ${at} ${fault}: ${JSON.stringify(result)}`;
    if (result?.kind === 'written') assert.deepEqual(now, way.after, where);
    else assert.deepEqual(now, way.before, where);
    if (result?.kind !== 'written')
      assert.equal((await way.act(createNodeStore(folder))).kind, 'written', where);
    assert.deepEqual(await textsIn(folder), way.after, where);
    assert.ok(!(await readdir(folder)).some((file) => file.endsWith('.tmp')), where);
    return calls;
  });
}
