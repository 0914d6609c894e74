import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findOpening } from '../../src/core/frontMatter/block';
import { dataOf, readData } from '../../src/core/frontMatter/data';
import type { Entries, Entry } from '../../src/core/frontMatter/nodes';
import { readFlat } from '../../src/core/frontMatter/simpleYaml';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import { runs } from '../support/runs';
import { aNote, anyText, textOf } from './writtenNote';

const aKey = fc.constantFrom(
  'title',
  'date',
  'tags',
  'activities',
  'with',
  'Title',
  'a_b-c',
  'null',
  'True',
  'x1',
);
const aWord = fc.constantFrom(
  ...[
    'a',
    'b/c',
    'Platform review',
    '2026-11-20',
    '12:30',
    '12: 30',
    'a:',
    'a #b',
    'a#b',
    '#b',
    '-',
    '- a',
    '-5',
  ],
  ...[
    '"q"',
    "'q'",
    '"a, b"',
    '"it\'s"',
    "'it''s'",
    '"a\\tb"',
    '"open',
    "'",
    '""',
    'a"b',
    '~',
    'null',
    'Null',
    'NULL',
    'nulL',
  ],
  ...[
    'true',
    'TRUE',
    'tRue',
    'no',
    '0x1F',
    '.5',
    '1e3',
    '.nan',
    '+1',
    '=',
    '<<',
    '<<<<<<<',
    '*a',
    '&a b',
    '!x y',
    '|',
  ],
  ...[
    '> ',
    '%a',
    '@a',
    '`a`',
    '{a: 1}',
    '[a',
    'a]',
    '[]',
    '[ ]',
    '[a, b]',
    '[a,b,]',
    '["a", \'b\', c d]',
    '[a: b]',
  ],
  ...[
    '["a, b"]',
    '[a, [b]]',
    '[-1, - 1]',
    '[a#b, c]',
    '[a:b]',
    '[a:, b]',
    '[a :b, c]',
    '[a #b]',
    '[a, b:]',
    '["a":b]',
    '[a?b]',
    '[a ]x',
    '(a)',
    '$1',
    'é ö',
    '\u{1F600} ok',
    'a\u2014b',
    'a\u00A0',
  ],
  ...[
    'a\u0085b',
    '\u2028',
    '\uFEFFa',
    '\uD800',
    'a\tb',
    '\ta',
    '? a',
    ': a',
    ',a',
    'a,b',
    '---',
    '...',
    '--- a',
    '.',
    '\\',
  ],
);
const blanks = fc.constantFrom('', '', '', ' ', '  ', '\t');
const aLineEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r');
const aLine = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(aKey, fc.constantFrom(': ', ': ', ':', ':  ', ' : '), aWord, blanks) },
  { weight: 1, arbitrary: fc.tuple(aKey, fc.constantFrom(':', ': '), blanks) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('  - ', '- ', '    - ', ' -  ', '-'), aWord, blanks) },
  { weight: 1, arbitrary: fc.tuple(blanks) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('# a', '  # a', '  more', '"k": v', '? k', '...', 'k')) },
);
const aBlock = fc
  .array(fc.tuple(aLine, aLineEnd), { maxLength: 7 })
  .map((lines) => lines.map(([parts, lineEnd]) => parts.join('') + lineEnd).join(''));
const aText = fc
  .tuple(fc.constantFrom('', '\uFEFF'), aBlock)
  .map(([mark, block]) => `${mark}---\n${block}---\nbody\n`);

function flatOf(text: string): readonly Entry[] | undefined {
  const opening = findOpening(text);
  return opening.kind === 'block' ? readFlat(text, opening.block) : undefined;
}

// Where nothing stands it stands nowhere: the parser puts it behind the comments that follow.
function placed({ entries }: Entries): unknown {
  return entries.map(({ key, value }) =>
    value.kind === 'scalar' && value.text === '' && value.isNull ? [key, 'nothing'] : [key, value],
  );
}

describe('The reader of flat front matter', () => {
  it('says of every block that it reads what the parser says, to the last span', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 6, arbitrary: aText },
          { weight: 1, arbitrary: aNote.map(textOf) },
          { weight: 1, arbitrary: anyText },
        ),
        (text) => {
          const flat = flatOf(text);
          if (!flat) return;
          compared++;
          const parsed = dataOf(readFrontMatter(text));
          assert.equal(parsed.kind, 'mapping');
          assert.deepEqual(placed({ entries: flat }), placed(parsed));
        },
      ),
      { numRuns: runs * 5 },
    );
    assert.ok(compared > runs / 4, `only ${compared} were flat`);
  });

  it('leaves what it does not read to the parser, which says where the body begins all the same', () => {
    fc.assert(
      fc.property(fc.oneof(aText, aNote.map(textOf), anyText), (text) => {
        const [data, parsed] = [readData(text), dataOf(readFrontMatter(text))];
        assert.deepEqual([data.kind, data.bodyStart], [parsed.kind, parsed.bodyStart]);
        if (!flatOf(text)) assert.deepEqual(data, parsed);
      }),
      { numRuns: runs },
    );
  });
});
