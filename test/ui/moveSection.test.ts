import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';

const section = '## Castellane\n\n#technical-vision/security-audits\n\nThe letter goes out on Friday.\n';

describe('Moving a section, as a person does it', () => {
  journey('into another note, where its filing stands from then on', {}, async (editor) => {
    const write = (name: string, text: string): void =>
      fs.writeFileSync(path.join(editor.folder, 'notes/2026', name), text);
    write('2026-11-20-talk.md', `# Talk\n\n## Offsite\n\nLater.\n\n${section}`);
    write('2026-11-19-audit.md', '# Audit letter\n\nStatus.\n');
    await editor.showContainer('Remit');
    await editor.expand('Security Audits');
    await editor.rowMenu('Castellane', 'Move Section…');
    await editor.quickPick.type('audit letter');
    await editor.quickPick.highlights('Audit letter');
    await editor.photograph('move-section');
    await editor.quickPick.accept();
    const target = await editor.fileOnDisk('notes/2026/2026-11-19-audit.md', (text) => text.includes('##'));
    assert.equal(target, `# Audit letter\n\nStatus.\n\n${section}`);
    await editor.fileOnDisk(
      'notes/2026/2026-11-20-talk.md',
      (text) => text === '# Talk\n\n## Offsite\n\nLater.\n',
    );
    await editor.on.row('Castellane').waitFor();
  });
});
