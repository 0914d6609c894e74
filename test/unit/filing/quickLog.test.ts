import assert from 'node:assert/strict';
import { activitiesIn, readSaid } from '../../../src/core/filing/logEntry';
import { planLog } from '../../../src/core/filing/planLog';
import { timeOfDay } from '../../../src/core/period/day';
import { carriedOut, filed, forms, refusalCode, taxonomy } from './planned';

const planOf = (text: string, typed: string, ...activities: readonly string[]) =>
  planLog(
    'notes/log.md',
    text,
    { entry: { ...readSaid(typed), time: timeOfDay(14, 5), activities }, under: undefined },
    taxonomy,
  );

/** What is added to a text; fails where anything else is changed. */
function added(text: string, typed = 'Ana', ...activities: readonly string[]): string {
  const after = carriedOut(
    text,
    planOf(text, typed, ...(activities.length > 0 ? activities : ['tech/costs'])),
  );
  assert.ok(after.startsWith(text));
  return after.slice(text.length);
}

const line = '14:05 Ana #tech/costs\n';

describe('What was said', () => {
  it('stands on one line, its duration taken off', () => {
    assert.deepEqual(readSaid('  Talk\r\nwith\u2028Ana\u0000\tnow  (30m) '), {
      words: 'Talk with Ana now',
      minutes: 30,
    });
    assert.deepEqual(readSaid('30m'), { words: '', minutes: 30 });
    assert.deepEqual(readSaid('half \uD800 a pair').words, 'half a pair');
  });

  it('carries the activities of its own hashtags, by any name of theirs', () => {
    assert.deepEqual(activitiesIn('Ana #money/costs #todo `#tech/audits`', taxonomy), ['tech/costs']);
    assert.deepEqual(activitiesIn('Ana #tech/nowhere', taxonomy), {
      code: 'unknown-activity',
      args: ['tech/nowhere', 'tech'],
    });
  });
});

describe('A line of a log', () => {
  it('is an item with its time, hashtags and duration, filed as a block', () => {
    assert.equal(
      added('# Log\n', 'Talk with Ana 45 min', 'tech/costs', 'hiring'),
      '\n- 14:05 Talk with Ana #tech/costs #hiring (45m)\n',
    );
    assert.deepEqual(filed(`# Log\n${added('# Log\n')}`), ['tech/costs @14:05 Ana']);
  });

  it('goes on with the list that the note ends in, by its mark, and else begins one apart', () => {
    for (const [text, expected] of [
      ['', `- ${line}`],
      ['# Log\n\n', `- ${line}`],
      ['# Log\n\n- one\n', `- ${line}`],
      ['# Log\n\n* one\n  more\n', `* ${line}`],
      ['# Log\n\n- one\n  - nested\n', `- ${line}`],
      ['# Log\n\n- one\n  ```\n  open', `\n- ${line}`],
      ['# Log\n\n- one\n\n\n', `- ${line}`],
      ['# Log\n\n+ one', `\n+ ${line}`],
      ['Text.', `\n\n- ${line}`],
      ['Text.\n', `\n- ${line}`],
      ['1. one\n', `\n- ${line}`],
      ['```\ncode\n```\n', `\n- ${line}`],
      ['| a | b |\n| - | - |\n| c | d |\n', `\n- ${line}`],
      ['<div>\n', `\n- ${line}`],
      ['Text[^1]\n\n[^1]: note\n', `\n- ${line}`],
      ['> quote\n', `\n- ${line}`],
      ['    code\n', `\n- ${line}`],
      ['---\ndate: 2026-11-24\n---\n', `\n- ${line}`],
    ] as const) {
      assert.equal(added(text), expected, text);
    }
  });

  it('keeps a byte order mark and the line ends of the file', () => {
    for (const [form, to] of Object.entries(forms)) {
      assert.equal(added(to('# Log\n\n- one\n')), to(`- ${line}`).replace('\uFEFF', ''), form);
    }
    assert.equal(added('\uFEFF'), `- ${line}`);
  });

  it('is not filed twice where its words carry the activity already', () => {
    assert.equal(
      added('', 'Ana #money/costs today 5m', 'tech/costs', 'hiring'),
      '- 14:05 Ana #money/costs today #hiring (5m)\n',
    );
  });

  it('may be filed under nothing', () => {
    const unfiled = (text: string, typed = 'Ana 5m'): string =>
      carriedOut(text, planOf(text, typed)).slice(text.length);
    assert.equal(unfiled('# Log\n'), '\n- 14:05 Ana (5m)\n');
    assert.equal(unfiled('- one #tech/costs\n'), '- 14:05 Ana (5m)\n');
    assert.equal(unfiled('', 'Ana #todo'), '- 14:05 Ana #todo\n');
    for (const text of ['```\nopen\n', '<!-- open\n'])
      assert.equal(refusalCode(planOf(text, 'Ana')), 'ends-open', text);
  });

  it('is private where its words say so, and nothing else becomes it', () => {
    assert.equal(added('- one\n', 'Ana #private', 'hiring'), '- 14:05 Ana #private #hiring\n');
  });

  it('takes odd words as they are', () => {
    for (const words of [
      '`code',
      '<!-- hm',
      'back\\',
      '[x](',
      '**bold',
      '![',
      '- [ ] task',
      '# title',
      '| a |',
      '---',
    ]) {
      assert.equal(added('# Log\n', words), `\n- 14:05 ${words} #tech/costs\n`);
    }
  });

  it('is refused where the note cannot take it, and the reason is said', () => {
    for (const text of ['```\nopen\n', '<!-- open\n', '<script>\n', '~~~\n- one\n'])
      assert.equal(refusalCode(planOf(text, 'Ana', 'tech/costs')), 'ends-open', text);
    assert.equal(refusalCode(planOf('---\na: "\n---\n', 'Ana', 'tech/costs')), 'front-matter-yaml');
    assert.equal(refusalCode(planOf('\n---\na: b\n---\n', 'Ana', 'tech/costs')), 'front-matter-late');
  });

  it('is refused where it says nothing, or is to be filed under what cannot be', () => {
    assert.equal(refusalCode(planOf('', ' (30m)', 'tech/costs')), 'nothing-said');
    assert.equal(refusalCode(planOf('', 'Ana', 'nowhere')), 'target-unknown');
    assert.equal(refusalCode(planOf('', 'Ana', 'tech/a, b: c')), 'id-not-hashtag');
    assert.equal(refusalCode(planOf('', 'Ana #tech/no', 'hiring')), 'unknown-activity');
  });
});
