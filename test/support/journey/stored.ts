import type { Page } from 'playwright-core';
import { until } from './until';

/**
 * Reloads the window once the editor has stored an item that holds each of `texts`. In a browser the editor stores its
 * tabs every five seconds, and what a reload finds unstored is lost (microsoft/vscode#127166).
 */
export async function reloadOnceStored(page: Page, texts: readonly string[]): Promise<void> {
  await until(`the editor to store ${texts.join(', ')}`, () =>
    page.evaluate<boolean>(`(${isStored})(${JSON.stringify(texts)})`),
  );
  await page.reload();
}

// Runs in the page. A database that is opened without a version is as the editor made it.
const isStored = `async (texts) => {
  const ended = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await ended(indexedDB.open(name));
    try {
      for (const table of database.objectStoreNames) {
        const items = await ended(database.transaction(table).objectStore(table).getAll());
        if (items.some((item) => texts.every((text) => String(item).includes(text)))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}`;
