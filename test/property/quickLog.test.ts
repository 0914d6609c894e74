import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSaid } from '../../src/core/filing/logEntry';
import { planLog } from '../../src/core/filing/planLog';
import { scanNote } from '../../src/core/note/scanNote';
import { timeOfDay } from '../../src/core/period/day';
import { runs } from '../support/runs';
import { carriedOut, filed, forms, taxonomy } from '../unit/filing/planned';
import { aBody, aNote, anyCharacters, anyText, textOf } from './writtenNote';

const anEntry = fc
  .record({
    words: fc
      .array(
        fc.oneof(
          anyCharacters,
          fc.constantFrom(
            'Ana',
            '`',
            '**',
            '[x](',
            '<!--',
            '-->',
            '\\',
            '#todo',
            '#private',
            '|',
            '<a b="',
            '\r\n',
            '[^1]',
            '~~',
          ),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((words) => words.join(' ')),
    duration: fc.constantFrom('', ' 30m', ' (1h30)'),
    activities: fc.uniqueArray(fc.constantFrom('tech/costs', 'tech/audits', 'hiring'), { minLength: 1 }),
    hour: fc.nat(23),
  })
  .map(({ words, duration, activities, hour }) => ({
    ...readSaid(words + duration),
    time: timeOfDay(hour, 5),
    activities,
  }))
  .filter(({ words }) => words !== '');
const aText = fc.oneof(aNote.map(textOf), aBody);
const aForm = fc.constantFrom(...Object.values(forms));
const plan = (text: string, entry: Parameters<typeof planLog>[2]) =>
  planLog('notes/a.md', text, entry, taxonomy);
const filingsIn = (text: string): readonly string[] =>
  filed(text).map((filing) => filing.replace(/ @.*/s, ''));

describe('Logging in any note', () => {
  it('adds bytes at its end alone, and exactly these filings; or is refused for what the note ends in', () => {
    fc.assert(
      fc.property(aText, aForm, anEntry, (body, to, entry) => {
        const text = to(body);
        const planned = plan(text, entry);
        if (planned.kind === 'refused') {
          // Only what nothing closes refuses a line: on a text of its own it is taken.
          assert.match(planned.refusal.code, /^(ends-open|front-matter-.*)$/);
          return;
        }
        const after = carriedOut(text, planned);
        assert.ok(after.startsWith(text));
        assert.deepEqual(filingsIn(after), [...filingsIn(text), ...entry.activities].sort());
        assert.deepEqual(
          scanNote('a.md', after).outline.headings.map((heading) => heading.text),
          scanNote('a.md', text).outline.headings.map((heading) => heading.text),
        );
      }),
      { numRuns: runs },
    );
  });

  it('takes any words at all in a log', () => {
    fc.assert(
      fc.property(anEntry, (entry) => {
        const text = carriedOut('# Log\n', plan('# Log\n', entry));
        assert.equal(text.split('\n').length, 4);
        assert.deepEqual(filingsIn(text), [...entry.activities].sort());
      }),
      { numRuns: runs },
    );
  });

  it('throws nothing and keeps every byte of any text', () => {
    fc.assert(
      fc.property(anyText, anEntry, (text, entry) => {
        const planned = plan(text, entry);
        if (planned.kind === 'edit') assert.ok(carriedOut(text, planned).startsWith(text));
      }),
      { numRuns: runs },
    );
  });
});
