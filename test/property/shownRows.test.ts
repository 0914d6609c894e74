import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Overview } from '../../src/core/workspace/overview';
import { overviewOf } from '../../src/core/workspace/overview';
import type { Workspace } from '../../src/core/workspace/workspace';
import type { TreeNode } from '../../src/core/tree/node';
import type { Placed, ShownRow } from '../../src/core/tree/shownRows';
import { changedRows, shownRows } from '../../src/core/tree/shownRows';
import { TreeNodes, treeOf } from '../../src/core/tree/tree';
import { filedUnder, readFolder } from '../support/aFolder';
import { periodNamed } from '../support/aWorkspace';
import { runs } from '../support/runs';

type Row = ShownRow<string, TreeNode>;
type Node = Placed<string, TreeNode>;

/** What an editor holds of a row: it looks at its node when it draws it, and only then. */
interface PlannedChange {
  readonly row: Row;
  readonly text: string;
  /** Undefined: it is not open. */
  readonly below: readonly PlannedChange[] | undefined;
}

const period = periodNamed('2026-Q4');
const texts = [
  '# Unfiled\n',
  '# Another title\n',
  filedUnder('vision/security'),
  filedUnder('vision', 'people/interviewing'),
  `${filedUnder('vision/costs')}More words.\n`,
  `---\ndate: 2025-01-01\nactivities: [vision/costs]\n---\n# Long ago\n`,
  '## Part\n\n#vision/costs\n\n## Part\n\n#vision/security\n',
  '\n## Part\n\nWords.\n\n#vision/costs\n',
  '---\ntitle: "broken\n---\n',
  undefined,
];
const aChange = fc.record({
  path: fc.constantFrom('2026-11-20.md', '2026-11-21.md', 'undated.md'),
  text: fc.constantFrom(...texts),
  isRead: fc.boolean(),
  // Which of the rows are open in the editor after it.
  isOpen: fc.func(fc.boolean()),
});

/** The nodes of a workspace's tree, made from those before as the editor makes them, and made from nothing. */
function nodesOf(workspace: Workspace): (isRead: boolean) => Record<'kept' | 'anew', readonly Node[]> {
  const tree = new TreeNodes();
  let overview: Overview | undefined;
  const placed = (nodes: readonly TreeNode[]): readonly Node[] =>
    nodes.map((node) => ({ folder: 'here', node }));
  return (isRead) => {
    overview = overviewOf(workspace.index, period, overview);
    const broken = workspace.brokenFiles();
    return {
      kept: placed(tree.of(overview, broken, isRead)),
      anew: placed(treeOf(overviewOf(workspace.index, period), broken, isRead)),
    };
  };
}

describe('A tree of which only the rows are drawn anew that are told of', () => {
  it('shows the same as one that is drawn anew as a whole, whatever happens to its notes and which rows are open', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aChange, { minLength: 2, maxLength: 6 }), async (changes) => {
        const { workspace, store } = await readFolder({});
        const look = nodesOf(workspace);
        let rows: readonly Row[] = [];
        let screen: readonly PlannedChange[] = [];
        for (const { path, text, isRead, isOpen } of changes) {
          if (text === undefined) store.delete(path);
          else store.change(path, text);
          await workspace.update([path]);
          const { kept, anew } = look(isRead);
          const changed = changedRows(rows, kept);
          if (changed) screen = screen.map((drawn) => redrawn(drawn, changed, isOpen));
          else screen = (rows = shownRows(kept, rows)).map((row) => planChange(row, isOpen));
          assert.deepEqual(screen.map(seen), afresh(anew, screen));
        }
      }),
      { numRuns: runs },
    );
  });
});

function planChange(row: Row, isOpen: (id: string) => boolean): PlannedChange {
  const { node } = row;
  return {
    row,
    text: textOf(node),
    below: isOpen(node.id) ? row.open().map((each) => planChange(each, isOpen)) : undefined,
  };
}

function redrawn(
  drawn: PlannedChange,
  changed: readonly Row[],
  isOpen: (id: string) => boolean,
): PlannedChange {
  if (changed.includes(drawn.row)) return planChange(drawn.row, isOpen);
  return { ...drawn, below: drawn.below?.map((each) => redrawn(each, changed, isOpen)) };
}

interface Seen {
  readonly text: string;
  readonly below: readonly Seen[] | undefined;
}

function seen({ text, below }: PlannedChange): Seen {
  return { text, below: below?.map(seen) };
}

/** What is to be seen of these nodes, opened as far as the screen has them opened. */
function afresh(
  nodes: readonly Pick<Placed<string, TreeNode>, 'node'>[],
  screen: readonly PlannedChange[],
): readonly Seen[] {
  return nodes.map(({ node }, at) => {
    const below = screen[at]?.below;
    const children = 'children' in node ? node.children().map((child) => ({ node: child })) : [];
    return { text: textOf(node), below: below && afresh(children, below) };
  });
}

/** Everything of a row that can be seen or that its click leads to. */
function textOf(node: TreeNode): string {
  switch (node.kind) {
    case 'note':
      return [
        node.noteTitle,
        node.date,
        node.part.kind === 'note' ? '' : node.part.line,
        node.private,
      ].join();
    case 'problem':
      return `${node.problem.path}:${node.problem.code}`;
    case 'activity':
      return [node.title, node.count, node.isQuiet, node.lastDate, node.hasChildren].join();
    case 'category':
      return [node.title, node.count].join();
    default:
      return [node.kind, node.count].join();
  }
}
