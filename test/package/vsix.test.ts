import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { zipEntries } from './zipEntries';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

describe('The package', () => {
  it('is called what the README installs', () => {
    assert.ok(readFileSync('README.md', 'utf8').includes(`code --install-extension remit-${version}.vsix\n`));
  });

  it('holds what the extension needs, and nothing else (S18)', () => {
    assert.deepEqual(zipEntries(readFileSync(`remit-${version}.vsix`)), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/ThirdPartyNotices.txt',
      'extension/dist/cli.js',
      'extension/dist/extension/node.js',
      'extension/dist/extension/web.js',
      'extension/dist/lazy/allCommands.js',
      'extension/dist/lazy/cache.js',
      'extension/dist/lazy/commands.js',
      'extension/dist/lazy/diskWriter.js',
      'extension/dist/lazy/editing.js',
      'extension/dist/lazy/language.js',
      'extension/dist/lazy/noteCommands.js',
      'extension/dist/lazy/reports.js',
      'extension/dist/lazy/suggestions.js',
      'extension/dist/lazy/word.js',
      'extension/dist/lazy/yaml.js',
      'extension/dist/web/lazy/reports.js',
      'extension/dist/web/lazy/word.js',
      'extension/media/remit.png',
      'extension/media/remit.svg',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/readme.md',
    ]);
  });
});
