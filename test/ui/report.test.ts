import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import { generateReport } from '../support/journey/generateReport';
import { journey } from '../support/journey/journey';

describe('The report, as a person writes it', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `is written for the quarter chosen, opened, and reads in the preview (${host} host)`,
      { host, sharp: host === 'node' },
      async (editor) => {
        await editor.showContainer('Remit');
        await editor.on.row('Technical Vision').waitFor();
        await generateReport(editor);
        await editor.showsText('Responsibilities');
        await editor.on.titleAction('Check Report').waitFor();
        const text = await editor.fileOnDisk('reports/2026-Q4.md');
        assert.match(text, /\.\.\/notes\/2026\/2026-11-19-track-runs-on-corvid\.md/);
        await editor.runCommand('Markdown: Open Preview');
        const preview = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        await preview.getByRole('heading', { level: 1 }).waitFor();
        if (host === 'node') await editor.photograph('report');
      },
    );
  }

  journey(
    'is written where index.md wants it, and has its buttons there',
    { host: 'node' },
    async (editor) => {
      const index = path.join(editor.folder, 'responsibilities/index.md');
      const text = fs.readFileSync(index, 'utf8');
      fs.writeFileSync(
        index,
        text.replace('role: CTO\n', 'role: CTO\nfolders:\n  reports: board/quarters\n'),
      );
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await generateReport(editor);
      await editor.fileOnDisk('board/quarters/2026-Q4.md');
      await editor.on.titleAction('Check Report').click();
      await editor.on.statusBar.filter({ hasText: /all \d+ linked lines are up to date/ }).waitFor();
    },
  );

  journey(
    'keeps what its author wrote, and is taken back to what is generated after a comparison',
    { host: 'node', sharp: true },
    async (editor) => {
      const report = 'reports/2026-Q4.md';
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await generateReport(editor);
      const written = await editor.fileOnDisk(report);
      const [mine, theirs] = ['# What I answered for, 2026-Q4', /^# Responsibilities.*$/m];
      assert.match(written, theirs);
      const edited = written.replace(theirs, mine);
      fs.writeFileSync(path.join(editor.folder, report), edited);
      await editor.showsText(mine);
      await generateReport(editor);
      await editor.on.statusBar.filter({ hasText: /1 line of yours stands/ }).waitFor();
      assert.equal(await editor.fileOnDisk(report), edited);
      await editor.runCommand('Remit: Discard My Edits to Report…');
      const question = await editor.notification('Discard what you wrote, reworded or deleted');
      await editor.on.tab('2026-Q4.md: Mine ↔ Generated').waitFor();
      await editor.photograph('edited-report');
      await question.getByRole('button', { name: 'Discard My Edits' }).click();
      assert.equal(await editor.fileOnDisk(report, (text) => theirs.test(text)), written);
      await editor.on.tab('2026-Q4.md: Mine ↔ Generated').waitFor({ state: 'hidden' });
    },
  );
});
