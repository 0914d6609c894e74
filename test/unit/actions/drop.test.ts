import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import type { Dragged, Drop } from '../../../src/core/actions/drop';
import { dropOnto } from '../../../src/core/actions/drop';
import { overviewOf } from '../../../src/core/workspace/overview';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { calendarQuarter } from '../../../src/core/period/period';
import type { TreeNode } from '../../../src/core/tree/node';
import { treeOf } from '../../../src/core/tree/tree';
import { filedUnder, readFolder } from '../../support/aFolder';

const folder = { address: 'file:///notes', name: 'notes' };

const treeIn = (workspace: Workspace): readonly TreeNode[] =>
  treeOf(overviewOf(workspace.index, calendarQuarter(2026, 4)), workspace.brokenFiles());

/** The first row, top down, that fits. */
function rowIn(nodes: readonly TreeNode[], fits: (node: TreeNode) => boolean): TreeNode {
  const found = nodes.flatMap(all).find(fits);
  return found ?? assert.fail('no such row');
}

function all(node: TreeNode): readonly TreeNode[] {
  return [node, ...('children' in node ? node.children().flatMap(all) : [])];
}

const at = (path: string) => (node: TreeNode) =>
  (node.kind === 'activity' || node.kind === 'category') && node.path === path;
const noteAt =
  (path: string, title = '') =>
  (node: TreeNode) =>
    node.kind === 'note' &&
    node.path === path &&
    (node.part.kind === 'note' ? '' : node.part.title) === title;
const group = (kind: string) => (node: TreeNode) => node.kind === kind;

const row = (node: TreeNode): Dragged => ({ kind: 'row', folder: folder.address, node });
const file = (path: string, of = folder.address): Dragged => ({ kind: 'file', folder: of, path });

/** What a drop asks for, in words: `a.md +vision`, `a.md -vision`, `a.md vision > people`; refusals by code. */
function wanted(drop: Drop): readonly string[] {
  if (drop.kind === 'activity') return [`${drop.dragged.path} onto ${drop.onto.path}`];
  if (drop.kind === 'nothing') return [drop.reason];
  const asked = drop.requests.map(({ path, request }) => {
    const kind = request.part.kind === 'note' ? '' : ` ${request.part.kind}`;
    if ('from' in request) return `${path}${kind} ${request.from} > ${request.to}`;
    return [
      `${path}${kind}`,
      ...request.add.map((to) => `+${to}`),
      ...request.remove.map((of) => `-${of}`),
    ].join(' ');
  });
  const left = drop.leftAlone.map((outcome) =>
    outcome.status === 'refused' ? `${outcome.path}: ${outcome.refusal.code}` : outcome.status,
  );
  return [...asked, ...left];
}

const files = {
  '2026-11-20.md': filedUnder('vision/security'),
  '2026-11-10.md': '# Staff\n\n## Audit\n\n#vision/security\n\n- asked #vision/security\n',
  '2026-08-01.md': filedUnder('vision/security'),
  '2026-11-21.md': '# Unfiled\n',
  '2026-11-22.md': '---\ntitle: "x\n---\n',
};

describe('Dropping onto a row of the tree', () => {
  it('files what comes from the explorer or from To file, under an activity or a category alone', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    const dragged = [file('a.md'), file('sub/b.md'), row(rowIn(tree, noteAt('2026-11-21.md')))];
    assert.deepEqual(wanted(dropOnto(dragged, folder, rowIn(tree, at('vision/costs')))), [
      'a.md +vision/costs',
      'sub/b.md +vision/costs',
      '2026-11-21.md +vision/costs',
    ]);
    assert.deepEqual(wanted(dropOnto([file('a.md')], folder, rowIn(tree, at('people')))), ['a.md +people']);
  });

  it('moves what stands under another activity, as the note, section or block that it is', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    const dragged = [
      row(rowIn(tree, noteAt('2026-11-20.md'))),
      row(rowIn(tree, noteAt('2026-11-10.md', 'Audit'))),
      row(rowIn(tree, noteAt('2026-11-10.md', 'asked'))),
    ];
    assert.deepEqual(wanted(dropOnto(dragged, folder, rowIn(tree, at('people/interviewing')))), [
      '2026-11-20.md vision/security > people/interviewing',
      '2026-11-10.md section vision/security > people/interviewing',
      '2026-11-10.md block vision/security > people/interviewing',
    ]);
  });

  it('means the activity also where the row is a note or "Earlier" in it', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    for (const fits of [noteAt('2026-11-20.md'), group('earlier')]) {
      assert.deepEqual(wanted(dropOnto([file('a.md')], folder, rowIn(tree, fits))), [
        'a.md +vision/security',
      ]);
    }
  });

  it('unfiles onto "To file", from the activity where the row stood', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    const moved = [row(rowIn(tree, noteAt('2026-11-10.md', 'Audit')))];
    for (const fits of [group('to-file'), noteAt('2026-11-21.md')]) {
      assert.deepEqual(wanted(dropOnto(moved, folder, rowIn(tree, fits))), [
        '2026-11-10.md section -vision/security',
      ]);
      assert.deepEqual(wanted(dropOnto([file('a.md')], folder, rowIn(tree, fits))), ['no-notes']);
    }
  });

  it('asks once for what was dragged twice', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    const dragged = [file('2026-11-21.md'), row(rowIn(tree, noteAt('2026-11-21.md')))];
    assert.deepEqual(wanted(dropOnto(dragged, folder, rowIn(tree, at('people')))), ['2026-11-21.md +people']);
  });

  it('leaves alone, by name, what lies in another folder or in none', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    const dragged = [file('a.md', 'file:///other'), { kind: 'outside', path: 'b.md' } as const, file('c.md')];
    const drop = dropOnto(dragged, folder, rowIn(tree, at('people')));
    assert.deepEqual(wanted(drop), ['c.md +people', 'a.md: other-folder', 'b.md: outside']);
  });

  it('asks for a file that cannot be read as well, so that the reason is said', async () => {
    const { workspace, store } = await readFolder(files);
    const tree = treeIn(workspace);
    const drop = dropOnto([row(rowIn(tree, group('problem')))], folder, rowIn(tree, at('people')));
    assert.ok(drop.kind === 'filings');
    const [outcome] = await changeFilings(workspace, drop.requests);
    assert.equal(outcome?.status === 'refused' && outcome.refusal.code, 'front-matter-yaml');
    assert.deepEqual(store.writes, []);
  });

  it('means the taxonomy where the row of an activity is dropped onto another or a category', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    const [security, people] = [rowIn(tree, at('vision/security')), rowIn(tree, at('people'))];
    assert.deepEqual(wanted(dropOnto([row(security)], folder, people)), ['vision/security onto people']);
    assert.deepEqual(wanted(dropOnto([row(security), file('a.md')], folder, people)), ['mixed']);
    assert.deepEqual(wanted(dropOnto([row(security)], folder, rowIn(tree, group('to-file')))), ['no-target']);
    assert.deepEqual(wanted(dropOnto([row(people)], folder, security)), ['category']);
    const elsewhere = { ...folder, address: 'file:///other' };
    assert.deepEqual(wanted(dropOnto([row(security)], elsewhere, people)), ['no-target']);
  });

  it('means nothing on a problem, on no row, and where nothing dragged is a note', async () => {
    const tree = treeIn((await readFolder(files)).workspace);
    assert.deepEqual(wanted(dropOnto([file('a.md')], folder, rowIn(tree, group('problems')))), ['no-target']);
    assert.deepEqual(wanted(dropOnto([file('a.md')], folder, undefined)), ['no-target']);
    const toFile = row(rowIn(tree, group('to-file')));
    assert.deepEqual(wanted(dropOnto([toFile], folder, rowIn(tree, at('people')))), ['no-notes']);
  });
});

describe('Carrying out a drop', () => {
  it('moves every part of one note that was dragged, by one splice each', async () => {
    const { workspace, store } = await readFolder(files);
    const tree = treeIn(workspace);
    const dragged = [noteAt('2026-11-10.md', 'Audit'), noteAt('2026-11-10.md', 'asked')].map((fits) =>
      row(rowIn(tree, fits)),
    );
    const drop = dropOnto(dragged, folder, rowIn(tree, at('vision/costs')));
    assert.ok(drop.kind === 'filings');
    await changeFilings(workspace, drop.requests);
    assert.equal(store.text('2026-11-10.md'), files['2026-11-10.md'].replaceAll('security', 'costs'));
  });
});
