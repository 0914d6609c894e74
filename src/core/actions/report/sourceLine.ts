import type { Workspace } from '../../workspace/workspace';
import { scanNote } from '../../note/scanNote';
import { allAnchors } from '../../note/anchors';
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
  if (anchor === null) return 0;
  const { outline } = scanNote(path, read.text);
  return allAnchors(outline).find((one) => one.anchor === anchor)?.line ?? 0;
}
