import type { Page } from 'playwright-core';

/** Answers what waits until the page's extension host has ended, and then what went wrong, if anything; `endsWithin` in ms. */
export declare const hostEnd: (page: Page, endsWithin?: number) => Promise<() => Promise<string | undefined>>;
