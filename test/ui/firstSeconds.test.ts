import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'mocha';
import { generateWorkspace } from '../bench/generateWorkspace';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

// `REMIT_NOTES=10000` for the pictures of as many.
const notes = Number(process.env['REMIT_NOTES'] ?? 1500);

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
        await editor.on.activityItem('Remit').click();
        await editor.on.row('Technical Vision').waitFor();
        const told: string[] = [];
        for (let picture = 1; told.at(-1)?.startsWith('Reading') !== false; picture++) {
          told.push(await until('the message', () => editor.on.treeMessage.innerText()));
          if (picture <= 8) await editor.snapshot(`first-seconds-${host}-${picture}`);
        }
        console.log(`    ${told.filter((text, at) => text !== told[at - 1]).join(' | ')}`);
        // The desktop's host may have read them all before anybody looks; the browser's has not.
        if (host === 'web') assert.match(told[0] ?? '', /^Reading notes(…|: [\d,]+ of [\d,]+)$/);
        await editor.labelOf(/^To file \(\d+\)$/);
      },
    );
  }
});
