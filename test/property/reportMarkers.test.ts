import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { renderParts } from '../../src/core/report/file/generatedParts';
import { readNotes } from '../support/readNotes';
import { beginMarker, endMarker, findRegions } from '../../src/core/report/file/markers';
import { planReport } from '../../src/core/report/file/region';
import { reportOf } from '../support/aWorkspace';
import { hostileTitles } from '../support/hostileTitles';
import { runs } from '../support/runs';
import { naughtyStrings } from '../support/suites';
import { gfm } from '../../src/core/text/gfm';

const id = '2026-Q4';
const fragment = fc.oneof(
  fc.constantFrom(
    endMarker(id),
    beginMarker(id, 'AAAA'),
    endMarker(`${id}/evidence`),
    '<!-- remit:begin -->',
  ),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    '\u2028',
    '\u0085',
    ' ',
    '-->',
    '<!--',
    '# ',
    '- ',
    '> ',
    '```',
    '|',
    '\\',
  ),
  fc.constantFrom(...hostileTitles, ...naughtyStrings),
);
/** Something with a letter in it, so that it is a title, whatever else it wants to be. */
const aTitle = fc
  .array(fragment, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
  // Two signs of a comment hide what stands between them.
  .filter((title) => !/\p{Surrogate}|%%/u.test(title));

/** A folder in which one text stands wherever a report shows a text of the user's. */
function folderSaying(title: string): Readonly<Record<string, string>> {
  const quoted = (text: string): string => JSON.stringify(text);
  const onOneLine = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const path = onOneLine.replace(/[/\\]/g, ' ');
  const activity = `title: ${quoted(`a ${title}`)}, description: ${quoted(title)}, every: month, with: [${quoted(title)}], ownership: shared`;
  return {
    'responsibilities/index.md': `---\nrole: ${quoted(`r ${title}`)}\n---\nMine: ${onOneLine}\n`,
    'responsibilities/c.md': `---\ntitle: ${quoted(`c ${title}`)}\nshare: 30\nactivities: [{ id: ops, ${activity} }, { id: quiet, ${activity} }]\n---\n`,
    'notes/a.md': `---\ntitle: ${quoted(`t ${title}`)}\nsummary: ${quoted(`s ${title}`)}\nhighlight: true\ntags: [${quoted(title)}]\ndate: 2026-10-01\nactivities: [c/ops]\n---\n`,
    'notes/b.md': `---\ndate: 2026-10-02\n---\n# T\n\n## h ${onOneLine} h\n\n#c/ops\n\nText ${onOneLine} text.\n\n### Decisions\n\n- d ${onOneLine} d\n\n### Tasks\n\n- [ ] o ${onOneLine} o\n- [x] x ${onOneLine} x\n`,
    [`notes/p ${path}.md`]: '---\ndate: 2026-10-03\nactivities: [c/ops]\n---\n# A note\n',
  };
}

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();
const plain = 'nothing but letters';

/** A text's blocks, without what is said in them. */
function blocksOf(markdown: string): unknown {
  const blocks = (node: Nodes): unknown => {
    if (['paragraph', 'tableCell', 'heading'].includes(node.type))
      return node.type === 'heading' ? `heading ${node.depth}` : node.type;
    return [node.type, ...('children' in node ? node.children.map(blocks) : [])];
  };
  return blocks(parser.parse(markdown));
}

function fileOf(folder: Readonly<Record<string, string>>, length: 'full' | 'page'): string {
  const { report, evidence } = renderParts(
    reportOf(folder, id),
    'reports',
    length,
    readNotes(new Map(Object.entries(folder))),
  );
  const regions = [
    { id, markdown: report },
    { id: `${id}/evidence`, markdown: evidence },
  ];
  const created = planReport({ existing: undefined, regions, goneItem: '' });
  assert.ok(created.kind === 'create');
  return created.text;
}

const lengths = ['full', 'page'] as const;
const [full, page] = lengths.map((length) => blocksOf(fileOf(folderSaying(plain), length)));
const expected = { full, page };

describe('A report of titles that want to be its markers, or anything else but titles', () => {
  it('L12: has exactly its own markers, and the headings, lists and rows that it has with titles of letters', () => {
    fc.assert(
      fc.property(aTitle, fc.constantFrom(...lengths), (title, length) => {
        const text = fileOf(folderSaying(title), length);
        const found = findRegions(text);
        assert.ok(found.kind === 'regions');
        assert.deepEqual(
          found.regions.map((region) => region.id),
          [id, `${id}/evidence`],
        );
        assert.equal(text.match(/^[ \t]*<!--/gm)?.length, 6);
        assert.deepEqual(blocksOf(text), expected[length]);
      }),
      { numRuns: runs },
    );
  });
});

/** The ways in which formatters write the same. */
const aStyle = fc.record({
  bullet: fc.constantFrom('*', '+', '-'),
  bulletOrdered: fc.constantFrom('.', ')'),
  emphasis: fc.constantFrom('*', '_'),
  strong: fc.constantFrom('*', '_'),
  listItemIndent: fc.constantFrom('one', 'tab', 'mixed'),
  setext: fc.boolean(),
  closeAtx: fc.boolean(),
  incrementListMarker: fc.boolean(),
  resourceLink: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  padded: fc.boolean(),
} as const);

const asRemarkWrites = {
  ...{ bullet: '*', bulletOrdered: '.', emphasis: '*', strong: '*', listItemIndent: 'one' },
  ...{ setext: false, closeAtx: false, incrementListMarker: false, resourceLink: false },
  ...{ lineEnd: '\n', padded: false },
} as const;

describe('A report that went through a formatter', () => {
  // Each of its runs parses the whole report seven times.
  it('L10: was not edited, in whichever style it is written now, and is left as it is', () => {
    fc.assert(
      fc.property(
        aTitle,
        aStyle,
        fc.constantFrom(...lengths),
        (title, { lineEnd, padded, ...style }, length) => {
          const files = folderSaying(title);
          const texts = readNotes(new Map(Object.entries(files)));
          const { report, evidence } = renderParts(reportOf(files, id), 'reports', length, texts);
          const regions = [
            { id, markdown: report },
            { id: `${id}/evidence`, markdown: evidence },
          ];
          const created = planReport({ existing: undefined, regions, goneItem: '' });
          assert.ok(created.kind === 'create');
          const writer = unified()
            .use(remarkParse)
            .use(remarkGfm, { ...gfm, tableCellPadding: padded, tablePipeAlign: padded })
            .use(remarkStringify, { ...style });
          const formatted = String(writer.processSync(created.text)).replaceAll('\n', lineEnd);
          const again = planReport({ existing: formatted, regions, goneItem: '' });
          assert.deepEqual(again, { kind: 'unchanged', words: { lines: 0, told: [], leftOut: 0 } });
        },
      ),
      {
        numRuns: Math.ceil(runs / 4),
        // An address whose signs are escaped is a link once remark has read it.
        examples: [['http://www.e.org/', asRemarkWrites, 'full']],
      },
    );
  });
});
