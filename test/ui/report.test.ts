import assert from 'node:assert/strict';
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
        const text = await editor.fileOnDisk('reports/2026-Q4.md');
        assert.match(text, /\.\.\/notes\/2026\/2026-11-19-track-runs-on-corvid\.md/);
        await editor.runCommand('Markdown: Open Preview');
        const preview = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        await preview.getByRole('heading', { level: 1 }).waitFor();
        if (host === 'node') await editor.photograph('report');
      },
    );
  }
});
