import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

/** Writes a note, opens it and puts the cursor at its end. */
async function write(editor: Editor, name: string, text: string): Promise<void> {
  fs.writeFileSync(path.join(editor.folder, 'notes', name), text);
  await editor.showContainer('Remit');
  await editor.on.row('Technical Vision').waitFor();
  await editor.openFile(`notes/${name}`);
  await editor.on.editorLines.click();
  await editor.page.keyboard.press('Control+End');
}

describe('Paths in the text, as a person types them', () => {
  journey('are completed while the front matter is half-typed', { sharp: true }, async (editor) => {
    await write(editor, 'typed.md', '---\ntitle: Loop\nactivities:');
    await editor.page.keyboard.type('\n  - ');
    await editor.page.keyboard.type('interv', { delay: 40 });
    const row = editor.on.suggestion('recruitment-and-brand/interviewing');
    await row.waitFor();
    await editor.snapshot('completion');
    await editor.page.keyboard.press('Tab');
    await editor.showsText('- recruitment-and-brand/interviewing');
  });

  journey('are mended from the menu of quick fixes', { sharp: true }, async (editor) => {
    const name = '2026-11-02-mended.md';
    await write(editor, name, '---\nactivities: [recruitment-and-brand/interveiwing]\n---\n# Loop\n');
    await editor.on.squiggle.first().waitFor();
    await editor.page.keyboard.press('Control+Home');
    await editor.page.keyboard.press('ArrowDown');
    for (let at = 0; at < 20; at++) await editor.page.keyboard.press('ArrowRight');
    const fix = editor.on.codeAction('Did you mean "recruitment-and-brand/interviewing"?');
    // While the window is starting the menu may come before those who fill it.
    await until('the quick fix in its menu', async (timeout) => {
      await editor.page.keyboard.press('Escape');
      await editor.page.keyboard.press('Control+.');
      await fix.waitFor({ timeout });
      return true;
    });
    await editor.snapshot('quick-fix');
    await editor.page.keyboard.press('Enter');
    await editor.showsText('[recruitment-and-brand/interviewing]');
    await editor.on.squiggle.first().waitFor({ state: 'hidden' });
  });
});
