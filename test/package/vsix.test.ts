import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { zipEntries } from './zipEntries';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

describe('The package', () => {
  it('holds what the extension needs, and nothing else (S18)', () => {
    assert.deepEqual(zipEntries(readFileSync(`remit-${version}.vsix`)), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/ThirdPartyNotices.txt',
      'extension/dist/acting.js',
      'extension/dist/cli.js',
      'extension/dist/extension.node.js',
      'extension/dist/extension.web.js',
      'extension/dist/extension.web.json',
      'extension/dist/language.js',
      'extension/dist/remembering.js',
      'extension/dist/reporting.js',
      'extension/dist/suggesting.js',
      'extension/dist/yaml.js',
      'extension/media/remit.png',
      'extension/media/remit.svg',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/readme.md',
    ]);
  });
});
