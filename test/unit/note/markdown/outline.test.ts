import assert from 'node:assert/strict';
import { lineHash } from '../../../../src/core/note/markdown/lineHash';
import { hashedLines, scanOutline } from '../../../../src/core/note/markdown/outline';

const headings = (text: string) => scanOutline(text, 0).headings.map(({ level, text }) => `${level} ${text}`);
const tags = (text: string) => scanOutline(text, 0).hashtags.map(({ tag }) => tag);
const places = (text: string) =>
  scanOutline(text, 0).hashtags.map(({ tag, scope, block }) => ({
    tag,
    scope,
    block: text.slice(block.start, block.end),
  }));

describe('The outline of a text', () => {
  it('has the headings of both kinds, without their marks', () => {
    assert.deepEqual(headings('# One #\n\nTwo\n  lines\n---\n\n###### Six\n####### no\n#no\n'), [
      '1 One',
      '2 Two lines',
      '6 Six',
    ]);
  });

  it('gives a heading the range of its whole lines and the line counted from the start of the text', () => {
    const text = '---\na: b\n---\nTitle\r\n===\r\nbody';
    assert.deepEqual(scanOutline(text, 13).headings, [
      { level: 1, text: 'Title', written: 'Title', start: 13, end: 25, line: 3 },
    ]);
  });

  it('reads a heading as a person would', () => {
    assert.deepEqual(
      headings('# **Q&amp;A** with [Ana](a.md "x") `a  *b*` <i>now</i> ![a _plan_](p.png) \\*'),
      ['1 Q&A with Ana a *b* now a plan *'],
    );
    assert.deepEqual(headings('# [Ana] & [Bo]\n\n[ana]: a.md\n'), ['1 Ana & [Bo]']);
  });

  it('counts no heading in a list, a quote, a footnote, code or HTML', () => {
    const text =
      '- # a\n\n> # b\n\n[^c]: # c\n\n    # d\n\n```\n# e\n```\n\n~~~\n```\n# f\n~~~\n<div>\n# g\n</div>\n\n<!--\n\n# h\n-->\n# i\n';
    assert.deepEqual(headings(text), ['1 i']);
  });

  it('ends lines at a line feed, a carriage return or both, and at nothing else', () => {
    assert.deepEqual(headings('# a\r# b\r\n# c\u2028# d\u0085# e\n'), ['1 a', '1 b', '1 c # d\u0085# e']);
  });

  it('takes a tab for the columns up to the next stop of four', () => {
    assert.deepEqual(tags('- a\n\n\t#in\n\n-\t\t#code\n\n>\t\t#code\n'), ['in']);
  });
});

describe('A hashtag', () => {
  it('begins behind white space or at the start of a text, and nowhere else', () => {
    assert.deepEqual(tags('#a x #b\n#c (#no x#no /#no "#no'), ['a', 'b', 'c']);
    assert.deepEqual(tags('**#a** _#b_ ~~#c~~ [#d](x) `x`#e <b>#f</b>'), ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.deepEqual(tags('*#no [#no] **#no'), []);
  });

  it('is made of letters, digits and emoji of any language, with `_`, `-` and `/` (H19)', () => {
    assert.deepEqual(tags('#técnica/visión #技術 #नमस्ते #👩‍💻/❤️ #a_b-c/d #é #🏴󠁧󠁢󠁥󠁮󠁧󠁿'), [
      'técnica/visión',
      '技術',
      'नमस्ते',
      '👩‍💻/❤️',
      'a_b-c/d',
      'é',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    ]);
    assert.deepEqual(tags('#a.b #c, #d: #e) #f/ #g// #h- #i#no'), ['a', 'c', 'd', 'e', 'f', 'g', 'h-', 'i']);
  });

  it('is more than a number', () => {
    assert.deepEqual(tags('#12 #1/2 #２ #/a ## #\n\n#2026/q1 #1a #1-2'), ['2026/q1', '1a', '1-2']);
  });

  it('is text behind a backslash and as a character reference', () => {
    assert.deepEqual(tags('\\#a &#35;b \\\\#c'), []);
  });

  it('is text in code', () => {
    assert.deepEqual(tags('x `#a` ``b ` #c``\n\n    #d\n\n```\n#e\n```\n\n~~~ #f\n#g'), []);
    assert.deepEqual(tags('`` #a ` #b'), ['a', 'b']);
  });

  it('is text in the target and title of a link, in an image and in a link definition', () => {
    assert.deepEqual(tags('[x](#a "b #c") ![x #d](e "f #g") [x](<h #i>)'), []);
    assert.deepEqual(tags('[x #a][y #b]\n\n[y #b]: #c\n "d\n #e"\n#f'), ['a', 'f']);
    assert.deepEqual(tags('[x #a][y #b]'), ['a', 'b']);
  });

  it('is text in HTML, a comment and an autolink', () => {
    assert.deepEqual(tags('<div>\n#a\n</div>\n\nx <b c="d #e"> <!-- #f\n#g --> <http://h/#i>'), []);
    assert.deepEqual(tags('<!--\n#a\n\n#b\n--> #c\n#d'), ['d']);
  });

  it('knows where it stands', () => {
    const text = 'x\r\n\r\n> a\r\n> b #c/d.\r\n';
    const [place] = scanOutline(text, 0).hashtags;
    assert.deepEqual(place, {
      tag: 'c/d',
      start: 14,
      end: 18,
      line: 3,
      scope: 'block',
      block: { start: 5, end: 21 },
    });
  });
});

describe('What a hashtag files', () => {
  it('is the section, on a heading of its own lines', () => {
    assert.deepEqual(places('# A #a\n\nB #b\n---\n'), [
      { tag: 'a', scope: 'heading', block: '# A #a\n' },
      { tag: 'b', scope: 'heading', block: 'B #b\n---\n' },
    ]);
  });

  it('is the section, in a paragraph of nothing but hashtags', () => {
    assert.deepEqual(places('x\n\n#a  #b/c\n #d\n\ny'), [
      { tag: 'a', scope: 'paragraph', block: '#a  #b/c\n #d\n' },
      { tag: 'b/c', scope: 'paragraph', block: '#a  #b/c\n #d\n' },
      { tag: 'd', scope: 'paragraph', block: '#a  #b/c\n #d\n' },
    ]);
  });

  it('is the block, in any other paragraph', () => {
    assert.deepEqual(places('#a and\nmore\n\n**#b**\n\n#12 #c'), [
      { tag: 'a', scope: 'block', block: '#a and\nmore\n' },
      { tag: 'b', scope: 'block', block: '**#b**\n' },
      { tag: 'c', scope: 'block', block: '#12 #c' },
    ]);
  });

  it('is the innermost list item with all that is in it', () => {
    const text = '1. one #a\n   - two\n     #b\n\n     more\nlazy\n   - three\n\n2. four\n';
    assert.deepEqual(places(text), [
      { tag: 'a', scope: 'block', block: '1. one #a\n   - two\n     #b\n\n     more\nlazy\n   - three\n' },
      { tag: 'b', scope: 'block', block: '   - two\n     #b\n\n     more\nlazy\n' },
    ]);
  });

  it('is the quoted paragraph, the nested heading, or the whole table', () => {
    assert.deepEqual(places('> a\n> #b\n\n> # c #d\n\n|e|f|\n|-|-|\n|g|#h|\n|i|j|\n\nk'), [
      { tag: 'b', scope: 'block', block: '> a\n> #b\n' },
      { tag: 'd', scope: 'block', block: '> # c #d\n' },
      { tag: 'h', scope: 'block', block: '|e|f|\n|-|-|\n|g|#h|\n|i|j|\n' },
    ]);
  });

  it('is the deepest container that is read as one, however deep they are nested (H29)', () => {
    const text = `${'> '.repeat(300)}#a`;
    assert.deepEqual(places(text), [{ tag: 'a', scope: 'block', block: text }]);
  });
});

describe('The content hashes of a text', () => {
  it('are those of its lines with content, in order, without code and fences', () => {
    const text = '# Title\n\n- item\n* item\n\n```js\ncode\n```\n<br>\n';
    const expected = ['# Title', 'item', 'item', '<br>'].map(lineHash);
    assert.deepEqual([...scanOutline(text, 0).contentHashes()], expected);
  });

  it('are those of the first lines of a long text', () => {
    const text = Array.from({ length: 500 }, (_, index) => `line ${index}\n`).join('');
    assert.equal(scanOutline(text, 0).contentHashes().length, hashedLines);
  });

  it('leave the front matter out', () => {
    assert.deepEqual([...scanOutline('---\na: b\n---\nc', 13).contentHashes()], [lineHash('c')]);
  });
});
