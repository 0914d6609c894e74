// Where things are. Paths come from this file's own address, never from the working directory.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** A path inside the repository. */
export const at = (...parts) => path.join(root, ...parts);

/** The ignored folder for what is fetched once: editors, their Node, the sample's copy. */
export const cache = (...parts) => at('.vscode-test', ...parts);

/** The ignored folder for what a run leaves behind: bundles, results, logs, pictures. */
export const out = (...parts) => at('out', ...parts);
