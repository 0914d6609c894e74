import fc from 'fast-check';
import { isMap, parseDocument } from 'yaml';
import { commonMarkExamples, naughtyStrings, yamlCases } from '../support/suites';

/** A note as people write them, cut where filing is to write: `before`, the lines of the key if it is there, `after`. */
export interface WrittenNote {
  readonly shape:
    'no front matter' | 'empty block' | 'no key' | 'empty' | 'scalar' | 'block' | 'flow' | 'odd';
  readonly before: string;
  readonly key: string;
  readonly after: string;
}

export function textOf({ before, key, after }: WrittenNote): string {
  return before + key + after;
}

// `fc.string` of every code point builds a table of all of them first, which costs more than the tests.
const aCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/** A few characters of all that Unicode has, halves of surrogate pairs left out. */
export const anyCharacters = fc.array(aCharacter, { maxLength: 6 }).map((characters) => characters.join(''));

const otherKeys = [
  'title: Platform review # the real one\n',
  '"quoted key" :   \'x\'\n',
  'date: 2026-11-20\n',
  'summary: >-\n  We chose\n\n  the queue.\n',
  'notes: |+\n  # no comment\n  a: b\n\n',
  'with:\n  - Ana\n  # between\n  - Bo\n',
  'attendees: [Ana,\n  Bo]\n',
  'review:\n    by: Ana\n    on: [2026-01-01, no]\n',
  'long: a plain text\n  that goes on\n',
  'base: &b { x: 1 }\n',
  'other: !!str 12\n',
  'empty:\n',
  '12:30: yes\n',
  'größe: "a\\tb"\n',
  'defaults: &defaults { x: 1 }\nmore:\n  <<: *defaults\n  y: [*defaults, &c 2]\n',
  'odd: "\u0085\u2028\u2029\uFEFF\u202E"\n',
  "joined: '\u{1F469}\u200D\u{1F467} \u2764\uFE0F e\u0301 \uD800'\n",
  'nul: "\u0000"\n',
  '__proto__: { polluted: yes }\nconstructor: toString\n',
  '? complex\n: value\n',
];

// Those of the cases that are a block of other keys, as they stand. (A key without a name swallows what stands above.)
const suiteKeys = yamlCases()
  .filter(
    ({ yaml, fails }) => !fails && yaml.endsWith('\n') && !/^(?:---|\.\.\.|%|:)|activities|\t/m.test(yaml),
  )
  .map(({ yaml }) => yaml)
  .filter((yaml) => {
    const { contents, errors } = parseDocument(yaml);
    return errors.length === 0 && isMap(contents) && !contents.flow && contents.range[0] === 0;
  });

const someKeys = fc.oneof(
  { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...otherKeys), { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(...suiteKeys).map((keys) => [keys]) },
);
const asides = ['# a comment\n', '\n', '  # indented\n', '#\n'];

const anItem = fc.constantFrom(
  'other',
  'tech/costs',
  'hiring',
  '"2024"',
  "'a, b'",
  'no',
  'tech/costs/cloud',
  'money/costs',
  '12:30',
  'ünder',
);
const items = fc.array(anItem, { minLength: 1, maxLength: 4 });
const aTail = fc.constantFrom('', '', '  ', ' # why');
const anAside = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...asides) },
);

const blockList = fc
  .record({
    items,
    indent: fc.constantFrom('', '  ', '    '),
    marker: fc.constantFrom('- ', '-   '),
    tail: aTail,
    aside: anAside,
  })
  .map(({ items: values, indent, marker, tail, aside }) => {
    const lines = values.map((value) => `${indent}${marker}${value}${tail}\n`);
    return `activities:${tail}\n${lines.join(aside)}`;
  });

const flowList = fc
  .record({
    items,
    separator: fc.constantFrom(', ', ',', ' , '),
    pad: fc.constantFrom('', ' '),
    trailing: fc.boolean(),
    tail: aTail,
  })
  .map(
    ({ items: values, separator, pad, trailing, tail }) =>
      `activities: [${pad}${values.join(separator)}${trailing ? ',' : ''}${pad}]${tail}\n`,
  );

const flowOverLines = fc
  .record({
    items,
    tail: aTail,
    aside: anAside,
    trailing: fc.boolean(),
    close: fc.constantFrom('\n]', ' ]', '\n  # end\n  ]'),
  })
  .map(({ items: values, tail, aside, trailing, close }) => {
    const last = values.length - 1;
    const lines = values.map((value, index) => {
      const comma = index < last || trailing ? ',' : '';
      return index === last && close === ' ]' ? `  ${value}${comma}` : `  ${value}${comma}${tail}`;
    });
    return `activities: [\n${lines.join(`\n${aside}`)}${close}\n`;
  });

const aKey = fc.oneof(
  fc.record({ shape: fc.constant('block' as const), key: blockList }),
  fc.record({ shape: fc.constant('flow' as const), key: fc.oneof(flowList, flowOverLines) }),
  fc.record({ shape: fc.constant('no key' as const), key: fc.constant('') }),
  fc.record({
    shape: fc.constant('empty' as const),
    key: fc.constantFrom('activities:\n', 'activities: # none\n', 'activities: [ ]\n', 'activities: ~\n'),
  }),
  fc.record({
    shape: fc.constant('scalar' as const),
    key: fc.constantFrom(
      'activities: tech/costs\n',
      'activities: "other"  # c\n',
      'activities: a b\n',
      'activities: a, tech/costs , b c\n',
      "activities: 'it''s'\n",
    ),
  }),
  fc.record({
    shape: fc.constant('odd' as const),
    key: fc.constantFrom(
      'activities: &x [a]\n',
      'activities: { a: b }\n',
      'activities:\n  - a\n  - b: c\n',
      'activities: a\n  b\n',
      'activities: |\n  a\n',
      'shared: &shared { y: 1 }\n<<: *shared\n',
      'activities: *none\n',
    ),
  }),
);

const bodyLines = [
  '# Title',
  '## Queue',
  '## Queue',
  '### Costs #other',
  '## Costs #tech/costs',
  'Deep',
  '---',
  '===',
  '#tech/audits',
  '#private',
  '#todo #hiring',
  'We chose #tech/audits today.',
  'Text.',
  '- item',
  '- item #tech/audits',
  '  - nested #todo',
  '> quoted',
  '> ## quoted',
  '```',
  '    code #tech/costs',
  '| a | b |',
  '| - | - |',
  '1. one',
  '<div>',
  '[a]: /b',
  '',
  '',
  '',
  ' ',
];

/** A body without front matter: headings, hashtags, lists, code and what else stands in notes, in any order. */
export const aBody = fc
  .tuple(fc.array(fc.constantFrom(...bodyLines), { minLength: 1, maxLength: 14 }), fc.boolean())
  .map(([lines, ends]) => `Notes\n\n${lines.join('\n')}${ends ? '\n' : ''}`);

/** The same, or an example of the CommonMark specification, or naughty strings line by line. */
const anyBody = fc.oneof(
  { weight: 2, arbitrary: aBody },
  { weight: 1, arbitrary: fc.constantFrom(...commonMarkExamples()).map((text) => `Notes\n\n${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...naughtyStrings), { minLength: 1, maxLength: 6 })
      .map((lines) => `# Notes\n${lines.join('\n')}`),
  },
);

const blockEnds = fc.constantFrom('---\n', '...\n', '---  \n');

const withFrontMatter = fc
  .record({
    keys: someKeys,
    aside: anAside,
    key: aKey,
    at: fc.nat(),
    end: blockEnds,
    body: fc.oneof(
      fc.constantFrom('', 'Text.\n', '\n# Title\n\n## Costs\n\n#tech/audits\n', '---\nrule\n'),
      fc.constantFrom(...commonMarkExamples()),
    ),
  })
  .map(({ keys, aside, key: { shape, key }, at, end, body }): WrittenNote => {
    const cut = shape === 'no key' ? keys.length : at % (keys.length + 1);
    const before = `---\n${keys
      .slice(0, cut)
      .map((lines) => lines + aside)
      .join('')}`;
    return { shape, before, key, after: keys.slice(cut).join('') + end + body };
  });

const withoutFrontMatter = anyBody.map((body): WrittenNote => ({
  shape: 'no front matter',
  before: '',
  key: '',
  after: body,
}));

/** Any note that front matter can be read of, in LF and without a BOM. */
export const aNote = fc.oneof(
  { weight: 5, arbitrary: withFrontMatter },
  { weight: 2, arbitrary: withoutFrontMatter },
);

const fragments = [
  ...otherKeys,
  ...asides,
  ...bodyLines.map((line) => `${line}\n`),
  ...[
    '---',
    '---\n',
    '...\n',
    '\r\n',
    '\r',
    '\t',
    '\uFEFF',
    '\u0085',
    '\u2028',
    '\u202E',
    '\u0000',
    '\uFE0F',
    '\u200D',
    'e\u0301',
    '\u{1F44D}',
    '\uD800',
  ],
  ...[
    'activities:',
    'activities: ',
    'activities: [',
    ']',
    ',',
    '- ',
    '  - ',
    'tags: ',
    'tech/costs',
    '#tech/costs',
    ' #tech/costs ',
    '#',
    '&a ',
    '*a',
    '"',
    "'",
    '<<<<<<<\n',
    '<<: *a\n',
  ],
];

/** Text made of all that matters to filing, in any order, well-formed or not. */
export const anyText = fc
  .tuple(
    fc.constantFrom('', '---\n', '\uFEFF---\r\n', '---\nactivities:'),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...fragments) },
        { weight: 1, arbitrary: anyCharacters },
      ),
      { maxLength: 16 },
    ),
  )
  .map(([start, pieces]) => start + pieces.join(''));
