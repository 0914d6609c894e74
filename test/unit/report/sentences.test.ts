import assert from 'node:assert/strict';
import { cutAtWord, sentencesOf } from '../../../src/core/report/excerpt/sentences';

const split = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('Sentences', () => {
  it('end at full stops, question and exclamation marks', () => {
    assert.deepEqual(split('We chose it. Why? Because! It is cheap'), [
      'We chose it.',
      'Why?',
      'Because!',
      'It is cheap',
    ]);
  });

  it('go on after abbreviations, initials, numbers and addresses', () => {
    for (const whole of [
      'Ask approx. 40 people, e.g. Ana, i.e. those of Dr. Meyer.',
      'J. Smith signed at 3.5 percent of z.B. everything.',
      'Version 2.0.1 is on example.org now.',
      'We waited... and then it came.',
    ]) {
      assert.deepEqual(split(whole), [whole]);
    }
  });

  it('keep the quotes and brackets that close behind the stop', () => {
    assert.deepEqual(split('She said “Go.” Then (at last.) We went.'), [
      'She said “Go.”',
      'Then (at last.)',
      'We went.',
    ]);
  });

  it('end without a blank in Chinese and Japanese', () => {
    assert.deepEqual(split('選定した。費用は半分だ！次は？'), ['選定した。', '費用は半分だ！', '次は？']);
  });

  it('are cut at a word, with an ellipsis, and never within a character', () => {
    assert.equal(cutAtWord('one two three', 13), 'one two three');
    assert.equal(cutAtWord('one two, three', 11), 'one two…');
    assert.equal(cutAtWord('abcdefghij', 5), 'abcd…');
    assert.equal(cutAtWord('abc😀def', 5), 'abc…');
  });
});
