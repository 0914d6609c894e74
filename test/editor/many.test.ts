import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFilings } from '../../src/core/actions/changeFilings';
import type { Folders } from '../../src/vscode/folders';
import { freshWorkspace, liveIndex, untilItEqualsAFreshReading } from '../support/anIndex';
import { withSettings } from '../support/settings';
import { closeEverything, fileAt, onDisk, open, runAndAccept, typeAtEnd, write } from '../support/workbench';

const first = 'technical-vision/technical-strategy';
const filed = `---\nactivities:\n  - ${first}\n---\n\n`;
const marked = '---\nactivities: []\n---\n\n';
const fifty = Array.from({ length: 50 }, (_, at) => String(at).padStart(3, '0'));

const textOf = (name: string): string => `# Note ${name}  \nno end`;

/** Writes fifty notes into a folder of their own, and answers their addresses. */
function fiftyNotes(folder: string): Promise<readonly vscode.Uri[]> {
  return Promise.all(fifty.map((name) => write(`notes/${folder}/${name}.md`, textOf(name))));
}

function textsOf(uris: readonly vscode.Uri[]): Promise<readonly string[]> {
  return Promise.all(uris.map(onDisk));
}

describe('Fifty filings at once', () => {
  let restore: () => Promise<void>;
  let folders: Folders;
  before(async () => {
    restore = await withSettings({ 'files.autoSave': 'off' });
    folders = await liveIndex();
  });
  after(async () => {
    folders.dispose();
    await restore();
  });
  afterEach(closeEverything);

  it('by one command over all of them file each, and Undo Last Change brings each back', async () => {
    const uris = await fiftyNotes('selected');
    const [, , dirty] = uris;
    assert.ok(dirty);
    const editor = await open(dirty);
    await typeAtEnd(editor, '!');
    await runAndAccept('remit.fileNote', uris[0], uris);
    const expected = fifty.map((name, at) => (at === 2 ? '' : filed) + textOf(name));
    assert.deepEqual(await textsOf(uris), expected);
    assert.equal(editor.document.getText(), `${filed}${textOf('002')}!`);
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/selected/');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.deepEqual(await textsOf(uris), fifty.map(textOf));
    assert.equal(editor.document.getText(), `${textOf('002')}!`);
  });

  it('by fifty commands on as many notes change each, and the last of them is the one to undo', async () => {
    const uris = await fiftyNotes('commands');
    await Promise.all(uris.map((uri) => vscode.commands.executeCommand('remit.needsNoFiling', uri)));
    assert.deepEqual(
      await textsOf(uris),
      fifty.map((name) => marked + textOf(name)),
    );
    await vscode.commands.executeCommand('remit.undoLastChange');
    const left = (await textsOf(uris)).filter((text) => text.startsWith(marked));
    assert.equal(left.length, 49);
  });

  it('by fifty commands on two notes change both, once', async () => {
    const uris = (await fiftyNotes('same')).slice(0, 2);
    const runs = fifty.map((_, at) => vscode.commands.executeCommand('remit.needsNoFiling', uris[at % 2]));
    await Promise.all(runs);
    assert.deepEqual(await textsOf(uris), [marked + textOf('000'), marked + textOf('001')]);
  });

  it('of one note under every activity that there is lose none, and none is refused', async () => {
    const text = textOf('all');
    const [closed, typed] = [await write('notes/all.md', text), await write('notes/all-typed.md', text)];
    const editor = await open(typed);
    await typeAtEnd(editor, '!');
    const workspace = await freshWorkspace(fileAt(''));
    const paths = workspace.taxonomy.categories.flatMap(({ activities }) =>
      activities.map(({ path }) => path),
    );
    assert.ok(paths.length > 20);
    const outcomes = await Promise.all(
      paths.flatMap((path) =>
        ['notes/all.md', 'notes/all-typed.md'].map((note) =>
          changeFilings(workspace, [
            { path: note, request: { part: { kind: 'note' }, add: [path], remove: [] } },
          ]),
        ),
      ),
    );
    assert.deepEqual([...new Set(outcomes.flat().map(({ status }) => status))], ['changed']);
    const expected = `---\nactivities:\n${paths.map((path) => `  - ${path}\n`).join('')}---\n\n${text}`;
    assert.equal(await onDisk(closed), expected);
    assert.equal(editor.document.getText(), `${expected}!`);
  });
});

describe('A checkout in the middle of fifty filings', () => {
  const files = Array.from({ length: 200 }, (_, at) => `notes/checkout/${String(at).padStart(3, '0')}.md`);
  const onMain = (path: string): string => `# ${path}\n\nOn main.\n`;
  const onBranch = (path: string): string => `---\ntitle: ${path} # branch\n---\n\nOn the branch.\r\n`;
  const filedOnBranch = (path: string): string =>
    onBranch(path).replace('---\n\n', `activities:\n  - ${first}\n---\n\n`);

  /** What git does: the old file goes, the new one comes. */
  const checkOut = async (): Promise<void> => {
    for (let at = 0; at < files.length; at += 50) {
      await Promise.all(
        files.slice(at, at + 50).map(async (path) => {
          await vscode.workspace.fs.delete(fileAt(path));
          await write(path, onBranch(path));
        }),
      );
    }
  };

  it('leaves each note as one of the branches has it, filed or not, and a second run files the rest', async () => {
    const folders = await liveIndex();
    await Promise.all(files.map((path) => write(path, onMain(path))));
    const chosen = files.filter((_, at) => at % 4 === 0);
    const workspace = await freshWorkspace(fileAt(''));
    const request = { part: { kind: 'note' }, add: [first], remove: [] } as const;
    const requests = chosen.map((path) => ({ path, request }));
    const [outcomes] = await Promise.all([changeFilings(workspace, requests), checkOut()]);
    for (const [at, path] of chosen.entries()) {
      const text = await onDisk(fileAt(path));
      const allowed = [onBranch(path), filedOnBranch(path), filed + onMain(path)];
      assert.ok(allowed.includes(text), `${path} holds ${text}`);
      const outcome = outcomes[at];
      const refusal = outcome?.status === 'refused' ? outcome.refusal.code : undefined;
      assert.ok(outcome?.status === 'changed' || /file-missing|changed-underneath/.test(refusal ?? ''));
      if (refusal) assert.equal(text, onBranch(path));
    }
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/checkout/');
    const uris = chosen.map(fileAt);
    await runAndAccept('remit.fileNote', uris[0], uris);
    for (const path of files) {
      const text = await onDisk(fileAt(path));
      const isFiled = text === filedOnBranch(path) || text === filed + onMain(path);
      assert.equal(isFiled, chosen.includes(path), `${path} holds ${text}`);
    }
    await untilItEqualsAFreshReading(folders, fileAt(''), 'notes/checkout/');
    folders.dispose();
  });
});
