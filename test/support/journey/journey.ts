import { after, it } from 'mocha';
import type { EditorServer } from '../../host/server.mjs';
import type { Editor } from './editor';
import { pictureOfFailure, Stage, type EditorOptions } from './stage';

const stage = new Stage();
after(() => stage.close());

/**
 * A test that drives the editor as a user would, in a window and workspace of its own. On failure it saves a picture,
 * and the error names it and the server's log.
 */
export const journey = (
  title: string,
  options: EditorOptions,
  walk: (editor: Editor, server: EditorServer) => Promise<void>,
): void => {
  it(title, async function () {
    // A browser on a busy machine occasionally misses a click: that is reported below, and the test is retried once.
    this.retries(1);
    const { editor, server, close } = await stage.open(options);
    try {
      await walk(editor, server);
    } catch (error) {
      const picture = await editor.snapshot(pictureOfFailure(title));
      console.log(`    failed: ${String(error)}\n    picture: ${picture}\n    server log: ${server.log}`);
      throw error;
    } finally {
      await close();
    }
  });
};
