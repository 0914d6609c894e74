import type { Workspace } from '../../index/workspace';
import type { FilePath } from '../../store/store';

/**
 * Lets the index see what an action has done. Where that cannot be read at this moment the action is done all the
 * same, and what it did is told; the next reading brings the index up to date (H52).
 */
export async function readAgain(workspace: Workspace, paths: readonly FilePath[]): Promise<void> {
  await workspace.update(paths).catch(() => undefined);
}
