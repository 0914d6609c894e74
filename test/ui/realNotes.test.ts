import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { realNotesFolder, whereRealNotesAre } from '../support/realNotes';

const note = 'cross-project-council/meetings/2024/2024-05-28.md';
const title = 'OpenJS Foundation Cross Project Council Meeting 2024-05-28';
const section = 'Announcements';

describe(`Real notes, as a person files them${whereRealNotesAre}`, () => {
  // Named here and made only when it is needed; what is copied keeps its mode, and the originals may be read-only.
  const writable = path.join(os.tmpdir(), `remit-real-notes-${process.pid}`);

  before(function () {
    if (realNotesFolder === undefined) this.skip();
    fs.cpSync(realNotesFolder, writable, { recursive: true });
    for (const entry of fs.readdirSync(writable, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(writable, entry);
      fs.chmodSync(file, fs.statSync(file).isDirectory() ? 0o755 : 0o644);
    }
  });

  after(() => {
    fs.rmSync(writable, { recursive: true, force: true });
  });

  journey(
    'a note and a section, and back to the byte',
    { workspace: { copyOf: writable } },
    async (editor) => {
      const before = bytesOf(editor);
      await initialize(editor);
      await editor.openFile(note);
      await editor.showsText('2024-05-28');
      await editor.on.editorLines.click();
      await editor.page.keyboard.press('Alt+Enter');
      await editor.quickPick.type('security aud');
      await editor.on.quickPickRow('Security Audits').waitFor();
      await editor.quickPick.accept();
      const filed = await editor.fileOnDisk(note, (text) => text.startsWith('---'));
      await putCursorBelow(editor, filed, `### ${section}`);
      await editor.runCommand('Remit: File Section Under…');
      await editor.quickPick.type('community');
      await editor.on.quickPickRow('Community Engagement').waitFor();
      await editor.quickPick.accept();
      await editor.fileOnDisk(note, (text) =>
        text.includes(`### ${section}\n\n#recruitment-and-brand/community-engagement\n\n`),
      );
      await editor.expand('Security Audits');
      await editor.on.row(title).waitFor();
      await editor.expand('Community Engagement');
      await editor.on.row(section).waitFor();
      await unfileByPick(editor, 'Remit: File Section Under…', 'Community Engagement');
      await editor.fileOnDisk(note, (text) => text === filed);
      await editor.on.row(section).waitFor({ state: 'hidden' });
      await unfileByPick(editor, 'Remit: File Note Under…', 'Security Audits');
      await editor.fileOnDisk(note, () => Buffer.compare(bytesOf(editor), before) === 0);
      assert.equal(await editor.fileOnDisk(note), before.toString('utf8'));
    },
  );
});

/** Brings the view up with all of time in it: the notes are years old. */
async function initialize(editor: Editor): Promise<void> {
  await editor.showContainer('Remit');
  await editor.runCommand('Remit: Initialize Responsibilities');
  await editor.on.row('Technical Vision').waitFor();
  await editor.runCommand('Remit: Choose Period…');
  await editor.quickPick.type('All time');
  await editor.on.quickPickRow('All time').waitFor();
  await editor.quickPick.accept();
  await editor.labelOf(/^To file \(213\)$/);
}

async function putCursorBelow(editor: Editor, text: string, heading: string): Promise<void> {
  const line = text.split('\n').indexOf(heading) + 1;
  assert.ok(line > 0, `${heading} is in the note`);
  await editor.page.keyboard.press('F1');
  await editor.quickPick.type(`:${line + 1}`);
  await editor.quickPick.accept();
}

async function unfileByPick(editor: Editor, command: string, activity: string): Promise<void> {
  await editor.runCommand(command);
  await editor.quickPick.type(activity);
  await editor.on.quickPickRow(activity).waitFor();
  await editor.quickPick.tick(activity);
  await editor.quickPick.accept();
}

function bytesOf(editor: Editor): Buffer {
  return fs.readFileSync(path.join(editor.folder, note));
}
