import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

const isPrivate = (frontMatter: string): boolean =>
  scanNote('a.md', `---\n${frontMatter}\n---\n`).note.private;

describe('A private note', () => {
  it('is one whose author says so in any words, for a slip must never show it', () => {
    const said = ['true', 'yes', 'Yes', 'on', 'y', '1', '"true"', '[true]', 'confidential', 'TRUE'];
    assert.deepEqual(
      said.filter((value) => !isPrivate(`private: ${value}`)),
      [],
    );
    assert.ok(isPrivate('Private: true'));
    assert.ok(isPrivate('tags: [private, other]'));
    assert.ok(isPrivate('tags: Private'));
  });

  it('is one by a hashtag above its sections, and a section by one in it, in any case', () => {
    assert.ok(scanNote('a.md', '# A\n\n#PRIVATE\n\n## B\n').note.private);
    const { note } = scanNote('a.md', '# A\n\n#x/y\n\n## B\n\n#Private\n\n#x/y\n');
    assert.ok(!note.private);
    assert.deepEqual(
      note.tokens.map((token) => token.private),
      [false, true],
    );
  });

  it('is one whose front matter says so behind blank lines, where it counts as text for everything else', () => {
    for (const said of ['private: true', 'Private: yes', 'title: A\ntags: [other, private]']) {
      const text = `\n \n---\n${said}\n---\n# A\n\n#x/y\n`;
      assert.ok(scanNote('a.md', text).note.private, said);
      assert.ok(scanNote('a.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`).note.private, said);
    }
    assert.ok(!scanNote('a.md', '\n---\nprivate: false\n---\n').note.private);
    assert.ok(!scanNote('a.md', '\n---\ntitle: private\n---\n').note.private);
    assert.ok(!scanNote('a.md', 'Text.\n\n---\nprivate: true\n---\n').note.private);
  });

  it('is none whose author says no, or nothing', () => {
    const denied = ['false', 'no', 'No', 'off', '0', '', '~', 'null'];
    assert.deepEqual(
      denied.filter((value) => isPrivate(`private: ${value}`)),
      [],
    );
    assert.ok(!isPrivate('title: private'));
    assert.ok(!isPrivate('tags: [privateer]'));
  });
});
