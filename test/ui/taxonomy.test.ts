import assert from 'node:assert/strict';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';
import { carrying, textsOf } from '../support/journey/texts';

const category = 'responsibilities/technical-vision.md';

describe('The responsibilities, changed as a person changes them', () => {
  journey('an activity gets another path, after a preview, and back by one undo', {}, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.row('Security Audits').waitFor();
    const before = textsOf(editor);
    const carriers = carrying(before, 'technical-vision/security-audits');
    assert.ok(carriers.length > 1);
    await editor.rowMenu('Security Audits', 'Rename…');
    await editor.quickPick.pick('Path');
    await editor.quickPick.type('audits-and-tests');
    await editor.quickPick.accept();
    await editor.on.quickPickRow('Cancel').waitFor();
    await editor.page.getByText('audits-and-tests').nth(1).waitFor();
    await editor.photograph('rename-preview');
    assert.deepEqual(textsOf(editor), before, 'a preview writes nothing');
    await editor.quickPick.accept();
    const declared = await editor.fileOnDisk(category, (text) => text.includes('audits-and-tests'));
    assert.match(
      declared,
      /aliases: \[technical-vision\/security-audits\]|- technical-vision\/security-audits/,
    );
    await editor.on.row('Security Audits').waitFor();
    for (const file of carriers) {
      const text = await editor.fileOnDisk(file, (found) =>
        found.includes('technical-vision/audits-and-tests'),
      );
      assert.ok(!text.includes('technical-vision/security-audits'));
    }
    await editor.runCommand('Remit: Undo Last Change');
    await editor.fileOnDisk(category, (text) => text === before[category]);
    for (const file of carriers) await editor.fileOnDisk(file, (text) => text === before[file]);
    assert.deepEqual(textsOf(editor), before);
  });

  journey('a new activity is split off, and takes what belongs to it', {}, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.row('Cost Management').waitFor();
    const before = textsOf(editor);
    await editor.rowMenu('Cost Management', 'Split Activity…');
    await editor.quickPick.type('Licences');
    await editor.quickPick.accept();
    await editor.on.quickInput.getByText('The id that notes use').waitFor();
    await editor.quickPick.accept(); // the id that the title suggests
    await editor.on.quickInput.getByText('One sentence on what the activity means').waitFor();
    await editor.quickPick.accept(); // no description
    await editor.quickPick.pick('Move It There');
    await editor.on.quickInput.getByText('Split Off 2 of').waitFor();
    await editor.photograph('split-off');
    await editor.quickPick.cancel();
    await editor.expand('Licences');
    const moved = carrying(textsOf(editor), 'technical-vision/licences');
    assert.equal(moved.length, 1);
    await editor.runCommand('Remit: Undo Last Change');
    await editor.fileOnDisk(category, (text) => text === before[category]);
    assert.deepEqual(textsOf(editor), before);
  });
});
