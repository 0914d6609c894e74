// The browser that the editor's workbench runs in.
import { ensureBrowser } from './setup.mjs';

const ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** @returns {Promise<import('playwright-core').Browser>} a headless one */
export const launchBrowser = async () => {
  const executablePath = await ensureBrowser();
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ARGS, headless: true });
};
