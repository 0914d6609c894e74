import assert from 'node:assert/strict';
import { areSamePeople, isAmong, likeness, paired } from '../../bench/reading/sameWords';

describe('Two texts of the bench of the reading', () => {
  it('say the same in another case, with other quotes, markup, blanks and end', () => {
    const read = 'we keep “Redis”  – see the plan';
    assert.equal(likeness('**We keep "Redis"** - see the [[docs/plan|plan]].', read), 1);
    assert.equal(likeness('预算削减百分之十。', '预算削减百分之十'), 1);
    assert.equal(likeness('snake_case stays', '_snake_case_ stays'), 1);
  });

  it('are alike if one has the other and is not much longer', () => {
    assert.ok(likeness('Decision: we keep the rota', 'we keep the rota') > 0.6);
    assert.equal(likeness('the rota', 'the rota, the budget and everything beside it'), 0);
    assert.equal(likeness('we keep the rota', 'we drop the rota'), 0);
    assert.equal(likeness('.', 'we keep the rota'), 0);
  });

  it('are the same if one was cut', () => {
    assert.equal(likeness('we keep the rota as it is, whatever comes', 'We keep…'), 1);
  });
});

describe('A line of the bench of the reading', () => {
  it('may be made of two that are acceptable, and of little else', () => {
    const acceptable = ['Torn between two teams.', 'Thinks about it for a week.'];
    assert.ok(isAmong(acceptable, acceptable.join(' ')));
    assert.ok(
      !isAmong(acceptable, `${acceptable[0]} The weather, the train and the canteen came up as well.`),
    );
    assert.ok(!isAmong([], 'Torn between two teams.'));
  });
});

describe('People in the bench of the reading', () => {
  it('are the same in any order and notation', () => {
    assert.ok(areSamePeople('Ana and [[Tomé]]', '@tomé, @ana'));
    assert.ok(areSamePeople('me', 'Me'));
    assert.ok(!areSamePeople('Ana', 'Ana, Tomé'));
  });
});

describe('Pairs in the bench of the reading', () => {
  it('go to the most alike first, and have each text once', () => {
    const read = ['we keep the rota now', 'we keep the rota'];
    assert.deepEqual([...paired(['we keep the rota', 'go'], read, likeness)], [[read[1], read[1]]]);
    const both = ['we keep the rota', 'we keep the rota for now'];
    assert.equal(paired(both, read.slice(1), likeness).size, 1);
  });
});
