import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';
import { carriedOut, plan } from '../filing/planned';

const read = (text: string) => scanNote('pages/2026_11_20.md', text).note;

describe('The properties of a page of Logseq', () => {
  it('name its title, with or without the marker of a list', () => {
    for (const text of [
      'title:: Platform review\n\n- Text\n',
      '- title:: Platform review\n  type:: meeting\n- Text\n',
      'type:: [[meeting]]\nTitle:: [[Platform review]]\n\n- Text\n',
      '---\nactivities: [tech/costs]\n---\n\ntitle:: Platform review\n',
    ])
      assert.equal(read(text).title, 'Platform review', text);
    assert.equal(read('---\ntitle: Other\n---\ntitle:: Platform review\n').title, 'Other');
  });

  it('are none further down, in another block, or in a sentence', () => {
    for (const text of [
      '- Text\n  title:: Platform review\n',
      'Text\n\ntitle:: Platform review\n',
      'type:: a\n\ntitle:: Platform review\n',
      'the title:: Platform review\n',
      '- type:: a\n- title:: Platform review\n',
      'title::Platform review\n',
      '```\ntitle:: Platform review\n```\n',
    ])
      assert.equal(read(text).title, '2026_11_20', text);
  });

  it('name its day, and do so before the name of the file does not', () => {
    const dayOf = (text: string) => scanNote('pages/Rota.md', text).note.date;
    assert.equal(dayOf('date:: [[2026-09-10]]\nwith:: [[Ana]]\n\n- Text\n'), '2026-09-10');
    assert.equal(dayOf('- date:: [[Sep 10th, 2026]]\n- Text\n'), '2026-09-10');
    assert.equal(dayOf('type:: meeting\ndate:: 10.09.2026\n\n- Text\n'), '2026-09-10');
  });

  it('file the page by tags, be they words, links or hashtags', () => {
    const tags = (line: string): readonly string[] =>
      read(`title:: A\n${line}\n\n- Text\n`).tokens.map(({ written, part }) => `${part.kind} ${written}`);
    assert.deepEqual(tags('tags:: tech/costs, q4'), ['note tech/costs', 'note q4']);
    assert.deepEqual(tags('tags:: [[tech/costs]], [[Q 4]]'), ['note tech/costs', 'note Q 4']);
    assert.deepEqual(tags('tags:: #tech/costs, q4'), ['note q4', 'note tech/costs'].sort().reverse());
    assert.deepEqual(tags('Tags:: tech/costs'), ['note tech/costs']);
    assert.deepEqual(tags('tags::'), []);
    assert.deepEqual(tags('tags:: "tech/costs, q4"'), []);
    assert.deepEqual(tags('alias:: tech/costs'), []);
  });

  it('lose no more than the item that is unfiled', () => {
    const unfiled = (line: string): string => {
      const text = `title:: A\n${line}\ntype:: b\n\n- Text\n`;
      return carriedOut(text, plan(text, { remove: ['tech/costs'] })).split('\n')[1] ?? '';
    };
    assert.equal(unfiled('tags:: tech/costs, q4'), 'tags:: q4');
    assert.equal(unfiled('tags:: q4, tech/costs'), 'tags:: q4');
    assert.equal(unfiled('tags:: a, [[tech/costs]], b'), 'tags:: a, b');
    assert.equal(unfiled('tags:: [[tech/costs]]'), 'type:: b');
    assert.equal(unfiled('tags:: tech/costs, tech/costs, q4'), 'tags:: q4');
  });
});
