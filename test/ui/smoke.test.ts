import assert from 'node:assert/strict';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';

// Also runs on the oldest VS Code that is supported, and on the packaged extension.
describe('Remit in the workbench', () => {
  for (const host of ['node', 'web'] as const) {
    journey(
      `initializes an empty folder and shows its categories (${host} host)`,
      { host, workspace: 'empty' },
      async (editor) => {
        await editor.showContainer('Remit');
        await editor.on.welcome.waitFor();
        await editor.runCommand('Remit: Initialize Responsibilities');
        await editor.on.row('Technical Vision').waitFor();
        await editor.expand('Technical Vision');
        const text = await editor.fileOnDisk('responsibilities/technical-vision.md', (found) => found !== '');
        assert.match(text, /^title: Technical Vision$/m);
      },
    );
  }
});
