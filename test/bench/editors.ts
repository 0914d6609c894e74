import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../host/findProgram.mjs';
import { at, cache, out, root } from '../host/paths.mjs';
import type { Options } from './answer';
import type { Running } from './askEditor';
import { ask, running } from './askEditor';
import type { Column } from './column';
import type { Corpus } from './corpora';
import { firstRowsOf } from './firstRows';
import type { Activation } from './inActivation';
import type { Typing } from './inTyping';
import { longestTaskRows } from './longestTasks';
import type { Figure, Quantity, Row } from './measure';
import { measureRows } from './measure';

type Host = 'node' | 'web';

/** Whether the editor and a browser are installed; the bench does not download them unasked. */
export function editorIsInstalled(): boolean {
  return existsSync(cache('current', 'package-lock.json')) && findBrowser() !== undefined;
}

/** Measures a column in one of the extension hosts. The real extension is loaded from `dist`. */
export async function measureInHost(host: Host, { workspace }: Corpus, options: Options): Promise<Column> {
  const inside = host === 'node' ? 'inNodeHost.js' : 'inWebHost.js';
  const column = await running({ host, tests: true }, (editor) =>
    ask<Column>(editor, { extension: standIn(), script: out('bench', inside), folder: workspace, options }),
  );
  if (column.host !== host) throw new Error(`the ${column.host} host ran instead of the ${host} host`);
  const activation = await running({ host, tests: true }, (editor) =>
    inEmptyFolder((folder) => measureRows(activationRows(editor, folder), options.runs)),
  );
  const typing = await running({ host, tests: true }, (editor) =>
    measureRows(typingRows(editor, workspace), options.runs),
  );
  return running({ host }, async ({ server, browser }) => {
    const firstRows = await measureRows(firstRowsOf(browser, server.url(workspace)), options.runs);
    const tasks = await measureRows(
      host === 'web' ? longestTaskRows(browser, server.url(workspace)) : [],
      options.runs,
    );
    const figures: readonly Figure[] = [...column.figures, ...typing, ...activation, ...firstRows, ...tasks];
    const programs = host === 'web' ? [`Chromium ${browser.version()}`] : [];
    return { ...column, figures, programs: [...column.programs, ...programs] };
  });
}

/** Opens a window for each sample, since an extension is activated only once. */
function activationRows(editor: Running, folder: string): readonly Row[] {
  let activation = NaN;
  const sample = async (): Promise<number> => {
    const question = {
      extension: root,
      script: out('bench', 'inActivation.js'),
      folder,
      options: { runs: 1 },
    };
    const answer = await ask<Activation>(editor, question);
    activation = answer.activation;
    return answer.reading;
  };
  const last = (): Promise<number> => Promise.resolve(activation);
  return [
    {
      quantity: { name: 'activation', unit: 'ms', sample: last },
      floor: { name: 'read its code', unit: 'ms', sample },
    },
  ];
}

/**
 * Once the real extension has read the workspace, compares a keystroke in a note with one in a document that the
 * extension ignores.
 */
function typingRows(editor: Running, folder: string): readonly Row[] {
  let last: Typing | undefined;
  const of = (name: string, value: (typing: Typing) => number): Quantity => ({
    name,
    unit: 'ms',
    sample: () => Promise.resolve(last ? value(last) : NaN),
  });
  const sample = async (): Promise<number> => {
    const question = { extension: root, script: out('bench', 'inTyping.js'), folder, options: { runs: 1 } };
    last = await ask<Typing>(editor, question);
    return last.text.key;
  };
  const floor: Quantity = { name: 'in a text that is no note', unit: 'ms', sample };
  return [
    { quantity: of('a key in a note of 5,000 lines', ({ note }) => note.key), floor },
    {
      quantity: of('longest block: 100 keys', ({ note }) => note.block),
      floor: of('longest block: in a text that is no note', ({ text }) => text.block),
    },
  ];
}

async function inEmptyFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(path.join(tmpdir(), 'remit-bench-'));
  mkdirSync(path.join(home, 'workspace'));
  try {
    return await work(path.join(home, 'workspace'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * A dummy extension with our name. Its manifest decides in which host the bench runs; the real extension would read and
 * watch the same folder at the same time.
 */
function standIn(): string {
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const { publisher, name, version, engines } = manifest;
  const folder = out('bench', 'stand-in');
  mkdirSync(folder, { recursive: true });
  const entries = { main: './extension.js', browser: './extension.js' };
  const text = JSON.stringify({ publisher, name, version, engines, ...entries });
  writeFileSync(path.join(folder, 'package.json'), text);
  writeFileSync(path.join(folder, 'extension.js'), 'exports.activate = () => {};\n');
  return folder;
}
