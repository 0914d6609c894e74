import { after, it } from 'mocha';
import type { Editor } from './editor';
import { pictureOfFailure, Stage, type EditorOptions } from './stage';

const stage = new Stage();
after(() => stage.close());

/**
 * A test in which a person uses the editor. It gets a window and a workspace of its own; when it fails it leaves a picture, and
 * the error says where that and the server's log are.
 */
export const journey = (
  title: string,
  options: EditorOptions,
  walk: (editor: Editor) => Promise<void>,
): void => {
  it(title, async function () {
    // A browser beside a busy machine misses a click now and then: it is said below, and tried once more.
    this.retries(1);
    const { editor, server, close } = await stage.open(options);
    try {
      await walk(editor);
    } catch (error) {
      const picture = await editor.snapshot(pictureOfFailure(title));
      console.log(`    failed: ${String(error)}\n    picture: ${picture}\n    server log: ${server.log}`);
      throw error;
    } finally {
      await close();
    }
  });
};
