import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, linkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Run } from '../../support/commandLine';
import { remitWithState } from '../../support/commandLine';
import type { FileTree } from '../../support/fileTree';
import { inFileTree, textsIn } from '../../support/fileTree';
import type { Point, Traced } from '../../support/killedRuns';
import { canKill, copyAs, killedAt, pointsOf } from '../../support/killedRuns';
import type { Program } from '../../support/program';
import { finished, programIn } from '../../support/program';

const tree: FileTree = {
  'vault/responsibilities/vision.md':
    '---\ntitle: Vision\nactivities:\n  - id: costs\n    title: Costs\n---\n\nWhat it means.\n',
  'vault/responsibilities/people.md':
    '---\ntitle: People\nactivities:\n  - id: hiring\n    title: Hiring\n---\n\nWho is here.\n',
  'vault/a.md': '---\ndate: 2026-11-02\nactivities: [vision/costs]\n---\n# A\n\nWe talked.\n',
  'vault/notes/b.md': '# B\n\n#vision/costs #people/hiring\n',
  'vault/notes/c.md': '---\nactivities:\n  - vision # mine\n---\n# C\n',
};

interface Change {
  readonly args: readonly string[];
  readonly faults?: readonly string[];
  /** What is odd about the folder. */
  readonly prepare?: (folder: string) => void;
  readonly asNobody?: boolean;
}

const inPlace = { args: ['file', 'notes/b.md', 'a.md', '--to', 'people'] };

const changes: Readonly<Record<string, Change>> = {
  'a rename of a category': { args: ['rename', 'vision', 'sight'] },
  'a filing of a note that has two names': {
    ...inPlace,
    prepare: (folder) => linkSync(path.join(folder, 'a.md'), path.join(folder, 'notes/other name.txt')),
  },
  'a rename of a category where files have one name only': {
    args: ['rename', 'vision', 'sight'],
    faults: ['link,linkat:error=EPERM'],
  },
  'a merge of categories': { args: ['merge', 'people', 'vision'] },
  'a retirement': { args: ['retire', 'vision', '--on', '2026-03-31'] },
  'a filing of several notes': {
    args: ['file', 'a.md', 'notes/b.md', 'notes/c.md', '--to', 'people/hiring'],
  },
  'an unfiling, which shortens a note that has two names': {
    args: ['unfile', 'a.md', '--from', 'vision/costs'],
    prepare: (folder) => linkSync(path.join(folder, 'a.md'), path.join(folder, 'notes/other name.txt')),
  },
  "a filing of another user's notes": { ...inPlace, prepare: givenAway },
  'a filing in a folder that takes no files': {
    ...inPlace,
    asNobody: true,
    prepare: (folder) => {
      for (const name of ['a.md', 'notes/b.md']) chmodSync(path.join(folder, name), 0o666);
      for (const name of ['notes', '.']) chmodSync(path.join(folder, name), 0o555);
    },
  },
};

// How many moments of each run are tried: all, or some that are spread over it, in the first two of these.
const tried = Number(process.env['REMIT_KILLS'] ?? Infinity);
const chosen = Object.entries(changes).slice(0, tried === Infinity ? undefined : 2);

describe('A command that is killed', function () {
  let program: Program | undefined;

  before(function () {
    // Only a tracer stops a program between two calls; other systems have none that a test may use.
    if (!canKill()) return this.skip();
    program = programIn(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  });

  after(() => program?.close());

  for (const [name, { args, faults = [], prepare, asNobody = false }] of chosen) {
    it(`H46, H60: at any call that changes something, in ${name}, is finished by the same command and taken back by an undo`, () =>
      inFileTree(tree, async (home) => {
        assert.ok(program);
        const [folder, state, first] = ['vault', 'state', 'first'].map((part) => path.join(home, part));
        assert.ok(folder !== undefined && state !== undefined && first !== undefined);
        prepare?.(folder);
        chmodSync(home, 0o777);
        copyAs(folder, first);
        const run: Traced = { program, folder, state, args, faults, asNobody };
        const points = pointsOf(run);
        const [before, after] = [await textsIn(first), await textsIn(folder)];
        assert.notDeepEqual(after, before);
        assert.ok(points.length > 10, `${points.length} points`);
        for (const point of spread(points, tried)) {
          const where = `killed at ${point.call} ${point.nth} of ${points.length} points`;
          copyAs(first, folder);
          rmSync(state, { recursive: true, force: true });
          killedAt(run, point);
          copyAs(folder, path.join(home, 'kept'));
          copyAs(state, path.join(home, 'keptState'));
          const { code, stdout, stderr } = await again(run, args);
          assert.deepEqual(
            [code, stderr.replace(/^(?:This is a merge|The text of|These keys of).*\n/gm, '')],
            [0, ''],
            `${where}: ${stdout}${stderr}`,
          );
          assert.deepEqual(await textsIn(folder), after, `${where}, then the same again: ${stdout}${stderr}`);
          copyAs(path.join(home, 'kept'), folder);
          copyAs(path.join(home, 'keptState'), state);
          const undone = await again(run, ['undo']);
          assert.equal(undone.code, 0, `${where}, then undone: ${undone.stdout}${undone.stderr}`);
          assert.deepEqual(
            await textsIn(folder),
            before,
            `${where}, then undone: ${undone.stdout}${undone.stderr}`,
          );
        }
      }));
  }
});

// In this process, which is faster, unless it is another user's.
function again(run: Traced, args: readonly string[]): Promise<Run> {
  if (run.asNobody === true) return Promise.resolve(finished({ ...run, args }));
  process.env['XDG_STATE_HOME'] = run.state;
  return remitWithState(run.folder, run.state, args);
}

function givenAway(folder: string): void {
  // Only root may give a file away; for everybody else the note is one of their own.
  if (process.getuid?.() !== 0) return;
  for (const name of ['a.md', 'notes/b.md']) chownSync(path.join(folder, name), 65_534, 65_534);
}

/** The first, the last and some between, or all. */
function spread(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => points[Math.round(at * step)]).filter((point) => !!point);
}
