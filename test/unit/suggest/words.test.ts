import assert from 'node:assert/strict';
import { mentionsOf, phrasesOf } from '../../../src/core/suggest/phrases';
import { seriesOf } from '../../../src/core/suggest/series';
import { folded, wordsOf } from '../../../src/core/suggest/words';

const terms = (text: string): readonly string[] =>
  wordsOf(text)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term);

describe('The words of a note', () => {
  it('are one whatever form of writing, case or number they stand in', () => {
    assert.equal(new Set(terms('interview Interviews INTERVIEWING interviewed interview’s')).size, 1);
    assert.equal(new Set(terms('hire hires hired hiring')).size, 1);
    assert.equal(new Set(terms('policy policies')).size, 1);
    assert.equal(new Set(terms('caf\u00e9 cafe\u0301 CAFÉ')).size, 1);
    assert.equal(new Set(terms('ışık IŞIK işik İŞİK')).size, 1);
  });

  it('keep apart what is a thing of its own', () => {
    assert.equal(new Set(terms('found find findings')).size, 3);
    assert.notEqual(terms('building')[0], terms('build')[0]);
  });

  it('are no numbers, dates or keys, but amounts of money, units and meetings of two', () => {
    assert.deepEqual(terms('14:05 2026-11-20 250 3.5'), []);
    assert.deepEqual(terms('€79k $1,200 400 € 250ms 1:1 1on1s'), ['¤', '¤', '¤', 'ms', '1on1', '1on1']);
    assert.deepEqual(terms('x'.repeat(41)), []);
  });

  it('leave out what says nothing, in many languages', () => {
    assert.deepEqual(terms('We discussed the next steps; wir haben das auch, y también esto.'), ['step']);
  });

  it('stand in phrases, which swallow their words where these mean nothing apart', () => {
    const phrases = phrasesOf(
      new Map([
        ['pen test', false],
        ['performanc review', true],
      ]),
    );
    const mentioned = (text: string): readonly string[] =>
      mentionsOf(wordsOf(text), phrases).map(({ term }) => term);
    assert.deepEqual(mentioned('pen-test'), ['pen test', 'pen', 'test']);
    assert.deepEqual(mentioned('pen, test'), ['pen', 'test']);
    assert.deepEqual(mentioned('performance reviews'), ['performanc review']);
  });

  it('name a series of meetings without its dates', () => {
    const keys = (title: string): readonly string[] => seriesOf(title).map(({ key }) => key);
    assert.deepEqual(keys('Platform sync, 20 November 2026'), ['platform sync']);
    assert.deepEqual(keys('Hiring loop: five months on'), [
      ...keys('Hiring loop five months on'),
      'hire loop',
    ]);
    assert.deepEqual(keys('2026-11-20'), []);
  });

  it('fold without the language of the machine', () => {
    assert.equal(folded('TITLE'), 'title');
    assert.equal(folded('Straße'), 'strasse');
  });
});
