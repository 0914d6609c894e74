import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { hostEnd } from '../host/editorTests.mjs';
import { findBrowser } from '../host/findProgram.mjs';
import { at, cache, out, root } from '../host/paths.mjs';
import type { EditorServer, ServerOptions } from '../host/server.mjs';
import { startServer } from '../host/server.mjs';
import type { Answer, Options } from './answer';
import type { Column } from './column';
import type { Corpus } from './corpora';
import { firstRowsOf } from './firstRows';
import type { Activation } from './inActivation';
import type { Typing } from './inTyping';
import { longestTaskRows } from './longestTasks';
import type { Figure, Quantity, Row } from './measure';
import { measureRows } from './measure';

const endsWithin = 3_600_000; // ms

type Host = 'node' | 'web';

interface Running {
  readonly server: EditorServer;
  readonly browser: Browser;
}

/** Whether the editor and a browser are installed; the bench does not download them unasked. */
export function editorIsInstalled(): boolean {
  return existsSync(cache('current', 'package-lock.json')) && findBrowser() !== undefined;
}

/** Measures a column in one of the extension hosts. The real extension is loaded from `dist`. */
export async function measureInHost(host: Host, { workspace }: Corpus, options: Options): Promise<Column> {
  const inside = host === 'node' ? 'inNodeHost.js' : 'inWebHost.js';
  const column = await running({ host, tests: true }, (editor) =>
    ask<Column>(editor, { extension: standIn(), script: inside, folder: workspace, options }),
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
    const question = { extension: root, script: 'inActivation.js', folder, options: { runs: 1 } };
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
    const question = { extension: root, script: 'inTyping.js', folder, options: { runs: 1 } };
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

async function running<T>(options: ServerOptions, work: (editor: Running) => Promise<T>): Promise<T> {
  const server = await startServer(options);
  const browser = await launchBrowser();
  try {
    return await work({ server, browser });
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Question {
  /** The extension folder, whose manifest decides in which host the script runs. */
  readonly extension: string;
  /** One of the bench's bundles. */
  readonly script: string;
  readonly folder: string;
  readonly options: Options;
}

/** Runs a script in the extension host of a new window, and returns its result. */
async function ask<T>({ server, browser }: Running, question: Question): Promise<T> {
  const beside = (name: string): string => path.join(path.dirname(question.folder), name);
  rmSync(beside('results.json'), { force: true });
  writeFileSync(beside('options.json'), JSON.stringify(question.options));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const ended = await hostEnd(page, endsWithin);
    const payload = {
      extensionDevelopmentPath: server.remote(question.extension),
      extensionTestsPath: server.remote(out('bench', question.script)),
    };
    await page.goto(server.url(question.folder, payload));
    const trouble = await ended();
    const answer = answerIn<T>(beside('results.json'));
    if (typeof answer === 'object' && answer !== null && 'error' in answer)
      throw new Error(`${question.script}: ${trouble ?? answer.error} (${server.log})`);
    return answer;
  } finally {
    await context.close();
  }
}

function answerIn<T>(file: string): Answer<T> {
  if (!existsSync(file)) return { error: 'it came to no end' };
  return JSON.parse(readFileSync(file, 'utf8')) as Answer<T>;
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
