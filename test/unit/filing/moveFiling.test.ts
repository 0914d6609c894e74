import assert from 'node:assert/strict';
import { filed, forms, move, planOfMove, refusalCode } from './planned';

const costs = 'tech/costs';
const audits = 'tech/audits';
const block = (activities: string): string => `---\ntitle: T # mine\n${activities}---\n\nBody\n`;

describe('Moving a filing', () => {
  it('rewrites the one item in its place, with its comment and in its quotes', () => {
    const before = block('activities:\n- hiring # first\n- "tech/costs"   # second\n- tech/strategy\n');
    const after = block('activities:\n- hiring # first\n- "tech/audits"   # second\n- tech/strategy\n');
    assert.equal(move(before, costs, audits), after);
    assert.equal(move(after, audits, costs), before);
  });

  it('leaves every byte else as it is, in every form of the same text', () => {
    const before = block('tags: [ x , tech/costs,  y ] # c\n');
    const after = block('tags: [ x , tech/audits,  y ] # c\n');
    for (const form of Object.values(forms)) assert.equal(move(form(before), costs, audits), form(after));
  });

  it('keeps the place in a list on one line, and the others as they are', () => {
    assert.equal(
      move(block('tags: x, tech/costs , y\n'), costs, audits),
      block('tags: x, tech/audits , y\n'),
    );
    assert.equal(move(block('tags: x  tech/costs\n'), costs, audits), block('tags: x  tech/audits\n'));
    assert.equal(move(block('tags: tech/costs\n'), costs, audits), block('tags: tech/audits\n'));
    assert.equal(move(block('tags: "x, tech/costs"\n'), costs, audits), block('tags: [x, tech/audits]\n'));
  });

  it('writes a path that needs quotes in quotes, and makes a list of a value that it would fall apart in', () => {
    const odd = 'tech/a, b: c';
    assert.equal(move(block('tags: [tech/costs]\n'), costs, odd), block("tags: ['tech/a, b: c']\n"));
    assert.equal(move(block('tags: tech/costs\n'), costs, odd), block("tags: ['tech/a, b: c']\n"));
  });

  it('reads an alias and a deeper tag, and writes the path as the taxonomy spells it', () => {
    assert.equal(
      move(block('activities: [Money/Costs]\n'), 'money/costs', 'TECH/audits'),
      block('activities: [tech/audits]\n'),
    );
    assert.equal(
      move(block('activities: [tech/costs/cloud]\n'), costs, audits),
      block('activities: [tech/audits]\n'),
    );
  });

  it('moves a section by its hashtag, which stays where it stands', () => {
    const text = '# T\n\n## One\n\n#tech/costs #hiring\n\ntext\n\n## Two\n\n#tech/costs\n';
    const part = { kind: 'section', line: 2, title: 'One' } as const;
    const after = text.replace('#tech/costs #hiring', '#tech/audits #hiring');
    assert.equal(move(text, costs, audits, part), after);
    assert.deepEqual(filed(after), ['hiring @One', 'tech/audits @One', 'tech/costs @Two']);
  });

  it('moves a block, which no command files', () => {
    const text = '- bought it #tech/costs, at last\n- sold it\n';
    const part = { kind: 'block', line: 0, title: 'bought it , at last' } as const;
    assert.equal(move(text, costs, audits, part), text.replace('costs', 'audits'));
  });

  it('only unfiles what stands under the other path already', () => {
    const text = block('activities:\n  - tech/audits\n  - tech/costs\n');
    assert.equal(move(text, costs, audits), block('activities:\n  - tech/audits\n'));
  });

  it('rewrites one of several tokens of the same meaning, and takes the others away', () => {
    const text = '---\nactivities: [tech/costs]\ntags: [x, money/costs]\n---\n#tech/costs\n';
    assert.equal(move(text, costs, audits), '---\nactivities: [tech/audits]\ntags: [x]\n---\n');
  });

  it('only files what has left the first path in the meantime', () => {
    assert.deepEqual(filed(move('Body\n', costs, audits)), [audits]);
  });

  it('changes nothing where both paths are one', () => {
    assert.deepEqual(planOfMove('Body\n', costs, 'money/costs'), { kind: 'unchanged' });
  });

  it('refuses what would be called otherwise with the new path', () => {
    const text = `- #tech/costs ${'#tech/audits '.repeat(29)}word\n`;
    const refused = planOfMove(text, costs, 'hiring/interviews', { kind: 'block', line: 0 });
    assert.equal(refusalCode(refused), 'not-verified');
  });

  it('refuses what cannot be done, and says why', () => {
    const section = { kind: 'section', line: 0, title: 'One' } as const;
    const gone = { kind: 'block', line: 0, title: 'was here' } as const;
    const code = (text: string, to: string, part?: typeof section | typeof gone): string =>
      refusalCode(planOfMove(text, costs, to, part));
    assert.equal(code('Body\n', 'tech/nowhere'), 'target-unknown');
    assert.equal(code('---\na: "\n---\n', audits), 'front-matter-yaml');
    assert.equal(code(block('activities: &a [tech/costs]\n'), audits), 'shape-unsupported');
    assert.equal(code('## One\n\n#tech/costs\n', 'tech/a, b: c', section), 'id-not-hashtag');
    assert.equal(code('Something else\n', audits, gone), 'section-moved');
  });
});
