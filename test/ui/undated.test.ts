import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

const note = 'notes/what-the-testers-said.md';
const text = '# What the testers said\n\n#technical-vision/security-audits\n\nTwo tokens outlive a logout.\n';

describe('A filed note without a day', () => {
  journey(
    'stands under "Undated", and gets the day that its author types',
    { sharp: true },
    async (editor) => {
      fs.writeFileSync(path.join(editor.folder, note), text);
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await editor.expandGroup('Undated');
      await editor.on.row('What the testers said').click();
      await editor.showsText('Two tokens');
      await editor.on.squiggle.first().waitFor();
      await editor.on.editorLines.click();
      await editor.page.keyboard.press('Control+Home');
      await editor.photograph('undated');
      const fix = editor.on.codeAction('Set the Date…');
      // While the window is starting the menu may come before those who fill it.
      await until('the quick fix in its menu', async (timeout) => {
        await editor.page.keyboard.press('Escape');
        await editor.page.keyboard.press('Control+.');
        await fix.waitFor({ timeout });
        return true;
      });
      await editor.snapshot('undated-fix');
      await editor.page.keyboard.press('Enter');
      await editor.quickPick.type('12.13.2026');
      await editor.quickPick.accept();
      await editor.on.quickInput.getByText('Enter a date as YYYY-MM-DD.').waitFor();
      await editor.snapshot('undated-asked');
      await editor.quickPick.type('2026-11-12');
      await editor.quickPick.accept();
      const dated = await editor.fileOnDisk(note, (now) => now !== text);
      assert.equal(dated, `---\ndate: 2026-11-12\n---\n\n${text}`);
      await editor.labelOf(/^Undated \(1\)$/);
      await editor.photograph('undated-set');
      await editor.runCommand('Remit: Undo Last Change');
      await editor.fileOnDisk(note, (now) => now === text);
      await editor.labelOf(/^Undated \(2\)$/);
      await editor.rowMenu('What the testers said', 'Set the Date…');
      await editor.quickPick.type('12 November 2026');
      await editor.quickPick.accept();
      await editor.fileOnDisk(note, (now) => now === dated);
    },
  );
});
