import assert from 'node:assert/strict';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';

const title = "What Castellane's security people ask";
const name = '2026-11-18-what-castellane-asks.md';

/** The tab of a preview is in italics. */
const previewed = (editor: Editor) => editor.on.tab(name).locator('.monaco-icon-label.italic');

async function openToFile(editor: Editor): Promise<void> {
  await editor.showContainer('Remit');
  await editor.on.row('Technical Vision').waitFor();
  await editor.expandGroup('To file');
  await editor.on.row(title).waitFor();
}

describe('A note in the tree', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `is shown by one click, in a preview, keeps its tab by two, and is filed by a key (${host} host)`,
      { host },
      async (editor) => {
        await openToFile(editor);
        await editor.on.row(title).click();
        await previewed(editor).waitFor();
        if (host === 'node') await editor.photograph('tree-one-click');
        await editor.on.row(title).dblclick();
        await previewed(editor).waitFor({ state: 'hidden' });
        assert.equal(await editor.on.tab(name).count(), 1);
        if (host === 'node') await editor.photograph('tree-double-click');
        // One click leaves the focus in the tree, where the key files the row.
        await editor.on.row(title).click();
        await editor.page.keyboard.press('Alt+Enter');
        await editor.quickPick.type('security audits');
        await editor.quickPick.accept();
        await editor.fileOnDisk(`notes/2026/${name}`, (text) => text.startsWith('---\nactivities:'));
      },
    );
  }

  journey(
    'keeps its tab at once where the editor shows no previews',
    { settings: { 'workbench.editor.enablePreview': false } },
    async (editor) => {
      await openToFile(editor);
      await editor.on.row(title).click();
      await editor.on.tab(name).waitFor();
      assert.equal(await previewed(editor).count(), 0);
    },
  );

  journey(
    'is opened by two clicks only where lists are set so',
    { settings: { 'workbench.list.openMode': 'doubleClick' } },
    async (editor) => {
      await openToFile(editor);
      await editor.on.row(title).click();
      await editor.on.row(title).and(editor.on.focusedRow).waitFor();
      assert.equal(await editor.on.tab(name).count(), 0);
      await editor.on.row(title).dblclick();
      await editor.on.tab(name).waitFor();
    },
  );
});
