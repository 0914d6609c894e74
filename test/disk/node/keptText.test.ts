import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeLeftovers } from '../../../src/node/leftovers';

// Of a process that is gone: the system gives out no such number.
const name = '.remit-4194999-00000000-0000-4000-8000-000000000000.kept';
const keptOf = (file: string, before: string, after: string): string =>
  `${JSON.stringify({ path: file, before: before.length, after: after.length })}\n${before}${after}`;

describe('What was kept of a file that was overwritten in place', () => {
  let home = '';
  const at = (...parts: readonly string[]): string => path.join(home, ...parts);

  beforeEach(() => {
    home = realpathSync(mkdtempSync(path.join(tmpdir(), 'remit-kept-')));
    mkdirSync(at('notes'));
    // A mixture of the two texts.
    for (const file of ['a.md', 'notes/a.md', 'notes/b.md']) writeFileSync(at(file), 'old new');
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const end = (file: string): Promise<boolean> => {
    writeFileSync(at('notes', name), keptOf(file, 'old old', 'new new'));
    return removeLeftovers(at('notes'));
  };

  it('gives the file beside it its old text back, and goes', async () => {
    assert.equal(await end(at('notes', 'a.md')), true);
    assert.equal(readFileSync(at('notes', 'a.md'), 'utf8'), 'old old');
    assert.throws(() => readFileSync(at('notes', name)), /ENOENT/);
  });

  it('changes no file outside of its folder, whatever path it names (S10)', async () => {
    await end(at('a.md'));
    await end(`${at('notes')}/../a.md`);
    assert.equal(readFileSync(at('a.md'), 'utf8'), 'old new');
  });

  it('changes no file that a link leads to (S10)', async () => {
    symlinkSync(at('a.md'), at('notes', 'link.md'));
    assert.equal(await end(at('notes', 'link.md')), false);
    assert.equal(readFileSync(at('a.md'), 'utf8'), 'old new');
  });

  it('is left where the file has a text of somebody else', async () => {
    writeFileSync(at('notes', 'b.md'), 'other!!');
    assert.equal(await end(at('notes', 'b.md')), false);
    assert.equal(readFileSync(at('notes', 'b.md'), 'utf8'), 'other!!');
    assert.ok(readFileSync(at('notes', name)).length > 0);
  });
});
