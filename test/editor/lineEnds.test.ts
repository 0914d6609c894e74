import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFilings } from '../../src/core/actions/changeFilings';
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
  write,
} from '../support/workbench';

const first = 'technical-vision/technical-strategy';

describe('Line ends', () => {
  const mixed = '---\r\ntitle: "A" # b\n---\nOne \r\ntwo\nthree\r\nfour\r\n';
  const windows = '---\r\ntitle: A\r\n---\r\nBody \r\n';
  let restore: () => Promise<void>;
  before(async () => (restore = await withSettings({ 'files.autoSave': 'off' })));
  after(() => restore());
  afterEach(closeEverything);

  /** The text without the lines that filing put in: what was there before. */
  const unfiled = (text: string): string => {
    const without = text.replace(/activities:\r?\n {2}- technical-vision\/technical-strategy\r?\n/, '');
    assert.notEqual(without, text, 'it is filed');
    return without;
  };

  for (const [kind, text] of Object.entries({ mixed, windows })) {
    it(`of a closed note that are ${kind} stay as they are, each of them`, async () => {
      const uri = await write(`notes/eol-${kind}-closed.md`, text);
      await runAndAccept('remit.fileNote', uri);
      assert.equal(unfiled(await onDisk(uri)), text);
    });

    it(`of an open and clean note that are ${kind} stay on disk, and the editor follows without being dirty`, async () => {
      const { document } = await open(await write(`notes/eol-${kind}-clean.md`, text));
      await runAndAccept('remit.fileNote');
      await until('the editor to follow', () => document.getText().includes(first));
      assert.equal(document.isDirty, false);
      assert.equal(unfiled(await onDisk(document.uri)), text);
    });

    // The editor's model knows one line end for a whole file, and writes that one everywhere when its author saves
    // (vscode #127). Nothing of Remit's makes it so, and nothing of Remit's could prevent it.
    it(`of an unsaved note that are ${kind} stay on disk, and become the editor's own only when its author saves`, async () => {
      const editor = await open(await write(`notes/eol-${kind}-dirty.md`, text));
      await typeAtEnd(editor, 'typed');
      const before = editor.document.getText();
      await runAndAccept('remit.fileNote');
      assert.equal(unfiled(editor.document.getText()), before);
      assert.equal(await onDisk(editor.document.uri), text);
      await editor.document.save();
      assert.equal(await onDisk(editor.document.uri), editor.document.getText());
      const ends = new Set(editor.document.getText().match(/\r?\n/g));
      assert.deepEqual([...ends], ['\r\n']);
    });
  }

  it('of a whole note are kept by Undo Last Change, where they are mixed', async () => {
    const { document } = await open(await write('notes/eol-undo.md', mixed));
    await runAndAccept('remit.fileNote');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(document.uri), mixed);
    await until('the editor to follow', () => !document.getText().includes(first));
    assert.equal(document.isDirty, false);
  });
});

describe('A file in another encoding than UTF-8', () => {
  let restore: () => Promise<void>;
  before(async () => (restore = await withSettings({ 'files.autoSave': 'off' })));
  after(() => restore());
  afterEach(closeEverything);

  const latin = Uint8Array.from('# Caf\u00e9\n', (character) => character.charCodeAt(0));
  const utf16 = Uint8Array.from('\u00ff\u00fe#\0 \0A\0\n\0', (character) => character.charCodeAt(0));
  const latinFiled = Uint8Array.from(
    `---\nactivities:\n  - ${first}\n---\n\n# Caf\u00e9\nna\u00efve\n`,
    (character) => character.charCodeAt(0),
  );

  const writeBytes = async (path: string, bytes: Uint8Array): Promise<vscode.Uri> => {
    await vscode.workspace.fs.writeFile(fileAt(path), bytes);
    return fileAt(path);
  };

  const bytesOnDisk = async (uri: vscode.Uri): Promise<readonly number[]> => [
    ...(await vscode.workspace.fs.readFile(uri)),
  ];

  it('is refused by name and reason, and keeps every byte (H24, H25)', async () => {
    const files = { 'notes/latin.md': latin, 'notes/utf16.md': utf16 };
    for (const [path, bytes] of Object.entries(files)) await writeBytes(path, bytes);
    const request = { part: { kind: 'note' }, add: [first], remove: [] } as const;
    const requests = Object.keys(files).map((path) => ({ path, request }));
    const outcomes = await changeFilings(await freshWorkspace(fileAt('')), requests);
    assert.deepEqual(
      outcomes.map((outcome) => [outcome.path, outcome.status === 'refused' && outcome.refusal]),
      [
        ['notes/latin.md', { code: 'file-unreadable', args: ['encoding', ''] }],
        ['notes/utf16.md', { code: 'file-unreadable', args: ['binary', ''] }],
      ],
    );
    await runAndAccept('remit.fileNote', fileAt('notes/latin.md'), Object.keys(files).map(fileAt));
    for (const [path, bytes] of Object.entries(files))
      assert.deepEqual(await bytesOnDisk(fileAt(path)), [...bytes]);
  });

  it('is filed in an unsaved editor that knows its encoding, and saved in it by its author', async () => {
    const uri = await writeBytes('notes/latin-open.md', latin);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    await typeAtEnd(await vscode.window.showTextDocument(document), 'na\u00efve\n');
    await runAndAccept('remit.fileNote');
    assert.deepEqual(await bytesOnDisk(uri), [...latin]);
    await document.save();
    assert.deepEqual(await bytesOnDisk(uri), [...latinFiled]);
  });
});
