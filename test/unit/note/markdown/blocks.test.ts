import assert from 'node:assert/strict';
import { scanOutline } from '../../../../src/core/note/markdown/outline';

/** The lines that the hashtags of a text file, and those that are headings, `/` between them. */
const read = (text: string) => {
  const { headings, hashtags } = scanOutline(text, 0);
  const lines = (start: number, end: number) => text.slice(start, end).trimEnd().replaceAll('\n', '/');
  return [
    ...headings.map(({ start, end }) => `heading ${lines(start, end)}`),
    ...hashtags.map(({ scope, block }) => `${scope} ${lines(block.start, block.end)}`),
  ];
};

describe('The block structure of a text', () => {
  it('needs three marks for a thematic break', () => {
    assert.deepEqual(read('x\n_ _\n#a'), ['block x/_ _/#a']);
    assert.deepEqual(read('x\n_ _ _\n#a'), ['paragraph #a']);
    assert.deepEqual(read('- x\n* * *\n#a'), ['paragraph #a']);
  });

  it('lets only an item with content, numbered 1 if at all, interrupt a paragraph', () => {
    assert.deepEqual(read('x\n*\n#a'), ['block x/*/#a']);
    assert.deepEqual(read('x\n2. #a'), ['block x/2. #a']);
    assert.deepEqual(read('x\n1. #a'), ['block 1. #a']);
    assert.deepEqual(read('- x\n-\n- #a'), ['block - #a']);
  });

  it('ends an item that begins with a blank line at the next one', () => {
    assert.deepEqual(read('-\n  #a'), ['block -/  #a']);
    assert.deepEqual(read('-\n\n  #a'), ['paragraph   #a']);
  });

  it('keeps in an item what is indented as far as its content', () => {
    assert.deepEqual(read('10. x\n\n    #a\n\n   #b'), ['block 10. x//    #a', 'paragraph    #b']);
    assert.deepEqual(read('-     code\n\n  #a'), ['block -     code//  #a']);
  });

  it('continues a paragraph lazily, but no other block', () => {
    assert.deepEqual(read('> x\n#a'), ['block > x/#a']);
    assert.deepEqual(read('> ```\n#a'), ['paragraph #a']);
    assert.deepEqual(read('> x\n===\n#a'), ['block > x/===/#a']);
    assert.deepEqual(read('> x\n---\n#a'), ['paragraph #a']);
  });

  it('closes a fence by one of its kind that is no shorter, or with its container', () => {
    assert.deepEqual(read('~~~~\n~~~\n````\n#a\n~~~~~ \n#b'), ['paragraph #b']);
    assert.deepEqual(read('- ```\n  #a\n- #b'), ['block - #b']);
    assert.deepEqual(read('``` `\n#a'), ['block ``` `/#a']);
  });

  it('takes indented text after a paragraph for its continuation, and for code elsewhere', () => {
    assert.deepEqual(read('x\n    #a\n\n    #b'), ['block x/    #a']);
  });

  it('ends HTML where its kind ends', () => {
    assert.deepEqual(read('<script>\n\n#a\n</script>\n#b'), ['paragraph #b']);
    assert.deepEqual(read('<!-- x\n\n#a -->\n#b'), ['paragraph #b']);
    assert.deepEqual(read('<?x\n\n?>\n#b\n\n<!X\n\n>\n#c'), ['paragraph #b', 'paragraph #c']);
    assert.deepEqual(read('<![CDATA[\n\n#a]]>\n#b'), ['paragraph #b']);
    assert.deepEqual(read('</DIV\n#a\n\n#b'), ['paragraph #b']);
  });

  it('takes any other tag for HTML only alone on its line and not within a paragraph', () => {
    assert.deepEqual(read('<b c="d">\n#a\n\n#b'), ['paragraph #b']);
    assert.deepEqual(read('<b> x\n#a'), ['block <b> x/#a']);
    assert.deepEqual(read('x\n<b>\n#a'), ['block x/<b>/#a']);
  });

  it('takes link definitions off a paragraph and off a heading', () => {
    assert.deepEqual(read('[a]: b\n#c'), ['paragraph #c']);
    assert.deepEqual(read('[a]:\n b\n "c\n d"\nE #f\n==='), ['heading E #f/===', 'heading E #f/===']);
    assert.deepEqual(read('[a]: b c\n#d'), ['block [a]: b c/#d']);
    assert.deepEqual(read('[a]: b\n===\n#c'), ['block ===/#c']);
  });

  it('makes a table of two rows that have as many columns', () => {
    assert.deepEqual(read('x\n| a | b |\n|:-:|---|\n| #c\n\n#d'), [
      'block | a | b |/|:-:|---|/| #c',
      'paragraph #d',
    ]);
    assert.deepEqual(read('a | b\n|-\n#c'), ['block a | b/|-/#c']);
    assert.deepEqual(read('a\n:-\n#b \\| c\n# D'), ['heading # D', 'block a/:-/#b \\| c']);
  });

  it('has no link in a link', () => {
    assert.deepEqual(read('[x](y "#a #b")'), []);
    assert.deepEqual(read('[w [x](y)](z "v #a")'), ['block [w [x](y)](z "v #a")']);
    assert.deepEqual(read('[w ![x](y)](z "v #a")'), []);
  });

  it('takes the content of a footnote for a container', () => {
    assert.deepEqual(read('[^a]: #b\n\n    # c\n\n#d'), ['block [^a]: #b', 'paragraph #d']);
  });
});
