import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

/** The actions of a text: what is said, who does it, until when, and how far it is. */
function actionsOf(text: string): readonly (readonly (string | undefined)[])[] {
  const { tasks } = scanNote('2026-11-20.md', text).tasks ?? { tasks: [] };
  return tasks.map(({ text: said, owner, due, state }) => [said, owner, due, state]);
}

const textsOf = (text: string): readonly (string | undefined)[] => actionsOf(text).map(([said]) => said);

describe('The actions of minutes', () => {
  it('stand below a heading that begins with an emoji', () => {
    for (const heading of ['➡️ Next Steps', '📋 Action items', '✅ Aufgaben', '👉🏽 Prochaines étapes'])
      assert.deepEqual(textsOf(`# M\n\n## ${heading}\n\n- Call the baker\n`), ['Call the baker'], heading);
    assert.deepEqual(textsOf('# M\n\n## 👥 Guests\n\n- Call the baker\n'), []);
  });

  it('are those of people who are named below such a heading', () => {
    const text = '# M\n\n## 👥 Attendees\n\n- Mia Lam\n- Noa\n\n## Talk\n\n- Noa to call the baker\n';
    assert.deepEqual(actionsOf(text), [['Noa to call the baker', 'Noa', undefined, 'open']]);
  });

  it('stand behind a label that names who does them as well, in one or several', () => {
    for (const label of ['Action item(s)', 'Action item(s)/Assignee(s)', 'Actions / Owners', 'Aufgabe(n)'])
      assert.deepEqual(textsOf(`- **${label}:** Mia: call the baker\n`), ['Mia: call the baker'], label);
    assert.deepEqual(textsOf('- **Actions / Risks:** call the baker\n'), []);
  });

  it('are nested below what only leads on to them, where each says who does it', () => {
    const text = '## Tasks\n\n- For the fair:\n  - Mia needs to bake\n  - Noa and Zora need to sell\n';
    assert.deepEqual(textsOf(text), ['Mia needs to bake', 'Noa and Zora need to sell']);
    assert.deepEqual(textsOf('## Tasks\n\n- Write these pages:\n  - Bread\n  - Cake\n'), []);
    assert.deepEqual(textsOf('## Tasks\n\n- Write two pages\n  - Mia will read them\n'), ['Write two pages']);
  });

  it('may have a comma behind the name, and no more than their first sentence outside of a list of them', () => {
    const present = '# M\n\n**Present:** Mia, Noa\n\n## Talk\n\n';
    assert.deepEqual(textsOf(`${present}- Mia, will call the baker. He has the last word on bread.\n`), [
      'Mia, will call the baker.',
    ]);
    assert.deepEqual(textsOf(`${present}- Mia will call Dr. Oetker.\n`), ['Mia will call Dr. Oetker.']);
    assert.deepEqual(textsOf(`${present}- Mia, to add to this, likes bread\n`), []);
  });

  it('keep what fields in brackets behind them say of who, until when and how far', () => {
    const items = [
      ['Bake [owner] Mia [due] 30 November 2026 [status] done', 'Mia', '2026-11-30', 'done'],
      ['Bake [**assignee**] Mia [**due**] 2026-12-01 [**status**] todo', 'Mia', '2026-12-01', 'open'],
      ['Bake [wer] Mia [bis] 2026-12-01', 'Mia', '2026-12-01', 'open'],
      ['Bake [responsable] Mia', 'Mia', undefined, 'open'],
    ] as const;
    for (const [item, ...said] of items)
      assert.deepEqual(actionsOf(`## Actions\n\n- ${item}\n`), [['Bake', ...said]], item);
    for (const other of ['Read the log [2]', 'Read [the log] again', '[due] diligence', 'Pay [due:: soon]'])
      assert.deepEqual(textsOf(`## Actions\n\n- ${other}\n`), [other]);
  });

  it('may have a label whose brackets a tool escaped, on lines of one paragraph', () => {
    assert.deepEqual(textsOf('\\[action] Bake a cake\\\n\\[action] Call the baker.\n'), [
      'Bake a cake',
      'Call the baker.',
    ]);
    assert.deepEqual(textsOf('\\[TODO\\] Bake a cake\n'), ['Bake a cake']);
    assert.deepEqual(textsOf('\\[1] Bake a cake\n'), []);
  });

  it('are none that only ask those who read', () => {
    for (const label of ['\\[Action Requested]', '[Action needed]', 'Action Taken:'])
      assert.deepEqual(textsOf(`- ${label} Nominations for the board\n`), [], label);
  });
});
