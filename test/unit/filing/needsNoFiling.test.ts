import assert from 'node:assert/strict';
import { planNeedsNoFiling } from '../../../src/core/filing/planNeedsNoFiling';
import { carriedOut, file, forms, refusalCode, taxonomy } from './planned';

const planned = (text: string) => planNeedsNoFiling('notes/a.md', text, taxonomy);

describe('Needs no filing', () => {
  const shapes: readonly (readonly [of: string, before: string, after: string])[] = [
    ['no front matter', 'Text.\n', '---\nactivities: []\n---\n\nText.\n'],
    ['a block without the key', '---\ntitle: A\n---\n', '---\ntitle: A\nactivities: []\n---\n'],
    ['an empty block', '---\n---\n', '---\nactivities: []\n---\n'],
    [
      'a key without a value',
      '---\nactivities: # none\ntitle: A\n---\n',
      '---\nactivities: [] # none\ntitle: A\n---\n',
    ],
    ['a key of nothing', '---\nactivities: ~\n---\n', '---\nactivities: []\n---\n'],
    ['a key of no text', '---\nactivities: "" # none\n---\n', '---\nactivities: [] # none\n---\n'],
    ['tags of other kinds', '---\ntags: [idea]\n---\n', '---\ntags: [idea]\nactivities: []\n---\n'],
  ];
  for (const [form, to] of Object.entries(forms)) {
    for (const [of, before, after] of shapes) {
      it(`writes a list of none to ${of} (${form})`, () => {
        assert.equal(carriedOut(to(before), planned(to(before))), to(after));
      });
    }
  }

  it('has nothing to do where it is said already', () => {
    assert.deepEqual(planned('---\nactivities: [ ]\n---\n'), { kind: 'unchanged' });
  });

  it('is taken back by filing', () => {
    assert.equal(file('---\nactivities: []\n---\n', ['tech/costs']), '---\nactivities: [tech/costs]\n---\n');
  });

  it('refuses a note that is filed, wherever that is said', () => {
    const filed = ['---\nactivities: [tech/costs]\n---\n', '---\ntags: tech\n---\n', '## A\n\n#tech/costs\n'];
    for (const text of filed) assert.equal(refusalCode(planned(text)), 'already-filed', text);
  });

  it('refuses to overwrite what means nothing', () => {
    assert.equal(refusalCode(planned('---\nactivities: [tech/unknown]\n---\n')), 'unknown-activity');
    assert.equal(refusalCode(planned('---\nactivities: other\n---\n')), 'unknown-path');
    assert.equal(refusalCode(planned('---\nactivities: { a: b }\n---\n')), 'shape-unsupported');
    assert.equal(refusalCode(planned('---\nactivities:\n  -\n---\n')), 'shape-unsupported');
  });

  it('refuses a note whose front matter is broken or late', () => {
    assert.equal(refusalCode(planned('---\na: [\n---\n')), 'front-matter-yaml');
    assert.equal(refusalCode(planned('\n---\na: b\n---\n')), 'front-matter-late');
  });
});
