import assert from 'node:assert/strict';
import { changeFilings, markNeedsNoFiling } from '../../src/core/actions/changeFilings';
import { moveSection } from '../../src/core/actions/moveSection';
import { reshape } from '../../src/core/actions/reshape/reshape';
import type { PartReference } from '../../src/core/filing/request';
import type { TaxonomyChange } from '../../src/core/reshape/taxonomyChange';
import { filedUnder } from '../support/aFolder';
import type { Scenario, Stage } from '../support/faults';
import { forEveryCut } from '../support/faults';

const files = {
  'a.md': '# A\n\n## Queue\n\nText.\n\n## Costs\n\nMore.\r\n',
  'b.md': filedUnder('vision/costs', 'people'),
  'c.md': '# C\n\n## Queue\n\n#vision/costs #vision/security\n\nText.\r\n',
  'typed.md': filedUnder('people'),
};
const unsaved = { 'typed.md': filedUnder('people', 'vision/costs') };

const note = { kind: 'note' } as const;
const section = (line: number): PartReference => ({ kind: 'section', line });
const request = (path: string, add: string, part: PartReference = note) => ({
  path,
  request: { part, add: [add], remove: [] },
});
const filing =
  (...requests: readonly ReturnType<typeof request>[]): Scenario['act'] =>
  ({ workspace, journal }) =>
    changeFilings(workspace, requests, journal);
const moving =
  (to: Parameters<typeof moveSection>[1]['to']): Scenario['act'] =>
  ({ workspace, journal }) =>
    moveSection(workspace, { from: 'a.md', section: { ...queue }, to, mode: 'move' }, journal);
const queue = { kind: 'section', line: 2, title: 'Queue' } as const;
const changing =
  (change: TaxonomyChange): Scenario['act'] =>
  async ({ workspace, journal }: Stage) =>
    (await reshape(workspace, change, journal)).outcomes;

const operations: Readonly<Record<string, Scenario['act']>> = {
  'Filing several notes': filing(
    request('a.md', 'vision'),
    request('b.md', 'vision/security'),
    request('typed.md', 'vision'),
  ),
  'Filing a note and two of its sections': filing(
    request('a.md', 'people'),
    request('a.md', 'vision/security', section(2)),
    request('a.md', 'vision/costs', section(6)),
  ),
  'Marking notes as needing no filing': ({ workspace, journal }) =>
    markNeedsNoFiling(workspace, ['a.md', 'c.md'], journal),
  'Moving a section to another note': moving({ kind: 'note', path: 'b.md' }),
  'Renaming an activity': changing({ kind: 'rename', path: 'vision/costs', to: 'vision/money' }),
  'Renaming a category': changing({ kind: 'rename', path: 'vision', to: 'sight' }),
  'Moving an activity': changing({
    kind: 'move',
    path: 'vision/costs',
    category: 'people',
    place: 'first',
  }),
  'Merging an activity': changing({ kind: 'merge', path: 'vision/costs', into: 'people/interviewing' }),
  'Merging a category': changing({ kind: 'merge', path: 'vision', into: 'people' }),
};

for (const [title, act] of Object.entries(operations)) {
  describe(title, () => {
    it('L20: is finished or undone by another process, wherever the first one died', async () => {
      assert.ok((await forEveryCut({ files, unsaved, act })) > 6);
    });
  });
}
