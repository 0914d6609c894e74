import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'mocha';
import type { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import { until } from '../support/journey/until';

const day = '2026-11-16';
const note = `${day}.md`;

const meetings = [
  [
    '09:15 Penetration test, first results',
    'The testers found two weak session tokens and want the audit log by Thursday.',
  ],
  ['11:00 Lunch with the landlord', `The lease ends in May.${'\n\n- Or does it?'.repeat(20)}`],
  ['14:30 Interview debrief', 'Three of four interviewers say yes to the candidate; the salary is open.'],
] as const;

const text = [`# ${day}\n`, ...meetings.map(([heading, line]) => `## ${heading}\n\n${line}\n`)].join('\n');

describe('A note of three meetings', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-three-meetings-'));

  before(() => fs.writeFileSync(path.join(folder, note), text));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const host of ['node', 'web'] as const) {
    journey(
      `is walked through meeting by meeting, and as a whole on one key (${host} host)`,
      { host, workspace: { copyOf: folder }, sharp: host === 'node' },
      async (editor) => {
        const picture = (name: string): Promise<unknown> =>
          host === 'node' ? editor.photograph(`sections-${name}`) : Promise.resolve();
        await editor.showContainer('Remit');
        await editor.runCommand('Remit: Initialize Responsibilities');
        await editor.on.row('Technical Vision').waitFor();
        await describes(editor, '3 of 3 sections');
        await editor.rowAction(await editor.labelOf(/^To file \(1\)$/), 'Next to File');

        await asksAbout(editor, 0);
        if (host === 'node') await editor.quickPick.suggests();
        await picture('first');
        await editor.quickPick.type('security audits');
        await editor.quickPick.highlights('Security Audits');
        await editor.quickPick.accept();
        await editor.fileOnDisk(note, (now) =>
          now.includes('results\n\n#technical-vision/security-audits\n'),
        );
        await describes(editor, '2 of 3 sections');

        await asksAbout(editor, 1);
        await picture('second');
        await editor.page.keyboard.press('Alt+ArrowDown');
        await editor.fileOnDisk(note, (now) => /landlord\n\n.+\n\nThe lease/.test(now));
        await describes(editor, '1 of 3 sections');

        await asksAbout(editor, 2);
        await picture('third');
        await editor.page.keyboard.press('Alt+ArrowUp');
        await editor.on.quickInput.getByText(`3 of 3 · Whole note · ${day}`).waitFor();
        await picture('whole-note');
        await editor.quickPick.cancel();
        await editor.runCommand('Remit: Undo Last Change');
        await editor.fileOnDisk(note, (now) => now === text);
      },
    );
  }
});

async function describes(editor: Editor, sections: string): Promise<void> {
  await editor.expandGroup('To file');
  await until(sections, async () => (await editor.on.row(day).first().innerText()).includes(sections));
}

/** The walk asks about a meeting, which the editor shows below the pick, or whose words the pick says where it cannot. */
async function asksAbout(editor: Editor, at: number): Promise<void> {
  const [heading, text] = meetings[at] ?? assert.fail();
  const [line = ''] = text.split('\n');
  await editor.on.quickInput.getByText(`${at + 1} of 3 · ${heading}`).waitFor();
  const said = editor.on.quickInput.getByText(line);
  const shown = editor.on.editorLines.locator('.view-line', { hasText: line });
  await said.or(shown).first().waitFor();
  if (at < 2) return said.waitFor();
  const lowest = async (): Promise<number> => {
    const pick = await editor.on.quickInput.boundingBox();
    return pick ? pick.y + pick.height : Infinity;
  };
  await until(
    'the meeting below the pick',
    async () => ((await shown.boundingBox())?.y ?? 0) > (await lowest()),
  );
}
