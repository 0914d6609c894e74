import assert from 'node:assert/strict';
import { scanOutline } from '../../../../src/core/note/markdown/outline';
import { enclosingHeading, sectionRange } from '../../../../src/core/note/markdown/sections';

describe('A section', () => {
  const text = 'intro\n# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\n';
  const { headings } = scanOutline(text, 0);
  const sectionOf = (index: number) => {
    const { start, end } = sectionRange(headings, index, text.length);
    return text.slice(start, end);
  };

  it('reaches to the next heading of its level or higher', () => {
    assert.equal(sectionOf(0), '# A\na\n## B\nb\n### C\nc\n## D\nd\n');
    assert.equal(sectionOf(1), '## B\nb\n### C\nc\n');
    assert.equal(sectionOf(2), '### C\nc\n');
  });

  it('reaches to the end of the text where there is no such heading', () => {
    assert.equal(sectionOf(4), '# E\n');
  });

  it('is asked for by the index of a heading', () => {
    assert.throws(() => sectionRange(headings, 5, text.length), RangeError);
  });

  it('is headed by the last heading at or above a place', () => {
    const at = (part: string) => enclosingHeading(headings, text.indexOf(part));
    assert.equal(at('intro'), undefined);
    assert.equal(at('# A'), 0);
    assert.equal(at('\nc\n'), 2);
    assert.equal(at('d\n#'), 3);
    assert.equal(enclosingHeading(headings, text.length), 4);
  });
});
