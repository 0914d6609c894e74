import type { Browser } from 'playwright-core';

/** Starts the machine's browser, headless. */
export declare const launchBrowser: () => Promise<Browser>;
