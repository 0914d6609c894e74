import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe } from 'mocha';
import type { Locator } from 'playwright-core';
import { at, out } from '../host/paths.mjs';
import type { Editor } from '../support/journey/editor';
import { generateReport } from '../support/journey/generateReport';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

const notebook = at('test/fixtures/newcomer');
const period = '2026-Q4';

describe('The notebook of somebody new', () => {
  journey(
    'is filed from the first command to the report of the quarter, by the suggestions alone',
    { workspace: { copyOf: notebook } },
    async (editor) => {
      await initialize(editor);
      await editor.widenSideBar();
      await editor.expandGroup('To file');
      await editor.photograph('newcomer-initialized');
      await editor.rowAction(await editor.labelOf(/^To file/), 'Next to File');
      const asked: string[] = [];
      for (let stop = await nextStop(editor); stop; stop = await nextStop(editor, stop)) {
        const offered = await suggestions(editor);
        asked.push([stop, ...offered].join('\n    '));
        if (pictured.test(stop)) await editor.snapshot(`newcomer-walk-${asked.length}`);
        if (offered.length > 0) await editor.quickPick.accept();
        else await editor.page.keyboard.press('Alt+ArrowDown');
      }
      keep('newcomer-walk.txt', asked.join('\n'));
      assert.ok(asked.length > 35, `${asked.length} stops`);
      await editor.photograph('newcomer-filed');
      const report = await generate(editor);
      keep('newcomer-report.md', report);
      assert.match(report, /Sales gets quarters, not dates\./);
      // Hidden by its author, said by a machine, or private.
      for (const word of ['Leo/Kofi', 'We decided to move the cluster', 'Salary round'])
        assert.ok(!report.includes(word), word);
      await editor.runCommand('Markdown: Open Preview');
      const preview = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.getByRole('heading', { level: 1 }).waitFor();
      await editor.photograph('newcomer-report');
    },
  );

  journey(
    'is filed and reported in the browser as well',
    { host: 'web', workspace: { copyOf: notebook } },
    async (editor) => {
      await initialize(editor);
      await editor.rowAction(await editor.labelOf(/^To file/), 'Next to File');
      const first = await nextStop(editor);
      assert.match(first ?? '', /^1 of \d+/);
      await editor.quickPick.type('roadmap');
      await editor.quickPick.highlights('Roadmap Planning');
      await editor.quickPick.accept();
      await nextStop(editor, first);
      await editor.quickPick.cancel();
      assert.match(await generate(editor), /## Attention/);
    },
  );
});

/** Stops of the walk that are looked at. */
const pictured = /Quarter thoughts|16:00 Calder|Tomas|Porto|Untitled/;

async function initialize(editor: Editor): Promise<void> {
  await editor.showContainer('Remit');
  await editor.on.welcome.getByRole('button', { name: 'Initialize Responsibilities' }).click();
  await editor.on.row('Roadmap Planning').waitFor();
  await editor.runCommand('Remit: Choose Period…');
  await editor.quickPick.type(period);
  await editor.quickPick.accept();
}

/** The title of the next stop; undefined where the walk is over. */
async function nextStop(editor: Editor, last?: string): Promise<string | undefined> {
  const title = await until('the next stop', async () => {
    if (await summary(editor).isVisible()) return 'over';
    const shown = await editor.on.quickInput.locator('.quick-input-title').innerText({ timeout: 1000 });
    return shown !== last && shown.includes(' of ') ? shown : undefined;
  });
  return title === 'over' ? undefined : title;
}

function summary(editor: Editor): Locator {
  return editor.on.statusBar.getByText(/\d+ filed, \d+ skipped, \d+ marked/);
}

/** What is offered, with the reasons: the rows above the first activity that is not suggested. */
async function suggestions(editor: Editor): Promise<readonly string[]> {
  await editor.on.quickPickRows.first().waitFor();
  const rows = (await editor.on.quickPickRows.allInnerTexts()).map((text) => text.split('\n').join(' | '));
  const end = rows.findIndex((text) => text.includes('all activities'));
  const isOffering = rows[0]?.includes('suggested') === true;
  return isOffering ? rows.slice(0, end === -1 ? undefined : end) : [];
}

async function generate(editor: Editor): Promise<string> {
  await generateReport(editor, period);
  return editor.fileOnDisk(`reports/${period}.md`, (text) => text.includes('## Sources'));
}

/** Leaves a text beside the pictures, for people to read. */
function keep(name: string, text: string): void {
  fs.mkdirSync(out('pictures'), { recursive: true });
  fs.writeFileSync(out('pictures', name), text);
}
