import assert from 'node:assert/strict';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';

describe('Next to File', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `walks through the unfiled notes, with suggestions and their reasons (${host} host)`,
      { host, sharp: host === 'node' },
      async (editor) => {
        await editor.showContainer('Remit');
        const toFile = await editor.labelOf(/^To file/);
        await editor.rowAction(toFile, 'Next to File');
        await editor.quickPick.suggests();
        await editor.showsText('212 questions');
        if (host === 'node') await editor.snapshot('next-to-file');
        const [best] = await editor.quickPick.labels();
        assert.ok(best);
        const note = 'notes/2026/2026-11-18-what-castellane-asks.md';
        const before = await editor.fileOnDisk(note);
        await editor.quickPick.accept();
        await editor.fileOnDisk(note, (text) => text.startsWith('---\nactivities:\n'));
        await editor.on.quickInput.getByText(/^2 of/).waitFor();
        await editor.page.keyboard.press('Alt+ArrowRight');
        await editor.on.quickInput.getByText(/^3 of/).waitFor();
        await editor.quickPick.cancel();
        await editor.on.statusBar.getByText('1 filed, 1 skipped, 0 marked as needing no filing').waitFor();
        await editor.runCommand('Remit: Undo Last Change');
        await editor.fileOnDisk(note, (text) => text === before);
      },
    );
  }
});

describe('The status bar', () => {
  journey('says what the active note is filed under, and files it on a click', {}, async (editor) => {
    await editor.showContainer('Remit');
    await editor.on.row('Technical Vision').waitFor();
    await editor.openFile('notes/2026/2026-11-18-what-castellane-asks.md');
    await editor.on.statusItem('remit.filing').getByText('To file').click();
    await editor.quickPick.type('security audits');
    await editor.quickPick.accept();
    await editor.on.statusItem('remit.filing').getByText('Security Audits').waitFor();
    await editor.photograph('status-bar');
    await editor.openFile('README.md');
    await editor.on.statusItem('remit.filing').waitFor({ state: 'hidden' });
  });
});
