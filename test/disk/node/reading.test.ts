import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { ReadResult } from '../../../src/core/store/store';
import { maxFileBytes } from '../../../src/core/store/store';
import { Pace } from '../../../src/node/pace';
import { createReader } from '../../../src/node/readText';
import { Turn } from '../../../src/node/yieldTurn';
import { inFileTree } from '../../support/fileTree';

/** The pace of a disk that is on trial. */
function paceOnTrial(): Pace {
  return new Pace(true);
}

/** Waits for so many answers that take these milliseconds each. */
function wait(pace: Pace, answers: number, milliseconds: number): void {
  for (let answer = 0; answer < answers; answer++) pace.waited(milliseconds);
}

describe('A disk', () => {
  it('is waited for on trial after 64 answers that were called back with', () => {
    const pace = new Pace();
    for (let answer = 0; answer < 63; answer++) pace.calledBack();
    assert.equal(pace.isPrompt, false);
    pace.calledBack();
    assert.equal(pace.isPrompt, true);
  });

  it('is waited for as long as eight answers come within 4 ms', () => {
    const pace = paceOnTrial();
    wait(pace, 80, 0.5);
    assert.equal(pace.isPrompt, true);
    wait(pace, 7, 0.6);
    assert.equal(pace.isPrompt, true);
    wait(pace, 1, 0.6);
    assert.equal(pace.isPrompt, false);
  });

  it('is not waited for any more after one answer that took longer than 20 ms', () => {
    const pace = paceOnTrial();
    wait(pace, 1, 20);
    assert.equal(pace.isPrompt, true);
    wait(pace, 1, 20.1);
    assert.equal(pace.isPrompt, false);
  });
});

describe('What is read of a prompt disk', () => {
  it('is what is read of any other: texts, links, and files that are no text', async () => {
    const long = 'é'.repeat(80_000);
    const tree = {
      'home/a.md': '\uFEFFone\r\ntwo\n',
      'home/empty.md': '',
      'home/full.md': 'x'.repeat(64 * 1024 - 1),
      'home/over.md': 'y'.repeat(64 * 1024),
      'home/long.md': long,
      'home/latin.md': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      'home/picture.md': Uint8Array.of(0x89, 0x50, 0, 1),
      'home/huge.md': '',
      'home/folder.md/a.md': '',
      'home/inside.md': { linkTo: 'a.md' },
      'home/outside.md': { linkTo: '../secret.md' },
      'home/nowhere.md': { linkTo: 'missing.md' },
      'secret.md': 'secret',
    };
    await inFileTree(tree, async (folder) => {
      const home = path.join(folder, 'home');
      await truncate(path.join(home, 'huge.md'), maxFileBytes + 1);
      const inHome = Object.keys(tree).filter((name) => name.startsWith('home/'));
      const names = [
        ...inHome.map((name) => name.slice('home/'.length)),
        'folder.md',
        'gone.md',
        'gone/a.md',
      ];
      const readAll = async (pace: Pace): Promise<readonly ReadResult[]> => {
        const reader = createReader(home, home, pace);
        const results: ReadResult[] = [];
        for (const name of names) results.push(await reader.read(path.join(home, name)));
        return results;
      };
      const [promptly, called] = [await readAll(paceOnTrial()), await readAll(new Pace())];
      assert.deepEqual(promptly, called);
      assert.deepEqual(
        promptly.map((read) => (read.kind === 'text' ? read.text.length : read.reason)),
        [
          ...[10, 0, 65_535, 65_536, 80_000],
          ...['encoding', 'binary', 'too-large'],
          ...[0, 10, 'denied', 'missing'],
          ...['missing', 'missing', 'missing'],
        ],
      );
    });
  });
});

describe('A path that is no file', () => {
  it('is missing, and nobody waits for what a pipe or a socket might say', async function () {
    if (process.platform === 'win32') this.skip();
    await inFileTree({ 'a.md': '' }, async (home) => {
      execFileSync('mkfifo', [path.join(home, 'pipe.md')]);
      const server = createServer().listen(path.join(home, 'socket.md'));
      await once(server, 'listening');
      try {
        for (const pace of [paceOnTrial(), new Pace()]) {
          const reader = createReader(home, home, pace);
          for (const name of ['pipe.md', 'socket.md'])
            assert.deepEqual(await reader.read(path.join(home, name)), {
              kind: 'unreadable',
              reason: 'missing',
              detail: '',
            });
        }
      } finally {
        server.close();
      }
    });
  });
});

describe('A turn', () => {
  it('is over after 12 ms, and begins again when the others have had theirs', async () => {
    const turn = new Turn();
    const told: string[] = [];
    keepBusy(13);
    setImmediate(() => told.push('another'));
    await Promise.all([turn.mine(), turn.mine()]);
    told.push('mine');
    assert.deepEqual(told, ['another', 'mine']);
  });

  it('lets nobody else in before', async () => {
    // A turn that another process cut into says nothing of those that none did: there is one in a hundred of these.
    const isWhole = async (): Promise<boolean> => {
      const turn = new Turn();
      const told: string[] = [];
      setImmediate(() => told.push('another'));
      await turn.mine();
      told.push('mine');
      await new Promise(setImmediate);
      return told[0] === 'mine';
    };
    let isLetIn = false;
    for (let round = 0; round < 100 && !isLetIn; round++) isLetIn = await isWhole();
    assert.ok(isLetIn);
  });
});

function keepBusy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
