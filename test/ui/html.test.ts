import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { at, out } from '../host/paths.mjs';
import { copySample } from '../support/sample.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-html-'));
const file = path.join(folder, 'workspace', 'reports', '2026-Q4.html');
let browser: Browser | undefined;

describe('The sample’s report in HTML, as a browser shows it', () => {
  before(async () => {
    copySample(path.join(folder, 'workspace'), '2026-11-20');
    const args = ['report', path.join(folder, 'workspace'), '--period', '2026-Q4', '--format', 'html'];
    const { stderr } = spawnSync(process.execPath, [at('dist/cli.js'), ...args, '--output', file], {
      encoding: 'utf8',
    });
    assert.equal(stderr, 'There is no report of 2026-Q4 yet: this is what would be written.\n');
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [900, 360]) {
      it(`has nothing that axe-core finds, and nothing wider than the page (${colorScheme}, ${width})`, async () => {
        // axe is a script, and the file's own policy lets none run.
        const page = await opened({ colorScheme, viewport: { width, height: 1200 }, bypassCSP: true });
        await page.addScriptTag({ content: axe.source });
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
        );
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
        await page.screenshot({ path: out('pictures', `html-${colorScheme}-${width}.png`) });
        await page.context().close();
      });
    }
  }

  it('begins with the answer and where the attention went, as the README shows it', async () => {
    const page = await opened({ viewport: { width: 776, height: 1200 }, deviceScaleFactor: 2 });
    const bars = await page.locator('main > figure').boundingBox();
    assert.ok(bars);
    const height = Math.ceil(bars.y + bars.height) + 24;
    assert.ok(height < 1000, `${height} px: too much for a first look`);
    await page.screenshot({
      path: out('pictures', 'report-html.png'),
      clip: { x: 0, y: 0, width: 776, height },
    });
    await page.context().close();
  });

  it('runs no script, loads nothing and has nothing to complain of', async () => {
    const page = await opened({});
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => said.push(request.url()));
    await page.reload();
    assert.deepEqual(said, [`file://${file}`]);
    await assert.rejects(page.addScriptTag({ content: 'document.title = "ran"' }), /Content Security Policy/);
  });

  it('prints on A4 and Letter', async () => {
    const page = await opened({});
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, path: out('pictures', `report-${format}.pdf`) });
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    }
  });

  it('is one page, of A4 and of Letter, where it was asked for on one page', async () => {
    const onePage = path.join(folder, 'workspace', 'reports', 'page.html');
    const args = ['report', path.join(folder, 'workspace'), '--period', '2026-Q4', '--format', 'html'];
    const { status } = spawnSync(process.execPath, [
      at('dist/cli.js'),
      ...args,
      ...['--length', 'page', '--output', onePage],
    ]);
    assert.equal(status, 0);
    const page = await opened({});
    await page.goto(`file://${onePage}`);
    await page.screenshot({ path: out('pictures', 'html-page.png') });
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, path: out('pictures', `report-page-${format}.pdf`) });
      assert.equal(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, 1, format);
    }
  });
});

async function opened(options: NonNullable<Parameters<Browser['newContext']>[0]>): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  return page;
}
