import { createNodeStore } from '../../src/node/nodeStore';
import { measureInEditor } from './editorHost';
import { nodeFiles } from './nodeFiles';
import { usedBytes } from './nodeMemory';

/** Called by the editor, in its Node host. */
export const run = (): Promise<void> =>
  measureInEditor({
    host: 'node',
    filesOf: (folder) => nodeFiles(folder.fsPath),
    storeOf: (folder) => createNodeStore(folder.fsPath),
    memory: usedBytes,
  });
