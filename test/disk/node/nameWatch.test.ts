import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchName } from '../../../src/node/nameWatch';

describe('The watch over a file’s name', function () {
  let home = '';
  const file = (name: string): string => path.join(home, name);

  before(function () {
    // Others do not tell of renames one by one.
    if (process.platform !== 'linux') this.skip();
  });

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'remit-name-'));
    for (const name of ['a.md', 'ours', 'theirs']) writeFileSync(file(name), name);
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const isTakenAfter = async (act: () => void): Promise<boolean> => {
    const watch = watchName(file('a.md'), file('ours'));
    try {
      act();
      return await watch.isTaken();
    } finally {
      watch.close();
    }
  };

  it('H59: tells of another program’s file that had it right before ours', async () => {
    const isTaken = await isTakenAfter(() => {
      renameSync(file('theirs'), file('a.md'));
      renameSync(file('ours'), file('a.md'));
    });
    assert.equal(isTaken, true);
  });

  it('tells nothing of our own, of what comes after it, and of other names', async () => {
    const isTaken = await isTakenAfter(() => {
      writeFileSync(file('b.md'), '');
      writeFileSync(file('a.md'), 'in place');
      renameSync(file('ours'), file('a.md'));
      renameSync(file('theirs'), file('a.md'));
    });
    assert.equal(isTaken, false);
  });

  it('waits for no answer where ours never comes', async () => {
    assert.equal(await isTakenAfter(() => renameSync(file('theirs'), file('a.md'))), false);
  });
});
