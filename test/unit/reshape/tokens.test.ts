import assert from 'node:assert/strict';
import { movesOf } from '../../../src/core/reshape/tokens/pathMoves';
import { planTokens } from '../../../src/core/reshape/tokens/planTokens';
import { applySplices } from '../../../src/core/text/splice';
import { forms, taxonomy } from '../filing/planned';

const moved = (text: string, to = 'tech/money', from = 'tech/costs'): string => {
  const moves = movesOf(taxonomy, [{ from, to }], new Set([from]));
  const plan = planTokens('a.md', text, moves);
  if (plan.kind === 'refused') return plan.refusal.code;
  return plan.kind === 'edit' ? applySplices(text, plan.splices) : text;
};
const becomes = (cases: Readonly<Record<string, string>>, to?: string): void => {
  for (const [before, after] of Object.entries(cases)) {
    for (const [name, form] of Object.entries(forms)) {
      assert.equal(moved(form(before), to), form(after), `${name}: ${before}`);
    }
  }
};
const listed = (value: string): string => `---\nactivities:${value}\n---\nBody\n`;

describe('A path in a note gets its new name', () => {
  it('wherever it stands, in its quotes, with its comments and its deeper rest', () => {
    becomes({
      [listed('\n  - tech/costs # why')]: listed('\n  - tech/money # why'),
      [listed('\n- "tech/costs/cloud"\n- other')]: listed('\n- "tech/money/cloud"\n- other'),
      [listed(" [ 'tech/costs' , x]")]: listed(" [ 'tech/money' , x]"),
      [listed(' [\n  a, # a\n  TECH/Costs\n]')]: listed(' [\n  a, # a\n  TECH/money\n]'),
      [listed(' tech/costs')]: listed(' tech/money'),
      [listed(' other,  tech/costs , x')]: listed(' other,  tech/money , x'),
      [listed(' "#tech/costs"')]: listed(' "#tech/money"'),
      ['---\ntags: a tech/costs b\n---\n']: '---\ntags: a tech/money b\n---\n',
      ['## A #tech/costs\n\ntext (#x) #tech/costs/deep, and\n']:
        '## A #tech/money\n\ntext (#x) #tech/money/deep, and\n',
    });
  });

  it('and nothing that merely looks like it (H48, H49)', () => {
    const text = [
      '---\ntitle: tech/costs\nactivities: [tech/costs-cloud, tech/costsx, costs, tech, x/tech/costs, money/costs]\n---\n',
      '`#tech/costs` [a](#tech/costs) <!-- #tech/costs --> tech/costs\n\n    #tech/costs\n',
    ].join('');
    assert.equal(moved(text), text);
  });

  it('quoted where it must be', () => {
    assert.equal(moved(listed('\n  - tech/costs'), 'tech/a: b'), listed("\n  - 'tech/a: b'"));
    assert.equal(moved(listed(' tech/costs, x'), 'tech/a, b'), listed(" ['tech/a, b', x]"));
    assert.equal(moved(listed(' tech/costs'), '2024/1'), listed(" '2024/1'"));
  });

  it('but not as a hashtag that would be none, nor where the value is not understood', () => {
    assert.equal(moved('#tech/costs\n', 'tech/a b'), 'id-not-hashtag');
    assert.equal(moved(listed(' [&x tech/costs]')), 'shape-unsupported');
    assert.equal(moved(listed(' >-\n  tech/costs')), 'shape-unsupported');
    assert.equal(moved(listed(' [!!str tech/costs]')), 'shape-unsupported');
    assert.equal(moved(listed('\n  - "tech/\\\n    costs"')), 'shape-unsupported');
    assert.equal(moved('---\nactivities: [tech/costs\n---\n'), 'front-matter-yaml');
    // A line of so many hashtags that with longer ones its words would stand beyond what is looked at.
    assert.equal(moved(`- ${'#tech/costs '.repeat(33)}word\n`, 'tech/expenses'), 'not-verified');
    // What else is odd in the list does not matter.
    assert.equal(moved(listed(' [{ a: b }, tech/costs]')), listed(' [{ a: b }, tech/money]'));
  });
});

describe('A path that stands there already', () => {
  it('is not there twice: the list or the line of hashtags loses the one that goes', () => {
    becomes(
      {
        [listed('\n  - tech/costs\n  - tech/audits')]: listed('\n  - tech/audits'),
        [listed(' [tech/audits, tech/costs, x]')]: listed(' [tech/audits, x]'),
        [listed(' [tech/costs, TECH/Costs]')]: listed(' [tech/audits]'),
        ['## A\n\n#tech/audits #tech/costs\n\ntext\n']: '## A\n\n#tech/audits\n\ntext\n',
        // In a sentence both are words.
        ['We met #tech/audits and #tech/costs.\n']: 'We met #tech/audits and #tech/audits.\n',
        ['- #tech/audits and #tech/costs today\n']: '- #tech/audits and #tech/audits today\n',
        ['---\ntags: [tech/costs, x, tech/audits]\n---\n']: '---\ntags: [x, tech/audits]\n---\n',
      },
      'tech/audits',
    );
  });

  it('stays twice where its author wrote it twice', () => {
    becomes({ [listed(' [tech/costs, tech/costs]')]: listed(' [tech/money, tech/money]') });
  });

  it('by a deeper path stays beside it', () => {
    const after = moved(listed(' [tech/costs/cloud, tech/audits]'), 'tech/audits');
    assert.equal(after, listed(' [tech/audits/cloud, tech/audits]'));
  });
});
