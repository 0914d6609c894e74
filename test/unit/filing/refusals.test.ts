import assert from 'node:assert/strict';
import { planFiling } from '../../../src/core/filing/planFiling';
import type { RefusalCode } from '../../../src/core/refusal';
import { readCategory } from '../../../src/core/taxonomy/readCategory';
import { createTaxonomy } from '../../../src/core/taxonomy/taxonomy';
import { forms, note, plan, refusalCode } from './planned';

const odd: Readonly<Record<string, string>> = {
  'an alias': 'list: &l [a]\nactivities: *l',
  'an anchor': 'activities: &l [a]',
  'an anchor on a single value': 'activities: &l a',
  'an anchor on a key': '&k activities: [a]',
  'an anchor on an item': 'activities:\n  - &i a',
  'an alias among the items': 'x: &i a\nactivities: [b, *i]',
  'a tag': 'activities: !!seq [a]',
  'a tag on an item': 'activities:\n  - !!str a',
  'a mapping': 'activities: { a: b }',
  'a list of mappings': 'activities:\n  - id: a',
  'a pair in a flow list': 'activities: [a: b]',
  'a list in a list': 'activities:\n  - a\n  - - b',
  'a value over several lines': 'activities: a\n  b',
  'a folded value': 'activities: >\n  a',
  'a value below its key': 'activities:\n  a',
  'an item over several lines': 'activities:\n  - a\n    b',
  'an item below its dash': 'activities:\n  -\n    a',
  'a quoted item over several lines': 'activities: ["a\n  b"]',
  'a key with a question mark': '? activities\n: - a',
  'a comma below its value': 'activities: [a\n  , b\n  ]',
  'a merge that may supply the key': 'base: &b\n  activities: [a]\n<<: *b',
  'a block in flow style': '{ title: A }',
  'an anchor on the block': '&b\ntitle: A',
  'a tag on the block': '!!map\ntitle: A',
  'a tag on nothing': 'activities: !!null',
  'an anchor on nothing': 'activities: &a\nx: 1',
  'a directive': '%YAML 1.2\n--- # here\ntitle: A',
};

describe('What filing leaves alone', () => {
  for (const [what, block] of Object.entries(odd)) {
    it(`refuses ${what}, and says where`, () => {
      for (const to of Object.values(forms)) {
        const planned = plan(to(`---\n${block}\n---\nText.\n`), { add: ['tech/costs'] });
        assert.equal(refusalCode(planned), 'shape-unsupported');
        assert.ok(planned.kind === 'refused' && planned.refusal.range && planned.refusal.range.end.line > 0);
      }
    });
  }

  const broken: readonly (readonly [RefusalCode, string])[] = [
    ['front-matter-unclosed', '---\ntitle: A\n'],
    ['front-matter-language', '---js\nmodule.exports = {}\n---\n'],
    ['front-matter-language', '+++\ntitle = "A"\n+++\n'],
    ['front-matter-conflict', '---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\n'],
    ['front-matter-duplicate-key', '---\nactivities: [a]\nactivities: [b]\n---\n'],
    ['front-matter-yaml', '---\nactivities: [a\n---\n'],
    ['front-matter-yaml', '---\nactivities:\n\t- a\n---\n'],
    ['front-matter-late', '\n\n---\ntitle: A\n---\n'],
    ['front-matter-too-large', `---\n${'\n'.repeat(1001)}---\n`],
  ];
  for (const [code, text] of broken) {
    it(`refuses a note that is broken by ${code}, sections included: ${JSON.stringify(text.slice(0, 20))}`, () => {
      const whole = `${text}\n## Queue\n`;
      const line = whole.split('\n').length - 2;
      assert.equal(refusalCode(plan(whole, { add: ['tech/costs'] })), code);
      assert.equal(refusalCode(plan(whole, { part: { kind: 'section', line }, add: ['tech/costs'] })), code);
    });
  }

  it('names the key that stands twice, and its line', () => {
    const planned = plan('---\ntags: [a]\ntags: [b]\n---\n', { add: ['tech/costs'] });
    assert.ok(planned.kind === 'refused');
    assert.deepEqual(planned.refusal.args, ['tags']);
    assert.equal(planned.refusal.range?.start.line, 2);
  });

  it('does not mind an odd value of a key that it has no business with', () => {
    const planned = plan('---\ntags: &t [a]\nx: *t\n---\n', { add: ['tech/costs'] });
    assert.equal(planned.kind, 'edit');
  });

  it('refuses to unfile what a comment holds fast', () => {
    const text = '---\nactivities: [a, # why\n  tech/costs]\n---\n';
    assert.equal(refusalCode(plan(text, { remove: ['tech/costs'] })), 'shape-unsupported');
  });

  it('refuses an edit that would change another key', () => {
    const text = '---\nagenda: |\n  One\nactivities:\n  # two\n  - tech/costs\n---\n';
    assert.equal(refusalCode(plan(text, { remove: ['tech/costs'] })), 'not-verified');
  });

  it('refuses a path that would read back as another one', () => {
    const category = (id: string, alias: string) =>
      readCategory(`responsibilities/${id}.md`, `---\naliases: [${alias}]\n---\n`).category ?? assert.fail();
    const context = {
      taxonomy: createTaxonomy([category('A', 'y'), category('a', 'z')]),
      key: 'tags',
    } as const;
    const planned = planFiling('a.md', '', { part: note, add: ['z'], remove: [] }, context);
    assert.equal(refusalCode(planned), 'not-verified');
  });
});
