import assert from 'node:assert/strict';
import type { PartReference } from '../../../src/core/filing/request';
import { file, filed, forms, plan, refusalCode, unfile } from './planned';

const section = (line: number, title?: string): PartReference =>
  title === undefined ? { kind: 'section', line } : { kind: 'section', line, title };

const lineOf = (text: string): number => (text.startsWith('a') ? 2 : 0);

interface Place {
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

const places: readonly Place[] = [
  { of: 'before an empty line', before: '## H\n\nText.\n', after: '## H\n\n#tech/costs\n\nText.\n' },
  { of: 'before a line of blanks', before: '## H\n \nText.\n', after: '## H\n\n#tech/costs\n \nText.\n' },
  {
    of: 'before several empty lines',
    before: '## H\n\n\nText.\n',
    after: '## H\n\n#tech/costs\n\n\nText.\n',
  },
  { of: 'right before text', before: '## H\nText.\n', after: '## H\n#tech/costs\n\nText.\n' },
  { of: 'right before code', before: '## H\n    code\n', after: '## H\n#tech/costs\n\n    code\n' },
  { of: 'right before a list', before: '## H\n2. two\n', after: '## H\n#tech/costs\n\n2. two\n' },
  { of: 'right before a heading', before: '## H\n### I\n', after: '## H\n#tech/costs\n\n### I\n' },
  {
    of: 'right before an underlined heading',
    before: '## H\nI\n---\n',
    after: '## H\n#tech/costs\n\nI\n---\n',
  },
  { of: 'at the end of the file', before: '## H\n', after: '## H\n\n#tech/costs\n' },
  { of: 'underlined', before: 'H\n---\nText.\n', after: 'H\n---\n#tech/costs\n\nText.\n' },
  {
    of: 'underlined, over two lines',
    before: 'H\nH\n---\n\nText.\n',
    after: 'H\nH\n---\n\n#tech/costs\n\nText.\n',
  },
  {
    of: 'with hashtags under it',
    before: '## H\n\n#todo #a\n\nText.\n',
    after: '## H\n\n#todo #a #tech/costs\n\nText.\n',
  },
  {
    of: 'with hashtags over two lines',
    before: '## H\n#todo\n  #a  \n',
    after: '## H\n#todo\n  #a #tech/costs  \n',
  },
  {
    of: 'with a hashtag in the text under it',
    before: '## H\n\nText #a\n',
    after: '## H\n\n#tech/costs\n\nText #a\n',
  },
  { of: 'in a list item', before: '- ## H\n  - a\n- b\n', after: '- ## H\n  - #tech/costs\n  - a\n- b\n' },
  {
    of: 'in a list item of tabs',
    before: '- ## H\n\t* a\n\t\t* b\n',
    after: '- ## H\n\t* #tech/costs\n\t* a\n\t\t* b\n',
  },
  { of: 'alone in a list item', before: '- ## H\n- a\n', after: '- ## H\n  - #tech/costs\n- a\n' },
  { of: 'at the end of a list', before: 'a\n\n1. ## H\n', after: 'a\n\n1. ## H\n   - #tech/costs\n' },
  {
    of: 'in a list item with hashtags',
    before: '- ## H\n  - #todo\n  - a\n',
    after: '- ## H\n  - #todo #tech/costs\n  - a\n',
  },
  {
    of: 'that is a day in a list',
    before: '- 2026-11-20\n  - a\n- 2026-11-19\n  - b\n',
    after: '- 2026-11-20\n  - #tech/costs\n  - a\n- 2026-11-19\n  - b\n',
  },
  {
    of: 'that is a bold day',
    before: '**2026-11-20**\n\na\n\n**2026-11-19**\n\nb\n',
    after: '**2026-11-20**\n\n#tech/costs\n\na\n\n**2026-11-19**\n\nb\n',
  },
];

describe('Filing a section', () => {
  for (const [form, to] of Object.entries(forms)) {
    for (const { of, before, after } of places) {
      it(`puts a line of hashtags under a heading ${of}, and takes it away again (${form})`, () => {
        assert.equal(file(to(before), ['tech/costs'], section(lineOf(before))), to(after));
        assert.equal(unfile(to(after), ['tech/costs'], section(lineOf(before))), to(before));
      });
    }
  }

  it('does not add a line end to a file that ends without one', () => {
    assert.equal(file('## H', ['tech/costs'], section(0)), '## H\n\n#tech/costs');
    assert.equal(unfile('## H\n\n#tech/costs', ['tech/costs'], section(0)), '## H');
    assert.equal(unfile('A\n\n## H\r\n\r\n#tech/costs', ['tech/costs'], section(2)), 'A\n\n## H');
  });

  it('ends its line as the heading ends, where the file has several line ends', () => {
    const text = 'A\n\n## H\r\n\r\nText\n\n## I\nText\r\n';
    const filedH = text.replace('## H\r\n', '## H\r\n\r\n#tech/costs\r\n');
    assert.equal(file(text, ['tech/costs'], section(2)), filedH);
    const filedI = text.replace('## I\n', '## I\n#tech/costs\n\n');
    assert.equal(file(text, ['tech/costs'], section(6)), filedI);
    assert.equal(unfile(filedH, ['tech/costs'], section(2)), text);
    assert.equal(unfile(filedI, ['tech/costs'], section(6)), text);
  });

  it('files the section that a line stands in, not the one around it', () => {
    const text = '# T\n\n## A\n\na\n\n### B\n\nb\n\nmore\n\n## C\n';
    assert.deepEqual(filed(file(text, ['tech/costs'], section(10))), ['tech/costs @B']);
    assert.deepEqual(filed(file(text, ['tech/costs'], section(5))), ['tech/costs @A']);
    assert.deepEqual(filed(file(text, ['tech/costs'], section(99))), ['tech/costs @C']);
  });

  it('files the whole note by its key under the title of the note', () => {
    assert.equal(
      file('# T\n\nText.\n', ['tech/costs'], section(2)),
      '---\nactivities:\n  - tech/costs\n---\n\n# T\n\nText.\n',
    );
  });

  it('files several paths in one line', () => {
    assert.equal(file('## H\n', ['tech/costs', 'tech'], section(0)), '## H\n\n#tech/costs #tech\n');
  });

  it('has nothing to do where the heading or a line of hashtags says so already', () => {
    for (const text of ['## H #tech/costs\n', '## H\n\nText.\n\n#money/costs\n']) {
      assert.deepEqual(plan(text, { part: section(0), add: ['tech/costs'] }), { kind: 'unchanged' });
    }
  });

  it('does not take the filing of the note, or of another section, for its own', () => {
    const text = '---\nactivities: [tech/costs]\n---\n\n## A\n\n#tech/costs\n\n## B\n';
    assert.deepEqual(filed(file(text, ['tech/costs'], section(8))), [
      'tech/costs',
      'tech/costs @A',
      'tech/costs @B',
    ]);
  });

  it('refuses where no heading stands above', () => {
    assert.equal(
      refusalCode(plan('Text.\n\n## A\n', { part: section(0), add: ['tech/costs'] })),
      'no-section',
    );
    assert.equal(
      refusalCode(plan('```\n## A\n```\n', { part: section(1), add: ['tech/costs'] })),
      'no-section',
    );
  });

  it('refuses a path that cannot be a hashtag', () => {
    assert.equal(refusalCode(plan('## A\n', { part: section(0), add: ['tech/a, b: c'] })), 'id-not-hashtag');
  });

  it('finds a section that has moved by its title, if there is only one', () => {
    const moved = '# T\n\n## New\n\n## A\n\n## B\n';
    assert.deepEqual(filed(file(moved, ['tech/costs'], section(2, 'A'))), ['tech/costs @A']);
    const twice = '# T\n\n## New\n\n## A\n\n## A\n';
    assert.equal(refusalCode(plan(twice, { part: section(2, 'A'), add: ['tech/costs'] })), 'section-moved');
    assert.equal(
      refusalCode(plan(moved, { part: section(2, 'Gone'), add: ['tech/costs'] })),
      'section-moved',
    );
  });

  it('does not file a block by itself', () => {
    assert.equal(
      refusalCode(plan('- a\n', { part: { kind: 'block', line: 0 }, add: ['tech/costs'] })),
      'no-section',
    );
  });
});

describe('Unfiling a section or block', () => {
  const rows: readonly (readonly [what: string, part: PartReference, before: string, after: string])[] = [
    ['on a heading', section(0), '## H #tech/costs\n', '## H\n'],
    ['in a heading', section(0), '## About #tech/costs now ##\n', '## About now ##\n'],
    ['first in a heading', section(0), '## #tech/costs H\n', '## H\n'],
    ['as all of a heading', section(0), '## #tech/costs\n\nText.\n', '##\n\nText.\n'],
    ['first of a line', section(0), '## H\n\n#tech/costs #a\n', '## H\n\n#a\n'],
    ['between others', section(0), '## H\n\n#a #tech/costs #b\n', '## H\n\n#a #b\n'],
    ['in a line among lines', section(0), '## H\n\n#a\n#tech/costs\n#b\n', '## H\n\n#a\n#b\n'],
    ['in the last line, without a line end', section(0), '## H\n\n#a\n#tech/costs', '## H\n\n#a'],
    ['in two paragraphs', section(0), '## H\n\n#tech/costs\n\nText.\n\n#tech/costs\n', '## H\n\nText.\n'],
    ['between paragraphs', section(0), '## H\n\nOne.\n\n#tech/costs\n\nTwo.\n', '## H\n\nOne.\n\nTwo.\n'],
    ['right before a list', section(0), '## H\n\nOne.\n\n#tech/costs\n- a\n', '## H\n\nOne.\n\n- a\n'],
    ['in running text', { kind: 'block', line: 0 }, 'We chose #tech/costs today.\n', 'We chose today.\n'],
    ['at the start of text', { kind: 'block', line: 0 }, '#tech/costs was it.\n', 'was it.\n'],
    [
      'in an item',
      { kind: 'block', line: 1 },
      '- a #tech/costs\n- b #tech/costs\n',
      '- a #tech/costs\n- b\n',
    ],
    [
      'at the start of an item',
      { kind: 'block', line: 0 },
      '- [ ] #tech/costs cut them\n',
      '- [ ] cut them\n',
    ],
    ['in a quote', { kind: 'block', line: 0 }, '> #tech/costs is it\n', '> is it\n'],
  ];
  for (const [what, part, before, after] of rows) {
    it(`removes a hashtag ${what}`, () => assert.equal(unfile(before, ['tech/costs'], part), after));
  }

  it('takes a block that has moved by its title, if only one carries the path', () => {
    const part = { kind: 'block', line: 0, title: 'cut costs' } as const;
    assert.equal(unfile('- new\n- cut costs #tech/costs\n', ['tech/costs'], part), '- new\n- cut costs\n');
    const twice = '- new\n- cut costs #tech/costs\n- cut costs #tech/costs\n';
    assert.equal(refusalCode(plan(twice, { part, remove: ['tech/costs'] })), 'section-moved');
  });

  it('takes, of sections of one title, the one that carries the path', () => {
    const text = '# T\n\n## New\n\n## A\n\n## A\n\n#tech/costs\n';
    assert.equal(unfile(text, ['tech/costs'], section(2, 'A')), '# T\n\n## New\n\n## A\n\n## A\n');
  });

  it('has nothing to do where no unit stands', () => {
    assert.deepEqual(plan('Text.\n', { part: section(0), remove: ['tech/costs'] }), { kind: 'unchanged' });
    assert.deepEqual(plan('Text.\n', { part: { kind: 'block', line: 0 }, remove: ['tech/costs'] }), {
      kind: 'unchanged',
    });
  });

  it('refuses where the rest of the line would become something else', () => {
    for (const text of [
      '#tech/costs - a\n',
      '#tech/costs 1. a\n',
      '#tech/costs # a\n',
      'a\n- #tech/costs\n',
    ]) {
      const line = text.split('\n').length - 2;
      const planned = plan(text, { part: { kind: 'block', line }, remove: ['tech/costs'] });
      assert.equal(refusalCode(planned), 'not-verified', text);
    }
  });

  it('leaves the number of an issue in a title alone', () => {
    const text = '## Issue #12 #tech/costs\n';
    assert.deepEqual(filed(text), ['tech/costs @Issue #12']);
    assert.equal(unfile(text, ['tech/costs'], section(0, 'Issue #12')), '## Issue #12\n');
  });
});

describe('Filing a block', () => {
  it('that has a hashtag puts the next one beside it', () => {
    const part: PartReference = { kind: 'block', line: 1 };
    const text = '- new\n- cut costs #tech/costs, at last\n';
    const after = file(text, ['hiring'], part);
    assert.equal(after, '- new\n- cut costs #tech/costs #hiring, at last\n');
    assert.equal(unfile(after, ['hiring'], part), text);
  });

  it('that has none is refused', () => {
    assert.equal(
      refusalCode(plan('- new\n', { part: { kind: 'block', line: 0 }, add: ['hiring'] })),
      'no-section',
    );
  });
});
