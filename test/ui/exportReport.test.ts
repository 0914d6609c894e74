import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe } from 'mocha';
import { generateReport } from '../support/journey/generateReport';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

describe('A report that leaves the house', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `is exported for Word with the words of its author, and without links (${host} host)`,
      { host },
      async (editor) => {
        await editor.showContainer('Remit');
        await editor.on.row('Technical Vision').waitFor();
        await generateReport(editor);
        await editor.showsText('Responsibilities');
        await editor.on.titleAction('Check Report').waitFor();
        const report = 'reports/2026-Q4.md';
        const text = await editor.fileOnDisk(report, (one) => one.includes('## Risks and asks'));
        const edited = text.replace('## Risks and asks\n', '## Risks and asks\n\nTwo more engineers.\n');
        assert.notEqual(edited, text);
        fs.writeFileSync(path.join(editor.folder, report), edited);
        await editor.runCommand('Remit: Export Report…');
        await editor.quickPick.type('2026-Q4');
        await editor.quickPick.accept();
        await editor.quickPick.pick('Word');
        // The dialogue asks for a path in a box of its own.
        await until('the file to save to', async () =>
          (await editor.on.quickInputBox.inputValue()).endsWith('2026-Q4.docx'),
        );
        await editor.quickPick.accept();
        await editor.quickPick.pick('Without Links');
        const file = path.join(editor.folder, 'reports/2026-Q4.docx');
        await until('the Word file', () => fs.existsSync(file));
        const document = unzipSync(fs.readFileSync(file))['word/document.xml'];
        const xml = strFromU8(document ?? new Uint8Array());
        assert.match(xml, /Two more engineers\./);
        assert.doesNotMatch(xml, /\.md\b/);
        await editor.notification('Report exported');
      },
    );
  }
});
