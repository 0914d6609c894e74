import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';
import { carriedOut, plan } from '../filing/planned';

const partsOf = (text: string): readonly string[] =>
  scanNote('a.md', text).note.tokens.map(({ part }) => part.kind);

describe('A line of tags', () => {
  it('files what a line of nothing but hashtags files, whatever its label and the fields beside it', () => {
    for (const line of [
      'Tags: #a/b #c',
      'Tags:: #a/b, #c',
      '**Tags:** #a/b #c',
      'Schlagwörter: #a/b\n#c',
      'Tags:: #a/b #c\nDate:: [[2026-10-01]]',
    ]) {
      assert.deepEqual(partsOf(`# N\n\n${line}\n\nWe go.\n`), ['note', 'note'], line);
      assert.deepEqual(partsOf(`# N\n\n## A\n\n${line}\n\nWe go.\n`), ['section', 'section'], line);
    }
  });

  it('is none where it says something', () => {
    for (const line of [
      'Tags: we go #a/b',
      'Tags: #a/b we go',
      'We: go\n#a/b',
      'Tags #a/b',
      '- Tags: #a/b',
    ]) {
      assert.deepEqual(partsOf(`# N\n\n${line}\n`), ['block'], line);
    }
  });

  it('keeps its label, its fields and what is hidden in it when its hashtags are taken away', () => {
    for (const [line, left] of [
      ['Tags: #tech/costs', 'Tags:'],
      ['Tags:: #tech/costs\nDate:: [[2026-10-01]]', 'Tags::\nDate:: [[2026-10-01]]'],
      ['#tech/costs %% why %%', '%% why %%'],
    ]) {
      const text = `# N\n\n${line}\n\nWe go.\n`;
      const planned = plan(text, { remove: ['tech/costs'] });
      assert.equal(carriedOut(text, planned), `# N\n\n${left}\n\nWe go.\n`);
    }
  });
});
