import assert from 'node:assert/strict';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { overviewOf } from '../../../src/core/workspace/overview';
import { calendarQuarter } from '../../../src/core/period/period';
import type { TreeNode } from '../../../src/core/tree/node';
import { periodChoices } from '../../../src/core/tree/periodChoices';
import { badgeCount, treeOf } from '../../../src/core/tree/tree';
import { aDay } from '../../support/aDay';
import { filedUnder, readFolder } from '../../support/aFolder';

const fourth = calendarQuarter(2026, 4);
const rows = (workspace: Workspace, period: typeof fourth | undefined = fourth): readonly TreeNode[] =>
  treeOf(overviewOf(workspace.index, period), workspace.brokenFiles());

/** The tree as an outline, fully opened. */
function outline(nodes: readonly TreeNode[], depth = 0): readonly string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${textOf(node)}`,
    ...('children' in node ? outline(node.children(), depth + 1) : []),
  ]);
}

function textOf(node: TreeNode): string {
  switch (node.kind) {
    case 'category':
    case 'activity':
      return `${node.title ?? 'General'} ${node.count}`;
    case 'note':
      return `${node.date ?? 'undated'} ${node.part.kind === 'note' ? node.noteTitle : `§ ${node.part.title}`}`;
    case 'problem':
      return `! ${node.problem.path}`;
    default:
      return `${node.kind} ${node.count}`;
  }
}

const idsOf = (nodes: readonly TreeNode[]): readonly string[] =>
  nodes.flatMap((node) => [node.id, ...('children' in node ? idsOf(node.children()) : [])]);

describe('The tree', () => {
  it('shows what is to file, every activity with its notes and zeros, and what cannot be read', async () => {
    const { workspace } = await readFolder({
      '2026-11-20.md': filedUnder('vision/security'),
      '2026-11-10.md': '# Staff\n\n## Audit\n\n#vision/security\n',
      '2026-08-01.md': filedUnder('vision/security'),
      '2026-11-21.md': '# Unfiled\n',
      '2026-11-22.md': '---\ntitle: "x\n---\n',
      '2026-11-23.md': filedUnder('people'),
    });
    assert.deepEqual(outline(rows(workspace)), [
      'to-file 1',
      '  2026-11-21 Unfiled',
      'Vision 2',
      '  Security 2',
      '    2026-11-20 A note',
      '    2026-11-10 § Audit',
      '    earlier 1',
      '      2026-08-01 A note',
      '  Costs 0',
      'People 1',
      '  General 1',
      '    2026-11-23 A note',
      '  Interviewing 0',
      'problems 1',
      '  ! 2026-11-22.md',
    ]);
  });

  it('has no row for groups with nothing in them', async () => {
    const { workspace } = await readFolder({});
    assert.deepEqual(outline(rows(workspace)), [
      'Vision 0',
      '  Security 0',
      '  Costs 0',
      'People 0',
      '  Interviewing 0',
    ]);
  });

  it('shows, while notes are being read, the rows that stand whatever they say, and what is to file on top', async () => {
    const { workspace } = await readFolder({
      '2026-11-20.md': filedUnder('vision/security'),
      '2026-11-22.md': '---\ntitle: "x\n---\n',
      '2026-11-23.md': filedUnder('people'),
    });
    const nodes = treeOf(overviewOf(workspace.index, fourth), workspace.brokenFiles(), false);
    assert.deepEqual(outline(nodes), [
      'to-file 0',
      'Vision undefined',
      '  Security 1',
      '    2026-11-20 A note',
      '  Costs 0',
      'People undefined',
      '  Interviewing 0',
    ]);
  });

  it('calls an activity quiet when all notes have been read and none of the period is filed there', async () => {
    const { workspace } = await readFolder({ '2026-11-20.md': filedUnder('vision/security') });
    const quiet = (isRead: boolean): readonly (string | undefined)[] =>
      treeOf(overviewOf(workspace.index, fourth), [], isRead)
        .flatMap((node) => (node.kind === 'category' ? node.children() : []))
        .flatMap((node) => (node.kind === 'activity' && node.isQuiet ? [node.title] : []));
    assert.deepEqual(quiet(false), []);
    assert.deepEqual(quiet(true), ['Costs', 'Interviewing']);
  });

  it('has ids that are all different, and stay when notes change', async () => {
    const files = {
      '2026-11-20.md': filedUnder('vision/security', 'vision/costs'),
      '2026-11-10.md': '## Same\n\n#vision/security\n\n## Same\n\n#vision/security\n\n- x #vision/security\n',
      '2026-11-21.md': '# Unfiled\n',
    };
    const { workspace, store } = await readFolder(files);
    const before = idsOf(rows(workspace));
    assert.equal(new Set(before).size, before.length);
    store.change('2026-11-10.md', `Some words above.\n\n${files['2026-11-10.md']}`);
    await workspace.update(['2026-11-10.md']);
    assert.deepEqual(idsOf(rows(workspace)), before);
  });

  it('has different ids also where titles and paths look alike', async () => {
    const { workspace } = await readFolder({
      '2026-11-20.md': '## Risk\n\n#vision\n\n## Risk\n\n#vision\n\n## Risk 1\n\n#vision\n',
      '2026-08-01.md': filedUnder('vision'),
      'earlier/2026-08-01.md': '---\ndate: 2026-11-01\nactivities: [vision]\n---\n',
      'responsibilities/VISION.md': '---\ntitle: Shouted\n---\n',
    });
    const ids = idsOf(rows(workspace));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('shows what was retired only in periods when it was still mine, or has notes', async () => {
    const { workspace, store } = await readFolder({ '2026-11-20.md': filedUnder('vision/old') });
    const declare = async (retired: string): Promise<readonly string[]> => {
      store.change(
        'responsibilities/vision.md',
        `---\ntitle: Vision\norder: 1\nactivities:\n  - id: old\n    retired: ${retired}\n---\n`,
      );
      await workspace.reload();
      return outline(rows(workspace)).filter((row) => row.startsWith('  old'));
    };
    assert.deepEqual(await declare('2026-09-01'), ['  old 1']);
    store.delete('2026-11-20.md');
    assert.deepEqual(await declare('2026-09-01'), []);
    assert.deepEqual(await declare('2026-11-01'), ['  old 0']);
  });

  it('shows a category that was retired as long as it has notes in the period, and of all time', async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/vision.md':
        '---\ntitle: Vision\nretired: 2026-01-01\nactivities:\n  - id: old\n    retired: 2025-01-01\n---\n',
      '2026-11-20.md': filedUnder('vision/old'),
    });
    const shown = (period?: typeof fourth): readonly string[] =>
      outline(treeOf(overviewOf(workspace.index, period), [])).filter((row) => /Vision|old/.test(row));
    assert.deepEqual(shown(fourth), ['Vision 1', '  old 1']);
    store.delete('2026-11-20.md');
    await workspace.reload();
    assert.deepEqual(shown(fourth), []);
    assert.deepEqual(shown(), ['Vision 0', '  old 0']);
  });
});

describe('The badge', () => {
  it('counts the notes to file of the last days, of all time, or none', async () => {
    const { workspace } = await readFolder({
      '2026-11-24.md': '',
      '2026-11-23.md': '',
      '2026-10-25.md': '',
      '2026-10-24.md': '',
      'undated.md': '',
    });
    const overview = overviewOf(workspace.index, undefined);
    const count = (scope: Parameters<typeof badgeCount>[1]): number =>
      badgeCount(overview, scope, aDay('2026-11-23'));
    assert.deepEqual(
      [count({ kind: 'days', days: 30 }), count({ kind: 'all' }), count({ kind: 'off' })],
      [2, 5, 0],
    );
  });
});

describe('The choice of periods', () => {
  it('names the last 13 weeks, this quarter and the last, then every quarter that has notes, and all time', async () => {
    const { workspace } = await readFolder({
      '2026-11-20.md': '',
      '2025-02-01.md': '',
      '2025-03-01.md': '',
      'undated.md': '',
    });
    const choices = periodChoices(workspace.index, { today: aDay('2026-11-23'), fiscalYearStart: 1 });
    assert.deepEqual(
      choices.map((choice) => [choice.kind === 'all-time' ? 'all-time' : choice.period.id, choice.notes]),
      [
        ['last-13-weeks', 1],
        ['2026-Q4', 1],
        ['2026-Q3', 0],
        ['2025-Q1', 2],
        ['all-time', 4],
      ],
    );
  });
});
