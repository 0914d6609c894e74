import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

/** The actions of a text: what is said and who does it. */
function actionsIn(text: string): readonly (readonly (string | undefined)[])[] {
  const { tasks } = scanNote('a.md', text).tasks ?? { tasks: [] };
  return tasks.map(({ text: said, owner }) => [said, owner]);
}

const present = '# Guild\n\n**Present:** Mia Lam, Noa, Zora\n\n## Notes\n\n';

describe('What minutes say that somebody does', () => {
  it('is an action where the note names that person as present', () => {
    const items = [
      ['Mia to call the baker', 'Mia'],
      ['Mia Lam will be careful and call the baker', undefined],
      ['Noa will taste all of it', 'Noa'],
      ['Mia and Noa to split the dough', 'Mia and Noa'],
      ['Noa schreibt den Bericht', 'Noa'],
      ['Zora va a llamar al panadero', 'Zora'],
      ['Zora appelle le boulanger', 'Zora'],
      ['Mia und Noa kümmern sich um das Brot', 'Mia und Noa'],
      ['Noa recherchiert nach Öfen', 'Noa'],
      ['Mia und Noa stellen Rezepte zusammen', 'Mia und Noa'],
      ['Mia bereitet die Probe vor', 'Mia'],
      ['Mia stellt das Rezept vor', undefined],
      ['Zora considera que es caro', undefined],
      ['Mia espera la respuesta', undefined],
      ['Noa nimmt an der Probe teil.', undefined],
      ['Mia et Noa rédigeront la fiche', 'Mia et Noa'],
      ['@mia ajoute un lien', 'mia'],
      ['Zora enviará el pan', 'Zora'],
      ['Noa preparerà il pane', 'Noa'],
      ['Zora preparará o pão', 'Zora'],
      ['Mia is going to ask the baker', 'Mia'],
      ['Noa needs to call the baker', 'Noa'],
      ['Mia L. will write to the baker', 'Mia L.'],
      ['Mia is going to the fair', undefined],
      ['Mia is the baker', undefined],
      ['Noa needs to be careful', undefined],
      ['Mia devra attendre', undefined],
      ['Zora estará de viaje', undefined],
      ['Zora sera là', undefined],
      ['Noa findet das Brot gut', undefined],
      ['Mia needs no oven', undefined],
      ['Mia to be thanked', undefined],
      ['Mia will den Punkt streichen', undefined],
      ['Mia liked the bread', undefined],
      ['Will Mia call the baker?', undefined],
    ] as const;
    for (const [item, owner] of items)
      assert.deepEqual(actionsIn(`${present}- ${item}\n`), owner === undefined ? [] : [[item, owner]], item);
  });

  it('knows those who have a box of their own, and those present behind a count of them', () => {
    const item = 'Zora to call the baker';
    assert.deepEqual(actionsIn(`# Guild\n\n- [ ] Zora: ask for offers\n\n## Oven\n\n- ${item}\n`), [
      ['Zora: ask for offers', 'Zora'],
      [item, 'Zora'],
    ]);
    for (const label of ['Board members present (3/3) :', '**Present (2):**', '## Attendees (2)'])
      assert.deepEqual(
        actionsIn(`# Guild\n\n${label}\n\n- Mia Lam\n- Zora\n\n## Oven\n\n- ${item}\n`),
        [[item, 'Zora']],
        label,
      );
  });

  it('names nobody by a verb that may be an infinitive, or by a word that only ends like one', () => {
    for (const task of ['Protokoll schreiben', 'Raum besorgen', 'Afspraak maken', 'Recurso contra la multa'])
      assert.deepEqual(actionsIn(`- [ ] ${task}\n`), [[task, undefined]], task);
  });

  it('is what people promise in their own words, behind their name', () => {
    for (const [written, said, owner] of [
      ["Ryan: I'll send out a doodle", "I'll send out a doodle", 'Ryan'],
      ['**Ryan:** I’ll put up an RFC for this.', 'I’ll put up an RFC for this.', 'Ryan'],
      ['Eric Holk: I will write to legal', 'I will write to legal', 'Eric Holk'],
      ["Eric: I'm going to ask them", "I'm going to ask them", 'Eric'],
    ] as const)
      assert.deepEqual(actionsIn(`# A\n\n- ${written}\n`), [[said, owner]], written);
    for (const written of [
      "Ryan: I'll be on leave",
      'Ryan: I will not write it',
      "Ryan: I'd send it",
      'Ryan: In May we send it',
      "Note: I'll be late",
      "I'll send out a doodle",
      "Ryan: I'll send it?",
    ])
      assert.deepEqual(actionsIn(`# A\n\n- ${written}\n`), [], written);
  });

  it('is one of anybody where it is what people do for each other', () => {
    assert.deepEqual(actionsIn('- Ivo will write to legal\n'), [['Ivo will write to legal', 'Ivo']]);
    assert.deepEqual(actionsIn('- @ivo to write to legal\n'), [['@ivo to write to legal', 'ivo']]);
    for (const item of [
      'Kafka will drop old records',
      'NumPy will add types',
      'The board will call it off',
      'We will write to legal',
      'Links to add',
      'Introduction to write well',
      'Ivo will need a week',
      'Ivo will write to legal?',
    ])
      assert.deepEqual(actionsIn(`- ${item}\n`), [], item);
  });

  it('stands in an item, or in a paragraph of one line', () => {
    assert.deepEqual(actionsIn(`${present}Mia to call the baker.\n`), [['Mia to call the baker.', 'Mia']]);
    assert.deepEqual(actionsIn(`${present}1. Talk of bread\n   - Mia to call the baker\n`), [
      ['Mia to call the baker', 'Mia'],
    ]);
    assert.deepEqual(actionsIn(`${present}Mia to call the baker\nsaid Noa.\n`), []);
    assert.deepEqual(actionsIn(`${present}> Mia to call the baker\n`), []);
  });

  it('is read once where it has a box or stands under a heading of actions', () => {
    assert.deepEqual(actionsIn(`${present}- [ ] Mia: call\n\n## Actions\n\n- Noa to taste\n`), [
      ['Mia: call', 'Mia'],
      ['Noa to taste', 'Noa'],
    ]);
  });

  it('is private where its section is', () => {
    const { tasks } = scanNote('a.md', '# A #private\n\n- Ivo will write to legal\n').tasks ?? {};
    assert.deepEqual(
      tasks?.map(({ text }) => text),
      ['Ivo will write to legal'],
    );
  });

  it('may stand behind the label of a decision, which says who sees to it', () => {
    for (const label of ['**Resolution**: ', 'Decision: ', '**Beschluss:** ', 'Verdict - now: '])
      assert.deepEqual(
        actionsIn(`${present}- ${label}Mia to call the baker\n`),
        label.startsWith('Verdict') ? [] : [['Mia to call the baker', 'Mia']],
        label,
      );
    assert.deepEqual(actionsIn('**Decision:** @ivo will write to legal.\n'), [
      ['@ivo will write to legal.', 'ivo'],
    ]);
    assert.deepEqual(actionsIn(`${present}- Note: Mia to call the baker\n`), []);
    assert.deepEqual(actionsIn(`${present}- Decision: Mia will be careful\n`), []);
  });
});
