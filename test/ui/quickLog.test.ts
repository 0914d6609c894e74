import assert from 'node:assert/strict';
import { describe } from 'mocha';
import { now } from '../../src/vscode/today';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

describe('Quick Log, as a person does it', () => {
  journey('a line, a few letters, and it stands in the tree', { sharp: true }, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.row('Technical Vision').waitFor();
    await editor.runCommand('Remit: Quick Log…');
    await editor.quickPick.type('Ana: Castellane wants the audit letter by Friday 30m');
    await editor.on.quickInput.getByText('(30m)').waitFor();
    await editor.photograph('quick-log');
    await editor.quickPick.accept();
    await editor.quickPick.suggests();
    await editor.quickPick.highlights('Security Audits');
    // Who leaves the pick finds the line again.
    await editor.quickPick.cancel();
    await editor.runCommand('Remit: Quick Log…');
    await until('the line in the box', async () =>
      (await editor.on.quickInputBox.inputValue()).endsWith(' by Friday 30m'),
    );
    await editor.quickPick.accept();
    await editor.quickPick.type('securi');
    await editor.quickPick.accept();
    const { day } = now();
    const text = await editor.fileOnDisk(`notes/${day.slice(0, 4)}/${day}-log.md`);
    assert.match(
      text,
      /- \d\d:\d\d Ana: Castellane wants the audit letter by Friday #technical-vision\/security-audits \(30m\)\n$/,
    );
    await editor.expand('Security Audits');
    await editor.on.row(await editor.labelOf(/^\d\d:\d\d Ana: Castellane/)).waitFor();
  });
});
