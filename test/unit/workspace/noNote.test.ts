import assert from 'node:assert/strict';
import { isReport } from '../../../src/core/workspace/noNote';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { readFolder } from '../../support/aFolder';

const begin = '<!-- remit:begin report 2026-Q3 hash=f7-1cj -->';
const end = '<!-- remit:end report 2026-Q3 -->';
const whole = `${begin}\n\n# Report\n\n${end}\n`;

const paths = (workspace: Workspace): readonly string[] =>
  [...workspace.index.notes()].map(({ note }) => note.path).sort();

describe('A file with a generated report in it', () => {
  it('is no note, whatever its author wrote around it', () => {
    for (const text of [whole, `\uFEFF${whole}`, `---\na: b\n---\nMine.\n\n${whole}\nMore.\n`])
      assert.ok(isReport(text), text);
    assert.ok(isReport(whole.replaceAll('\n', '\r\n')));
    assert.ok(isReport(`${begin}\n\n\`\`\`\nx\n\`\`\`\n${end}\n`));
  });

  it('is a note where the markers stand in code, in running text, or not both', () => {
    const inCode = [
      `\`\`\`markdown\n${whole}\`\`\`\n`,
      `~~~~\n~~~\n${whole}~~~~\n`,
      `- a\n\n  \`\`\`\n  ${begin}\n  ${end}\n  \`\`\`\n`,
      `    ${begin}\n    ${end}\n`,
      `> ${begin}\n> ${end}\n`,
      `\`\`\`\n${whole}`,
    ];
    const inText = [
      `A report begins with ${begin} and ends with ${end}.\n`,
      `Lines: \`${begin}\`, \`${end}\`\n`,
    ];
    const parts = [
      `${begin}\n\n# Report\n`,
      `# Report\n${end}\n`,
      `${end}\n${begin}\n`,
      whole.replace('Q3', 'Q2'),
    ];
    for (const text of [...inCode, ...inText, ...parts]) assert.ok(!isReport(text), text);
  });

  it('shows what is written about markers as a note like any other', async () => {
    const { workspace } = await readFolder({
      'a.md': `# Markers\n\n\`\`\`\n${whole}\`\`\`\n`,
      'b.md': whole,
    });
    assert.deepEqual(paths(workspace), ['a.md']);
  });
});

describe('A transcript', () => {
  it('is no note beside the note that was made of it, unless its author filed it', async () => {
    const { workspace, store } = await readFolder({
      'a.md': '---\ntype: note\n---\n# Talk\n',
      'a-transcript.md': '---\ntype: transcript\ntags: [talk]\n---\nAna: Hello.\n',
      'b.md': '---\ntype: "Transcript"\nactivities: [vision/costs]\n---\n',
      'c.md': 'type: transcript\n',
    });
    assert.deepEqual(paths(workspace), ['a.md', 'b.md', 'c.md']);
    store.change('a.md', '---\ntype: transcript\n---\n# Talk\n');
    await workspace.update(['a.md']);
    assert.deepEqual(paths(workspace), ['b.md', 'c.md']);
  });
});

describe('Templates', () => {
  const notes = { 'templates/a.md': '', 'x/templates/b.md': '', 'Vorlagen/c.md': '', 'n/d.md': '' };
  const withSettings = (own: string, templater?: string) =>
    readFolder({
      ...notes,
      '.obsidian/templates.json': own,
      ...(templater === undefined ? {} : { '.obsidian/plugins/templater-obsidian/data.json': templater }),
    });

  it('are in the folder of this name on top, where no settings name another', async () => {
    assert.deepEqual(paths((await readFolder(notes)).workspace), [
      'Vorlagen/c.md',
      'n/d.md',
      'x/templates/b.md',
    ]);
    assert.deepEqual(paths((await readFolder({ 'Templates/a.md': '' })).workspace), []);
    for (const none of ['{}', '{"folder":""}', '{"folder":"/"}', '[', '[]', 'null', '{"folder":1}'])
      assert.deepEqual(paths((await withSettings(none)).workspace).length, 3, none);
  });

  it('are in the folders that the settings of Obsidian and of Templater name', async () => {
    const one = await withSettings('{"folder":"Vorlagen"}');
    assert.deepEqual(paths(one.workspace), ['n/d.md', 'templates/a.md', 'x/templates/b.md']);
    const both = await withSettings('{"folder":"vorlagen/"}', '{"templates_folder":"x/Templates","x":1}');
    assert.deepEqual(paths(both.workspace), ['n/d.md', 'templates/a.md']);
    const other = await withSettings('{}', '{"templates_folder":"n"}');
    assert.deepEqual(paths(other.workspace), ['Vorlagen/c.md', 'templates/a.md', 'x/templates/b.md']);
  });
});

describe('A folder that cannot be read', () => {
  it('is a problem until it can, and hides no other', async () => {
    const { workspace, store } = await readFolder({ 'a.md': '', 'team/b.md': '', 'team/x/c.md': '' });
    store.unreadableFolders.add('team');
    await workspace.reload();
    assert.deepEqual(paths(workspace), ['a.md']);
    assert.deepEqual(
      workspace.brokenFiles().map(({ path, code, args }) => [path, code, args[0]]),
      [['team', 'file-unreadable', 'folder']],
    );
    store.unreadableFolders.clear();
    await workspace.reload();
    assert.deepEqual([paths(workspace).length, workspace.brokenFiles()], [3, []]);
  });
});
