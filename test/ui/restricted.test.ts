import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { bytesOf } from '../support/journey/texts';
import { until } from '../support/journey/until';

const unknown = 'notes/2026/2026-11-19-unknown.md';

describe('In Restricted Mode', () => {
  journey(
    'everything is read and helps, and no byte of the folder changes',
    { trust: true },
    async (editor) => {
      fs.writeFileSync(
        path.join(editor.folder, unknown),
        '---\nactivities: [recruitment-and-brand/interveiwing]\n---\n# Loop\n',
      );
      const before = bytesOf(editor);
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await editor.openFile(unknown);
      await editor.on.editorLines.click();
      await editor.page.keyboard.press('Alt+Enter'); // File Note Under…
      await editor.page.keyboard.press('Control+k');
      await editor.page.keyboard.press('Alt+ArrowDown'); // Next to File

      await editor.page.keyboard.press('F1');
      await editor.quickPick.type('>Remit: ');
      const writes = /File|Note|Report|Log|Add|Rename|Merge|Move|Retire|Split|Undo|Finish/;
      const offered = await editor.quickPick.labels();
      assert.deepEqual(
        offered.filter((label) => writes.test(label.replace(/Show Log|(?:Check|Preview) Report/, ''))),
        [],
      );
      await editor.quickPick.cancel();

      await editor.runCommand('Remit: Initialize Responsibilities');
      await isRefused(editor);

      await chooseFix(editor, 'Add the activity');
      await editor.notification('Restricted Mode');
      await editor.runCommand('Notifications: Clear All Notifications');

      await editor.expand(await editor.labelOf(/^To file/));
      await editor.drag(editor.on.row('Loop').first(), editor.on.row('Security Audits'));
      await editor.notification('Restricted Mode');
      assert.deepEqual(bytesOf(editor), before);
    },
  );
});

/** Waits until Remit says why it writes nothing, and clears that away. */
async function isRefused(editor: Editor): Promise<void> {
  const said = await editor.notification('Restricted Mode');
  await editor.runCommand('Notifications: Clear All Notifications');
  await said.waitFor({ state: 'hidden' });
}

/** Chooses a quick fix of what is wrong in the active editor. */
async function chooseFix(editor: Editor, title: string): Promise<void> {
  await editor.on.squiggle.first().waitFor();
  await editor.on.editorLines.click();
  await editor.page.keyboard.press('Control+Home');
  await editor.page.keyboard.press('ArrowDown');
  for (let at = 0; at < 20; at++) await editor.page.keyboard.press('ArrowRight');
  const fix = editor.on.codeAction(title);
  await until(`${title} in the menu of quick fixes`, async (timeout) => {
    await editor.page.keyboard.press('Escape');
    await editor.page.keyboard.press('Control+.');
    await fix.waitFor({ timeout });
    return true;
  });
  await fix.click();
}
