import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { exportedReport, previewedReport } from '../../src/core/actions/report/render';
import { Workspace } from '../../src/core/workspace/workspace';
import { calendarQuarter } from '../../src/core/period/period';
import { createNodeStore } from '../../src/node/nodeStore';
import { launchBrowser } from '../host/browser.mjs';
import { cache, out } from '../host/paths.mjs';
import { generateReport } from '../support/journey/generateReport';
import { journey } from '../support/journey/journey';
import { reloadOnceStored } from '../support/journey/stored';
import { copySample } from '../support/sample.mjs';
import { atEndOf } from '../support/aWorkspace';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-preview-'));
const period = calendarQuarter(2026, 4);
let browser: Browser | undefined;

/** The styles that the editor gives every page of an extension before the page's own. */
function editorStyles(): string {
  const pages = 'node_modules/code-server/lib/vscode/out/vs/workbench/contrib/webview/browser/pre/index.html';
  const [, styles] =
    /defaultStyles\.textContent = `([^`]*)`/.exec(fs.readFileSync(cache('current', pages), 'utf8')) ?? [];
  assert.ok(styles);
  return styles;
}

// Colours that no page of ours has, wherever the editor could lend one.
const lent = [
  ...['editor-foreground', 'textLink-foreground', 'textPreformat-foreground'].map(
    (name) => `--vscode-${name}: #f0f`,
  ),
  ...['textPreformat-background', 'textBlockQuote-background'].map((name) => `--vscode-${name}: #ff0`),
  ...['--text-link-decoration: none', '--vscode-font-size: 30px', '--vscode-font-family: monospace'],
].join('; ');

/** A page as the editor shows it: under its own styles, its theme told by a class of the body. */
function inTheEditor(html: string, theme: string): string {
  const written = html
    .replace('<html ', `<html style="${lent}" `)
    .replace('<head>', () => `<head><style>${editorStyles()}</style>`)
    .replace('<body>', `<body class="${theme}">`);
  assert.ok(written.includes(theme) && written.includes(lent));
  return written;
}

async function picture(name: string, html: string, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  assert.ok(browser);
  const file = path.join(folder, `${name}.html`);
  fs.writeFileSync(file, html);
  const context = await browser.newContext({ colorScheme, viewport: { width: 800, height: 1000 } });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`file://${file}`);
  const shot = await page.screenshot({
    fullPage: true,
    path: out('pictures', `${name.replaceAll(' ', '-')}.png`),
  });
  await context.close();
  assert.deepEqual(said, []);
  return shot;
}

describe('The preview of the sample’s report, as the editor’s own page shows it', () => {
  before(async () => {
    copySample(path.join(folder, 'workspace'), '2026-11-20');
    fs.mkdirSync(out('pictures'), { recursive: true });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const [theme, colorScheme, system] of [
    ['vscode-light', 'light', 'dark'],
    ['vscode-dark', 'dark', 'light'],
    ['vscode-high-contrast vscode-high-contrast-light', 'light', 'dark'],
    ['vscode-high-contrast', 'dark', 'light'],
  ] as const) {
    it(`looks like the file to the last point, by the theme ${theme} and not by the ${system} system`, async () => {
      const workspace = new Workspace(createNodeStore(path.join(folder, 'workspace')));
      await workspace.reload();
      const file = await exportedReport(
        workspace,
        { ...atEndOf(period), format: 'html', length: 'full', links: 'all' },
        '',
      );
      const page = await previewedReport(
        workspace,
        { ...atEndOf(period), length: 'full' },
        ({ path: note }) => `command:x?${note}`,
      );
      assert.ok(file.kind === 'rendered' && page.kind === 'rendered');
      const asFile = await picture(`file-${colorScheme}`, file.form, colorScheme);
      const asPage = await picture(`preview-${theme}`, inTheEditor(page.form, theme), system);
      assert.ok(asFile.equals(asPage), 'the two pictures differ');
    });
  }
});

describe('The preview of a report, as a person uses it', () => {
  for (const options of [{ host: 'node', trust: true }, { host: 'web' }] as const) {
    const where = options.host === 'node' ? 'in Restricted Mode' : 'in the web host';
    journey(
      `leads to the notes at their headings, follows them, and is there again after a reload (${where})`,
      options,
      async (editor) => {
        await editor.showContainer('Remit');
        await editor.on.row('Technical Vision').waitFor();
        await editor.runCommand('Remit: Preview Report');
        await editor.quickPick.type('2026 q4');
        await editor.quickPick.accept();
        await editor.on.tab('Report 2026-Q4').waitFor();
        const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        await page.getByRole('heading', { level: 1, name: 'Responsibilities, 2026-Q4' }).waitFor();
        const body = page.locator('body');
        const isDark = ((await body.getAttribute('class')) ?? '').includes('vscode-dark');
        const ground: unknown = await body.evaluate('getComputedStyle(document.body).backgroundColor');
        assert.equal(ground, isDark ? 'rgb(20, 24, 29)' : 'rgb(255, 255, 255)');
        if (options.host === 'web') await editor.photograph('preview');

        await page.locator('a[href*="track-runs-on-corvid"]').first().click();
        await editor.on.tab('2026-11-19-track-runs-on-corvid.md').waitFor();

        fs.writeFileSync(
          path.join(editor.folder, 'notes/2026/2026-11-19-canary.md'),
          '---\ntitle: A canary\ndate: 2026-11-19\nactivities: [technical-vision/security-audits]\n---\n',
        );
        await page.getByText('A canary').first().waitFor();

        const tabs = ['remit.report', `${editor.folder}/notes/2026/2026-11-19-track-runs-on-corvid.md`];
        await reloadOnceStored(editor.page, tabs);
        await page.getByText('A canary').first().waitFor();
        fs.writeFileSync(
          path.join(editor.folder, 'notes/2026/2026-11-20-lark.md'),
          '---\ntitle: A lark\ndate: 2026-11-20\nactivities: [technical-vision/security-audits]\n---\n',
        );
        await page.getByText('A lark').first().waitFor();
        if (options.host === 'web') await editor.photograph('preview-reloaded');
      },
    );
  }

  for (const host of ['node', 'web'] as const) {
    journey(
      `shows what its author writes into the report's file, while they type and when it is generated again (${host} host)`,
      { host },
      async (editor) => {
        const report = 'reports/2026-Q4.md';
        await editor.showContainer('Remit');
        await editor.on.row('Technical Vision').waitFor();
        const preview = async (): Promise<void> => {
          await editor.runCommand('Remit: Preview Report');
          await editor.quickPick.type('2026 q4');
          await editor.quickPick.accept();
        };
        await preview();
        const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        await page.getByText('There is no report of 2026-Q4 yet.').waitFor();
        await editor.runCommand('View: Close Editor');
        await generateReport(editor);
        const written = await editor.fileOnDisk(report);
        // Beside the report, which stays in sight.
        await preview();
        await page.getByRole('heading', { level: 1, name: 'Responsibilities, 2026-Q4' }).waitFor();
        assert.equal(await page.getByText('There is no report of 2026-Q4 yet.').count(), 0);
        const mine = written
          .replace(/(<!-- Risks and asks .*-->\n)/, '$1\nWe ask for two more people.\n')
          .replace('## Attention', 'My best quarter so far.\n\n## Attention');
        assert.notEqual(mine, written);
        fs.writeFileSync(path.join(editor.folder, report), mine);
        await page.getByText('We ask for two more people.').waitFor();
        await page.getByText('My best quarter so far.').waitFor();
        await editor.on.tab('2026-Q4.md').click();
        await editor.runCommand('View: Focus Active Editor Group');
        await editor.page.keyboard.press('ControlOrMeta+End');
        await editor.page.keyboard.type('Typed and not saved.');
        await page.getByText('Typed and not saved.').waitFor();
        await page.getByText('We ask for two more people.').scrollIntoViewIfNeeded();
        await editor.photograph(`authors-words-${host}`);
      },
    );
  }
});
