import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { at } from '../../host/paths.mjs';
import type { Filing } from '../../support/filingProcess';

// A soak has as many as it is told.
const usual = 40;
const rounds = Number(process.env['REMIT_RUNS'] ?? usual);
const categories = '---\ntitle: Tech\nactivities: [ops, costs]\n---\n';
const text = `# Review\n\n${'The queue is slow on Mondays.\n'.repeat(40)}`;

// Programs that know nothing of Remit, each of which saves a text in its own way.
const inPlace = `fs.writeFileSync(file, text);`;
const byRename = `fs.writeFileSync(file + '.new', text);
  fs.renameSync(file + '.new', file);`;
// As a system does that is busy: the file is empty for a while before its time says so.
const emptiedBefore = `const open = fs.openSync(file, 'w');
  fs.utimesSync(file, 1700000000, 1700000000);
  const late = performance.now() + 300;
  while (performance.now() < late);
  fs.writeSync(open, text);
  fs.closeSync(open);`;
const inPieces = `const open = fs.openSync(file, 'w');
  for (let at = 0; at < text.length; at += 256) fs.writeSync(open, text.slice(at, at + 256));
  fs.closeSync(open);`;
const saving = (way: string): string => `const fs = require('node:fs');
process.on('message', ({ file, text, after }) => {
  const until = performance.now() + after;
  while (performance.now() < until);
  ${way}
  process.send('saved');
});`;

describe('Two processes on one note', function () {
  if (rounds > usual) this.timeout(0);
  let home = '';
  const children: ChildProcess[] = [];
  const note = (): string => path.join(home, 'a.md');

  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'remit-two-'));
    buildSync({
      entryPoints: [at('test/support/filingProcess.ts')],
      outfile: path.join(home, '.filing.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
  });

  beforeEach(() => {
    rmSync(path.join(home, 'responsibilities'), { recursive: true, force: true });
  });

  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });

  after(() => {
    rmSync(home, { recursive: true, force: true });
  });

  const start = (script: string): ChildProcess => {
    const child = fork(script);
    children.push(child);
    return child;
  };
  const filing = (): ChildProcess => start(path.join(home, '.filing.cjs'));
  const program = (way: string): ChildProcess => {
    const script = path.join(home, `.saving-${children.length}.cjs`);
    writeFileSync(script, saving(way));
    return start(script);
  };
  const said = async (child: ChildProcess, message: object): Promise<string> => {
    const answer = once(child, 'message') as Promise<[string]>;
    child.send(message);
    return (await answer)[0];
  };
  const asked = (activity: string, after: number): Filing => ({
    folder: home,
    note: 'a.md',
    activity,
    after,
  });
  const prepare = (): void => {
    writeFileSync(note(), text);
    // Long ago, so that nobody waits for it to be at rest.
    utimesSync(note(), 1_700_000_000, 1_700_000_000);
  };
  const leftBehind = (): readonly string[] =>
    readdirSync(home).filter((name) => /^\.remit-.*\.(?:tmp|lock)$/.test(name));

  it('H59: keep both filings of it, each of which is told to be done', async () => {
    declare();
    const [one, other] = [filing(), filing()];
    for (let round = 0; round < rounds; round++) {
      prepare();
      const statuses = await Promise.all([
        said(one, asked('tech/ops', Math.random())),
        said(other, asked('tech/costs', Math.random())),
      ]);
      const written = readFileSync(note(), 'utf8');
      assert.deepEqual(statuses, ['changed', 'changed'], `round ${round}`);
      for (const activity of ['tech/ops', 'tech/costs'])
        assert.ok(
          written.includes(activity),
          `round ${round}: ${activity} is lost:\n${written.slice(0, 200)}`,
        );
    }
    assert.deepEqual(leftBehind(), []);
  });

  for (const [name, way] of Object.entries({
    'in place': inPlace,
    'in pieces': inPieces,
    'by a rename': byRename,
    'a while after emptying it': emptiedBefore,
  })) {
    const times = way === emptiedBefore ? rounds / 8 : rounds;
    it(`H59: keep what another program saves ${name} meanwhile`, async () => {
      declare();
      const [ours, theirs] = [filing(), program(way)];
      const answers = new Map<string, number>();
      for (let round = 0; round < times; round++) {
        prepare();
        const saved = `${text}Saved in round ${round}.\n`;
        const [status] = await Promise.all([
          said(ours, asked('tech/ops', Math.random() * 2)),
          said(theirs, { file: note(), text: saved, after: Math.random() * 12 }),
        ]);
        const written = readFileSync(note(), 'utf8');
        const answer = `${status}, ${written.endsWith(saved) ? 'kept' : 'lost'}`;
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        // What nothing can keep is told.
        const isFair = written.endsWith(saved) ? status !== 'overtook' : status === 'overtook';
        assert.ok(isFair, `round ${round}: ${answer}: ${written.slice(0, 60)}…${written.slice(-60)}`);
      }
      assert.deepEqual(leftBehind(), []);
      if (rounds > usual) console.log(`    ${times} rounds: ${JSON.stringify(Object.fromEntries(answers))}`);
    });
  }

  function declare(): void {
    const folder = path.join(home, 'responsibilities');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'tech.md'), categories);
  }
});
