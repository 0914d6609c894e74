import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { canonicalRevision, revisionOfBlocks } from '../../src/core/report/file/canonical';
import { hostileTitles } from '../support/hostileTitles';
import { textPayloads } from '../support/payloads';
import { runs } from '../support/runs';
import { commonMarkExamples, naughtyStrings } from '../support/suites';
import { gfm } from '../../src/core/text/gfm';

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();

// Of the root only its blocks: below a bare bullet remark gives a box to the whole text.
function assertSame(markdown: string): void {
  const expected = revisionOfBlocks(parser.parse(markdown).children);
  assert.equal(canonicalRevision(markdown), expected, JSON.stringify(markdown));
}

const goldens = 'test/golden/report';
const reports = readdirSync(goldens)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`${goldens}/${name}`, 'utf8'));

// What blocks begin with, and what stands within their lines.
const starts = [
  ...[
    '',
    '',
    '',
    '# ',
    '### ',
    '- ',
    '- ',
    '  - ',
    '    - ',
    '* ',
    '1. ',
    '2. ',
    '   1. ',
    '10. ',
    '> ',
    '    ',
  ],
  ...[
    '| ',
    '|',
    '| - | - |\n',
    '| :- | -: |\n',
    '|-|\n',
    '---\n',
    '===\n',
    '```\n',
    '~~~\n',
    '<!-- a -->',
    '<div>',
  ],
  ...[
    '[a]: b',
    '[^1]: ',
    '<!--',
    '-->',
    '\t',
    '$$\n',
    '+ ',
    '1) ',
    '<pre>',
    '</pre>',
    '[ ] ',
    '- [x] ',
    '\\- ',
  ],
];
const inlines = [
  ...[
    'a',
    'Bc',
    'é',
    '12',
    '3.',
    ' ',
    ' ',
    ' ',
    '  ',
    '.',
    ',',
    ':',
    '(',
    ')',
    '"',
    '—',
    ' | ',
    '|',
    '\\|',
    '#',
  ],
  ...[
    '**b**',
    '**b c.**',
    '**',
    '*',
    '_',
    '\\_',
    '\\*',
    '\\[',
    '\\]',
    '\\\\',
    '\\',
    '[x](u)',
    '**[d e](n/a%20b.md#c)**',
  ],
  ...[
    '[2026-04-01](../a.md)',
    '[',
    ']',
    '![i](u)',
    '[a]',
    '[^1]',
    '`c`',
    '`',
    '&amp;',
    '&',
    '&#x20;',
    '<',
    '<b>',
    '~',
    '~~',
  ],
  ...[
    'http://e.org',
    'www.e.org',
    'a@e.org',
    'http\\://e.org',
    'www\\.e.org',
    'a\\@e.org',
    '@',
    '\u00a0',
    '\u2028',
    '\uE12A',
    '\uFEFF',
    '\n',
    '😀',
    '$',
    '!',
    '\r',
  ],
];
const aLine = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...inlines), { maxLength: 6 }))
  .map(([start, rest]) => start + rest.join(''));
const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\n \n');
const aText = fc
  .array(fc.tuple(aLine, lineEnd), { minLength: 1, maxLength: 7 })
  .map((lines) => lines.flat().join(''));

/** Any edit of a report, as a hand or a formatter makes it. */
const anEdit = fc.record({
  report: fc.constantFrom(...reports),
  at: fc.nat(),
  gone: fc.nat(3),
  put: fc.oneof(
    fc.constantFrom(...starts, ...inlines),
    fc.constantFrom(...hostileTitles, ...textPayloads, ...naughtyStrings),
  ),
});

describe('What a report says, of which its hash is made', () => {
  it('is what remark reads: of whole reports, whichever line ends and bullets they have', () => {
    for (const report of reports) {
      assertSame(report);
      assertSame(report.replaceAll('\n', '\r\n'));
      assertSame(report.replace(/^( *)- /gmu, '$1* '));
      assertSame(report.replace(/^( *- .*)$/gmu, '$1\n'));
      assertSame(report.replace(/ {2,}\|/gu, ' |').replace(/(\S) — /gu, '$1\n— '));
    }
  });

  it('is what remark reads: in the examples of the CommonMark specification', () => {
    const examples = commonMarkExamples();
    for (const example of examples) assertSame(example);
    for (const [at, example] of examples.entries()) assertSame(`${example}\n${examples[at + 1] ?? ''}`);
  });

  it('is what remark reads: whatever blocks and marks are put together', () => {
    fc.assert(fc.property(aText, assertSame), { numRuns: runs });
  });

  it('is what remark reads: of a report that was edited anywhere', () => {
    fc.assert(
      fc.property(anEdit, ({ report, at, gone, put }) => {
        const start = at % (report.length + 1);
        // Where it was edited, and what stands around it.
        const from = report.lastIndexOf('\n\n', Math.max(0, start - 200)) + 1;
        assertSame(report.slice(from, start) + put + report.slice(start + gone, start + gone + 300));
      }),
      { numRuns: runs },
    );
  });
});
