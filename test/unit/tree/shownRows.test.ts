import assert from 'node:assert/strict';
import { overviewOf } from '../../../src/core/workspace/overview';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { calendarQuarter } from '../../../src/core/period/period';
import type { TreeNode } from '../../../src/core/tree/node';
import { idOf } from '../../../src/core/tree/node';
import type { Placed, ShownRow } from '../../../src/core/tree/shownRows';
import { changedRows, shownRows } from '../../../src/core/tree/shownRows';
import { treeOf } from '../../../src/core/tree/tree';
import { filedUnder, readFolder } from '../../support/aFolder';

type Row = ShownRow<string, TreeNode>;

const vision = idOf('category', 'responsibilities/vision.md');
const people = idOf('category', 'responsibilities/people.md');
const security = idOf('activity', 'responsibilities/vision.md', 'vision/security');
const costs = idOf('activity', 'responsibilities/vision.md', 'vision/costs');

const fourth = calendarQuarter(2026, 4);
const nodesOf = (workspace: Workspace, isRead = true): readonly Placed<string, TreeNode>[] =>
  treeOf(overviewOf(workspace.index, fourth), workspace.brokenFiles(), isRead).map((node) => ({
    folder: 'here',
    node,
  }));

/** Asks for all rows, as an editor does in which everything is opened. */
const openAll = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((row) => [row, ...openAll(row.open())]);

const idsOf = (rows: readonly Row[] | undefined): readonly string[] | undefined =>
  rows?.map(({ node }) => node.id);

/** A hundred notes under Security, and one each under Costs and to file. */
const many: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`2026-11-20-${at}.md`, filedUnder('vision/security')]),
  ),
  'cost.md': '---\ndate: 2026-11-19\nactivities: [vision/costs]\n---\n# A cost\n\nWords.\n',
  'unfiled.md': '---\ndate: 2026-11-18\n---\n# Unfiled\n',
};

describe('Of the rows that are shown', () => {
  it('none is drawn anew by a change of a note that no row tells of', async () => {
    const { workspace, store } = await readFolder(many);
    const rows = shownRows(nodesOf(workspace), []);
    openAll(rows);
    store.change('cost.md', `${many['cost.md']}\nMore words.\n`);
    await workspace.update(['cost.md']);
    assert.deepEqual(idsOf(changedRows(rows, nodesOf(workspace))), []);
  });

  it('one note is drawn anew by its title, of all that stand around it', async () => {
    const { workspace, store } = await readFolder(many);
    const rows = shownRows(nodesOf(workspace), []);
    openAll(rows);
    store.change('cost.md', many['cost.md']?.replace('A cost', 'Another') ?? '');
    await workspace.update(['cost.md']);
    assert.deepEqual(idsOf(changedRows(rows, nodesOf(workspace))), [idOf(costs, 'cost.md')]);
    assert.deepEqual(idsOf(changedRows(rows, nodesOf(workspace))), []);
  });

  it('two activities are drawn anew by a note that goes from one to the other, and not their category', async () => {
    const { workspace, store } = await readFolder(many);
    const rows = shownRows(nodesOf(workspace), []);
    openAll(rows);
    store.change('cost.md', many['cost.md']?.replace('vision/costs', 'vision/security') ?? '');
    await workspace.update(['cost.md']);
    assert.deepEqual(idsOf(changedRows(rows, nodesOf(workspace))), [security, costs]);
  });

  it('what is to file and the category, with all below, are drawn anew by a note that is filed', async () => {
    const { workspace, store } = await readFolder({ ...many, 'other.md': '# Also unfiled\n' });
    const rows = shownRows(nodesOf(workspace), []);
    openAll(rows);
    store.change('unfiled.md', '---\ndate: 2026-11-18\nactivities: [vision/costs]\n---\n# Unfiled\n');
    await workspace.update(['unfiled.md']);
    assert.deepEqual(idsOf(changedRows(rows, nodesOf(workspace))), ['to-file', vision]);
  });

  it('none is looked into that was not opened, or not again since it was drawn anew', async () => {
    const { workspace, store } = await readFolder(many);
    const rows = shownRows(nodesOf(workspace), []);
    const activities = rows.flatMap((row) => row.open());
    const change = async (text: string): Promise<readonly string[] | undefined> => {
      store.change('cost.md', `---\ndate: 2026-11-19\nactivities: [vision/costs]\n---\n${text}`);
      await workspace.update(['cost.md']);
      return idsOf(changedRows(rows, nodesOf(workspace)));
    };
    assert.deepEqual(await change('# Never opened\n'), []);
    const opened = activities.find(({ node }) => node.id === costs);
    opened?.open();
    assert.deepEqual(await change('# Opened\n\n## Part\n\n#vision/costs\n'), [costs]);
    assert.deepEqual(await change('# Closed\n\n## Part\n\n#vision/costs\n'), []);
    const [note] = opened?.open() ?? [];
    assert.equal(note?.node.kind === 'note' && note.node.noteTitle, 'Closed');
  });

  it('all are to be asked for anew when one comes or goes on top, and are the same ones again', async () => {
    const { workspace, store } = await readFolder(many);
    const rows = shownRows(nodesOf(workspace), []);
    const before = openAll(rows);
    store.delete('unfiled.md');
    await workspace.update(['unfiled.md']);
    assert.equal(changedRows(rows, nodesOf(workspace)), undefined);
    const after = openAll(shownRows(nodesOf(workspace), rows));
    const isGone = ({ node }: Row): boolean => node.id.includes('to-file');
    assert.deepEqual(before.filter(isGone).length, 2);
    const stayed = before.filter((row) => !isGone(row));
    assert.ok(stayed.length === after.length && stayed.every((row, at) => row === after[at]));
  });

  it('a section is drawn anew when its line is another one, and not when it grew', async () => {
    const { workspace, store } = await readFolder({
      '2026-11-20.md': '# A\n\n## Audit\n\n#vision/security\n',
    });
    const rows = shownRows(nodesOf(workspace), []);
    openAll(rows);
    const change = async (text: string): Promise<number | undefined> => {
      store.change('2026-11-20.md', text);
      await workspace.update(['2026-11-20.md']);
      return changedRows(rows, nodesOf(workspace))?.length;
    };
    assert.equal(await change('# A\n\n## Audit\n\n#vision/security\n\nMore.\n'), 0);
    assert.equal(await change('# A\n\nAbove.\n\n## Audit\n\n#vision/security\n\nMore.\n'), 1);
  });

  it('the row of one folder alone is drawn anew when rows come below it', async () => {
    const [one, other] = [await readFolder(many), await readFolder({})];
    const nodes = (): readonly Placed<string, TreeNode>[] =>
      [one, other].map(({ workspace }, at) => {
        const children = (): readonly TreeNode[] => nodesOf(workspace).map(({ node }) => node);
        return { folder: `${at}`, node: { kind: 'to-file', id: `${at}`, count: 1, children } };
      });
    const rows = shownRows(nodes(), []);
    openAll(rows);
    assert.deepEqual(idsOf(changedRows(rows, nodes())), []);
    other.store.change('new.md', '# New\n');
    await other.workspace.update(['new.md']);
    assert.deepEqual(idsOf(changedRows(rows, nodes())), ['1']);
  });

  it('none stands for the same responsibility of another folder', async () => {
    const { workspace } = await readFolder(many);
    const elsewhere = nodesOf(workspace).map(({ node }) => ({ folder: 'there', node }));
    const rows = shownRows(nodesOf(workspace), []);
    assert.equal(changedRows(rows, elsewhere), undefined);
    assert.deepEqual(
      shownRows(elsewhere, rows).map(({ folder }) => folder),
      elsewhere.map(() => 'there'),
    );
  });
});

describe('While notes are being read', () => {
  it('no row comes, goes or moves, and no category is drawn anew, until all have been read', async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/vision.md':
        '---\ntitle: Vision\norder: 1\nactivities:\n  - id: security\n    title: Security\n  - id: old\n    retired: 2026-01-01\n---\n',
    });
    const rows = shownRows(nodesOf(workspace, false), []);
    const asShown = rows.flatMap((row) => [row, ...row.open()]);
    assert.deepEqual(idsOf(asShown), [
      'to-file',
      vision,
      security,
      people,
      idOf('activity', 'responsibilities/people.md', 'people/interviewing'),
    ]);
    const files: Readonly<Record<string, string>> = {
      '2026-11-20.md': filedUnder('vision/security'),
      '2026-11-21.md': filedUnder('vision'),
      '2026-11-22.md': filedUnder('vision/old'),
      '2026-11-23.md': '# Unfiled\n',
      '2026-11-24.md': '---\ntitle: "broken\n---\n',
    };
    for (const [path, text] of Object.entries(files)) store.change(path, text);
    await workspace.update(Object.keys(files));
    assert.deepEqual(idsOf(changedRows(rows, nodesOf(workspace, false))), ['to-file', security]);
    assert.equal(changedRows(rows, nodesOf(workspace)), undefined);
  });
});
