import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, open, until, write } from '../support/workbench';

const security = 'technical-vision/security-audits';

/** Opens a note that says this, with the cursor where its `|` stands. */
async function openNote(name: string, marked: string): Promise<[vscode.TextDocument, vscode.Position]> {
  const offset = marked.indexOf('|');
  const uri = await write(`notes/${name}.md`, marked.slice(0, offset) + marked.slice(offset + 1));
  const { document } = await open(uri);
  return [document, document.positionAt(offset)];
}

async function problems(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
  return until(`${count} problems`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Remit');
    return found.length === count ? found : undefined;
  });
}

describe('Paths in the text of a note', () => {
  before(() => vscode.workspace.getConfiguration('files').update('autoSave', 'off'));
  afterEach(closeEverything);

  it('are completed in a list that is not finished', async () => {
    const [document, position] = await openNote('completed', '---\nactivities: [|\ntitle: "x\n---\n');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      '[',
    );
    const item = items.find(({ insertText }) => insertText === security);
    assert.ok(item);
    assert.match(item.detail ?? '', /Security Audits/);
  });

  it('are explained', async () => {
    const [document, position] = await openNote(
      'explained',
      `Talked about #technical-vision/sec|urity-audits.\n`,
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join();
    assert.match(text, /\*\*Security.Audits\*\*|\*\*Security&nbsp;Audits\*\*/);
  });

  it('that are unknown are said, and mended by an edit that one undo takes back', async () => {
    const before = '---\nactivities:\n  - technical-vision/securty-audits\n---\n';
    const [document] = await openNote('2026-11-02-mended', `${before}|`);
    const [problem] = await problems(document.uri, 1);
    assert.equal(problem?.code, 'unknown-activity');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title.includes(security));
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), `---\nactivities:\n  - ${security}\n---\n`);
    await problems(document.uri, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('lead to the category file and to every note', async () => {
    const [document, position] = await openNote('led', `---\nactivities: [${security}|]\n---\n`);
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assert.ok(definition);
    assert.ok(definition.targetUri.path.endsWith('responsibilities/technical-vision.md'));
    const references = await until('the note among the references', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position,
      );
      return found.some(({ uri }) => uri.toString() === document.uri.toString()) ? found : undefined;
    });
    assert.ok(references.length > 1);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.ok(links.some(({ target }) => target?.fragment.startsWith('L')));
  });
});

describe('The files that declare the responsibilities', () => {
  afterEach(closeEverything);

  it('are found by their titles, in which no icon is drawn', async () => {
    const uri = await write('responsibilities/iconic.md', '---\ntitle: $(trash) Iconic\n---\n');
    const name = await until('the symbol', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Iconic',
      );
      return found.find(({ containerName }) => containerName === 'iconic')?.name;
    });
    assert.equal(name, '\\$(trash) Iconic');
    await vscode.workspace.fs.delete(uri);
  });

  it('complete their keys, and offer the ways out for a path that vanished', async () => {
    const uri = await write(
      'responsibilities/made-for-this.md',
      '---\ntitle: Made for This\nactivities:\n  - id: there\n    ev\n---\n',
    );
    const note = await write('notes/carries.md', '---\nactivities: [made-for-this/gone]\n---\n');
    const { document } = await open(uri);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(4, 6),
    );
    assert.ok(items.some(({ insertText }) => insertText === 'every: '));
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('---\ntitle: Made for This\nactivities:\n  - id: there\n---\n'),
    );
    const vanished = await until('the path that vanished', () =>
      vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'path-vanished'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      vanished.range,
    );
    const commands = actions.map(({ command }) => command?.command).filter((id) => id?.startsWith('remit.'));
    assert.deepEqual(commands, ['remit.adoptPath', 'remit.restorePath', 'remit.declarePath']);
    await closeEverything();
    assert.equal(document.isDirty, false);
    for (const each of [uri, note]) await vscode.workspace.fs.delete(each);
  });
});
