import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blocksOf } from '../../../src/core/report/excerpt/fastMarkdown/blocks';
import { simpleBlocks } from '../../../src/core/report/excerpt/fastMarkdown/simpleBlocks';
import { runs } from '../../support/runs';
import { commonMarkExamples } from '../../support/suites';
import { piecesOf } from '../../../src/core/report/excerpt/fastMarkdown/pieces';
import { gfm } from '../../../src/core/text/gfm';

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();

// Of positions those of paragraphs are read; how loosely a list is set is not.
function shape(node: Nodes): unknown {
  const { position, ...own } = node;
  const at = node.type === 'paragraph' && {
    line: position?.start.line,
    from: position?.start.offset,
    to: position?.end.offset,
  };
  const children = 'children' in node ? node.children.map(shape) : undefined;
  return { ...own, spread: undefined, children, at };
}

function assertAgrees(source: string): boolean {
  const simple = simpleBlocks(source);
  const expected = parser.parse(source).children.map(shape);
  if (simple) assert.deepEqual(simple.map(shape), expected, JSON.stringify(source));
  // As it is read where remark reads the content of what is no plain paragraph.
  assert.deepEqual(blocksOf(source).map(shape), expected, JSON.stringify(source));
  return simple !== undefined;
}

const tokens = [
  ...[
    'a',
    'Bc',
    'zed.',
    '12',
    '1.',
    '1)',
    '-',
    '*',
    '+',
    '- ',
    '* ',
    '  - ',
    '    - ',
    '  * ',
    ' - ',
    '   * ',
  ],
  ...['**b**', '**b c**', '**', '[x](u)', '[a b](http://e.org/1)', '[', ']', '(', ')', ' ', ' ', '\n', '\n'],
  ...[
    '\n\n',
    '#',
    '#a/b',
    '# ',
    '> ',
    '=',
    '---',
    '|',
    ':-',
    '_',
    'a_b',
    ',',
    'http://e.org',
    '[^1]',
    '[ ] ',
    '- [x] ',
    '  * [X] ',
  ],
  ...[
    '| a | b |\n| - | :-: |\n',
    '| **c** |  |\n',
    '| d \\| |',
    '2. ',
    '1. ',
    '10. ',
    '   1. ',
    '## ',
    ' #',
    '<!-- c -->',
  ],
  ...[
    '\\_',
    '\\*',
    '\\[',
    '\\\\',
    '\\',
    '**[x](u)**',
    '**b:**',
    '&',
    '&amp;',
    '<',
    '<b>',
    '`c`',
    '@',
    '  \n',
    '\r\n',
    '\uE12A',
  ],
];

describe('The plain parts of a note', () => {
  it('are read as remark reads them: in the examples of the CommonMark specification', () => {
    const read = commonMarkExamples().filter(assertAgrees);
    assert.ok(read.length > 20, String(read.length));
  });

  it('are read as remark reads them: whatever marks are put together', () => {
    const text = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(text, (parts) => void assertAgrees(parts.join(''))),
      { numRuns: runs },
    );
  });

  it('are lists of one bullet, as deep as they are indented, and paragraphs around them', () => {
    for (const text of [
      'One\ntwo\n\n* three **four**\n  * five\n * six\n\n* seven [8](https://e.org/a_b)\n\nNine\n- ten\n',
      '  - a\n- b\n  - c\n    - d\n - e\n',
      '# A \\# b\n\n1. c\n2. **[d](../e.md)** \\_f\\_\n\n| g | h |\n| :- | -: |\n| i \\| | |\n\n<!-- j -->\n',
      '#a/b #c/d\n\nText (with) "quotes": all.\n',
      '- [ ] a **b**\n- [x] [c](../d.md): e\n  - [X] **f** 1. g\n- h\n\nz\n\n1. [ ] - i\n2. j\n',
      '[a](https://e.org/1)\r\n[b](https://e.org/2)\r\nc **d**\r\n\r\n- e\r\n- [ ] f\r\n',
    ])
      assert.ok(assertAgrees(text), text);
  });

  it('can be cut between them without changing what is read', () => {
    for (const text of [
      'One\n\nTwo\n\n- three\n\n- four\n\nFive:\n\n- six\n',
      'One\n\n```\n\nTwo\n```\n\nThree\n',
      '<!-- a\n\nb -->\n\nc\n',
      '- a\n\n  b\n\nc\n\n    d\n\n> e\n',
    ]) {
      const apart = piecesOf(text).flatMap(({ start, end }) => parser.parse(text.slice(start, end)).children);
      const values = (nodes: readonly Nodes[]): string =>
        JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value));
      assert.equal(values(apart), values(parser.parse(text).children));
    }
  });
});
