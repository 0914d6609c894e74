import assert from 'node:assert/strict';
import { file, filed, forms, plan, refusalCode, unfile } from './planned';

interface Shape {
  readonly of: string;
  readonly before: string;
  readonly after: string;
  /** After unfiling again, where that is not `before`. */
  readonly normal?: string;
}

const shapes: readonly Shape[] = [
  {
    of: 'a text without front matter',
    before: '# Title\n\nText.\n',
    after: '---\nactivities:\n  - tech/costs\n---\n\n# Title\n\nText.\n',
  },
  {
    of: 'a text that begins with an empty line',
    before: '\nText.\n',
    after: '---\nactivities:\n  - tech/costs\n---\n\n\nText.\n',
  },
  {
    of: 'a block that spells the key in capitals',
    before: '---\nActivities: [tech/ops]\nTags: [x]\n---\nText.\n',
    after: '---\nActivities: [tech/ops, tech/costs]\nTags: [x]\n---\nText.\n',
  },
  {
    of: 'a block that spells the key in capitals and has nothing there',
    before: '---\nACTIVITIES:\n---\nText.\n',
    after: '---\nACTIVITIES:\n  - tech/costs\n---\nText.\n',
    normal: 'Text.\n',
  },
  {
    of: 'an empty line alone',
    before: '\n',
    after: '---\nactivities:\n  - tech/costs\n---\n\n\n',
  },
  {
    of: 'a text between two rules, which is no front matter',
    before: '---\nA thought.\n---\nText.\n',
    after: '---\nactivities:\n  - tech/costs\n---\n\n---\nA thought.\n---\nText.\n',
  },
  {
    of: 'a block without the key',
    before: '---\ntitle: A # why\ndate: 2026-11-20\n---\nText.\n',
    after: '---\ntitle: A # why\ndate: 2026-11-20\nactivities:\n  - tech/costs\n---\nText.\n',
  },
  {
    of: 'a block that ends with dots, after a value over several lines',
    before: '---\nsummary: |+\n  One\n\n  two\n\n...\nText.\n',
    after: '---\nsummary: |+\n  One\n\n  two\n\nactivities:\n  - tech/costs\n...\nText.\n',
  },
  {
    of: 'a block whose lists are not indented',
    before: '---\nwith:\n- Ana\n---\n',
    after: '---\nwith:\n- Ana\nactivities:\n- tech/costs\n---\n',
  },
  {
    of: 'a block whose lists are indented by four, their items by two more',
    before: '---\nwith:\n    -  Ana\n---\n',
    after: '---\nwith:\n    -  Ana\nactivities:\n    -  tech/costs\n---\n',
  },
  {
    of: 'a block whose keys are indented',
    before: '---\n  title: A\n---\n',
    after: '---\n  title: A\n  activities:\n    - tech/costs\n---\n',
  },
  {
    of: 'a block of comments alone',
    before: '---\n# nothing yet\n---\nText.\n',
    after: '---\n# nothing yet\nactivities:\n  - tech/costs\n---\nText.\n',
  },
  {
    of: 'an empty block',
    before: '---\n---\n\nText.\n',
    after: '---\nactivities:\n  - tech/costs\n---\n\nText.\n',
    normal: 'Text.\n',
  },
  {
    of: 'a key without a value',
    before: '---\nactivities:\ntitle: A\n---\n',
    after: '---\nactivities:\n  - tech/costs\ntitle: A\n---\n',
    normal: '---\ntitle: A\n---\n',
  },
  {
    of: 'a key with only a comment',
    before: '---\nactivities:   # of mine\n# and this\ntitle: A\n---\n',
    after: '---\nactivities:   # of mine\n  - tech/costs\n# and this\ntitle: A\n---\n',
    normal: '---\n# and this\ntitle: A\n---\n',
  },
  {
    of: 'a key of nothing, said in words',
    before: '---\nactivities: null # yet\ntitle: A\n---\n',
    after: '---\nactivities: [tech/costs] # yet\ntitle: A\n---\n',
    normal: '---\ntitle: A\n---\n',
  },
  {
    of: 'a list of none',
    before: '---\nactivities: [ ] # none\n---\n\nText.\n',
    after: '---\nactivities: [tech/costs] # none\n---\n\nText.\n',
    normal: 'Text.\n',
  },
  {
    of: 'a list of none over lines with a comment',
    before: '---\nactivities: [\n  # none\n]\n---\n',
    after: '---\nactivities: [tech/costs\n  # none\n]\n---\n',
    normal: '---\n  # none\n---\n',
  },
  {
    of: 'a single value',
    before: '---\nactivities: other # why\n---\n',
    after: '---\nactivities: [other, tech/costs] # why\n---\n',
    normal: '---\nactivities: [other] # why\n---\n',
  },
  {
    of: 'a single value in quotes',
    before: '---\nactivities: "other"\n---\n',
    after: '---\nactivities: ["other", tech/costs]\n---\n',
    normal: '---\nactivities: ["other"]\n---\n',
  },
  {
    of: 'values with commas between them',
    before: '---\nactivities: other, no , more of it\n---\n',
    after: "---\nactivities: [other, 'no', 'more of it', tech/costs]\n---\n",
    normal: "---\nactivities: [other, 'no', 'more of it']\n---\n",
  },
  {
    of: 'values with blanks between them',
    before: '---\nactivities: other  more\n---\n',
    after: '---\nactivities: [other, more, tech/costs]\n---\n',
    normal: '---\nactivities: [other, more]\n---\n',
  },
  {
    of: 'a block list with comments everywhere',
    before: '---\nactivities: # mine\n  # first\n  -  other # why\n\n  - "2024"\n  # last\ntitle: A\n---\n',
    after:
      '---\nactivities: # mine\n  # first\n  -  other # why\n\n  - "2024"\n  - tech/costs\n  # last\ntitle: A\n---\n',
  },
  {
    of: 'a block list that is not indented',
    before: '---\nactivities:\n- other\ntitle: A\n---\n',
    after: '---\nactivities:\n- other\n- tech/costs\ntitle: A\n---\n',
  },
  {
    of: 'a block list with an item that says nothing',
    before: '---\nactivities:\n  - other\n  - # later\n---\n',
    after: '---\nactivities:\n  - other\n  - # later\n  - tech/costs\n---\n',
  },
  {
    of: 'a key in quotes with a blank before its colon',
    before: '---\n"activities" :\n  - other\n---\n',
    after: '---\n"activities" :\n  - other\n  - tech/costs\n---\n',
  },
  {
    of: 'a flow list',
    before: '---\nactivities: [other, "more"] # both\n---\n',
    after: '---\nactivities: [other, "more", tech/costs] # both\n---\n',
  },
  {
    of: 'a flow list written without blanks',
    before: '---\nactivities: [other,more]\n---\n',
    after: '---\nactivities: [other,more,tech/costs]\n---\n',
  },
  {
    of: 'a flow list with blanks in its brackets',
    before: '---\nactivities: [ other ]\n---\n',
    after: '---\nactivities: [ other, tech/costs ]\n---\n',
  },
  {
    of: 'a flow list that ends with a comma',
    before: '---\nactivities: [other, ]\n---\n',
    after: '---\nactivities: [other, tech/costs, ]\n---\n',
  },
  {
    of: 'a flow list over lines',
    before: '---\nactivities: [\n  other, # why\n  more # and why\n  # last\n]\n---\n',
    after: '---\nactivities: [\n  other, # why\n  more, # and why\n  tech/costs\n  # last\n]\n---\n',
  },
  {
    of: 'a flow list over lines that ends with a comma',
    before: '---\nactivities: [\n    other, # why\n    more, # and why\n]\n---\n',
    after: '---\nactivities: [\n    other, # why\n    more, # and why\n    tech/costs,\n]\n---\n',
  },
  {
    of: 'a flow list that closes behind its last value',
    before: '---\nactivities: [other,\n  more]\n---\n',
    after: '---\nactivities: [other,\n  more,\n  tech/costs]\n---\n',
  },
  {
    of: 'a flow list of one value on a line of its own',
    before: '---\nactivities: [\n  other\n]\n---\n',
    after: '---\nactivities: [\n  other,\n  tech/costs\n]\n---\n',
  },
  {
    of: 'a key in front of other keys with anchors and aliases',
    before: '---\nbase: &b [x]\nactivities: [other]\ncopy: *b\n---\n',
    after: '---\nbase: &b [x]\nactivities: [other, tech/costs]\ncopy: *b\n---\n',
  },
];

describe('Filing a note', () => {
  for (const [form, to] of Object.entries(forms)) {
    for (const { of, before, after, normal } of shapes) {
      it(`adds to ${of} in its own style, and takes it away again (${form})`, () => {
        assert.equal(file(to(before), ['tech/costs']), to(after));
        assert.equal(unfile(to(after), ['tech/costs']), to(normal ?? before));
      });
    }
  }

  it('puts front matter into an empty file', () => {
    assert.equal(file('', ['tech/costs']), '---\nactivities:\n  - tech/costs\n---\n');
    assert.equal(unfile('---\nactivities:\n  - tech/costs\n---\n', ['tech/costs']), '');
  });

  it('ends a text that has no line end as it was', () => {
    const filed = file('Text', ['tech/costs']);
    assert.equal(filed, '---\nactivities:\n  - tech/costs\n---\n\nText');
    assert.equal(unfile(filed, ['tech/costs']), 'Text');
  });

  it('ends a new line as the one it stands behind, where the file has several line ends', () => {
    const block = '---\ntitle: A\r\nactivities:\n  - other\r\n  - more\ndate: 2026-11-20\r---\r\nText\n';
    const afterMore = block.replace('  - more\n', '  - more\n  - tech/costs\n');
    assert.equal(file(block, ['tech/costs']), afterMore);
    const crlf = '---\nactivities:\n  - other\r\ntitle: A\n---\nText\r\n';
    assert.equal(
      file(crlf, ['tech/costs']),
      '---\nactivities:\n  - other\r\n  - tech/costs\r\ntitle: A\n---\nText\r\n',
    );
    const key = '---\nactivities:\r\ntitle: A\n---\n';
    assert.equal(file(key, ['tech/costs']), '---\nactivities:\r\n  - tech/costs\r\ntitle: A\n---\n');
    const flow = '---\nactivities: [\r\n  other\r\n]\n---\n';
    assert.equal(file(flow, ['tech/costs']), '---\nactivities: [\r\n  other,\r\n  tech/costs\r\n]\n---\n');
    for (const text of [block, crlf, flow])
      assert.equal(unfile(file(text, ['tech/costs']), ['tech/costs']), text);
  });

  it('adds several paths at once, in the order asked for', () => {
    const paths = ['tech/costs', 'tech/audits'];
    assert.equal(
      file('---\nactivities: [other]\n---\n', paths),
      '---\nactivities: [other, tech/costs, tech/audits]\n---\n',
    );
    assert.equal(
      file('---\nactivities: [\n  other\n]\n---\n', paths),
      '---\nactivities: [\n  other,\n  tech/costs,\n  tech/audits\n]\n---\n',
    );
    assert.equal(
      file('---\nactivities:\n---\n', paths),
      '---\nactivities:\n  - tech/costs\n  - tech/audits\n---\n',
    );
  });

  it('keeps a list in its place and style when one path replaces another', () => {
    const replace = (text: string): string =>
      file(text, ['tech/costs']) && unfile(file(text, ['tech/costs']), ['tech/audits']);
    const inOne = plan('---\nactivities: [tech/audits]\ntitle: A\n---\n', {
      add: ['tech/costs'],
      remove: ['tech/audits'],
    });
    assert.deepEqual(inOne, { kind: 'edit', splices: [{ start: 17, end: 28, text: 'tech/costs' }] });
    assert.equal(replace('---\nactivities: tech/audits\n---\n'), '---\nactivities: [tech/costs]\n---\n');
  });

  it('writes to tags where filing writes there', () => {
    assert.equal(
      file('---\ntags: [idea]\n---\n', ['tech/costs'], undefined, 'tags'),
      '---\ntags: [idea, tech/costs]\n---\n',
    );
  });

  it('writes a path as its category file spells it, whichever way it was asked for', () => {
    assert.equal(file('', ['people/Interviews']), '---\nactivities:\n  - hiring/interviews\n---\n');
    assert.equal(file('', ['money/costs']), '---\nactivities:\n  - tech/costs\n---\n');
  });

  it('files under a category alone', () => {
    assert.equal(file('', ['tech']), '---\nactivities:\n  - tech\n---\n');
  });

  it('quotes a path that YAML would take for something else', () => {
    assert.equal(
      file('---\nactivities: [x]\n---\n', ['tech/a, b: c']),
      "---\nactivities: [x, 'tech/a, b: c']\n---\n",
    );
    assert.deepEqual(filed(file('', ['tech/a, b: c'])), ['tech/a, b: c']);
  });

  it('has nothing to do where any place of the note says so already', () => {
    const already = [
      '---\nactivities: [tech/costs]\n---\n',
      '---\nactivities: [TECH/Costs/cloud]\n---\n',
      '---\nactivities: money/costs\n---\n',
      '---\ntags:\n  - tech/costs\n---\n',
      '# Title\n\n#tech/costs\n\nText.\n',
      '# Title #tech/costs\n',
    ];
    for (const text of already)
      assert.deepEqual(plan(text, { add: ['tech/costs'] }), { kind: 'unchanged' }, text);
  });

  it('counts a path that is both added and removed as added', () => {
    const request = { add: ['tech/costs'], remove: ['money/costs'] };
    assert.deepEqual(plan('---\nactivities: [tech/costs]\n---\n', request), { kind: 'unchanged' });
  });

  it('refuses a path that nothing is called', () => {
    assert.equal(refusalCode(plan('', { add: ['tech/unknown'] })), 'target-unknown');
    assert.equal(refusalCode(plan('', { remove: ['nowhere'] })), 'target-unknown');
  });
});
