import * as vscode from '../api';
import { revisionOf } from '../../core/store/revision';
import type { ReadResult, Revision, WriteResult } from '../../core/store/store';
import { judgeEdit } from '../../core/store/verifiedWrite';
import type { Splice } from '../../core/text/splice';
import { applySplices } from '../../core/text/splice';
import { markOf, textOf } from './documentText';

/** Applies splices to a document that still has the expected text; `disk` is its file. It is not saved. */
export async function editDocument(
  document: vscode.TextDocument,
  disk: ReadResult,
  expected: Revision,
  splices: readonly Splice[],
): Promise<WriteResult> {
  const before = textOf(document, disk);
  if (revisionOf(before) !== expected) return { kind: 'stale' };
  const mark = markOf(disk).length;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of splices) {
    const [from, to] = [start, end].map((offset) => document.positionAt(Math.max(0, offset - mark)));
    if (from && to) edit.replace(document.uri, new vscode.Range(from, to), text);
  }
  await vscode.workspace.applyEdit(edit);
  // `applyEdit` reports neither why it failed nor what it did (H45), so the resulting text decides.
  return judgeEdit(before, applySplices(before, splices), textOf(document, disk));
}
