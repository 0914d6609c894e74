import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from './folderPaths';

/** Where a folder lies in truth, and whether that is another place in the folder read than its name says. */
export interface Whereabouts {
  readonly real: string;
  readonly isInside: boolean;
  readonly isLinked: boolean;
}

/** Finds out where folders of `folder` lie, whose real path is `root`, and remembers it. Rejects as the system does. */
export function rememberWhereabouts(root: string, folder: string): (above: string) => Promise<Whereabouts> {
  const folders = new Map<string, Promise<Whereabouts>>();
  const find = async (above: string): Promise<Whereabouts> => {
    const real = await realpath(above);
    const named = path.join(root, path.relative(folder, above));
    return { real, isInside: isWithin(root, real), isLinked: real !== named };
  };
  return (above) => {
    const known = folders.get(above) ?? find(above);
    folders.set(above, known);
    return known;
  };
}
