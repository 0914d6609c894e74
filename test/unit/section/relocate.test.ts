import assert from 'node:assert/strict';
import { relocate, writeDestination } from '../../../src/core/section/relocate';

const stays = (fragment: string): string => fragment;
const from = 'notes/2026/a.md';
const move = (url: string, to = 'notes/b.md', source = from): string => relocate(url, source, to, stays);

describe('An address in another note', () => {
  it('leads to the same file from there', () => {
    for (const [url, expected] of [
      ['c.md', '2026/c.md'],
      ['./c.md#x', './2026/c.md#x'],
      ['../c.md?raw', 'c.md?raw'],
      ['img/a%20b.png', '2026/img/a%20b.png'],
      ['../../top.md', '../top.md'],
      ['../../../out.md', '../../out.md'],
      ['../b.md', 'b.md'],
      ['./', './2026/'],
      ['..', './'],
      ['x:y', 'x:y'],
      ['https://e.org/a', 'https://e.org/a'],
      ['mailto:a@b', 'mailto:a@b'],
      ['/root.md', '/root.md'],
      ['//host/a', '//host/a'],
      ['', ''],
      ['?q', '?q'],
      ['#here', '#here'],
    ] as const) {
      assert.equal(move(url), expected, url);
    }
  });

  it('is as it was between notes of one folder', () => {
    for (const url of ['c.md', './c.md', '../x/../c.md', 'a//b.md'])
      assert.equal(move(url, 'notes/2026/b.md'), url);
  });

  it('of what stays behind leads into the note that it is left in', () => {
    assert.equal(
      relocate('#there', from, 'notes/b.md', () => undefined),
      '2026/a.md#there',
    );
    assert.equal(
      relocate('#there', from, 'notes/2026/b.md', () => undefined),
      'a.md#there',
    );
  });

  it('names folders as addresses do, and never reads as a scheme', () => {
    assert.equal(move('c.md', 'x/b.md', 'My (old) #1/a.md'), '../My%20%28old%29%20%231/c.md');
    assert.equal(move('../My%20Notes/c.md', 'My Notes/b.md', 'x/a.md'), 'c.md');
    assert.equal(move('c.md', 'b.md', '2026: notes/a.md'), './2026:%20notes/c.md');
  });

  it('is written so that it is read as it is', () => {
    assert.equal(writeDestination('a(1).md', false), 'a\\(1\\).md');
    assert.equal(writeDestination('a b.md', false), '<a b.md>');
    assert.equal(writeDestination('a&amp;b?c&d=', true), '<a\\&amp;b?c&d=>');
  });
});
