import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';
import type { ScannedTask } from '../../../src/core/note/tasks';

const tasks = (text: string): readonly ScannedTask[] => scanNote('notes/a.md', text).tasks?.tasks ?? [];
const said = (text: string): readonly string[] => tasks(text).map((task) => `${task.state} ${task.text}`);
const only = (text: string): ScannedTask => {
  const [task, ...others] = tasks(text);
  assert.ok(task && others.length === 0, text);
  return task;
};

describe('A task', () => {
  it('is a list item with a box, in the states that Obsidian Tasks writes, nested and numbered ones too', () => {
    const text =
      '- [ ] a\n  - [x] b\n    1. [X] c\n* [-] d\n+ [/] e\n2) [ ] f\n> - [ ] g\n\n- > [ ] none\n- [?] h\n- [] none\n- [x]none\n';
    assert.deepEqual(said(text), [
      'open a',
      'done b',
      'done c',
      'cancelled d',
      'open e',
      'open f',
      'open g',
      'open h',
    ]);
  });

  it('is none in code, in HTML, in a comment, outside of a list, or where nothing stands behind the box', () => {
    const text =
      '```\n- [ ] code\n```\n\n    - [ ] code\n\n<!--\n- [ ] comment\n-->\n\n<div>\n- [ ] html\n</div>\n\n[ ] text\n\n- [ ] \n- [ ]\n- [ ] <!-- hint -->\n- `[ ] code`\n- \\[ ] text\n-\n  [ ] below\n- a\n\n  [ ] second\n';
    assert.deepEqual(said(text), []);
    assert.equal(scanNote('a.md', text).tasks, undefined);
  });

  it('is no name below a heading of those present, where the box says who was there', () => {
    for (const heading of ['Attendees', 'Attended by', 'Roll call', 'Anwesend', 'Présents', 'Asistentes'])
      assert.deepEqual(
        said(`## ${heading}\n\n- [x] Ana Duarte\n- [ ] Jo van Dijk (Acme)\n- [ ] book a room for Ana\n`),
        ['open book a room for Ana'],
        heading,
      );
    assert.deepEqual(said('## To thank\n\n- [x] Ana Duarte\n'), ['done Ana Duarte']);
  });

  it('says what a reader sees, over wrapped lines and whatever the line ends are', () => {
    assert.deepEqual(said('- [ ] **Ask** [Ana](a.md) about\r\n  `x`, &amp; y\r\n- [x] two\r\n'), [
      'open Ask Ana about x, & y',
      'done two',
    ]);
    assert.deepEqual(said('- [ ] a\r- [x] b\r'), ['open a', 'done b']);
  });

  it('has the days that Obsidian Tasks writes, and its other fields are not part of what it says', () => {
    const task = only(
      '- [x] Write it 🔺 🔁 every week when done 🏁 delete ➕ 2026-10-01 🛫 2026-10-02 ⏳ 2026-10-03 📅 2026-10-09 ✅ 2026-10-08 🆔 a1 ⛔ b2,c3 ^block-1\n',
    );
    const { text, created, due, ended } = task;
    assert.deepEqual(
      { text, created, due, ended },
      { text: 'Write it', created: '2026-10-01', due: '2026-10-09', ended: '2026-10-08' },
    );
    assert.equal(only('- [-] Not now ❌ 2026-10-08\n').ended, '2026-10-08');
    assert.equal(only('- [ ] Open again ✅ 2026-10-08\n').ended, undefined);
  });

  it('has the same days as Dataview writes them', () => {
    const { text, created, due, ended } = only(
      '- [x] Write it [created:: 2026-10-01] (due:: 2026-10-09) [completion:: 2026-10-08] [priority:: high]\n',
    );
    assert.deepEqual(
      { text, created, due, ended },
      { text: 'Write it', created: '2026-10-01', due: '2026-10-09', ended: '2026-10-08' },
    );
  });

  it('keeps an emoji that bears no day, and a day that no calendar has', () => {
    assert.equal(only('- [ ] Bake ✅ and 📅 soon\n').text, 'Bake ✅ and 📅 soon');
    assert.equal(only('- [ ] a 📅 2026-02-30\n').due, undefined);
  });

  it('is private in a section or block that is', () => {
    const text =
      '## A\n\n- [ ] one #private\n- [ ] two\n\n## B\n\n#private\n\n- [ ] three\n\n### C\n\n- [ ] four\n';
    assert.deepEqual(
      tasks(text).map((task) => task.private),
      [true, false, true, true],
    );
  });

  it('is cut where it goes on and on', () => {
    assert.ok(only(`- [ ] ${'word '.repeat(10_000)}\n`).text.length <= 300);
    assert.doesNotMatch(only(`- [ ] ${'x'.repeat(299)}😀y\n`).text, /[\uD800-\uDBFF]$/);
  });
});
