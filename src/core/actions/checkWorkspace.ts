import type { IndexedNote } from '../workspace/noteIndex';
import { vanishedProblems } from '../workspace/vanishedPaths';
import type { Workspace } from '../workspace/workspace';
import { hasPathProblems, noteProblems } from '../note/problems';
import { scanNote } from '../note/scanNote';
import { unusedPatterns } from './unusedPatterns';
import type { FileProblem, Problem } from '../problem';

/**
 * All problems of notes and declaration files, sorted by path and line. Notes with unknown paths are read again, since
 * the index does not keep line numbers.
 */
export async function checkWorkspace(workspace: Workspace): Promise<readonly FileProblem[]> {
  const problems = [
    ...workspace.declarationProblems(),
    ...vanishedProblems(workspace.index),
    ...workspace.unreadableFiles(),
    ...(await unusedPatterns(workspace.store)),
  ];
  for (const indexed of workspace.index.notes()) {
    for (const problem of await problemsOf(workspace, indexed)) {
      problems.push({ ...problem, path: indexed.note.path });
    }
  }
  return problems.sort(byPathAndLine);
}

async function problemsOf(workspace: Workspace, { note }: IndexedNote): Promise<readonly Problem[]> {
  if (!hasPathProblems(note, workspace.taxonomy)) return note.problems;
  const read = await workspace.store.read(note.path);
  if (read.kind !== 'text') return note.problems;
  return noteProblems(read.text, scanNote(note.path, read.text).note, workspace.taxonomy);
}

function byPathAndLine(a: FileProblem, b: FileProblem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
