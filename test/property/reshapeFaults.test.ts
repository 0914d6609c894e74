import assert from 'node:assert/strict';
import type { FileOutcome } from '../../src/core/actions/outcome';
import { reshape } from '../../src/core/actions/reshape/reshape';
import { undoLastChange } from '../../src/core/actions/undoLastChange';
import type { TaxonomyChange } from '../../src/core/reshape/taxonomyChange';
import { aDay } from '../support/aDay';
import { filedUnder } from '../support/aFolder';
import type { Stage } from '../support/faults';
import { forEveryFailure, forEveryWriter } from '../support/faults';

const files = {
  'a.md': filedUnder('vision/costs', 'people'),
  'b.md': '# B\n\n## Queue\n\n#vision/costs #vision/security\n\nText.\r\n',
  'c.md': filedUnder('vision/gone', 'vision'),
  'typed.md': filedUnder('people'),
};
const unsaved = { 'typed.md': filedUnder('people', 'vision/costs') };

// A change that is refused as a whole leaves every file alone that it is about, for the one reason given.
const change =
  (wanted: TaxonomyChange) =>
  async ({ workspace, journal }: Stage): Promise<readonly FileOutcome[]> => {
    const { refusal, outcomes } = await reshape(workspace, wanted, journal);
    if (!refusal || refusal.code === 'nothing-to-do') return outcomes;
    return everyFile.map((path) => ({ path, status: 'refused', refusal }));
  };
const everyFile = [
  ...Object.keys(files),
  ...['vision', 'people', 'sight', 'fresh'].map((id) => `responsibilities/${id}.md`),
];

// Changes of one file, and of two files or a file's name, which are the ones that can stop half way.
const ofOneFile: readonly TaxonomyChange[] = [
  { kind: 'rename', path: 'vision/costs', to: 'money' },
  { kind: 'merge', path: 'vision/costs', into: 'vision/security' },
  { kind: 'adopt', path: 'vision/gone', into: 'vision/costs' },
  { kind: 'restore-retired', path: 'vision/gone', day: aDay('2026-03-31') },
  { kind: 'retire', path: 'vision/costs', day: aDay('2026-03-31') },
  { kind: 'set-title', path: 'vision', title: 'Sight' },
  { kind: 'move', path: 'vision/costs', category: 'vision', place: 'first' },
  { kind: 'add-activity', category: 'vision', id: 'new', title: 'New', description: 'What it is.' },
  { kind: 'add-category', id: 'fresh', title: 'Fresh', body: 'Text.' },
];
const ofSeveral: readonly TaxonomyChange[] = [
  { kind: 'rename', path: 'vision', to: 'sight' },
  { kind: 'move', path: 'vision/costs', category: 'people', place: 'first' },
  { kind: 'merge', path: 'vision/costs', into: 'people/interviewing' },
  { kind: 'merge', path: 'vision', into: 'people' },
];

const titleOf = ({ kind, ...rest }: TaxonomyChange): string =>
  `${kind} ${Object.values(rest)
    .map((value) => JSON.stringify(value))
    .join(' ')}`;

for (const wanted of [...ofOneFile, ...ofSeveral]) {
  describe(`The change ${titleOf(wanted)}`, () => {
    it('L13: with any call failing leaves every file before or after, tells of each, and completes on a second run', async () => {
      assert.ok((await forEveryFailure({ files, unsaved, act: change(wanted) })) > 0);
    });
  });
}

for (const wanted of ofSeveral) {
  describe(`The change ${titleOf(wanted)}`, () => {
    it('L13: and so does undoing it', async () => {
      const undo = ({ workspace, journal }: Stage): Promise<readonly FileOutcome[]> =>
        undoLastChange(workspace, journal);
      assert.ok((await forEveryFailure({ files, unsaved, prepare: change(wanted), act: undo })) > 0);
    });

    it('L17: loses nothing that somebody else writes between any two calls', async () => {
      assert.ok((await forEveryWriter({ files: { 'a.md': files['a.md'] }, act: change(wanted) })) > 0);
    });
  });
}
