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
  runWhile,
  typeAtEnd,
  until,
  write,
} from '../support/workbench';

// A soak has as many as it is told; the browser's host knows no environment.
const rounds = Number((typeof process === 'undefined' ? undefined : process.env['REMIT_RUNS']) ?? 4);
const first = 'technical-vision/technical-strategy';
const filed = `---\nactivities:\n  - ${first}\n---\n\n`;
const request = { part: { kind: 'note' }, add: [first], remove: [] } as const;

describe('An open editor', () => {
  let restore: () => Promise<void> = () => Promise.resolve();
  afterEach(async () => {
    await closeEverything();
    await restore();
  });

  const fileIt = async (path: string): Promise<void> => {
    const workspace = await freshWorkspace(fileAt(''));
    const [outcome] = await changeFilings(workspace, [{ path, request }]);
    assert.equal(outcome?.status, 'changed');
  };

  const saveTyped = async (editor: vscode.TextEditor): Promise<void> => {
    await typeAtEnd(editor, 'typed\n');
    assert.equal(await editor.document.save(), true);
    assert.equal((await onDisk(editor.document.uri)).replace('\uFEFF', ''), editor.document.getText());
  };

  const texts = {
    'with line feeds': '# Shown\n',
    'with carriage returns': '# Shown\r\n\r\nText.\r\n',
    'with a byte order mark': '\uFEFF# Shown\n',
  };
  for (const [kind, text] of Object.entries(texts)) {
    it(`${kind} shows what was filed when the command ends, and can be saved (H41)`, async () => {
      restore = await withSettings({ 'files.autoSave': 'off' });
      const path = `notes/shown-${kind.replaceAll(' ', '-')}.md`;
      const editor = await open(await write(path, text));
      await fileIt(path);
      const disk = await onDisk(editor.document.uri);
      assert.match(disk, /activities/);
      assert.equal(disk.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
      assert.equal(/[^\r]\n/.test(disk), !text.includes('\r'));
      assert.equal(editor.document.getText(), disk.replace('\uFEFF', ''));
      assert.equal(editor.document.isDirty, false);
      await saveTyped(editor);
    });
  }

  it('that has both line ends in its file is written on disk, byte for byte, and shows it (H41)', async () => {
    restore = await withSettings({ 'files.autoSave': 'off' });
    const editor = await open(await write('notes/shown-mixed.md', '# Mixed\r\n\nText.\n'));
    await fileIt('notes/shown-mixed.md');
    assert.match(await onDisk(editor.document.uri), /# Mixed\r\n\nText\.\n$/);
    assert.match(editor.document.getText(), /activities/);
  });

  it('beside the active one shows it too (H41)', async () => {
    restore = await withSettings({ 'files.autoSave': 'off' });
    const beside = await open(await write('notes/shown-beside.md', '# Beside\n'));
    await open(await write('notes/shown-active.md', '# Active\n'), vscode.ViewColumn.Two);
    await fileIt('notes/shown-beside.md');
    assert.equal(beside.document.getText(), `${filed}# Beside\n`);
    assert.equal(beside.document.isDirty, false);
  });

  for (const column of [vscode.ViewColumn.One, vscode.ViewColumn.Two]) {
    it(`in a folder that nobody watches shows it and can be saved, ${column === vscode.ViewColumn.One ? 'active' : 'beside it'} (H41)`, async () => {
      restore = await withSettings({
        'files.autoSave': 'off',
        'files.watcherExclude': { '**/unwatched/**': true },
      });
      const path = `unwatched/shown-${column}.md`;
      const editor = await open(await write(path, '# Unwatched\n'));
      await open(await write('notes/shown-active.md', '# Active\n'), vscode.ViewColumn.Two);
      const shown = column === vscode.ViewColumn.One ? editor : await open(editor.document.uri);
      await fileIt(path);
      assert.equal(shown.document.getText(), `${filed}# Unwatched\n`);
      await saveTyped(shown);
    });
  }

  const saving = {
    'auto save off': { 'files.autoSave': 'off' },
    'auto save after 150 ms': { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 150 },
    'auto save as the focus changes': { 'files.autoSave': 'onFocusChange' },
  };
  for (const [name, settings] of Object.entries(saving)) {
    it(`with ${name} keeps what is typed around Enter, and the filing, and can be saved (H41)`, async () => {
      restore = await withSettings({ ...settings, '[markdown]': { 'editor.formatOnSave': true } });
      for (let round = 0; round < rounds; round++) {
        const editor = await open(await write(`notes/around-${Date.now()}.md`, '# Around\n'));
        let typed: Promise<void> | undefined;
        // Some type before Enter, most after it, spread over half a second.
        const pause = (round * 0.618 * 500) % 500;
        await runWhile('remit.fileNote', [], () => {
          typed ??= new Promise<void>((resolve) => setTimeout(resolve, pause)).then(() =>
            typeAtEnd(editor, 'typed\n'),
          );
        });
        await typed;
        const { document } = editor;
        assert.equal(document.getText(), `${filed}# Around\ntyped\n`, `round ${round}`);
        if (document.isDirty) assert.equal(await document.save(), true, `round ${round}`);
        await until(
          'the text on disk',
          async () => (await onDisk(document.uri)) === document.getText() || undefined,
        );
        await closeEverything();
      }
    });
  }
});
