import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'mocha';
import { journey } from '../support/journey/journey';
import { copySample } from '../support/sample.mjs';

describe('Two folders of one name in a window', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-same-name-'));

  before(() => {
    for (const client of ['acme', 'birch']) copySample(path.join(root, client, 'notes'), '2026-11-20');
    const folders = [{ path: 'acme/notes' }, { path: 'birch/notes' }];
    fs.writeFileSync(path.join(root, 'both.code-workspace'), JSON.stringify({ folders }));
  });
  after(() => fs.rmSync(root, { recursive: true, force: true }));

  journey(
    'are told apart by the folders that they lie in, in the tree and where one is asked for',
    { workspace: { copyOf: root, opened: 'both.code-workspace' } },
    async (editor) => {
      await editor.showContainer('Remit');
      const rows = editor.on.row('notes');
      await rows.filter({ hasText: 'acme' }).waitFor();
      await rows.filter({ hasText: 'birch' }).waitFor();
      await editor.photograph('two-folders-of-one-name');
      await editor.runCommand('Remit: Preview Report');
      await editor.on.quickPickRow('notes (birch)').waitFor();
      await editor.photograph('two-folders-asked');
      await editor.quickPick.pick('notes (acme)');
      await editor.quickPick.type('2026 q4');
      await editor.quickPick.accept();
      await editor.on.tab('Report 2026-Q4 · notes (acme)').waitFor();
    },
  );
});
