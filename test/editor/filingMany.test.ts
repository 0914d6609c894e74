import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NoteNode } from '../../src/core/tree/node';
import type { FolderedNode } from '../../src/vscode/contributions';
import { closeEverything, fileAt, onDisk, open, runAndAccept, until, write } from '../support/workbench';

// The first row of the pick, which Enter files where nothing else is highlighted.
const first = 'technical-vision/technical-strategy';
const filed = `---\nactivities:\n  - ${first}\n---\n`;

/** A row of the tree as the tree hands it to a command. */
function rowOf(path: string, part: NoteNode['part'], activity: string): FolderedNode {
  const node: NoteNode = {
    kind: 'note',
    id: path,
    path,
    noteTitle: path,
    title: path,
    date: undefined,
    part,
    private: false,
    activity,
  };
  return { folder: fileAt(''), node };
}

describe('Filing what is selected', () => {
  afterEach(closeEverything);

  it('files fifty notes at once, leaves alone what is none, and is undone at once', async () => {
    const notes = Array.from({ length: 50 }, (_, at) => `notes/many/${at}.md`);
    const uris = await Promise.all(notes.map((path) => write(path, `# ${path}\n`)));
    const broken = await write('notes/many/broken.md', '---\ntitle: "open\n---\n');
    const picture = await write('notes/many/picture.png', 'no text');
    const paper = await write('notes/many/README.md', '# Read me\n');
    await runAndAccept('remit.fileNote', uris[0], [...uris, broken, picture, paper, fileAt('notes/many')]);
    const texts = await Promise.all(uris.map(onDisk));
    assert.deepEqual(
      texts.filter((text) => !text.startsWith(filed)),
      [],
    );
    assert.equal(await onDisk(broken), '---\ntitle: "open\n---\n');
    assert.equal(await onDisk(picture), 'no text');
    assert.equal(await onDisk(paper), '# Read me\n');
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.equal(await onDisk(fileAt('notes/many/49.md')), '# notes/many/49.md\n');
    await vscode.workspace.fs.delete(fileAt('notes/many'), { recursive: true });
  });

  it('files the sections that rows stand for, and not their notes', async () => {
    const text = '# T\n\n## Audit\n\n#technical-vision/security-audits\n\nx\n\n## Bill\n\ny\n';
    const uri = await write('notes/rows.md', text);
    const span = { start: 5, end: 53 };
    const part = { kind: 'section', title: 'Audit', level: 2, line: 2, span } as const;
    const row = rowOf('notes/rows.md', part, 'technical-vision/security-audits');
    await runAndAccept('remit.fileNote', row, [row]);
    const tags = '#technical-vision/security-audits';
    assert.equal(await onDisk(uri), text.replace(tags, `${tags} #${first}`));
  });

  it('also files under a further activity, and takes nothing away', async () => {
    const uri = await write('notes/also.md', `${filed}# Also\n`);
    await open(uri);
    await until('the index to know it', async () => (await onDisk(uri)).startsWith(filed) || undefined);
    await runAndAccept('remit.alsoFileUnder');
    // The first row that is left: what it is filed under already is not offered.
    assert.equal(
      await onDisk(uri),
      `---\nactivities:\n  - ${first}\n  - technical-vision/platform-and-design\n---\n# Also\n`,
    );
  });
});

describe('Next to File', () => {
  afterEach(closeEverything);

  it('shows the newest unfiled note, files it, marks the next, and is one operation', async () => {
    const newest = await write('notes/2099-01-02-newest.md', '# Newest\n');
    const second = await write('notes/2099-01-01-second.md', '# Second\n');
    await vscode.commands.executeCommand('remit.refresh');
    let isOver = false;
    const walk = vscode.commands.executeCommand('remit.nextToFile').then(() => (isOver = true));
    const shows = (uri: vscode.Uri): PromiseLike<unknown> =>
      until(
        `${uri.path} to be shown`,
        () => vscode.window.activeTextEditor?.document.uri.path === uri.path || undefined,
      );
    await shows(newest);
    await until('the note to be filed', async () => {
      if ((await onDisk(newest)).startsWith(filed)) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    });
    await shows(second);
    await until('the note to be marked', async () => {
      if ((await onDisk(second)).startsWith('---\nactivities: []\n')) return true;
      await vscode.commands.executeCommand('remit.stepInWalk', 'needs-none');
      return undefined;
    });
    await until('the walk to end', async () => {
      if (isOver) return true;
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return undefined;
    });
    await walk;
    await vscode.commands.executeCommand('remit.undoLastChange');
    assert.deepEqual([await onDisk(newest), await onDisk(second)], ['# Newest\n', '# Second\n']);
    await Promise.all([newest, second].map((uri) => vscode.workspace.fs.delete(uri)));
  });
});
