import assert from 'node:assert/strict';
import { changeFilings, markNeedsNoFiling } from '../../src/core/actions/changeFilings';
import { initialize } from '../../src/core/actions/initialize';
import { createNote } from '../../src/core/actions/newNote';
import type { FileOutcome } from '../../src/core/actions/outcome';
import { undoLastChange } from '../../src/core/actions/undoLastChange';
import { writeReport } from '../../src/core/actions/report/write';
import type { PartReference } from '../../src/core/filing/request';
import type { FilePath } from '../../src/core/store/store';
import { aDay } from '../support/aDay';
import { filedUnder } from '../support/aFolder';
import { atEndOf, periodNamed } from '../support/aWorkspace';
import type { Scenario, Stage } from '../support/faults';
import { forEveryFailure, forEveryWriter } from '../support/faults';

const request = (
  path: FilePath,
  add: string,
  remove: readonly string[] = [],
  part: PartReference = { kind: 'note' },
) => ({
  path,
  request: { part, add: [add], remove },
});

const files = {
  'a.md': '# A\n\n## Queue\n\nText.\n',
  'b.md': filedUnder('people/interviewing'),
  'c.md': '---\ntitle: C\n---\ntext\r\n',
  'typed.md': 'old\n',
};
const requests = [
  request('a.md', 'vision/security', [], { kind: 'section', line: 2 }),
  request('b.md', 'vision/costs', ['people/interviewing']),
  request('c.md', 'people'),
  request('typed.md', 'vision'),
];
const fileAll = ({ workspace, journal }: Stage): Promise<readonly FileOutcome[]> =>
  changeFilings(workspace, requests, journal);

const scenarios: Readonly<Record<string, Scenario>> = {
  'Filing four notes': { files, unsaved: { 'typed.md': 'typed\n' }, act: fileAll },
  'Marking notes as needing no filing': {
    files: { ...files, 'b.md': 'x' },
    act: ({ workspace, journal }) => markNeedsNoFiling(workspace, ['a.md', 'b.md', 'c.md'], journal),
  },
  'Undoing the filing of four notes': {
    files,
    unsaved: { 'typed.md': 'typed\n' },
    prepare: fileAll,
    act: ({ workspace, journal }) => undoLastChange(workspace, journal),
  },
  'Creating a note': {
    files: { 'responsibilities/templates/note.md': '---\ntitle: {{title}}\n---\n{{cursor}}\n' },
    act: async ({ workspace }) => {
      const wanted = { title: 'Platform sync', day: aDay('2026-11-24'), activities: ['vision/costs'] };
      const outcome = await createNote(workspace, wanted);
      return [
        outcome.kind === 'created'
          ? { path: outcome.path, status: 'created' }
          : { path: outcome.path, status: 'refused', refusal: outcome.refusal },
      ];
    },
  },
  Initializing: { files: {}, act: ({ store }) => initialize(store) },
  'Writing a report': {
    files: { '2026-11-01-a.md': filedUnder('vision/costs') },
    act: async ({ workspace }) => [await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) })],
  },
  'Writing a report into a file that has other text': {
    files: { '2026-11-01-a.md': filedUnder('vision/costs'), 'reports/2026-Q4.md': '# Mine\n' },
    act: async ({ workspace }) => [await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) })],
  },
};

for (const [title, scenario] of Object.entries(scenarios)) {
  describe(title, () => {
    it('L13: with any call failing leaves every file before or after, tells of each, and completes on a second run', async () => {
      assert.ok((await forEveryFailure(scenario)) > 0);
    });

    it('L17: loses nothing that somebody else writes between any two calls', async () => {
      assert.ok((await forEveryWriter(scenario)) > 0);
    });
  });
}
