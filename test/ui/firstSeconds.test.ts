import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'mocha';
import { generateWorkspace } from '../bench/generateWorkspace';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { treeMessage } from '../support/journey/locators';
import { until } from '../support/journey/until';

// `REMIT_NOTES=10000` for the pictures of as many.
const notes = Number(process.env['REMIT_NOTES'] ?? 1500);

/** What the editor says itself of a view whose extension has not been activated yet. */
const editorsOwn = 'There is no data provider registered that can provide view data.';

/** Every message of ours from now on, as it came: looking now and then would miss what stands for a moment only. */
const messagesOf = async ({ page }: Editor): Promise<readonly string[]> => {
  const told: string[] = [];
  await page.exposeFunction('remitTold', (text: string) => {
    if (text !== '' && text !== editorsOwn && text !== told.at(-1)) told.push(text);
  });
  await page.evaluate(`new MutationObserver(() => {
    for (const message of document.querySelectorAll(${JSON.stringify(treeMessage)})) remitTold(message.innerText);
  }).observe(document.body, { childList: true, characterData: true, subtree: true })`);
  return told;
};

describe(`The first seconds over ${notes} notes`, () => {
  const generated = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-many-notes-'));

  before(() => generateWorkspace(generated, notes, 1));
  after(() => fs.rmSync(generated, { recursive: true, force: true }));

  for (const host of ['node', 'web'] as const) {
    journey(
      `show the categories before the notes have been read, and how far that is (${host} host)`,
      { host, workspace: { copyOf: generated } },
      async (editor) => {
        await editor.on.activity('Remit').waitFor();
        const told = await messagesOf(editor);
        await editor.on.activityItem('Remit').click();
        await editor.on.row('Technical Vision').waitFor();
        for (let picture = 1; told.at(-1)?.startsWith('Reading') !== false; picture++) {
          await until('a message', () => told.length > 0);
          await editor.snapshot(`first-seconds-${host}-${Math.min(picture, 8)}`);
        }
        console.log(`    ${told.join(' | ')}`);
        // The desktop's host may have read them all before the view is there; the browser's has not.
        if (host === 'web') assert.match(told[0] ?? '', /^Reading notes(…|: [\d,]+ of [\d,]+)$/);
        await editor.labelOf(/^To file \(\d+\)$/);
      },
    );
  }
});
