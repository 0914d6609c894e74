import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeReport } from '../../src/core/actions/report/write';
import { reportJson } from '../../src/core/report/render/json';
import { renderParts } from '../../src/core/report/file/generatedParts';
import { readNotes } from '../support/readNotes';
import { beginMarker, endMarker, findRegions } from '../../src/core/report/file/markers';
import { readFolder } from '../support/aFolder';
import { atEndOf, periodNamed, reportOf } from '../support/aWorkspace';
import { fileNamed, filesSaying, harmless } from '../support/filesSaying';
import { hostileTitles } from '../support/hostileTitles';
import { textPayloads } from '../support/payloads';
import { shapeOfMarkdown } from '../support/shapeOfMarkdown';
import { runs } from '../support/runs';
import { naughtyStrings } from '../support/suites';
import { filesOf, someNotes } from './privateNotes';
import { anyCharacters } from './writtenNote';

const period = '2026-Q4';
const reportFile = `reports/${period}.md`;
const taxonomy = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\norder: 1\nactivities: [ops, { id: idle, every: week }]\n---\n',
  'responsibilities/people.md': '---\ntitle: People\norder: 2\nactivities: [hiring]\n---\n',
};

/** A seed to shuffle by. */
const anOrder = fc.array(fc.integer(), { minLength: 8, maxLength: 8 });

/** The same files, met in another order. */
function shuffled<T>(
  files: Readonly<Record<string, T>>,
  order: readonly number[],
): Readonly<Record<string, T>> {
  const keyed = Object.entries(files).map((entry, at) => [order[at % order.length] ?? 0, entry] as const);
  return Object.fromEntries(keyed.sort(([a], [b]) => a - b).map(([, entry]) => entry));
}

describe('The same files', () => {
  it('make the same model, and so the same report in every form, in whatever order they are met (H58)', () => {
    fc.assert(
      fc.property(someNotes, anOrder, (notes, order) => {
        const files = { ...taxonomy, ...filesOf(notes, true) };
        assert.equal(
          reportJson(reportOf(shuffled(files, order), period)),
          reportJson(reportOf(files, period)),
        );
      }),
      { numRuns: runs },
    );
  });

  it('L10: write nothing a second time, however they are met by then', async () => {
    const options = { ...atEndOf(periodNamed(period)) } as const;
    await fc.assert(
      fc.asyncProperty(someNotes, anOrder, async (notes, order) => {
        const files = { ...taxonomy, ...filesOf(notes, true) };
        const { workspace, store } = await readFolder(files);
        assert.equal((await writeReport(workspace, options)).status, 'created');
        const again = await readFolder(shuffled({ ...files, [reportFile]: store.text(reportFile) }, order));
        assert.equal((await writeReport(again.workspace, options)).status, 'unchanged');
        assert.deepEqual(again.store.writes, []);
      }),
      { numRuns: runs },
    );
  });
});

describe('Any text', () => {
  const part = fc.constantFrom(
    ...Array.from('#*_`[]()<>!|\\~$&;:@/-+=^%"\'.,1aZä\n\r\t 😀\u2028\u202E\u0007'),
  );
  const anyText = fc
    .oneof(
      fc.string({ unit: part, maxLength: 30 }),
      fc.constantFrom(...textPayloads, ...hostileTitles, ...naughtyStrings),
      anyCharacters,
    )
    // Without a letter nothing is decided, and a title is none.
    .map((text) => `x${text}x`);

  it('L12: leaves markers, headings, rows, items and links of a report as they are, wherever it stands', () => {
    const shapes = (files: Readonly<Record<string, string>>): readonly string[] => {
      const texts = readNotes(new Map(Object.entries(files)));
      const { report, evidence } = renderParts(reportOf(files, period), 'reports', 'full', texts);
      const marked = (id: string, said: string): string =>
        `${beginMarker(id, 'x')}\n\n${said}\n${endMarker(id)}\n`;
      const text = `${marked('a', report)}\n${marked('b', evidence)}`;
      const found = findRegions(text);
      assert.equal(found.kind === 'regions' && found.regions.length, 2, text);
      return shapeOfMarkdown(text);
    };
    const expected = shapes(harmless(1));
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(shapes(filesSaying([text], fileNamed)), expected);
      }),
      { numRuns: runs },
    );
  });
});
