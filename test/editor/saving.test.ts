import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFilings } from '../../src/core/actions/changeFilings';
import type { FileOutcome } from '../../src/core/actions/outcome';
import { freshWorkspace } from '../support/anIndex';
import { withSettings } from '../support/settings';
import {
  closeEverything,
  fileAt,
  onDisk,
  open,
  runAndAccept,
  typeAtEnd,
  until,
  untilItFollows,
  write,
} from '../support/workbench';

const first = 'technical-vision/technical-strategy';
const request = { part: { kind: 'note' }, add: [first], remove: [] } as const;
const filed = `---\nactivities:\n  - ${first}\n---\n\n`;

/** All that a save may change on the way, and it changes something of every note below. */
const everythingOnSave = {
  'files.autoSave': 'off',
  'files.trimTrailingWhitespace': true,
  'files.trimFinalNewlines': true,
  'files.insertFinalNewline': true,
  '[markdown]': { 'editor.formatOnSave': true, 'files.trimTrailingWhitespace': true },
};

/** A formatter that rewrites the whole of a document, and what counts how often it did. */
function registerShoutingFormatter(): { readonly calls: () => number; readonly dispose: () => void } {
  let calls = 0;
  const formatter = vscode.languages.registerDocumentFormattingEditProvider('markdown', {
    provideDocumentFormattingEdits: (document) => {
      calls++;
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      return [vscode.TextEdit.replace(all, document.getText().toUpperCase())];
    },
  });
  return { calls: () => calls, dispose: () => void formatter.dispose() };
}

describe('Formatting on save', () => {
  const text = '# Untidy   \n\n\n*  a\t \nno end';
  let restore: () => Promise<void>;
  let formatter: ReturnType<typeof registerShoutingFormatter>;
  before(async () => {
    restore = await withSettings(everythingOnSave);
    formatter = registerShoutingFormatter();
  });
  after(async () => {
    formatter.dispose();
    await restore();
  });
  afterEach(closeEverything);

  it('does not happen to a closed note that is filed', async () => {
    const uri = await write('notes/format-closed.md', text);
    await runAndAccept('remit.fileNote', uri);
    assert.equal(await onDisk(uri), filed + text);
    assert.equal(formatter.calls(), 0);
  });

  it('does not happen to an open and clean one, which is saved without it (H43)', async () => {
    const { document } = await open(await write('notes/format-clean.md', text));
    await runAndAccept('remit.fileNote');
    assert.equal(document.getText(), filed + text);
    assert.equal(document.isDirty, false);
    assert.equal(await onDisk(document.uri), filed + text);
    assert.equal(formatter.calls(), 0);
  });

  it('does not happen to an unsaved one until its author saves, and then it is theirs', async () => {
    const editor = await open(await write('notes/format-dirty.md', text));
    await typeAtEnd(editor, '!');
    await runAndAccept('remit.fileNote');
    assert.equal(editor.document.getText(), `${filed}${text}!`);
    assert.equal(await onDisk(editor.document.uri), text);
    assert.equal(formatter.calls(), 0);
    await editor.document.save();
    assert.equal(formatter.calls(), 1);
    assert.match(await onDisk(editor.document.uri), /^---\nACTIVITIES:\n[^]*\n# UNTIDY\n[^]*NO END!\n$/);
  });
});

describe('Auto save', () => {
  const delay = 100; // ms
  let restore: () => Promise<void>;
  let saves: string[] = [];
  let listening: vscode.Disposable;
  before(() => {
    listening = vscode.workspace.onDidSaveTextDocument(({ uri }) => saves.push(uri.path));
  });
  after(() => void listening.dispose());
  beforeEach(() => void (saves = []));
  afterEach(async () => {
    await closeEverything();
    await restore();
  });

  /** Waits for an auto save that was asked for after all that went before: had that gone round in a loop, it would show. */
  const untilLaterSave = async (name: string): Promise<void> => {
    const editor = await open(await write(name, '# Later\n'));
    await typeAtEnd(editor, 'typed\n');
    await until('a later auto save', () => savesOf(editor.document.uri) > 0);
  };

  const savesOf = (uri: vscode.Uri): number => saves.filter((path) => path === uri.path).length;

  it('after a delay saves what was typed and what was filed, once, and nothing follows from it (H42)', async () => {
    restore = await withSettings({ 'files.autoSave': 'off', 'files.autoSaveDelay': delay });
    const editor = await open(await write('notes/autosave.md', '# Saved\n'));
    await typeAtEnd(editor, 'typed\n');
    await runAndAccept('remit.fileNote');
    const again = await withSettings({ 'files.autoSave': 'afterDelay' });
    await typeAtEnd(editor, 'more\n');
    await until('the auto save', () => !editor.document.isDirty);
    await untilLaterSave('notes/autosave-later.md');
    assert.equal(await onDisk(editor.document.uri), `${filed}# Saved\ntyped\nmore\n`);
    assert.equal(editor.document.isDirty, false);
    assert.equal(savesOf(editor.document.uri), 1);
    await again();
  });

  // Whether a key comes before, between or after reading, writing and saving is up to the machine.
  it('of an editor that is typed in all the while loses no key, and the outcome is true', async () => {
    restore = await withSettings({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': delay });
    const editor = await open(await write('notes/autosave-typing.md', '# Typing\n'));
    const workspace = await freshWorkspace(fileAt(''));
    let typed = '';
    const type = async (): Promise<void> => {
      await typeAtEnd(editor, 'more\n');
      typed += 'more\n';
    };
    await type();
    let outcomes: readonly FileOutcome[] | undefined;
    const filing = changeFilings(workspace, [{ path: 'notes/autosave-typing.md', request }]).then(
      (settled) => (outcomes = settled),
    );
    await until('the filing to end', async () => {
      await type();
      return outcomes;
    });
    const [outcome] = await filing;
    const [text, disk] = [editor.document.getText(), await onDisk(editor.document.uri)];
    assert.ok(text.endsWith(`# Typing\n${typed}`), text);
    if (outcome?.status === 'changed') assert.ok((outcome.where === 'disk' ? disk : text).startsWith(filed));
    else assert.ok(text === `# Typing\n${typed}` && !disk.includes('activities'), JSON.stringify(outcome));
  });

  // The editor calls a document clean at the end of every save (`$acceptModelSaved`), also where it was typed in
  // meanwhile. Remit asks its tab as well.
  it('that goes on while the author types leaves an unsaved editor, which still wins over the disk', async () => {
    restore = await withSettings({ 'files.autoSave': 'off' });
    const editor = await open(await write('notes/saving.md', '# Saving\n'));
    const { document } = editor;
    await typeAtEnd(editor, 'typed\n');
    // Whether a key comes in the middle of a save is up to the machine: it is tried, at other moments, until one does.
    let tries = 0;
    await until('a key in the middle of a save', async () => {
      await typeAtEnd(editor, 'typed\n');
      const saving = document.save();
      for (let wait = tries++ % 4; wait > 0; wait--) await vscode.workspace.fs.stat(document.uri);
      await typeAtEnd(editor, 'more\n');
      await saving;
      return (!document.isDirty && (await onDisk(document.uri)) !== document.getText()) || undefined;
    });
    const [text, disk] = [document.getText(), await onDisk(document.uri)];
    await runAndAccept('remit.fileNote');
    assert.equal(document.getText(), filed + text);
    assert.equal(await onDisk(document.uri), disk);
  });

  it('follows from no filing of a clean note: that is saved once, and then at rest', async () => {
    restore = await withSettings({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': delay });
    const { document } = await open(await write('notes/autosave-clean.md', '# Clean \n'));
    await runAndAccept('remit.fileNote');
    const { mtime } = await vscode.workspace.fs.stat(document.uri);
    await untilLaterSave('notes/autosave-later-too.md');
    assert.equal(savesOf(document.uri), 1);
    assert.equal((await vscode.workspace.fs.stat(document.uri)).mtime, mtime);
    assert.equal(await onDisk(document.uri), `${filed}# Clean \n`);
  });

  it('as the focus leaves the editor for the pick loses nothing either', async () => {
    restore = await withSettings({ 'files.autoSave': 'onFocusChange' });
    const editor = await open(await write('notes/autosave-focus.md', '# Focus\n'));
    await typeAtEnd(editor, 'typed\n');
    await runAndAccept('remit.fileNote');
    const expected = `${filed}# Focus\ntyped\n`;
    await untilItFollows(editor.document, expected);
    await open(await write('notes/autosave-elsewhere.md', '# Elsewhere\n'));
    // Not whether it is dirty: where a save has just begun when the text changes, `isDirty` is false at its end.
    await until('the focus to save', async () => (await onDisk(editor.document.uri)) === expected);
  });
});
