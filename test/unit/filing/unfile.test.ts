import assert from 'node:assert/strict';
import { file, filed, plan, refusalCode, unfile } from './planned';

describe('Unfiling a note', () => {
  const rows: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'a spelling of its own',
      '---\nactivities: [TECH/Costs, other]\n---\n',
      '---\nactivities: [other]\n---\n',
    ],
    ['an alias', '---\nactivities:\n  - money/costs\n  - other\n---\n', '---\nactivities:\n  - other\n---\n'],
    ['a deeper tag', '---\ntags: [a, tech/costs/cloud, b]\n---\n', '---\ntags: [a, b]\n---\n'],
    ['an item with a number sign', '---\ntags: ["#tech/costs", b]\n---\n', '---\ntags: [b]\n---\n'],
    ['an item twice', '---\ntags: [tech/costs, a, tech/costs]\n---\n', '---\ntags: [a]\n---\n'],
    ['the first two of a list', '---\ntags: [tech/costs, money/costs, a]\n---\n', '---\ntags: [a]\n---\n'],
    [
      'an item with its comment',
      '---\nactivities:\n  - a # one\n  - tech/costs # two\n---\n',
      '---\nactivities:\n  - a # one\n---\n',
    ],
    [
      'the key with its last item, but not the comments of the author',
      '---\nactivities: # mine\n  # keep\n  - tech/costs\n\ntitle: A\n---\n',
      '---\n  # keep\n\ntitle: A\n---\n',
    ],
    [
      'the value alone where a comment below would become text of the key above',
      '---\nsummary: |\n  Sold.\nactivities: [tech/costs]\n\t# mine\n---\n',
      '---\nsummary: |\n  Sold.\nactivities:\n\t# mine\n---\n',
    ],
    [
      'the items alone where a comment below would become text of the key above',
      '---\nsummary: >-\n  Sold.\n\n  Gone.\nactivities:\n  - tech/costs\n  # mine\n---\n',
      '---\nsummary: >-\n  Sold.\n\n  Gone.\nactivities:\n  # mine\n---\n',
    ],
    ['the block, and the empty line below it', '---\nactivities: tech/costs\n---\n\nText.\n', 'Text.\n'],
    ['the block alone where text follows', '---\n\nactivities: tech/costs\n---\nText.\n', 'Text.\n'],
    ['one of a text of values', '---\ntags: a, tech/costs , b\n---\n', '---\ntags: a, b\n---\n'],
    ['the first of a text of values', '---\ntags: tech/costs, a,b\n---\n', '---\ntags: a,b\n---\n'],
    ['one of values with blanks between them', '---\ntags: a tech/costs b\n---\n', '---\ntags: a b\n---\n'],
    [
      'the one beside a value of two words',
      '---\ntags: two words, tech/costs\n---\n',
      "---\ntags: ['two words']\n---\n",
    ],
    ['one of a text in quotes', '---\ntags: "a, tech/costs"\n---\n', '---\ntags: [a]\n---\n'],
    [
      'every place at once',
      '---\nactivities: [tech/costs]\ntags: [a, tech/costs]\n---\n# T #tech/costs\n',
      '---\ntags: [a]\n---\n# T\n',
    ],
  ];
  it('reads a long text above the key as fast as a short one', () => {
    const lines = '  Sold.\r\n\r\n'.repeat(300);
    const text = `---\r\nsummary: |\r\n${lines}other: x\r\nactivities: [tech/costs]\r\n  # mine\r\n---\r\n`;
    assert.ok(unfile(text, ['tech/costs']).includes('other: x\r\n  # mine'));
  });

  for (const [what, before, after] of rows) {
    it(`removes ${what}`, () => assert.equal(unfile(before, ['tech/costs']), after));
  }

  it('leaves alone what only looks like it', () => {
    const text =
      '---\ntags: [tech/costs-of-sale, xtech/costs, tech]\n---\n\n`#tech/costs` [a](#tech/costs) tech/costs\n';
    assert.deepEqual(plan(text, { remove: ['tech/costs'] }), { kind: 'unchanged' });
  });

  it('leaves a category alone when one of its activities goes, and the other way round', () => {
    const text = '---\nactivities: [tech, tech/costs]\n---\n';
    assert.equal(unfile(text, ['tech']), '---\nactivities: [tech/costs]\n---\n');
    assert.equal(unfile(text, ['tech/costs']), '---\nactivities: [tech]\n---\n');
  });

  it('leaves the filings of sections when the note is unfiled', () => {
    const text = '---\nactivities: [tech/costs]\n---\n\n# T\n\n## A\n\n#tech/costs\n';
    assert.deepEqual(filed(unfile(text, ['tech/costs'])), ['tech/costs @A']);
  });

  it('removes several paths at once', () => {
    const text =
      '---\nactivities:\n  - tech/costs\n  - a\n  - tech/audits\n---\n\n#tech/audits #b #tech/costs\n';
    assert.equal(unfile(text, ['tech/costs', 'tech/audits']), '---\nactivities:\n  - a\n---\n\n#b\n');
  });

  it('keeps the fences where without them the body would be taken for front matter', () => {
    const bodies = ['---\ntitle: A\n---\nText\n', '---\nopen\n', '\n\n---\na: b\n---\n', '---\n\n---\n'];
    for (const body of bodies) {
      const text = `---\n---\n${body}`;
      assert.equal(unfile(file(text, ['tech/costs']), ['tech/costs']), text);
      assert.equal(unfile(`---\nactivities: [tech/costs]\n---\n${body}`, ['tech/costs']), text);
    }
    // Between two rules that hold no mapping stands text: the block may go.
    const rules = '---\n- a\n---\n';
    assert.equal(unfile(file(rules, ['tech/costs']), ['tech/costs']), rules);
  });

  it('takes one blank beside a hashtag along, be it a tab, and never what holds it', () => {
    const section = { kind: 'block', line: 2 } as const;
    const cases: Readonly<Record<string, string>> = {
      'Text\t#tech/costs more': 'Text more',
      'Text #tech/costs\tmore': 'Text\tmore',
      '#tech/costs\tText': 'Text',
      'See [#tech/costs and](x.md) more': 'See [and](x.md) more',
      'See **so #tech/costs** now': 'See **so** now',
    };
    for (const [before, after] of Object.entries(cases))
      assert.equal(unfile(`# T\n\n${before}\n`, ['tech/costs'], section), `# T\n\n${after}\n`, before);
  });

  it('has nothing to do where the path is not', () => {
    assert.deepEqual(plan('# T\n', { remove: ['tech/costs'] }), { kind: 'unchanged' });
  });

  it('unfiles a note with late front matter, where only hashtags are in question', () => {
    const text = '\n---\ntitle: A\n---\n\n# T\n\n#tech/costs\n\nText\n';
    const section = { kind: 'section', line: 5, title: 'T' } as const;
    assert.equal(unfile(text, ['tech/costs'], section), '\n---\ntitle: A\n---\n\n# T\n\nText\n');
    assert.equal(refusalCode(plan(text, { add: ['tech/audits'] })), 'front-matter-late');
  });
});
