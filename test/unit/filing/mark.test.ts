import assert from 'node:assert/strict';
import { planMark } from '../../../src/core/filing/planMark';
import type { Mark, PartReference } from '../../../src/core/filing/request';
import { carriedOut, filed, forms, note, refusalCode, taxonomy } from './planned';

const planned = (text: string, mark: Mark, part: PartReference = note) =>
  planMark('notes/a.md', text, { part, mark }, { taxonomy, key: 'activities' });
const marked = (text: string, mark: Mark, part?: PartReference): string =>
  carriedOut(text, planned(text, mark, part));
const section = (line: number): PartReference => ({ kind: 'section', line });

describe('Marking a note', () => {
  const shapes: readonly (readonly [of: string, before: string, after: string])[] = [
    ['no front matter', 'Text.\n', '---\nprivate: true\n---\n\nText.\n'],
    ['a block without the key', '---\ntitle: A # mine\n---\n', '---\ntitle: A # mine\nprivate: true\n---\n'],
    ['a key that says no', '---\nPrivate: no # yet\na: b\n---\n', '---\nPrivate: true # yet\na: b\n---\n'],
    ['a key without a value', '---\nprivate: # yet\n---\n', '---\nprivate: true # yet\n---\n'],
  ];
  for (const [form, to] of Object.entries(forms))
    for (const [of, before, after] of shapes)
      it(`writes one line to ${of} (${form})`, () => {
        assert.equal(marked(to(before), 'private'), to(after));
        const swapped = (text: string): string =>
          to(text).replace(/private/i, (key) => (key.startsWith('P') ? 'Highlight' : 'highlight'));
        assert.equal(marked(swapped(before), 'highlight'), swapped(after));
      });

  it('has nothing to do where that is said already, in any way', () => {
    for (const text of [
      '---\nprivate: true\n---\n',
      '---\nprivate: [odd]\n---\n',
      '---\ntags: private\n---\n',
      '# A\n\n#private\n',
    ])
      assert.deepEqual(planned(text, 'private'), { kind: 'unchanged' }, text);
    assert.deepEqual(planned('---\nhighlight: yes\n---\n', 'highlight'), { kind: 'unchanged' });
  });

  it('refuses front matter that is broken, late or of an odd shape', () => {
    assert.equal(refusalCode(planned('---\na: [\n---\n', 'private')), 'front-matter-yaml');
    assert.equal(refusalCode(planned('\n---\na: b\n---\n', 'highlight')), 'front-matter-late');
    assert.equal(refusalCode(planned('---\nhighlight:\n  a: b\n---\n', 'highlight')), 'shape-unsupported');
    assert.equal(refusalCode(planned('---\nhighlight: |\n  a\n---\n', 'highlight')), 'shape-unsupported');
  });
});

describe('Marking a part of a note', () => {
  const text = '# Staff\n\n## One\n\ntext\n\n## Two\n\n#tech/costs\n\n- Asked for a raise #tech/audits\n';

  it('writes a line of hashtags below the heading of a section', () => {
    assert.equal(marked(text, 'private', section(2)), text.replace('## One\n\n', '## One\n\n#private\n\n'));
  });

  it('goes on with the line of hashtags that is there, and files it as before', () => {
    const after = marked(text, 'private', section(6));
    assert.equal(after, text.replace('#tech/costs', '#tech/costs #private'));
    assert.deepEqual(filed(after), filed(text));
  });

  it('stands beside the hashtag of a list item', () => {
    assert.equal(
      marked(text, 'private', { kind: 'block', line: 10 }),
      text.replace('#tech/audits', '#tech/audits #private'),
    );
  });

  it('has nothing to do in what is private already', () => {
    const whole = marked(text, 'private', section(6));
    assert.deepEqual(planned(whole, 'private', { kind: 'block', line: 10 }), { kind: 'unchanged' });
    assert.deepEqual(planned(marked(text, 'private'), 'private', section(4)), { kind: 'unchanged' });
  });

  it('makes a highlight of the whole note, for a highlight is one', () => {
    assert.equal(marked(text, 'highlight', section(6)), `---\nhighlight: true\n---\n\n${text}`);
  });

  it('refuses a part that is not there', () => {
    assert.equal(refusalCode(planned('text\n', 'private', section(0))), 'no-section');
  });
});
