import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/vscode/contributions';
import { fileAt, onDisk, until } from '../support/workbench';

describe('The extension', () => {
  it('is active in a workspace with responsibilities, without being asked', async () => {
    await until('activation', () =>
      vscode.extensions.all.find(({ packageJSON, isActive }) => isActive && isRemit(packageJSON)),
    );
  });

  it('has registered every command of its table', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      commandIds.filter((id) => !registered.has(id)),
      [],
    );
  });

  it('has written nothing by opening, reading and refreshing', async () => {
    const before = await onDisk(fileAt('responsibilities/technical-vision.md'));
    await vscode.commands.executeCommand('remit.refresh');
    assert.equal(await onDisk(fileAt('responsibilities/technical-vision.md')), before);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(fileAt('reports'))));
  });
});

function isRemit(manifest: unknown): boolean {
  return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'remit';
}
