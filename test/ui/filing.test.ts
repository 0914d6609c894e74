import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

const unfiled = 'notes/2026/2026-11-18-what-castellane-asks.md';
const title = "What Castellane's security people ask";

/** Opens the view with the quarter that the sample's newest notes lie in. */
async function openTree(editor: Editor): Promise<void> {
  await editor.showContainer('Remit');
  await editor.on.row('Technical Vision').waitFor();
  await editor.runCommand('Remit: Choose Period…');
  await editor.quickPick.type('2026-10-01');
  await editor.quickPick.accept();
  await editor.on.treeMessage.getByText(/quarter|2026-Q4/).waitFor();
}

describe('Filing, as a person does it', () => {
  journey('by two keystrokes and a few letters from the editor', { sharp: true }, async (editor) => {
    await openTree(editor);
    await editor.openFile(unfiled);
    await editor.showsText('212 questions');
    await editor.on.editorLines.click();
    await editor.page.keyboard.press('Alt+Enter');
    await editor.quickPick.type('plan');
    await editor.quickPick.highlights('Personal Development Plans');
    await editor.photograph('quick-pick');
    await editor.quickPick.type('securi');
    await editor.quickPick.accept(); // at once: what is typed counts, whether or not the rows have caught up
    const text = await editor.fileOnDisk(unfiled, (found) => found.startsWith('---'));
    assert.ok(text.startsWith('---\nactivities:\n  - technical-vision/security-audits\n---\n'));
    await editor.expand('Security Audits');
    await editor.on.row(title).waitFor();
  });

  journey('never files a row that the filter hides', {}, async (editor) => {
    await openTree(editor);
    await editor.openFile(unfiled);
    const before = await editor.fileOnDisk(unfiled);
    await editor.runCommand('Remit: File Note Under…');
    await editor.quickPick.type('no activity is called this');
    await editor.quickPick.isEmpty();
    await editor.quickPick.accept();
    await editor.quickPick.cancel();
    assert.equal(await editor.fileOnDisk(unfiled), before);
  });

  journey('by ticks that show and change what is filed', {}, async (editor) => {
    await openTree(editor);
    const note = 'notes/2026/2026-11-19-track-runs-on-corvid.md';
    await editor.openFile(note);
    await editor.runCommand('Remit: File Note Under…');
    await editor.quickPick.tick('High-Level Technical Oversight');
    await editor.quickPick.tick('Tool Specification');
    await editor.quickPick.accept();
    const text = await editor.fileOnDisk(note, (found) => found.includes('tool-specification'));
    assert.match(
      text,
      /activities:\n {2}- technical-vision\/platform-and-design\n {2}- technical-vision\/tool-specification\n/,
    );
  });

  journey('from a row of the tree, and back by Unfile and Undo', {}, async (editor) => {
    await openTree(editor);
    await editor.expandGroup('To file');
    const before = await editor.fileOnDisk(unfiled);
    const toFile = await editor.labelOf(/^To file/);
    await editor.rowAction(title, 'File Note Under');
    await editor.quickPick.type('security audits');
    await editor.quickPick.accept();
    const filed = await editor.fileOnDisk(unfiled, (found) => found !== before);
    await editor.on.row(toFile).waitFor({ state: 'hidden' });
    await editor.expand('Security Audits');
    await editor.rowMenu(title, 'Unfile');
    await editor.fileOnDisk(unfiled, (found) => found === before);
    await editor.runCommand('Remit: Undo Last Change');
    await editor.fileOnDisk(unfiled, (found) => found === filed);
  });

  journey('a new note, on the row of its activity', {}, async (editor) => {
    await openTree(editor);
    await editor.rowAction('Team Building', 'New Note Here');
    await editor.quickPick.type('Offsite: what it was for');
    await editor.quickPick.accept();
    await editor.on
      .row('Offsite: what it was for')
      .or(editor.on.tab('offsite-what-it-was-for.md'))
      .first()
      .waitFor();
    const created = findFile(editor.folder, 'offsite-what-it-was-for.md');
    assert.match(fs.readFileSync(created, 'utf8'), /recruitment-and-brand\/team-building/);
    await editor.page.keyboard.type('Typed where the cursor is.');
    await editor.showsText('Typed where the cursor is.');
  });

  for (const host of ['node', 'web'] as const) {
    journey(
      `at once in a fresh window that saves when the focus leaves a text: what is typed is kept (${host} host)`,
      { host, settings: { 'files.autoSave': 'onFocusChange' } },
      async (editor) => {
        await editor.openFile(unfiled);
        await editor.on.statusItem('remit.filing').waitFor();
        await editor.on.editorLines.click();
        await editor.page.keyboard.press('Control+End');
        await editor.page.keyboard.type('typed');
        await editor.page.keyboard.press('Alt+Enter');
        // Enter may be ahead of the rows, which are slowest in a fresh window: it shows them, and the next one files.
        await editor.on.quickInput.waitFor();
        await editor.quickPick.accept();
        const toFile = editor.on.statusItem('remit.filing').getByText('To file');
        await until('rows, or the filing', async () => {
          return (await editor.on.quickPickRows.count()) > 0 || (await toFile.isHidden());
        });
        if (await editor.on.quickInput.isVisible()) await editor.page.keyboard.press('Enter');
        await toFile.waitFor({ state: 'hidden' });
        await editor.showContainer('Remit');
        const text = await editor.fileOnDisk(unfiled, (found) => found.startsWith('---\nactivities:'));
        assert.match(text, /typed\s*$/);
      },
    );

    journey(`and the tree follows what others do on disk (${host} host)`, { host }, async (editor) => {
      await openTree(editor);
      const file = path.join(editor.folder, 'notes/2026/2026-11-17-by-another-program.md');
      fs.writeFileSync(
        file,
        '---\nactivities: [recruitment-and-brand/community-engagement]\n---\n# By another program\n',
      );
      await editor.expand('Community Engagement');
      await editor.on.row('By another program').waitFor();
      fs.rmSync(file);
      await editor.on.row('By another program').waitFor({ state: 'hidden' });
    });
  }
});

function findFile(folder: string, end: string): string {
  const found = fs.readdirSync(folder, { recursive: true }).find((file) => String(file).endsWith(end));
  assert.ok(found, `${end} is somewhere in the workspace`);
  return path.join(folder, String(found));
}
