import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { remit } from '../../support/commandLine';
import { inFileTree, textsIn } from '../../support/fileTree';
import { copySample } from '../../support/sample.mjs';

const category = '---\ntitle: Vision\nactivities:\n  - id: costs\n    title: Costs\n---\n';
const files = {
  'responsibilities/vision.md': category,
  'a.md': '---\ndate: 2026-11-02\nactivities: [vision/costs]\n---\n# Review\n\nWe chose the queue.\n',
  'b.md': '---\ndate: 2026-11-03\nactivities: [vision/costs]\n---\n# Plan\n\nWe cut a third.\n',
};
const written = async (folder: string): Promise<void> => {
  assert.equal((await remit(folder, 'report', '--period', '2026-Q4')).code, 0);
};

describe('remit check --report', () => {
  it('answers 0 and writes nothing where every line stands', () =>
    inFileTree(files, async (folder) => {
      await written(folder);
      const before = await textsIn(folder);
      const { code, stdout, stderr } = await remit(folder, 'check', '--report', 'reports/2026-Q4.md');
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /^All \d+ linked lines are up to date\.\n$/);
      assert.deepEqual(await textsIn(folder), before);
    }));

  it('prints each line that does not by its place, with the way to its note, and answers 1', () =>
    inFileTree(files, async (folder) => {
      await written(folder);
      await writeFile(path.join(folder, 'a.md'), files['a.md'].replace('queue', 'other one'));
      await rename(path.join(folder, 'b.md'), path.join(folder, 'c.md'));
      const { code, stdout, stderr } = await remit(
        path.dirname(folder),
        'check',
        folder,
        '--report',
        'reports/2026-Q4.md',
      );
      assert.equal(code, 1);
      const report = await readFile(path.join(folder, 'reports/2026-Q4.md'), 'utf8');
      const line = report.split('\n').findIndex((one) => one.includes('We chose')) + 1;
      assert.ok(
        stdout.includes(
          `reports/2026-Q4.md:${line}:3: The note no longer says this. Generate the report again, or correct the line. See a.md:1:1. [source-changed]\n`,
        ),
        stdout,
      );
      assert.match(stdout, /: The note has moved to c\.md\. .* See c\.md:1:1\. \[source-moved\]\n/);
      assert.match(stderr, /^3 of \d+ linked lines need a look\.\n/);
    }));

  it('prints the same as JSON, of several reports at once', () =>
    inFileTree(files, async (folder) => {
      await written(folder);
      await remit(folder, 'report', '--period', '2026-11');
      await rm(path.join(folder, 'a.md'));
      const all = ['reports/2026-Q4.md', 'reports/2026-11.md'];
      const { code, stdout } = await remit(folder, 'check', '--json', '--report', ...all);
      assert.equal(code, 1);
      const found = JSON.parse(stdout) as readonly Record<string, unknown>[];
      assert.deepEqual(Object.keys(found[0] ?? {}), ['file', 'line', 'column', 'code', 'message', 'source']);
      assert.deepEqual(new Set(found.map(({ file }) => file)), new Set(all));
      assert.deepEqual(
        new Set(found.map(({ code: one, source }) => [one, source].join())),
        new Set(['source-gone,']),
      );
    }));

  it('refuses what is no report, and still checks the others', () =>
    inFileTree(files, async (folder) => {
      await written(folder);
      const { code, stderr } = await remit(
        folder,
        'check',
        '--report',
        'a.md',
        'no.md',
        '../x.md',
        'reports/2026-Q4.md',
      );
      assert.equal(code, 1);
      assert.match(stderr, /^a\.md: This file is not a report: .* \[not-a-report\]$/m);
      assert.match(stderr, /^no\.md: .* \[file-missing\]$/m);
      assert.match(stderr, /^\.\.\/x\.md: .* \[outside\]$/m);
      assert.match(stderr, /^All \d+ linked lines are up to date\./m);
    }));

  it('says nothing of lines where no report could be read', () =>
    inFileTree(files, async (folder) => {
      const { code, stdout, stderr } = await remit(folder, 'check', '--report', 'no.md');
      assert.deepEqual([code, stdout], [1, '']);
      assert.equal(stderr, 'no.md: There is no such file. [file-missing]\n');
    }));

  it('finds nothing in the reports of the sample, in any quarter and at either length', async () => {
    const scratch = await mkdtemp(path.join(os.tmpdir(), 'remit-sample-'));
    try {
      const folder = path.join(scratch, 'sample');
      copySample(folder, '2026-11-20');
      for (const period of ['2026-Q3', '2026-Q4']) {
        for (const length of ['full', 'page']) {
          const args = ['report', '--period', period, '--length', length, '--overwrite'];
          assert.equal((await remit(folder, ...args)).code, 0);
          const run = await remit(folder, 'check', '--report', `reports/${period}.md`);
          assert.deepEqual([run.code, run.stdout], [0, ''], `${period} ${length}`);
          assert.match(run.stderr, /(?:\d\d|[4-9]) linked lines/);
        }
      }
    } finally {
      await rm(scratch, { recursive: true });
    }
  });
});
