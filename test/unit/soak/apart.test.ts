import assert from 'node:assert/strict';
import { apart } from '../../soak/apart';

describe("The soak's own reading of a note", () => {
  it('tells the paths below activities from all the rest', () => {
    const text = '---\ntitle: A\nactivities:\n  - one/two\n  - three\ndate: 2026-01-02\n---\n\n# A\n';
    assert.deepEqual(apart(text), {
      activities: ['one/two', 'three'],
      rest: '---\ntitle: A\ndate: 2026-01-02\n---\n# A\n',
    });
  });

  it('reads a list in brackets, an empty one, and lines that end with CRLF', () => {
    assert.deepEqual(apart('---\nactivities: [one/two, three]\n---\n').activities, ['one/two', 'three']);
    assert.deepEqual(apart('---\nactivities: []\n---\n').activities, []);
    assert.deepEqual(apart('---\r\nactivities:\r\n  - one\r\n---\r\nText\r\n').activities, ['one']);
  });

  it('finds the same rest before and after a first filing', () => {
    const [before, after] = ['# A\n\n---\nactivities: x\n', '---\nactivities:\n  - one\n---\n\n'];
    assert.deepEqual(apart(before), { activities: undefined, rest: before });
    assert.equal(apart(after + before).rest, before);
  });

  it('sees a single character that changed elsewhere', () => {
    const text = '---\ntitle: A\nactivities: [one]\n---\n# A\n';
    const rests = ['title: A ', 'title: B', 'title: A'].map(
      (title) => apart(text.replace('title: A', title)).rest,
    );
    assert.equal(new Set(rests).size, 3);
  });
});
