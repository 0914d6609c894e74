import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';

describe('The report, as a person writes it', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `is written for the quarter chosen, opened, and reads in the preview (${host} host)`,
      { host, sharp: host === 'node' },
      async (editor) => {
        await editor.showContainer('Remit');
        await editor.on.row('Technical Vision').waitFor();
        await editor.runCommand('Remit: Generate Report…');
        await editor.quickPick.type('2026-Q4');
        await editor.quickPick.accept();
        await editor.on.tab('2026-Q4.md').waitFor();
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
      await editor.runCommand('Remit: Generate Report…');
      await editor.quickPick.type('2026-Q4');
      await editor.quickPick.accept();
      await editor.fileOnDisk('board/quarters/2026-Q4.md');
      await editor.on.tab('2026-Q4.md').waitFor();
      await editor.on.titleAction('Check Report').click();
      await editor.on.statusBar.filter({ hasText: /all \d+ linked lines are up to date/ }).waitFor();
    },
  );

  journey(
    'is shown beside the new one where generated text was edited by hand, and stays behind it when both are kept',
    { host: 'node', sharp: true },
    async (editor) => {
      const report = 'reports/2026-Q4.md';
      const generate = async (): Promise<void> => {
        await editor.runCommand('Remit: Generate Report…');
        await editor.quickPick.type('2026-Q4');
        await editor.quickPick.accept();
      };
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await generate();
      await editor.on.tab('2026-Q4.md').waitFor();
      const written = await editor.fileOnDisk(report);
      const [mine, theirs] = ['# What I answered for, 2026-Q4', /^# Responsibilities.*$/m];
      assert.match(written, theirs);
      fs.writeFileSync(path.join(editor.folder, report), written.replace(theirs, mine));
      await editor.showsText(mine);
      await generate();
      const question = await editor.notification('You edited generated text in the 2026-Q4 report.');
      await editor.on.tab('2026-Q4.md: Mine ↔ New').waitFor();
      await editor.photograph('edited-report');
      await question.getByRole('button', { name: 'Keep Both' }).click();
      const both = await editor.fileOnDisk(report, (text) => theirs.test(text));
      assert.ok(both.indexOf(mine) > both.indexOf('<!-- remit:end report'), 'mine stands behind the markers');
      await editor.on.tab('2026-Q4.md: Mine ↔ New').waitFor({ state: 'hidden' });
    },
  );
});
