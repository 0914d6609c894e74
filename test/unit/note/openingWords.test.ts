import assert from 'node:assert/strict';
import { partOfHeading } from '../../../src/core/note/filedPart';
import { openingWords } from '../../../src/core/note/openingWords';
import { scanNote } from '../../../src/core/note/scanNote';

const opening = (text: string): string =>
  openingWords(scanNote('a.md', text), { kind: 'note' }).replaceAll('\u00A0', ' ');

describe('How a note begins, in plain words', () => {
  it('is its first lines without headings, hashtags and empty items', () => {
    assert.equal(
      opening(
        '---\ntitle: T\n---\n# T\n\n#vision/audits\n\n- \n- [ ] \n\nThe **first** line\ngoes on.\n\n## More\n\n- [x] an item\n',
      ),
      'The first line goes on. · an item',
    );
  });

  it('is that of the section asked about', () => {
    const text = '# Day\n\n## One\n\nfirst\n\n## Two\n\n1. second\n2. third\n\n## Three\n\nlast\n';
    const scan = scanNote('a.md', text);
    assert.equal(openingWords(scan, partOfHeading(text, scan.outline, 2)), 'second\u00A0· third');
  });

  it('shows nothing that its author has hidden, and no marks of links, quotes or callouts', () => {
    assert.equal(
      opening(
        '%% secret %%\n<!-- hidden -->\n> [!note] A [link](command:evil) to [[2026|the plan]]\n> `code`\n',
      ),
      'A link to the plan · code',
    );
  });

  it('shows nothing private', () => {
    assert.equal(opening('---\nprivate: true\n---\nSecret.\n'), '');
    assert.equal(opening('## One\n\n#private\n\nSecret.\n\n## Two\n\nOpen.\n\nSecret. #private\n'), 'Open.');
  });

  it('is cut where it is long, whatever it is made of', () => {
    for (const word of ['word ', '字', '\u{20000}', '*', '[', '- a\n'])
      assert.ok(opening(word.repeat(5000)).length <= 170, word);
  });

  it('is empty where a note says nothing yet', () => {
    assert.equal(opening('# Title\n\n## Notes\n\n- [ ] \n'), '');
  });
});
