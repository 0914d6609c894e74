import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../host/browser.mjs';
import { startServer, type EditorServer, type ServerOptions } from '../../host/server.mjs';
import { copySample } from '../sample.mjs';
import { Editor } from './editor';

const DAY = '2026-11-20'; // the day that the sample's dates count from in every test
const ACTION_WITHIN = 120_000; // ms: ten times what a busy machine takes
const START_WITHIN = 180_000;

export interface EditorOptions {
  /** Where the extension runs; the Node host if not said. */
  readonly host?: 'node' | 'web';
  /** Whether the folder has to be trusted first. */
  readonly trust?: boolean;
  /**
   * What the workspace is: a copy of the sample (default), an empty folder, a copy of a given one, or no folder at all.
   * `opened`: the workspace file in the copy that is opened instead.
   */
  readonly workspace?: 'sample' | 'empty' | 'none' | { readonly copyOf: string; readonly opened?: string };
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Draws at twice the resolution, for a picture; without, journeys are a good deal faster. */
  readonly sharp?: boolean;
}

/** The editor that the environment asks for: another version, or the packaged extension instead of the folder. */
const fromEnvironment = (): ServerOptions => {
  const { REMIT_EDITOR, REMIT_VSIX } = process.env;
  return {
    ...(REMIT_EDITOR === 'oldest' ? { editor: 'oldest' } : {}),
    ...(REMIT_VSIX === undefined ? {} : { vsix: REMIT_VSIX }),
  };
};

const fillWorkspace = (folder: string, workspace: EditorOptions['workspace'] = 'sample'): void => {
  if (workspace === 'sample') copySample(folder, DAY);
  else if (typeof workspace === 'object') fs.cpSync(workspace.copyOf, folder, { recursive: true });
  else fs.mkdirSync(folder);
};

const openedIn = (folder: string, workspace: EditorOptions['workspace']): string | undefined => {
  if (workspace === 'none') return undefined;
  return typeof workspace === 'object' ? path.join(folder, workspace.opened ?? '') : folder;
};

/** An open editor, and what belongs to it when something goes wrong. */
export interface OpenEditor {
  readonly editor: Editor;
  readonly server: EditorServer;
  readonly close: () => Promise<void>;
}

/** The servers and the browser that the journeys share: each kind of server is started once. */
export class Stage {
  #browser: Promise<Browser> | undefined;
  readonly #servers = new Map<string, Promise<EditorServer>>();
  readonly #contexts = new Map<string, Promise<BrowserContext>>();

  /** Opens the workbench in a window of its own, on a workspace of its own. */
  async open(options: EditorOptions = {}): Promise<OpenEditor> {
    const { host = 'node', trust = false, settings = {} } = options;
    const [server, browser] = await Promise.all([
      this.#serverFor({ host, trust, settings }),
      this.#startedBrowser(),
    ]);
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-journey-'));
    const folder = path.join(temporary, 'workspace');
    fillWorkspace(folder, options.workspace);
    const viewport = options.size ?? { width: 1400, height: 900 };
    const context = await this.#contextFor(browser, viewport, options.sharp ? 2 : 1);
    const page = await context.newPage();
    page.setDefaultTimeout(ACTION_WITHIN);
    const close = async (): Promise<void> => {
      await page.close();
      fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    };
    const editor = new Editor(page, folder);
    await goto(page, server.url(openedIn(folder, options.workspace)));
    return { editor, server, close };
  }

  /** Ends everything. */
  async close(): Promise<void> {
    const browser = await this.#browser;
    const servers = await Promise.all(this.#servers.values());
    await Promise.all([browser?.close(), ...servers.map((server) => server.stop())]);
    this.#browser = undefined;
    this.#servers.clear();
    this.#contexts.clear();
  }

  #serverFor(options: ServerOptions): Promise<EditorServer> {
    const key = JSON.stringify(options);
    const server = this.#servers.get(key) ?? startServer({ ...options, ...fromEnvironment() });
    this.#servers.set(key, server);
    return server;
  }

  // Windows of one kind share a cache: the workbench is fifteen megabytes of script.
  #contextFor(
    browser: Browser,
    viewport: { readonly width: number; readonly height: number },
    deviceScaleFactor: number,
  ): Promise<BrowserContext> {
    const key = JSON.stringify([viewport, deviceScaleFactor]);
    const context = this.#contexts.get(key) ?? browser.newContext({ viewport, deviceScaleFactor });
    this.#contexts.set(key, context);
    return context;
  }

  #startedBrowser(): Promise<Browser> {
    this.#browser ??= launchBrowser();
    return this.#browser;
  }
}

/** The workbench is up when its activity bar is: the containers of extensions stand in it from the start. */
const goto = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.locator('.part.activitybar .action-label').first().waitFor({ timeout: START_WITHIN });
};

/** Where a failed journey leaves its picture. */
export const pictureOfFailure = (title: string): string =>
  path.join('failed', title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
