import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

const run = promisify(execFile);
const notes = 2000;
// `REMIT_CHECKOUTS=20` for the figures of a morning's work.
const asked = process.env['REMIT_CHECKOUTS'];
const checkouts = Number(asked ?? 4);
const activities = { main: 'security-audits', branch: 'cost-management' } as const;
const titles = { main: 'Security Audits', branch: 'Cost Management' } as const;
type Branch = keyof typeof activities;

const branchAt = (checkout: number): Branch => (checkout % 2 === 0 ? 'branch' : 'main');
const inMegabytes = (values: readonly number[]): string => values.map((each) => each.toFixed(0)).join(', ');

/** Makes the workspace a repository of two branches, in which every note is filed under another activity, on main. */
async function makeRepository(folder: string): Promise<(branch: Branch) => Promise<unknown>> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const git = (...args: readonly string[]): Promise<unknown> =>
    run('git', [...identity, ...args], { cwd: folder });
  fs.mkdirSync(path.join(folder, 'log'));
  const writeAll = (branch: Branch): void => {
    for (let at = 0; at < notes; at++) {
      const front = `---\nactivities:\n  - technical-vision/${activities[branch]}\n---\n`;
      fs.writeFileSync(
        path.join(folder, `log/2026-11-19-${at}.md`),
        `${front}\n# Note ${at}\n\nOn ${branch}.\n`,
      );
    }
  };
  await git('init', '--initial-branch', 'main');
  writeAll('main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'main');
  await git('checkout', '--quiet', '-b', 'branch');
  writeAll('branch');
  await git('commit', '--quiet', '--all', '--message', 'branch');
  await git('checkout', '--quiet', 'main');
  return (branch) => git('checkout', '--quiet', branch);
}

/** How many notes the tree shows beside an activity. */
async function countOf(editor: Editor, title: string): Promise<number> {
  const text = await editor.on.row(title).innerText();
  return Number(/\d+/.exec(text.replace(/\D*(?=\d)/, '').replace(/,/g, ''))?.[0] ?? NaN);
}

/** Resident memory of the extension hosts in MB, where the system tells. */
function memory(): number {
  const listed = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' }).split('\n');
  const hosts = listed.filter((line) => line.includes('--type=extensionHost'));
  return hosts.reduce((sum, line) => sum + Number.parseInt(line, 10) / 1024, 0);
}

describe(`Checking out another branch of ${notes} notes ${checkouts} times`, () => {
  journey('leaves the tree right each time, and the editor at hand', {}, async (editor) => {
    const checkout = await makeRepository(editor.folder);
    await editor.showContainer('Remit');
    await editor.expand('Technical Vision');
    const others = await until('all notes in the tree', async () => {
      const count = await countOf(editor, titles.main);
      return count >= notes ? count - notes : undefined;
    });
    const [memories, figures]: [number[], string[]] = [[memory()], []];
    for (let at = 0; at < checkouts; at++) {
      const branch = branchAt(at);
      const began = performance.now();
      await checkout(branch);
      const checkedOut = performance.now();
      await editor.runCommand('Remit: Choose Period…');
      await editor.on.quickPickRow('Last 13 weeks').waitFor();
      const answered = performance.now();
      await editor.quickPick.cancel();
      await until(`the tree of ${branch}`, async () => (await countOf(editor, titles[branch])) >= notes);
      const shown = performance.now();
      const spans = [checkedOut - began, answered - checkedOut, shown - checkedOut];
      figures.push(`${spans.map((span) => span.toFixed(0)).join('/')} ms`);
      if (at % 4 === 3) memories.push(memory());
    }
    assert.equal(await countOf(editor, titles.main), others + notes);
    console.log(`    git / a command's answer / the tree: ${figures.join(', ')}`);
    console.log(`    memory of the host, in MB: ${inMegabytes(memories)}`);
  });

  if (asked === undefined) return;

  // What the editor's own extensions take for it: with nothing declared Remit is not even loaded.
  journey('is paid for in memory without Remit, too', { workspace: 'empty' }, async (editor) => {
    const checkout = await makeRepository(editor.folder);
    await editor.runCommand('View: Show Explorer');
    const memories = [memory()];
    for (let at = 0; at < checkouts; at++) {
      await checkout(branchAt(at));
      await editor.runCommand('View: Show Explorer');
      if (at % 4 === 3) memories.push(memory());
    }
    console.log(`    memory of the host, in MB: ${inMegabytes(memories)}`);
  });
});
