import * as vscode from 'vscode';
import manifest from '../../package.json';
import { answer } from './answer';
import { watchBlocks } from './measure';
import { generateNote } from './noteText';
import { createRandom } from './random';

/** The latency of a keystroke in a text of 5,000 lines, in ms: the median, and the longest block while typing. */
export interface Typing {
  readonly note: Keys;
  /** In a document that the extension ignores: the editor's own share. */
  readonly text: Keys;
}

interface Keys {
  readonly key: number;
  readonly block: number;
}

const lines = 5000;
const keys = 100;
/** How long the host must have been idle before all notes count as read. */
const quiet = { gap: 20, turns: 100 };

/** Called by the editor, in either host, in a workspace that the real extension reads. */
export const run = (): Promise<void> => answer<Typing>(measure);

async function measure(folder: vscode.Uri): Promise<Typing> {
  await vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`)?.activate();
  const text = longText();
  const typedIn = async (name: string): Promise<Keys> => {
    const file = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    try {
      return await typeInto(file);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  };
  await typedIn('.hidden-warming-up.md');
  // The built-in markdown extension handles both documents; a hidden file is not a note.
  return { text: await typedIn('.hidden-typed-in.md'), note: await typedIn('typed-in.md') };
}

async function typeInto(file: vscode.Uri): Promise<Keys> {
  const editor = await vscode.window.showTextDocument(file);
  const middle = new vscode.Position(Math.floor(lines / 2), 0);
  editor.selection = new vscode.Selection(middle, middle);
  await untilQuiet();
  const took: number[] = [];
  const block = watchBlocks();
  for (let key = 0; key < keys; key++) {
    const start = performance.now();
    await vscode.commands.executeCommand('type', { text: 'word '.charAt(key % 5) });
    took.push(performance.now() - start);
  }
  const longest = block();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return { key: took.sort((a, b) => a - b)[keys / 2] ?? NaN, block: longest };
}

async function untilQuiet(): Promise<void> {
  for (let calm = 0; calm < quiet.turns;) {
    const start = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
    calm = performance.now() - start < quiet.gap ? calm + 1 : 0;
  }
}

// A filed note, followed by the bodies of others.
function longText(): string {
  const random = createRandom(1);
  const written: string[] = ['---', 'date: 2026-05-04', 'activities: [technical-vision]', '---'];
  for (let number = 1; written.length < lines; number++) {
    const { text } = generateNote(random, number, ['technical-vision']);
    written.push(...text.replace(/^---\n[^]*?\n---\n/, '').split(/\r?\n/));
  }
  return written.slice(0, lines).join('\n');
}
