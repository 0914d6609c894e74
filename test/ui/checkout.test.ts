import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

const run = promisify(execFile);
const notes = Array.from({ length: 120 }, (_, at) => `log/2026-11-19-${String(at).padStart(3, '0')}.md`);
const nameOf = (at: number): string => path.posix.basename(notes[at] ?? '');
const activity = 'technical-vision/security-audits';

const onMain = (note: string): string => `# ${note}\n\nOn main.\n`;
const onBranch = (note: string): string => `---\ntitle: ${note} # branch\n---\n\nOn the branch.\n`;
const filed: Record<string, (note: string) => string> = {
  main: (note) => `---\nactivities:\n  - ${activity}\n---\n\n${onMain(note)}`,
  branch: (note) => onBranch(note).replace('---\n\n', `activities:\n  - ${activity}\n---\n\n`),
};

/** Makes the workspace a repository of two branches, in which every note differs, on main. */
async function makeRepository(folder: string): Promise<(...args: readonly string[]) => Promise<unknown>> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false'];
  const git = (...args: readonly string[]): Promise<unknown> =>
    run('git', [...identity, ...args], { cwd: folder });
  const writeAll = (text: (note: string) => string): void => {
    fs.mkdirSync(path.join(folder, 'log'), { recursive: true });
    for (const note of notes) fs.writeFileSync(path.join(folder, note), text(note));
  };
  await git('init', '--initial-branch', 'main');
  writeAll(onMain);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'main');
  await git('checkout', '--quiet', '-b', 'branch');
  writeAll(onBranch);
  await git('commit', '--quiet', '--all', '--message', 'branch');
  await git('checkout', '--quiet', 'main');
  return git;
}

/** Selects the first notes of the folder in the explorer, and asks where to file them. */
async function fileTheFirst(editor: Editor, last: string): Promise<void> {
  await editor.on.row(nameOf(0)).click();
  await editor.on.row(last).click({ modifiers: ['Shift'] });
  await editor.rowMenu(nameOf(0), 'File Note Under…');
  await editor.quickPick.type('security audits');
  await editor.quickPick.highlights('Security Audits');
}

/** Waits until the editor has told what became of the filing, and clears that away. */
async function isTold(editor: Editor): Promise<void> {
  const inStatusBar = editor.on.statusBar.getByText(/Filed under|nothing to change/);
  const inMessage = editor.on.notification('left unchanged');
  await inStatusBar.or(inMessage).first().waitFor();
  if (await inMessage.first().isVisible()) await editor.runCommand('Notifications: Clear All Notifications');
  await inStatusBar.waitFor({ state: 'hidden' });
  await inMessage.waitFor({ state: 'hidden' });
}

describe('Filing while git checks out another branch', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `mixes no note, loses none, and leaves the tree as the files are (${host} host)`,
      { host },
      async (editor) => {
        const git = await makeRepository(editor.folder);
        await editor.showContainer('Explorer');
        // The explorer's own watcher may lose the new folder on a busy machine.
        await editor.runCommand('Refresh Explorer');
        await editor.expand('log');
        for (const branch of ['branch', 'main']) {
          await fileTheFirst(editor, nameOf(15));
          await Promise.all([editor.quickPick.accept(), git('checkout', '--quiet', '--force', branch)]);
          await isTold(editor);
          const torn = notes.filter((note) => !isWhole(editor.folder, note));
          assert.deepEqual(torn, []);
        }
        await git('checkout', '--quiet', '--force', 'branch');
        const held = notes.filter((note) => read(editor.folder, note) !== onBranch(note));
        assert.deepEqual(held, []);
        await fileTheFirst(editor, nameOf(4));
        await editor.quickPick.accept();
        await until(
          'five notes filed',
          () => notes.filter((note) => isFiled(editor.folder, note)).length === 5,
        );
        await editor.showContainer('Remit');
        await editor.expand('Technical Vision');
        await editor.expand('Security Audits');
        await editor.on.row(notes[4] ?? '').waitFor();
      },
    );
  }
});

function read(folder: string, note: string): string {
  return fs.readFileSync(path.join(folder, note), 'utf8');
}

function isFiled(folder: string, note: string): boolean {
  return read(folder, note) === filed['branch']?.(note);
}

/** A note as either branch has it, filed or not. */
function isWhole(folder: string, note: string): boolean {
  const text = read(folder, note);
  const states = [onMain(note), onBranch(note), filed['main']?.(note), filed['branch']?.(note)];
  return states.includes(text);
}
