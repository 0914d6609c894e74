import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogEntry } from '../../src/core/filing/logEntry';
import { readSaid } from '../../src/core/filing/logEntry';
import { planLog } from '../../src/core/filing/planLog';
import { scanNote } from '../../src/core/note/scanNote';
import type { Day } from '../../src/core/period/day';
import { timeOfDay } from '../../src/core/period/day';
import { aDay } from '../support/aDay';
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
    activities: fc.uniqueArray(fc.constantFrom('tech/costs', 'tech/audits', 'hiring'), { minLength: 0 }),
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
const plan = (text: string, entry: LogEntry, under?: Day) =>
  planLog('notes/a.md', text, { entry, under }, taxonomy);
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

const today = aDay('2026-11-24');
// Some words would hide what stands below them.
const anOpenEntry = fc
  .tuple(anEntry, fc.constantFrom('', '', '', ' %%', ' <!-- ', ' {{'))
  .map(([entry, open]) => ({ ...entry, words: entry.words + open }));
const aDatedHeading = fc
  .record({
    day: fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24', '2026-11-27', '2027-01-04'),
    level: fc.constantFrom('##', '##', '###'),
    more: fc.constantFrom('', '', ' Board', '\n\n### Later', '\n\n%%', '\n\n- 5 %% more'),
  })
  .map(({ day, level, more }) => `${level} ${day}${more}`);
const anOrder = fc.constantFrom('up', 'down', 'any');
const aRunningNote = fc
  .tuple(fc.array(fc.tuple(aDatedHeading, aBody), { minLength: 1, maxLength: 5 }), anOrder, fc.boolean())
  .map(([days, order, isApart]) => {
    const sorted =
      order === 'any'
        ? days
        : [...days].sort(([a], [b]) => (dayIn(a) < dayIn(b) === (order === 'up') ? -1 : 1));
    const gap = isApart ? '\n\n' : '\n';
    return `# Log${gap}${sorted.map(([heading, body]) => `${heading}${gap}${body}`).join(gap)}`;
  });
const dayIn = (heading: string): string => /\d{4}-\d\d-\d\d/.exec(heading)?.[0] ?? '';

describe('Logging under a day of a running note', () => {
  it('adds one run of bytes, in a section of the day, and exactly these filings; all else reads as before', () => {
    let edits = 0;
    fc.assert(
      fc.property(aRunningNote, aForm, anOpenEntry, (body, to, entry) => {
        const text = to(body);
        const planned = plan(text, entry, today);
        if (planned.kind === 'refused') {
          assert.match(planned.refusal.code, /^(ends-open|not-verified|front-matter-.*)$/);
          return;
        }
        edits++;
        const after = carriedOut(text, planned);
        const [splice, ...others] = planned.kind === 'edit' ? planned.splices : [];
        assert.ok(splice && others.length === 0 && splice.start === splice.end);
        assert.equal(after.slice(0, splice.start) + after.slice(splice.start + splice.text.length), text);
        assert.deepEqual(filingsIn(after), [...filingsIn(text), ...entry.activities].sort());
        const item = splice.start + splice.text.indexOf(':05 ');
        const { note, outline } = scanNote('log.md', after);
        const own = note.sections.find(({ part: { span } }) => span.start <= item && item < span.end);
        assert.equal(own?.day, today);
        const added = outline.headings.filter(
          ({ start }) => start >= splice.start && start < splice.start + splice.text.length,
        );
        assert.ok(added.length <= 1 && added.every((heading) => heading.text === today));
        assert.deepEqual(
          outline.headings.filter((heading) => !added.includes(heading)).map((heading) => heading.text),
          scanNote('log.md', text).outline.headings.map((heading) => heading.text),
        );
      }),
      { numRuns: runs },
    );
    assert.ok(edits > runs / 2, `${edits} of ${runs} lines were taken`);
  });

  it('throws nothing and keeps every byte of any text', () => {
    fc.assert(
      fc.property(anyText, anEntry, (text, entry) => {
        const planned = plan(text, entry, today);
        if (planned.kind !== 'edit') return;
        const [splice] = planned.splices;
        const after = carriedOut(text, planned);
        assert.ok(splice);
        assert.equal(after.slice(0, splice.start) + after.slice(splice.start + splice.text.length), text);
      }),
      { numRuns: runs },
    );
  });
});
