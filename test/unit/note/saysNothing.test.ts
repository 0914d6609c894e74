import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { scanNote } from '../../../src/core/note/scanNote';
import { reportOf } from '../../support/aWorkspace';

const saysNothing = (text: string): boolean => scanNote('a.md', text).note.saysNothing;

describe('A note that says nothing yet', () => {
  it('holds headings, labels, days and empty items at most', () => {
    for (const body of [
      ...[
        'With:\n\n## Notes\n\n## Follow-ups\n\n- [ ]\n',
        '- \n- [ ] \n\n---\n',
        '**Decisions**\n\n**Next steps:**\n',
      ],
      ...[
        'Dienstag, 3. November 2026\n\nAnwesend:\n',
        '## Notes #tech/ops\n\n#tech/ops\n\n<!-- write here -->\n',
        'Date:: 2026-11-03\n',
      ],
    ])
      assert.equal(saysNothing(`# Board\n\n${body}`), true, body);
  });

  it('says something by a word, a task, a list or a summary', () => {
    for (const body of [
      'Fine.\n',
      '- [ ] Call Mia\n',
      'With: Mia\n',
      '| a | b |\n|--|--|\n| c | d |\n',
      '会议顺利\n',
    ])
      assert.equal(saysNothing(`# Board\n\n${body}`), false, body);
    for (const titled of ['# Call with Mia\n', '# Call\n\n#tech/ops\n', '', '---\nactivities: [a]\n---\n'])
      assert.equal(saysNothing(titled), false, titled);
    assert.equal(saysNothing('---\nsummary: Fine.\n---\n# Board\n'), false);
  });

  it('is marked in a report, and ends no cadence', () => {
    const files = {
      'responsibilities/tech.md':
        '---\ntitle: Tech\nactivities: [{ id: ops, title: Ops, every: week }]\n---\n',
      'notes/2026-10-01.md': '---\nactivities: [tech/ops]\n---\n# Held\n\nWe met.\n',
      'notes/2026-10-20.md': '---\nactivities: [tech/ops]\n---\n# Board\n\n## Notes\n',
    };
    const model = reportOf(files, '2026-Q4');
    assert.match(renderMarkdown(model, 'reports'), /\*\*\[Board\][^\n]*\*\* \(says nothing yet\)/);
    assert.deepEqual(
      model.categories[0]?.late.map(({ weeks, overdue }) => [weeks, overdue]),
      [[2, true]],
    );
  });
});
