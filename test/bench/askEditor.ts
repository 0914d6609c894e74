import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { hostEnd } from '../host/editorTests.mjs';
import type { EditorServer, ServerOptions } from '../host/server.mjs';
import { startServer } from '../host/server.mjs';
import type { Answer } from './answer';

const endsWithin = 3_600_000; // ms

/** An editor, and the browser for its pages. */
export interface Running {
  readonly server: EditorServer;
  readonly browser: Browser;
}

/** Starts an editor for `work`, and stops it afterwards. */
export async function running<T>(options: ServerOptions, work: (editor: Running) => Promise<T>): Promise<T> {
  const server = await startServer(options);
  const browser = await launchBrowser();
  try {
    return await work({ server, browser });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A script, and where it runs. */
export interface Question {
  /** The extension folder, whose manifest decides in which host the script runs. */
  readonly extension: string;
  /** The bundle, whose `run` is called. */
  readonly script: string;
  readonly folder: string;
  /** What `answer` hands to it. */
  readonly options: object;
  /** Milliseconds; an hour, if not given. */
  readonly endsWithin?: number;
}

/** Runs a script in the extension host of a new window, and returns its result. */
export async function ask<T>({ server, browser }: Running, question: Question): Promise<T> {
  const beside = (name: string): string => path.join(path.dirname(question.folder), name);
  rmSync(beside('results.json'), { force: true });
  writeFileSync(beside('options.json'), JSON.stringify(question.options));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const ended = await hostEnd(page, question.endsWithin ?? endsWithin);
    const payload = {
      extensionDevelopmentPath: server.remote(question.extension),
      extensionTestsPath: server.remote(question.script),
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
