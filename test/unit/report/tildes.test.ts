import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { scanNote } from '../../../src/core/note/scanNote';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = {
  'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n',
  'responsibilities/index.md':
    '---\nrole: CTO\n---\n\nI lead 3~4 sites for 7~8 years, on CO~2~ and ~~paper~~.\n',
};
const note =
  '---\nactivities: [tech/ops]\n---\n# Room for 5~6 people in 1~2 houses\n\nWe buy 2~3 racks in 4~6 weeks.\n\n' +
  '## Decisions\n\n- Doors open 8:00~9:00 and 17:00~18:00.\n- The ~old~ site of ~~May~~ June stays.\n\n' +
  '## Actions\n\n- [ ] Move ~/a to ~/b\n';
const files = { ...taxonomy, 'notes/2026-10-01.md': note };

/** Markdown as a reader sees it: without its escapes. */
const shown = (markdown: string): string => markdown.replaceAll('\\~', '~');

describe('A single tilde', () => {
  it('strikes nothing out of titles, lines, decisions, actions and the statement', () => {
    const report = shown(renderMarkdown(reportOf(files, '2026-Q4'), 'reports'));
    for (const said of [
      'Room for 5~6 people in 1~2 houses',
      'Doors open 8:00~9:00 and 17:00~18:00.',
      'The ~old~ site of June stays.',
      'Move ~/a to ~/b',
      'I lead 3~4 sites for 7~8 years, on CO~2~ and ~~paper~~.',
    ]) {
      assert.ok(report.includes(said), `${said}\n${report}`);
    }
  });

  it('strikes nothing out of a heading, a task or a hashtag, and a pair of two does', () => {
    const {
      note: read,
      outline,
      tasks,
    } = scanNote('a.md', '# A ~b~ ~~c~~ 1~2\n\n- [ ] 3~4 of 5~6 ~~7~~\n\n~#a~ b~c\n');
    assert.equal(read.title, 'A ~b~ c 1~2');
    assert.deepEqual(
      tasks?.tasks.map(({ text }) => text),
      ['3~4 of 5~6 7'],
    );
    assert.deepEqual(outline.hashtags, []);
  });
});
