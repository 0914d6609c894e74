import type { Workspace } from '../../workspace/workspace';
import { scanNote } from '../../note/scanNote';
import { anchorsOf } from '../../report/excerpt/anchors';
import type { FilePath } from '../../store/store';

/**
 * The line, counted from 0, that a link of a report points to: that of the heading with this anchor, else the first.
 * Undefined where the path is not a note of the index: a report opens nothing else, whatever its links say
 * (invariant 5).
 */
export async function sourceLine(
  workspace: Workspace,
  path: FilePath,
  anchor: string | null,
): Promise<number | undefined> {
  if (!workspace.index.get(path)) return undefined;
  const read = await workspace.store.read(path);
  if (read.kind !== 'text') return undefined;
  const { headings } = scanNote(path, read.text).outline;
  const at = anchor === null ? -1 : anchorsOf(headings.map(({ text }) => text)).indexOf(anchor);
  return headings[at]?.line ?? 0;
}
