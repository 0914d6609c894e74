import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

/** The tasks of a note's text: state, text, owner, due. */
function tasksOf(text: string): readonly (readonly (string | undefined)[])[] {
  const { tasks } = scanNote('a.md', text).tasks ?? { tasks: [] };
  return tasks.map(({ state, text: said, owner, due }) => [state, said, owner, due]);
}

const textsOf = (text: string): readonly (string | undefined)[] => tasksOf(text).map(([, said]) => said);

describe('The actions of a note', () => {
  it('are its boxes, whatever mark is in them', () => {
    for (const mark of ['>', '!', '?', '~', '/', 'i', '*', '"'])
      assert.deepEqual(
        tasksOf(`- [${mark}] Pay the baker\n`),
        [['open', 'Pay the baker', undefined, undefined]],
        mark,
      );
    assert.deepEqual(textsOf('- [1] Smith, Bread\n- [a](b) link\n- [^] none\n- [x]none\n- ~~[ ] x~~\n'), []);
  });

  it('are due when, and done by whom, what stands alone below them says', () => {
    for (const [below, owner, due] of [
      ['by 15 December', undefined, '2026-12-15'],
      ['até dia 18/12', undefined, '2026-12-18'],
      ['Due: 12/25', undefined, '2026-12-25'],
      ['bis 15.12.', undefined, '2026-12-15'],
      ['Owner: Mia Lam', 'Mia Lam', undefined],
      ['Wer: Mia', 'Mia', undefined],
      ['until 4/12', undefined, undefined],
      ['open until 2026-12-15 for all', undefined, undefined],
      ['Mia', undefined, undefined],
    ] as const) {
      const { tasks } = scanNote('2026-11-20.md', `## Actions\n\n- Pay the baker\n  - ${below}\n`).tasks ?? {
        tasks: [],
      };
      assert.deepEqual(
        tasks.map((task) => [task.text, task.owner, task.due]),
        [['Pay the baker', owner, due]],
        below,
      );
    }
    assert.deepEqual(
      tasksOf('## Actions\n\n- Bake\n  - Owner: Mia\n  - Due: 2026-12-15\n- [ ] Rest\n  - by 2026-12-24\n'),
      [
        ['open', 'Bake', 'Mia', '2026-12-15'],
        ['open', 'Rest', undefined, '2026-12-24'],
      ],
    );
    assert.deepEqual(
      tasksOf('## Actions\n\n- Pay the baker\n- None so far.\n- None\n  - by 2026-12-24\n')[0],
      ['open', 'Pay the baker', undefined, undefined],
    );
  });

  it('are the items under a heading of actions, in eight languages', () => {
    for (const heading of [
      ...['Action items', 'NEXT STEPS:', '4. To-dos', 'Follow-ups', 'Actions & next steps', 'Aufgaben'],
      ...[
        'Nächste Schritte',
        'Maßnahmen',
        'Próximos pasos',
        'Tareas',
        'Prochaines étapes',
        'À faire',
        'Azioni',
      ],
      ...[
        'Prossimi passi',
        'Actiepunten',
        'Vervolgstappen',
        'Ações',
        'Próximos passos',
        '待办事项',
        '下一步',
        '行動項目',
      ],
    ]) {
      assert.deepEqual(
        textsOf(`# M\n\n## ${heading}\n\n- Pay the baker\n\n## Notes\n\n- rain\n`),
        ['Pay the baker'],
        heading,
      );
      assert.deepEqual(
        textsOf(`# M\n\n**${heading}**\n\n- Pay the baker\n\n**Notes**\n\n- rain\n`),
        ['Pay the baker'],
        heading,
      );
    }
  });

  it('are not what is nested in one, not a topic and not "none"', () => {
    assert.deepEqual(textsOf('## Actions\n\n- Pay the baker\n  - he was here twice\n- None\n- See also:\n'), [
      'Pay the baker',
    ]);
    assert.deepEqual(textsOf('## Nächste Schritte\n\nKeine.\n\n- keine\n'), []);
    assert.deepEqual(textsOf('## Actionable advice\n\n- Bake early\n\n## Our task forces\n\n- bread\n'), []);
  });

  it('are what is nested below the name of who does it', () => {
    assert.deepEqual(
      tasksOf('## Action items\n\n- **Mia**\n  - Pay the baker\n  - Bake\n- Noa:\n  - Rest\n'),
      [
        ['open', 'Pay the baker', 'Mia', undefined],
        ['open', 'Bake', 'Mia', undefined],
        ['open', 'Rest', 'Noa', undefined],
      ],
    );
  });

  it('stand behind a label of their own, in front of a line or an item', () => {
    for (const line of [
      ...[
        'Action: pay the baker',
        '**Action:** pay the baker',
        '**AI**: pay the baker',
        '- TODO: pay the baker',
      ],
      ...[
        '[ACTION] pay the baker',
        '- **Action item** – pay the baker',
        'Aufgabe: pay the baker',
        '待办：pay the baker',
      ],
      ...[
        'Action #3: pay the baker',
        '> Action: pay the baker',
        'Tarea: pay the baker',
        'Actie: pay the baker',
      ],
    ]) {
      assert.deepEqual(textsOf(`# M\n\nWe met.\n\n${line}\n`), ['pay the baker'], line);
    }
    assert.deepEqual(textsOf('Decision: bake\nAction: pay the\nbaker\nAction: rest\nNext: Monday\n'), [
      'pay the baker',
      'rest',
    ]);
    assert.deepEqual(
      textsOf('Actions are hard: we know.\n\n**Actions** are hard.\n\nTODO is a word\n\nA: b\n'),
      [],
    );
  });

  it('follow a label that stands alone, down to the end of its list', () => {
    assert.deepEqual(textsOf('Next steps:\n\n- Pay the baker\n- Bake\n\nThen lunch.\n\n- soup\n'), [
      'Pay the baker',
      'Bake',
    ]);
    assert.deepEqual(textsOf('- **Next steps**\n  - Pay the baker\n- Rain\n'), ['Pay the baker']);
  });

  it('are the markers of Logseq and Org, with their deadline', () => {
    assert.deepEqual(
      tasksOf(
        '- TODO Mia bakes\n  DEADLINE: <2026-11-27 Fri>\n- DONE Noa pays\n- LATER [#A] Rest\n  id:: 1a2b\n- NOW\n- CANCELED Sing\n',
      ),
      [
        ['open', 'Mia bakes', undefined, '2026-11-27'],
        ['done', 'Noa pays', undefined, undefined],
        ['open', 'Rest', undefined, undefined],
        ['cancelled', 'Sing', undefined, undefined],
      ],
    );
  });

  it('are the rows of a table below their heading, with the columns of owner, day and state', () => {
    const table =
      '| # | What | Who | Due | Status |\n|--|--|--|--|--|\n| 1 | Pay the baker | Mia | 2026-12-01 | open |\n| 2 | Bake | | | Done |\n';
    assert.deepEqual(tasksOf(`# M\n\n## Action items\n\n${table}`), [
      ['open', 'Pay the baker', 'Mia', '2026-12-01'],
      ['done', 'Bake', undefined, undefined],
    ]);
    assert.deepEqual(
      tasksOf('## Aufgaben\n\n| Wer | Aufgabe | Bis |\n|--|--|--|\n| Mia | Backen | 15.12.2026 |\n'),
      [['open', 'Backen', 'Mia', '2026-12-15']],
    );
    assert.deepEqual(tasksOf(`# M\n\n## Costs\n\n${table}`), []);
  });

  it('are lines of prose only where these name who does it', () => {
    assert.deepEqual(
      textsOf('## Next steps\n\nMia to pay the baker\nNoa will rest.\n\nThe weather stays.\n'),
      ['Mia to pay the baker', 'Noa will rest.'],
    );
  });

  it('have an owner wherever the name stands', () => {
    for (const [text, owner] of [
      ...[
        ['Mia: pay', 'Mia'],
        ['@mia pay', 'mia'],
        ['Pay (@mia)', 'mia'],
        ['Pay (Mia)', 'Mia'],
        ['**Mia**: pay', 'Mia'],
      ],
      ...[
        ['Mia to pay', 'Mia'],
        ['Mia and Noa will pay', 'Mia and Noa'],
        ['Pay – Mia', 'Mia'],
        ['[Mia] pay', 'Mia'],
      ],
      ...[
        ['Mia van Dam: pay', 'Mia van Dam'],
        ['Frau Weber wird zahlen', 'Frau Weber'],
        ['Pay @mia 📅 2026-12-01', 'mia'],
      ],
      ...[
        ['We will pay', undefined],
        ['Pay (soon)', undefined],
        ['Pay the baker', undefined],
        ['Note: pay', undefined],
      ],
    ] as const) {
      assert.equal(tasksOf(`## Actions\n\n- ${text}\n`)[0]?.[2], owner, text);
    }
  });

  it('are due on the day that their words say', () => {
    for (const [text, due] of [
      ...[
        ['Pay by 2026-12-15', '2026-12-15'],
        ['Zahlen bis 15.12.2026', '2026-12-15'],
        ['Pay (due: 2026-12-15)', '2026-12-15'],
      ],
      ...[
        ['Pay until Friday, 15 December 2026', '2026-12-15'],
        ['Pagar antes del 15/12/2026', '2026-12-15'],
      ],
      ...[
        ['Payer pour le 15 décembre 2026', '2026-12-15'],
        ['Betalen voor 15-12-2026', '2026-12-15'],
        ['2026年12月15日之前付款', '2026-12-15'],
      ],
      ...[
        ['Pay what we owe since 2026-12-15', undefined],
        ['Pay 📅 2026-12-15', '2026-12-15'],
      ],
    ] as const) {
      assert.equal(tasksOf(`- [ ] ${text}\n`)[0]?.[3], due, text);
    }
  });

  it('say without their ends who does them and until when', () => {
    for (const [written, ...read] of [
      ['Pay (Mia, 2026-12-15)', 'Pay', 'Mia', '2026-12-15'],
      ['Pay the baker — Mia, by 2026-12-15', 'Pay the baker', 'Mia', '2026-12-15'],
      ['Zahlen (verantwortlich: Mia, bis 15.12.2026)', 'Zahlen', 'Mia', '2026-12-15'],
      ['Zahlen (ich), bis 15.12.2026', 'Zahlen', 'ich', '2026-12-15'],
      ['Zahlen → Mia', 'Zahlen', 'Mia', undefined],
      ['pagar (eu, até 15/12/2026)', 'pagar', 'eu', '2026-12-15'],
      ['payer (avant le 15 décembre 2026)', 'payer', undefined, '2026-12-15'],
      ['付款——负责人：周恺，截止：2026年12月15日', '付款', '周恺', '2026-12-15'],
      ['Pay (all leads, 2026-12-15)', 'Pay', 'all leads', '2026-12-15'],
      ['Pay @Mia Lam → December 15, 2026', 'Pay', 'Mia Lam', '2026-12-15'],
      ['Pay [owner:: Mia] [due:: 2026-12-15]', 'Pay', 'Mia', '2026-12-15'],
      ['invite the baker [[Mia]]', 'invite the baker', 'Mia', undefined],
      ['talk to [[Mia]]', 'talk to [[Mia]]', undefined, undefined],
      ['Pay the rent (both flats)', 'Pay the rent (both flats)', undefined, undefined],
      ['Compare 2026-12-15 with the plan', 'Compare 2026-12-15 with the plan', undefined, undefined],
    ] as const) {
      assert.deepEqual(tasksOf(`- [ ] ${written}\n`), [['open', ...read]], written);
    }
  });

  it('are due in the year of their note, and not before it', () => {
    for (const [written, due] of [
      ['Pay by 4 December', '2026-12-04'],
      ['Pay by Dec 4 (Mia)', '2026-12-04'],
      ['Pay, by Friday 4 December', '2026-12-04'],
      ['Zahlen (bis 15.1.)', '2027-01-15'],
      ['付款，12月4日前', '2026-12-04'],
      ['Pagar (para el 04/12/2026)', '2026-12-04'],
      ['Pay by Friday', undefined],
      ['Pay by version 4', undefined],
    ] as const) {
      const { tasks } = scanNote('2026-11-20.md', `- [ ] ${written}\n`).tasks ?? { tasks: [] };
      assert.equal(tasks[0]?.due, due, written);
    }
  });

  it('stand behind the boxes and labels of other tools', () => {
    for (const line of [
      '☐ pay the baker',
      '\\[ \\] pay the baker',
      '- {{[[TODO]]}} pay the baker',
      '#todo pay the baker',
    ])
      assert.deepEqual(textsOf(`# M\n\n${line}\n`), ['pay the baker'], line);
    assert.deepEqual(tasksOf('TODO(mia): pay\nToDo Noa: bake\n'), [
      ['open', 'pay', 'mia', undefined],
      ['open', 'bake', 'Noa', undefined],
    ]);
    assert.deepEqual(tasksOf('☑ pay\n')[0]?.[0], 'done');
    assert.deepEqual(textsOf('Next steps\n- Pay the baker\n\nThen lunch.\n\n- soup\n'), ['Pay the baker']);
    assert.deepEqual(tasksOf('**Action items**\n\n**Mia Lam**\nPay the baker (12:40)\nBake\n'), [
      ['open', 'Pay the baker', 'Mia Lam', undefined],
      ['open', 'Bake', 'Mia Lam', undefined],
    ]);
    assert.deepEqual(textsOf('> [!todo] Follow up\n> - [ ] Pay\n\nRelated: rain\n'), ['Pay']);
  });

  it('are the rows of a table that names them and who does them, wherever it stands', () => {
    const rows = (head: string): string =>
      `## Notes\n\n| ${head} |\n|--|--|--|\n| Pay | Mia | 2026-12-15 |\n`;
    assert.deepEqual(textsOf(rows('Action | Owner | Due')), ['Pay']);
    assert.deepEqual(textsOf(rows('Aufgabe | Wer | Bis')), ['Pay']);
    assert.deepEqual(textsOf(rows('Service | Owner | Since')), []);
    const named = '## Aufgaben\n\nBeschreibung | Kümmerer\n--|--\nZahlen | Mia\nBacken | Noa\n';
    assert.deepEqual(
      tasksOf(named).map(([, , owner]) => owner),
      ['Mia', 'Noa'],
    );
  });

  it('are private where their section is', () => {
    const { tasks } = scanNote('a.md', '## Actions #private\n\n- Pay\n').tasks ?? {};
    assert.deepEqual(
      tasks?.map(({ private: hidden }) => hidden),
      [true],
    );
  });
});
