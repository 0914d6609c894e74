import assert from 'node:assert/strict';
import { hiddenSpans } from '../../../src/core/note/hidden/hiddenSpans';
import { shownText, withoutHidden } from '../../../src/core/note/hidden/shownText';
import { scanNote } from '../../../src/core/note/scanNote';
import { standIn } from '../../../src/core/text/standIns';

const hiddenIn = (text: string): readonly string[] =>
  hiddenSpans(text, 0).map(({ start, end }) => text.slice(start, end));

describe('Hidden text', () => {
  it('is a comment of HTML or Obsidian, a command of Templater, or a placeholder of a template', () => {
    assert.deepEqual(hiddenIn('a <!-- b --> c %% d %% e <% f %> g {{h}} i {{{j}}} k <!--> l'), [
      '<!-- b -->',
      '%% d %%',
      '<% f %>',
      '{{h}}',
      '{{{j}}}',
      '<!-->',
    ]);
  });

  it('reaches over lines and blank lines, whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `a %%${end}${end}# b${end}%% c`;
      assert.deepEqual(hiddenIn(text), [text.slice(2, -2)]);
      assert.equal(shownText(text, 0).replaceAll(standIn, '.'), `a ..${end}${end}   ${end}.. c`);
    }
  });

  it('is none in code', () => {
    for (const text of [
      '`%% a %%` and ``{{ b ` }}``',
      '```\n%% a %%\n```',
      '> ~~~~ x\n> {{ a }}\n> ~~~\n> {{ b }}\n> ~~~~',
      '- ```\n  <% a %>\n  ```',
      '```\n%% a %%',
    ]) {
      assert.deepEqual(hiddenIn(text), [], text);
    }
    assert.deepEqual(hiddenIn('a ` %% b %%\n\n` c'), ['%% b %%']);
    assert.deepEqual(hiddenIn('- ```\n\n%% b %%'), ['%% b %%']);
    assert.deepEqual(hiddenIn('```\na\n```\n%% b %%'), ['%% b %%']);
    assert.deepEqual(hiddenIn('```a``` %% b %%'), ['%% b %%']);
  });

  it('is none behind a backslash, or where it is never closed', () => {
    assert.deepEqual(hiddenIn('\\%% a \\{{ b }} \\<!-- c --> d {{ e <% f <!-- g'), []);
  });

  it('is the rest of the text behind a comment of Obsidian that is never closed, except behind a digit', () => {
    assert.deepEqual(hiddenIn('a %% b\n\nc'), ['%% b\n\nc']);
    assert.deepEqual(hiddenIn('a 20%% b\n\nc'), []);
  });

  it('is taken out of fields', () => {
    assert.equal(withoutHidden('{{title}}'), '');
    const { note } = scanNote(
      'a.md',
      '---\ntitle: "{{title}}"\nsummary: "We go <% x %>on"\n---\n# B %% c %%\n',
    );
    assert.deepEqual([note.title, note.summary], ['B', 'We go on']);
  });

  it('is no heading, task or hashtag, and names no block', () => {
    const { note, outline, tasks } = scanNote(
      'a.md',
      '%%\n# A\n- [ ] b #x/y\n%%\n\n- c %% d | ` %%e #x/z\n- [ ] f {{g}}\n- [ ] %% h %%\n\n## %% i %%\n',
    );
    assert.deepEqual(
      outline.headings.map(({ text }) => text),
      [''],
    );
    assert.deepEqual(
      tasks?.tasks.map(({ text }) => text),
      ['f'],
    );
    assert.deepEqual(
      note.tokens.map(({ written, part }) => [written, part.kind === 'block' && part.title]),
      [['x/z', 'c e']],
    );
  });

  it('beside hashtags leaves them what they file', () => {
    const scopeOf = (text: string): unknown =>
      scanNote('a.md', text).outline.hashtags.map(({ scope }) => scope);
    assert.deepEqual(scopeOf('## A\n\n#b/c %% d %%\n'), ['paragraph']);
    assert.deepEqual(scopeOf('## A %% d %% #b/c\n'), ['heading']);
    const [token] = scanNote('a.md', '- 14:05 a #b/c (30m) %% d %%\n').note.tokens;
    assert.equal(token?.time?.minutes, 30);
  });
});
