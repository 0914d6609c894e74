import type { Browser } from 'playwright-core';
import { Editor } from '../support/journey/editor';
import type { Row } from './measure';

const waitedFor = 600_000; // ms

/**
 * The time that a user sees: a window opens on the folder, Remit is clicked as soon as it appears, and the tree shows
 * its first row. Each sample uses a new window.
 */
export function firstRowsOf(browser: Browser, address: string): readonly Row[] {
  let withTree = NaN;
  const sample = async (): Promise<number> => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const editor = new Editor(page, '');
      const start = performance.now();
      await page.goto(address);
      await editor.on.activity('Remit').waitFor({ timeout: waitedFor });
      const window = performance.now() - start;
      await editor.openContainer('Remit');
      await editor.on.rows.first().waitFor({ timeout: waitedFor });
      withTree = performance.now() - start;
      return window;
    } finally {
      await context.close();
    }
  };
  const last = (): Promise<number> => Promise.resolve(withTree);
  return [
    {
      quantity: { name: 'a window with the tree', unit: 'ms', sample: last },
      floor: { name: 'the window', unit: 'ms', sample },
    },
  ];
}
