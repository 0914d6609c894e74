import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { carrying, textsOf } from '../support/journey/texts';
import type { Texts } from '../support/journey/texts';
import { until } from '../support/journey/until';

const technical = 'responsibilities/technical-vision.md';
/** The sample's note with front matter that cannot be read: it is left unchanged, and said so. */
const broken = 'notes/2026/2026-11-12-tidewell-rings-again.md';
const processes = 'responsibilities/process-management.md';

describe('Responsibilities, from the menus of their rows', () => {
  journey('move, merge, retire and come, each back by one undo', {}, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.row('Cost Management').waitFor();
    const before = textsOf(editor);

    await choose(editor, 'Cost Management', 'Move to Category…', 'Move technical-vision/cost-management');
    await editor.quickPick.pick('Process Management');
    await agree(editor);
    await editor.fileOnDisk(processes, (text) => text.includes('cost-management'));
    for (const file of carrying(before, 'technical-vision/cost-management'))
      await editor.fileOnDisk(file, (text) => text.includes('process-management/cost-management'));
    assert.deepEqual(carrying(textsOf(editor), 'technical-vision/cost-management'), []);
    await undo(editor, before);

    await choose(editor, 'Tool Specification', 'Merge Into…', 'Merge "Tool Specification" Into');
    await editor.quickPick.pick('Project Architecture');
    await editor.on.quickPickRow('Cancel').waitFor();
    await editor.photograph('merge-preview');
    await agree(editor);
    await editor.on.row('Tool Specification').waitFor({ state: 'hidden' });
    await editor.notification('left unchanged');
    assert.deepEqual(carrying(textsOf(editor), 'technical-vision/tool-specification'), [broken]);
    await undo(editor, before);

    await choose(editor, 'Security Audits', 'Retire…', 'Retire "Security Audits"');
    await editor.quickPick.type('2026-11-01');
    await editor.quickPick.accept();
    await editor.fileOnDisk(technical, (text) => text.includes('retired: 2026-11-01'));
    assert.deepEqual(
      carrying(textsOf(editor), 'security-audits'),
      carrying(before, 'security-audits'),
      'its notes stay filed',
    );
    await undo(editor, before);

    await choose(editor, 'Process Management', 'Add Activity…', 'Add an Activity to Process Management');
    await nameIt(editor, 'Vendor Talks');
    await editor.on.quickInput.getByText('One sentence on what the activity means').waitFor();
    await editor.quickPick.type('Talk with those who sell to us.');
    await editor.quickPick.accept();
    await editor.on.row('Vendor Talks').waitFor();
    await editor.fileOnDisk(processes, (text) => text.includes('Talk with those who sell to us.'));
    await undo(editor, before);

    await editor.runCommand('Remit: Add Category…');
    await nameIt(editor, 'Money');
    await editor.on.row('Money').waitFor();
    await editor.fileOnDisk('responsibilities/money.md', (text) => text.includes('Money'));
    await undo(editor, before);
    await editor.on.row('Money').waitFor({ state: 'hidden' });
  });

  journey('follow a category file that is renamed in the explorer', {}, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.row('Security Audits').waitFor();
    const before = textsOf(editor);
    await editor.showContainer('Explorer');
    await editor.expand('responsibilities');
    await editor.on.row('technical-vision.md').click();
    await editor.page.keyboard.press('F2');
    await editor.on.renameBox.fill('technology.md');
    await editor.on.renameBox.press('Enter');
    const offer = await editor.notification('which is now called "technology"');
    await editor.photograph('follow-rename');
    await offer.getByText('Update Notes…').click();
    await agree(editor);
    await editor.notification('left unchanged');
    const changed = carrying(before, 'technical-vision/').filter((file) => file !== broken);
    assert.deepEqual(carrying(textsOf(editor), 'technology/'), changed);
    assert.deepEqual(carrying(textsOf(editor), 'technical-vision/'), [broken]);
    await editor.runCommand('Remit: Undo Last Change');
    for (const file of changed) await editor.fileOnDisk(file, (text) => text === before[file]);
  });
});

/**
 * Chooses from a row's menu, and waits for the question that is about this row. While the rows are read anew the editor
 * hands a command none of them, and it asks which it is about.
 */
async function choose(editor: Editor, row: string, item: string, question: string): Promise<void> {
  await until(`${item} asked about ${row}`, async () => {
    await editor.rowMenu(row, item);
    await editor.on.quickInputBox.waitFor();
    const isAbout = await editor.on.quickInput.getByText(question).isVisible();
    if (!isAbout) await editor.quickPick.cancel();
    return isAbout;
  });
}

/** Agrees to what the preview shows. */
async function agree(editor: Editor): Promise<void> {
  await editor.on.quickPickRow('Cancel').waitFor();
  await editor.quickPick.accept();
  await editor.on.quickInput.waitFor({ state: 'hidden' });
}

/** Answers a title, and keeps the id that it suggests. */
async function nameIt(editor: Editor, title: string): Promise<void> {
  await editor.quickPick.type(title);
  await editor.quickPick.accept();
  await editor.on.quickInput.getByText('The id that notes use').waitFor();
  await editor.quickPick.accept();
}

/** Undoes the last change and waits until every file is as it was. */
async function undo(editor: Editor, before: Texts): Promise<void> {
  await editor.runCommand('Remit: Undo Last Change');
  await until('every file as it was', () => isDeepStrictEqual(textsOf(editor), before));
}
