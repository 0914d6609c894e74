import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Folders } from '../../src/vscode/folders';
import { ResponsibilitiesTree } from '../../src/vscode/tree/responsibilitiesTree';
import { liveIndex } from '../support/anIndex';
import { closeEverything, open, typeAtEnd, until, write } from '../support/workbench';

type Row = ReturnType<ResponsibilitiesTree['getChildren']>[number];

const filed = '---\nactivities:\n  - technical-vision/technical-strategy\n---\n\n';

describe('The tree, where every row has been opened', () => {
  let folders: Folders;
  let tree: ResponsibilitiesTree;
  let listening: vscode.Disposable;
  /** What the editor was told since it was asked last: what the rows say, or that it is all of them. */
  let told: (readonly string[] | 'all')[];
  before(async () => {
    folders = await liveIndex();
    tree = new ResponsibilitiesTree(folders, { periodFor: () => undefined });
    listening = tree.onDidChangeTreeData((rows) => told.push(rows?.map(labelOf) ?? 'all'));
  });
  after(() => {
    listening.dispose();
    tree.dispose();
    folders.dispose();
  });
  beforeEach(async () => {
    // Whatever is filed in a test, a note to file is left, and the row on top stays.
    await write('notes/stays-to-file.md', '# To file\n');
    await has('notes/stays-to-file.md', 'To file');
    opened();
    told = [];
  });
  afterEach(closeEverything);

  const opened = (row?: Row): readonly Row[] =>
    tree.getChildren(row).flatMap((each) => [each, ...opened(each)]);
  const labelOf = (row: Row): string => {
    const { label = '' } = tree.getTreeItem(row);
    return typeof label === 'string' ? label : label.label;
  };
  const titleOf = (path: string): string | undefined => folders.all[0]?.workspace.index.get(path)?.note.title;
  const has = (path: string, title: string): Promise<unknown> =>
    until(`${path} to be known as ${title}`, () => titleOf(path) === title || undefined);
  const refreshed = (): readonly (readonly string[] | 'all')[] => {
    tree.refresh();
    return told.splice(0);
  };

  it('is not drawn anew when nothing changed, and hands out the same rows again', () => {
    const rows = opened();
    assert.deepEqual(refreshed(), []);
    const again = opened();
    assert.ok(rows.length > 10 && rows.length === again.length);
    assert.ok(rows.every((row, at) => row === again[at]));
  });

  it('is not drawn anew by words in a note, and by its title in the one row of it', async () => {
    const uri = await write('notes/2026-11-02-row.md', `${filed}# A row\n\nWords.\n`);
    await has('notes/2026-11-02-row.md', 'A row');
    opened();
    const editor = await open(uri);
    const before = folders.all[0]?.workspace.index.revision;
    await typeAtEnd(editor, 'More words.\n');
    await until(
      'the words to be read',
      () => folders.all[0]?.workspace.index.revision !== before || undefined,
    );
    assert.deepEqual(refreshed(), []);
    await closeEverything();
    await write('notes/2026-11-02-row.md', `${filed}# Another\n\nWords.\n`);
    await has('notes/2026-11-02-row.md', 'Another');
    assert.deepEqual(refreshed(), [['Another']]);
    assert.deepEqual(refreshed(), []);
  });

  it('is drawn anew by a note that is filed in what is to file and in its category, of all rows', async () => {
    await write('notes/2026-11-02-goes.md', '# Goes\n');
    await has('notes/2026-11-02-goes.md', 'Goes');
    opened();
    await write('notes/2026-11-02-goes.md', `${filed}# Gone\n`);
    await has('notes/2026-11-02-goes.md', 'Gone');
    const [changed, ...more] = refreshed();
    assert.match(String(changed), /^To file \(\d+\),Technical Vision$/);
    assert.deepEqual(more, []);
  });
});
