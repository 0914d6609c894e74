import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

/** What sentences of a note say is to be done: text, owner, due. */
function saidIn(text: string, date = '2026-11-02'): readonly (readonly (string | undefined)[])[] {
  const { tasks } = scanNote('a.md', `---\ndate: ${date}\n---\n${text}`).note.tasks ?? { tasks: [] };
  return tasks.map(({ text: said, owner, due }) => [said, owner, due]);
}

const ownersIn = (text: string): readonly (string | undefined)[] => saidIn(text).map(([, owner]) => owner);

describe('A sentence that says who does what', () => {
  it('is an action as an item of minutes', () => {
    for (const [item, owner] of [
      ['Ana will write to the baker', 'Ana'],
      ['Ana is going to ask for a second oven', 'Ana'],
      ['Ana Lima will also check the yeast', 'Ana Lima'],
      ['Ana and Bo will draft the menu', 'Ana and Bo'],
      ['@ana to order flour', 'ana'],
      ['Ana: order flour, by 2026-12-15', 'Ana'],
      ['由安娜负责联系面包师', '安娜'],
    ] as const)
      assert.deepEqual(ownersIn(`# M\n\n- Rain again\n- ${item}\n`), [owner], item);
    assert.deepEqual(saidIn('# M\n\n- Ana to write to the baker by 2026-11-20.\n'), [
      ['Ana to write to the baker', 'Ana', '2026-11-20'],
    ]);
  });

  it('is one in a paragraph where only people do that, or it names a day or somebody who was there', () => {
    assert.deepEqual(saidIn('# M\n\nThe oven is old. Ana will order a new one by 2026-11-20.\n'), [
      ['Ana will order a new one', 'Ana', '2026-11-20'],
    ]);
    for (const there of [
      '**Present:** Ana Lima, Bo',
      '## Attendees\n\n- Ana Lima\n- Bo',
      'Participants: Ana, Bo',
      '## Anwesende\nAna, Bo',
    ])
      assert.deepEqual(ownersIn(`# M\n\n${there}\n\n## Oven\n\nAna will order a new one.\n`), ['Ana'], there);
    assert.deepEqual(ownersIn('# M\n\nAna will order a new one.\n'), []);
    assert.deepEqual(ownersIn('# M\n\nThe oven is old. Ana will talk to the baker.\n'), ['Ana']);
  });

  it('is one in other languages where it names somebody who was there', () => {
    const there = 'Anwesend: Ana, Bo\n\n';
    for (const item of [
      'Ana kümmert sich um den Ofen',
      'Ana wird den Ofen bestellen',
      'Ana se encarga del horno'.replace('del', 'de el'),
      'Ana s’occupe de le four',
      'Ana prepara il forno',
      'Ana gaat de oven kopen',
      'Ana vai comprar o forno',
      'Ana to bake bread',
    ])
      assert.deepEqual(ownersIn(`${there}- ${item}\n`), ['Ana'], item);
    assert.deepEqual(ownersIn('- Ana kümmert sich um den Ofen\n'), []);
  });

  it('is one behind the name of one of two who meet', () => {
    assert.deepEqual(
      ownersIn('# Ana / Bo\n\n## 2026-11-02\n\n- Ana: get him a desk\n- Bo to share the plan\n'),
      ['Ana', 'Bo'],
    );
    assert.deepEqual(ownersIn('# Guild\n\n- Ana: get him a desk\n'), []);
  });

  it('is one where it is somebody’s duty, or promised by a speaker', () => {
    assert.deepEqual(ownersIn('- The oven has to be cleaned (Ana)\n- Der Ofen muss geprüft werden (Bo)\n'), [
      'Ana',
      'Bo',
    ]);
    assert.deepEqual(saidIn('ana: the oven smokes. I’ll write to the baker.\n'), [
      ['I’ll write to the baker.', 'ana', undefined],
    ]);
    assert.deepEqual(saidIn('*action item: Ana calls the baker.*\n')[0]?.[0], 'Ana calls the baker.');
  });

  it('is none where it tells something else', () => {
    for (const line of [
      '- We will order a new oven',
      '- It will take some time',
      '- Users will ask for more bread',
      '- NumPy will add a type',
      '- The cache will be checked',
      '- Ana will be there',
      '- Need to ask the baker',
      '- How to write a menu',
      '- Proposal to add a second oven',
      '- Updates to check the yeast',
      '- Will Ana write to the baker?',
      '- Ana will write to the baker?',
      '- Repair café (Ana)',
      '- Ana: the oven smokes',
      'I’ll write to the baker.',
      'ana: I’ll see.',
      '> Rain. The oven will write.',
    ])
      assert.deepEqual(saidIn(`# M\n\n${line}\n`), [], line);
  });

  it('is none where the note lists its actions', () => {
    assert.deepEqual(
      saidIn('# M\n\n- Ana will write to the baker\n\n## Actions\n\n- Ana: write to the baker\n').length,
      1,
    );
  });

  it('costs no more than others where there are many', () => {
    const items = Array.from({ length: 3000 }, (_, at) => `- Ana ${String(at)} of them (a)`).join('\n');
    assert.deepEqual(saidIn(items), []);
  });
});

describe('Who does an action', () => {
  it('is who the sentence is about', () => {
    for (const box of [
      'Rukia redraws the diagram',
      'Merle schreibt an den Bäcker',
      'Borja prepara el horno',
      'Gwen voit avec le boulanger',
    ])
      assert.deepEqual(ownersIn(`- [ ] ${box}\n`), [box.split(' ')[0]], box);
    for (const box of [
      'Write docs with the baker',
      'Send invites this week',
      'Update tests',
      'Se va a pasar',
    ])
      assert.deepEqual(ownersIn(`- [ ] ${box}\n`), [undefined], box);
  });

  it('is a name in lower case that stands among those present, and one for a group', () => {
    assert.deepEqual(ownersIn('gente: eli, lucho\n\n- [ ] eli: pedir pan\n- [ ] docs: fix the links\n'), [
      'eli',
      undefined,
    ]);
    assert.deepEqual(ownersIn('## Actions\n\n- Finance (Milos): book the oven\n'), ['Milos']);
  });

  it('stands beside a day that is none', () => {
    for (const end of ['→ Ana, bis zur nächsten Retro', '(Ana, by next meeting)', '(Ana, asap)'])
      assert.deepEqual(saidIn(`- [ ] Clean the oven ${end}\n`), [['Clean the oven', 'Ana', undefined]], end);
  });
});

describe('Until when an action is due', () => {
  it('is the end of a month, today or tomorrow', () => {
    const dueOf = (box: string): string | undefined => saidIn(`- [ ] ${box}\n`)[0]?.[2];
    assert.equal(dueOf('enter holidays bis Ende November'), '2026-11-30');
    assert.equal(dueOf('clean the oven by the end of February 2028'), '2028-02-29');
    assert.equal(dueOf('limpiar el horno antes de fines de noviembre'), '2026-11-30');
    assert.equal(dueOf('clean the oven today'), '2026-11-02');
    assert.equal(dueOf('den Ofen putzen, morgen'), '2026-11-03');
    assert.equal(dueOf('clean the oven every Morgen'), undefined);
    assert.equal(dueOf('order at the end of the book'), undefined);
  });
});
