// Paths of the repository, resolved from this file, never from the working directory.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** A path inside the repository. */
export const at = (...parts) => path.join(root, ...parts);

/** The git-ignored folder for downloads: editors, their Node, the sample's copy. */
export const cache = (...parts) => at('.vscode-test', ...parts);

/** The git-ignored folder for the output of a run: bundles, results, logs, pictures. */
export const out = (...parts) => at('out', ...parts);
