import assert from 'node:assert/strict';
import { describe } from 'mocha';
import { journey } from '../support/journey/journey';

const security = 'technical-vision/security-audits';

describe('Dragging notes onto activities', () => {
  journey('from the explorer files them, several at once', { sharp: true }, async (editor) => {
    const files = ['2026-05-20-what-tobias-asked-for.md', '2026-05-27-technical-strategy-second-draft.md'];
    const [one = '', two = ''] = files;
    await editor.showContainer('Remit');
    await editor.on.row('Technical Vision').waitFor();
    await editor.widenSideBar();
    await editor.showContainer('Explorer');
    await editor.expand('notes');
    await editor.expand('2026');
    await editor.on.row(one).click();
    await editor.on.row(two).click({ modifiers: ['Shift'] });
    await editor.drag(editor.on.row(one), editor.on.row('Security Audits'), {
      by: editor.on.activity('Remit'),
      beforeDrop: () => editor.snapshot('drag-and-drop'),
    });
    for (const file of files)
      await editor.fileOnDisk(`notes/2026/${file}`, (text) => text.includes(security));
  });

  journey(
    'within the tree moves them, a section as a section, and unfiles onto To file',
    {},
    async (editor) => {
      const note = 'notes/2026/2026-11-19-track-runs-on-corvid.md';
      const meeting = 'notes/2026/2026-11-10-leads-meeting-nine-of-eleven.md';
      await editor.showContainer('Remit');
      await editor.on.row('Technical Vision').waitFor();
      await editor.runCommand('View: Close All Editors');
      const part = await editor.fileOnDisk(meeting);
      await editor.expand('High-Level Technical Oversight');
      const section = editor.page.getByRole('treeitem', { name: 'Leads meeting: nine of eleven' });
      await editor.drag(section, editor.on.row('Security Audits'));
      const moved = part.replace('#technical-vision/technical-oversight', `#${security}`);
      assert.notEqual(moved, part);
      await editor.fileOnDisk(meeting, (text) => text === moved);
      await editor.on.twistie(editor.on.row('High-Level Technical Oversight')).click();
      await editor.on.row('Track runs on Corvid').waitFor({ state: 'hidden' });
      await editor.expand('Platform and Design Decisions');
      await editor.drag(editor.on.row('Track runs on Corvid'), editor.on.row('Tool Specification'));
      await editor.fileOnDisk(
        note,
        (text) =>
          text.includes('technical-vision/tool-specification') && !text.includes('platform-and-design'),
      );
      await editor.on.row('Track runs on Corvid').waitFor({ state: 'hidden' });
      await editor.expand('Tool Specification');
      await editor.on.row('Track runs on Corvid').waitFor();
      await editor.drag(
        editor.on.row('Track runs on Corvid'),
        editor.on.row(await editor.labelOf(/^To file/)),
      );
      await editor.fileOnDisk(note, (text) => !text.includes('tool-specification'));
    },
  );
});
