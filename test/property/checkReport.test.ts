import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../src/core/actions/report/checkReport';
import { writeReport } from '../../src/core/actions/report/write';
import { readFolder } from '../support/aFolder';
import { atEndOf, periodNamed } from '../support/aWorkspace';
import { hostileTitles } from '../support/hostileTitles';
import { runs } from '../support/runs';
import { anyCharacters } from './writtenNote';

const file = 'reports/2026-Q4.md';
const paths = ['vision', 'vision/security', 'vision/costs', 'people', 'people/interviewing'];

const aPath = fc.constantFrom(...paths);
const aWord = fc.oneof(
  fc.constantFrom(
    'queue',
    'Ana',
    'vendor',
    'The audit',
    '`code`',
    '*bold*',
    '[a link](b.md)',
    'e.g. www.x.org',
    'Ω 東京。',
  ),
  fc.constantFrom(...hostileTitles.map((title) => title.replace(/\s+/g, ' '))),
  anyCharacters.map((text) => text.replace(/\s+/g, ' ')),
);
const aText = fc
  .array(aWord, { minLength: 1, maxLength: 4 })
  .map((words) => `We took ${words.join(' ')} then.`);
const aHeading = fc.oneof(
  fc.constantFrom('Decisions', 'Highlights', 'Actions', 'Summary', 'Sources', 'Log'),
  aWord,
);

/** Whatever a report shows, and what is around it. */
const aPiece = fc.oneof(
  fc.tuple(fc.constantFrom('#', '##', '###'), aHeading).map(([marks, title]) => `${marks} ${title}\n`),
  aPath.map((path) => `#${path}\n`),
  fc.constant('#private\n'),
  aText.map((text) => `${text}\n`),
  fc.tuple(aText, aPath).map(([text, path]) => `- ${text} #${path}\n`),
  aText.map((text) => `- ${text}\n- ${text} And more.\n`),
  aText.map((text) => `**Decision:** ${text}\n`),
  fc.tuple(fc.constantFrom(' ', 'x', '-', '/'), aText).map(([box, text]) => `- [${box}] ${text}\n`),
  fc
    .tuple(aText, fc.constantFrom('✅ 2026-12-01', '➕ 2026-08-01', '📅 2026-11-30'))
    .map(([text, day]) => `- [ ] ${text} ${day}\n`),
);
const aNote = fc.record({
  day: fc.constantFrom('2026-08-03', '2026-10-01', '2026-11-20', '2026-12-31'),
  keys: fc.array(
    fc.constantFrom(
      'private: true',
      'highlight: true',
      'title: A — B',
      'summary: All — done: yes',
      'duration: 30m',
    ),
    {
      maxLength: 2,
    },
  ),
  filed: fc.array(aPath, { maxLength: 2 }),
  pieces: fc.array(aPiece, { maxLength: 7 }),
});
const aFolder = fc.array(aNote, { minLength: 1, maxLength: 4 }).map((notes) =>
  Object.fromEntries(
    notes.map(({ day, keys, filed, pieces }, at) => {
      const head = [`activities: [${filed.join(', ')}]`, ...new Set(keys)].join('\n');
      return [`notes/${day} ${at}.md`, `---\n${head}\n---\n${pieces.join('\n')}`];
    }),
  ),
);
const aLength = fc.constantFrom('full' as const, 'page' as const);

describe('Check Report', () => {
  it('finds nothing right after a report was written, whatever the notes hold, nor after they were filed or formatted', async () => {
    await fc.assert(
      fc.asyncProperty(aFolder, aLength, async (files, length) => {
        const { workspace, store } = await readFolder(files);
        await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')), length });
        const findings = async (): Promise<unknown> => {
          await workspace.reload();
          const check = await checkReport(workspace, file);
          return check.kind === 'checked' ? check.findings : check.refusal;
        };
        assert.deepEqual(await findings(), []);
        for (const [path, text] of Object.entries(files)) store.change(path, text.replaceAll('\n', '\r\n'));
        assert.deepEqual(await findings(), []);
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  it('never throws and writes nothing, whatever became of the report and its notes', async () => {
    await fc.assert(
      fc.asyncProperty(
        aFolder,
        aFolder,
        fc.nat(),
        fc.nat(),
        anyCharacters,
        async (files, after, from, length, text) => {
          const { workspace, store } = await readFolder(files);
          await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) });
          const report = store.text(file);
          const start = from % report.length;
          store.change(file, report.slice(0, start) + text + report.slice(start + (length % 200)));
          for (const path of Object.keys(files)) store.delete(path);
          for (const [path, other] of Object.entries(after)) store.change(path, other);
          await workspace.reload();
          const { length: writes } = store.writes;
          const check = await checkReport(workspace, file);
          assert.equal(store.writes.length, writes);
          if (check.kind === 'refused') return;
          const lines = store.text(file).split(/\r\n|\r|\n/);
          for (const { range, where } of check.findings) {
            assert.ok(range.start.line < lines.length);
            assert.ok(where === undefined || where.path in after, where?.path);
          }
        },
      ),
      { numRuns: Math.ceil(runs / 10) },
    );
  });
});
