import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringifyMarkdown } from '../../src/core/report/render/markdown/stringify';
import { runs } from '../support/runs';
import { gfm } from '../../src/core/text/gfm';

/** As remark writes it, looking for every pattern in every text. Two things are ours: a dollar is escaped, and no column is wider than 60. */
function asRemarkWrites(tree: Root): string {
  return unified()
    .use(remarkGfm, { ...gfm, stringLength: ({ length }) => Math.min(length, 60) })
    .use(function () {
      const data = this.data();
      const formulas = { unsafe: [{ character: '$', inConstruct: 'phrasing' as const }] };
      data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), formulas];
    })
    .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
    .stringify(tree);
}

const words = fc.constantFrom(
  ...'a w W www http s é — 2026 1 12 . ) ( ! # : / \\ - + = > < * _ ~ | ` [ ] & $ @ \n \t'.split(' '),
);
const value = fc.array(fc.oneof(words, fc.constantFrom(' ', ' ', 'day', '.', ':', '\n')), {
  minLength: 1,
  maxLength: 7,
});
const addressParts = fc.array(fc.constantFrom(...'a _ % # . / - ../ é ~ : www @ $ ( &amp;'.split(' ')), {
  maxLength: 4,
});
const text = value.map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') }));
const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.tuple(text).map((children): PhrasingContent => ({ type: 'strong', children })),
  fc.tuple(text).map((children): PhrasingContent => ({ type: 'emphasis', children })),
  fc.tuple(text, fc.oneof(value, addressParts)).map(([child, to]): PhrasingContent => {
    const url = to.join('');
    return { type: 'link', url, children: child.type === 'text' ? [child] : [] };
  }),
  value.map((parts): PhrasingContent => ({ type: 'inlineCode', value: parts.join('') })),
);
const line = fc.array(phrasing, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<RootContent> = fc.oneof(
  line.map((children): RootContent => ({ type: 'paragraph', children })),
  line.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  line.map((children): RootContent => ({
    type: 'list',
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }],
  })),
  fc.tuple(line, line).map((cells): RootContent => {
    const row = {
      type: 'tableRow' as const,
      children: cells.map((children) => ({ type: 'tableCell' as const, children })),
    };
    return { type: 'table', children: [row, row] };
  }),
);

describe('What a report writes by a shorter way', () => {
  it('is to the letter what remark writes', () => {
    const trees = fc.array(block, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(trees, (children) => {
        const tree: Root = { type: 'root', children };
        assert.equal(stringifyMarkdown(tree), asRemarkWrites(tree));
      }),
      { numRuns: runs },
    );
  });
});
