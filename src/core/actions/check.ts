import type { IndexedNote } from '../index/noteIndex';
import type { Workspace } from '../index/workspace';
import { unknownPaths } from '../note/filing';
import type { FileProblem, Problem } from '../problem';
import { rangeOf } from '../text/range';

/**
 * Everything that is wrong in notes and category files, by path and line. Notes that carry unknown paths are read
 * again, for the index keeps no lines.
 */
export async function checkWorkspace(workspace: Workspace): Promise<readonly FileProblem[]> {
  const problems = [...workspace.declarationProblems(), ...workspace.unreadableFiles()];
  for (const indexed of workspace.index.notes()) {
    for (const problem of await problemsOf(workspace, indexed)) {
      problems.push({ ...problem, path: indexed.note.path });
    }
  }
  return problems.sort(byPathAndLine);
}

async function problemsOf(workspace: Workspace, { note }: IndexedNote): Promise<readonly Problem[]> {
  const unknown = note.broken ? [] : unknownPaths(note, workspace.taxonomy);
  if (unknown.length === 0) return note.problems;
  const read = await workspace.store.read(note.path);
  const text = read.kind === 'text' ? read.text : '';
  const paths = unknown.map(({ token, code, args }) => ({
    code,
    args,
    range: rangeOf(text, clamp(token.span, text)),
  }));
  return [...note.problems, ...paths];
}

function clamp(span: { start: number; end: number }, text: string): { start: number; end: number } {
  return { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) };
}

function byPathAndLine(a: FileProblem, b: FileProblem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
