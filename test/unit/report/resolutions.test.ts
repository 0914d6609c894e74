import assert from 'node:assert/strict';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = { 'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n' };

function decisionsOf(body: string, path = 'notes/2026-10-01.md'): readonly (string | null)[] {
  const note = `---\nactivities: [tech/ops]\n---\n${body}`;
  return reportOf({ ...taxonomy, [path]: note }, '2026-Q4').decisions.map(({ text }) => text);
}

const talk = (text: string): readonly (string | null)[] => decisionsOf(`# Board\n\n## Talk\n\n${text}\n`);

describe('A resolution in minutes', () => {
  it('is what a body says that it does, in eight languages', () => {
    for (const line of [
      'The board approves the budget for 2027.',
      'The Steering Committee unanimously appoints Mia Lam as chair.',
      'The TSC resolves to archive the old queue.',
      'Der Vorstand beschließt den Kauf eines Ofens.',
      'Die Mitgliederversammlung genehmigt den Haushalt.',
      'Die anwesenden Mitglieder beschließen, dass der Ofen gekauft wird.',
      "Le conseil d'administration approuve le budget.",
      'Le bureau acte le départ de Zora.',
      'La junta directiva aprueba el presupuesto.',
      'Il consiglio direttivo delibera l’acquisto di un forno.',
      'Het bestuur keurt de begroting goed.',
      'A assembleia geral aprova o orçamento.',
      '理事会一致通过新的章程。',
    ]) {
      assert.deepEqual(talk(`${line} It was long talked about.`), [line], line);
      assert.deepEqual(talk(`- ${line}`), [line], line);
    }
  });

  it('is what stands with the outcome of a vote on it', () => {
    for (const line of [
      'Wir bleiben bei Freitag 13 Uhr, Abstimmung 6/0/0',
      'Der Kauf des Ofens wird einstimmig beschlossen',
      'The new slate was approved by general accord.',
      'The by-laws are adopted by majority, Mia opposed.',
      'We buy the oven; vote: 5-1-2',
      'Resolution to dissolve was adopted by acclamation.',
      'Proposal to buy an oven approved unanimously.',
      'Le budget est adopté à l’unanimité.',
      'El presupuesto fue aprobado por unanimidad.',
      'Il bilancio è approvato all’unanimità.',
      'De begroting is unaniem goedgekeurd.',
      'O orçamento foi aprovado por maioria.',
    ])
      assert.deepEqual(talk(`- ${line}`), [line], line);
    for (const line of [
      'The minutes were approved unanimously.',
      'Motion passed by majority.',
      'Passes unanimously! (15 yes)',
      'The board of the guild is composed of a president, a treasurer and of a\n  Secretary, which is approved by majority.',
      'The budget was not approved by majority.',
      'Amendments must be approved by a simple majority.',
      'The chair is elected by majority every year.',
      'Send slides before the vote (2026-12-04)',
      'Haushalt: Beschluss 12/03/2026',
      'Moved: vote (16:00-17:30)',
      'The motion was adopted by acclamation.',
      'We heard in a talk that\n  the board approves the budget.',
      'Abstimmung: 6/0/0',
      'We buy the oven; vote: 1-5-2',
      'Was the slate approved by acclamation?',
      'On 1/2/2026 we voted with the majority of the town.',
    ])
      assert.deepEqual(talk(`- ${line}`), [], line);
  });

  it('may stand below a line that ends no sentence, such as a topic', () => {
    const line = 'Der Vorstand beschließt den Kauf eines Ofens.';
    for (const topic of ['TOP 3 Ofen', '**Ofen**', 'Talk of ovens'])
      assert.deepEqual(talk(`${topic}\n${line}`), [line], topic);
  });

  it('is found at the end of a long line', () => {
    const long = `We ${'buy an oven and '.repeat(17)}move`;
    assert.equal(talk(`- ${long}, vote: 6/0/1`).length, 1);
  });

  it('is none that is done again and again, is open or asked, or only concerns the minutes', () => {
    for (const line of [
      'The board approves expenses over 500.',
      'The committee approves the budget every year.',
      'The board approves the plan if there is money.',
      'The board approves the budget?',
      'The API accepts the token.',
      'Der Vorstand beschließt, ob wir umziehen.',
      'Der Vorstand genehmigt das Protokoll.',
      'Le bureau décide si on part.',
      'We heard that the board approves the budget.',
    ])
      assert.deepEqual(talk(`- ${line}`), [], line);
  });

  it('keeps its own words where a list of details follows, and leaves them where they only lead on', () => {
    const long = 'The board adopts the by-laws of the draft subject to minor changes';
    assert.deepEqual(talk(`- ${long}:\n  - members may vote\n  - the fee is 20`), [long]);
    assert.deepEqual(talk('- The board adopts the following:\n  - A fee of 20 a year'), [
      'A fee of 20 a year',
    ]);
  });

  it('is what a record without a heading of decisions says that it is for', () => {
    const line = 'This ADR captures our decision to use one licence.';
    assert.deepEqual(decisionsOf(`# Licence\n\n## Aim\n\n${line}\n`), [line]);
    const german = 'Dieses Dokument beschreibt die Entscheidung, nur eine Lizenz zu verwenden.';
    assert.deepEqual(decisionsOf(`# Licence\n\n## Aim\n\n${german}\n`), [german]);
    assert.deepEqual(decisionsOf('# Licence\n\n## Aim\n\nThis ADR describes the options.\n'), []);
  });

  it('stands under What in a record that its name tells, unless it has a heading for it', () => {
    const table = (status: string): string => `| | |\n|---|---|\n| **Status** | ${status} |\n\n`;
    const body = (status: string): string =>
      `# Ovens\n\n2026-10-01\n\n${table(status)}## What\n\nWe will buy two ovens.\n\n## Why\n\nThey are cheap.\n`;
    for (const path of ['notes/adr-0003-ovens.md', 'notes/decisions/ovens.md', 'decision-records/3.md'])
      assert.deepEqual(decisionsOf(body('Accepted'), path), ['We will buy two ovens.'], path);
    assert.deepEqual(decisionsOf(body('Rejected'), 'notes/adr-0003-ovens.md'), []);
    assert.deepEqual(decisionsOf(body('Accepted'), 'notes/ovens.md'), []);
    const both = `${body('Accepted')}\n## Decision\n\nWe buy one oven.\n`;
    assert.deepEqual(decisionsOf(both, 'notes/adr-0003-ovens.md'), ['We buy one oven.']);
  });

  it('is what was moved, where the list behind it says that it was carried', () => {
    for (const list of [
      '- Moved by: Mia\n- Result: Passed',
      '- Vote: 5-0',
      '- Ergebnis: einstimmig angenommen',
      '- Outcome: carried',
    ]) {
      assert.deepEqual(talk(`Motion: Buy an oven.\n\n${list}`), ['Buy an oven.'], list);
      const nested = list.replace(/^/gmu, '  ');
      assert.deepEqual(talk(`- **Motion text:** Buy an oven\n${nested}`), ['Buy an oven'], list);
    }
    for (const list of ['- Result: Failed', '- Vote: 2-3', '- Vote: not today', '- Moved by: Mia'])
      assert.deepEqual(talk(`Motion: Buy an oven.\n\n${list}`), [], list);
  });

  it('is a row of a table of motions that was carried', () => {
    const rows = '| Paint the hall | Mia | Accepted unanimously. |\n| Paint it red | Noa | Failed |\n';
    const table = (head: string): string => `| ${head} |\n|---|---|---|\n${rows}`;
    for (const head of ['Motion Text | Moved by | Status', 'Motion | Moved by | Result'])
      assert.deepEqual(talk(table(head)), ['Paint the hall'], head);
    assert.deepEqual(talk(table('Idea | From | Result')), []);
  });

  it('stands beside its number, in a column or in front of it', () => {
    const table = '| Decision Item | Description |\n|---|---|\n| 84.1 | Keep the queue for now |\n';
    assert.deepEqual(talk(table), ['Keep the queue for now']);
    assert.deepEqual(
      decisionsOf(`# M\n\n${table}\n## Decision items\n\n- **84.1**—Keep the queue for now\n`),
      ['Keep the queue for now'],
    );
    assert.deepEqual(decisionsOf('# M\n\n## Decisions\n\n- 3.12 is our next Python\n'), [
      '3.12 is our next Python',
    ]);
  });

  it('ends before a sentence that only leads on to a link', () => {
    const item = '- Decision: drop the old queue. See the page about queues: https://example.org/q';
    assert.deepEqual(talk(item), ['Drop the old queue.']);
    assert.deepEqual(talk('- Decision: we ship on Friday :tada:'), ['We ship on Friday :tada:']);
  });

  it('begins with the word for it, whoever took it', () => {
    for (const item of [
      'Agreed to move the stall to the north gate.',
      'Agreed on two ovens and one fridge.',
      'It was decided that Mia keeps the keys.',
      'Unanimously resolved to sell the van.',
      'Beschlossen wird, dass der Stand umzieht.',
      'Einigung auf zwei Öfen und einen Kühlschrank.',
      'Wir beschließen den Umzug des Standes.',
      'Se acuerda comprar un horno.',
      'Decidimos vender la furgoneta.',
      'On décide de garder le grand four.',
      'Il est convenu que Zoé garde les clés.',
      'Si decide di vendere il forno.',
      'Er is besloten om twee ovens te kopen.',
      'Fica decidido que o forno será vendido.',
      '会议决定从五月起出借这辆货车。',
    ]) {
      assert.deepEqual(talk(`- ${item}`), [item], item);
      assert.deepEqual(talk(item), [item], item);
    }
    for (const item of [
      'Agreed last week that the van goes first.',
      'Agreed to by nobody?',
      'Agreed that the minutes are complete.',
      'Agreed whenever two people are there.',
      'Decided against a second oven.',
      'Vereinbart war das schon.',
      'Wir beschließen nichts.',
      'Si decide se vendere il forno.',
      'Besloten vergadering.',
      'Resolved that bug by turning the oven off and on.',
      'Resolved to 10.0.0.4 after the change.',
    ])
      assert.deepEqual(talk(`- ${item}`), [], item);
  });

  it('says how many were for it and how many against, and is kept whole', () => {
    for (const item of [
      'Change 2: Opening hours. 30 votes in favour, 10 against, 5 abstentions',
      'Punto 2: Horario. 30 votos a favor, 10 votos en contra',
      'Wir kaufen den Ofen: 12 dafür, 3 dagegen',
      'Achat du four, 9 voix pour et 2 contre',
      'Beschluss für den neuen Ofen: keine Gegenrede',
    ])
      assert.deepEqual(talk(`- ${item}`), [item], item);
    for (const item of [
      'Change 2: Opening hours. 3 votes in favour, 10 against',
      '30 votes in favour, 10 against',
      'The new statutes failed to reach two thirds: 30 in favour, 20 against.',
      'The van takes 3 for the market and 2 against the wall',
    ])
      assert.deepEqual(talk(`- ${item}`), [], item);
  });

  it('names the item above where it does not say itself what it is about', () => {
    assert.deepEqual(
      talk('- [Growth plan](https://example.org/1):\n  - Mia thinks it is short.\n  - Agreed to merge'),
      ['Growth plan: Agreed to merge'],
    );
    assert.deepEqual(talk('- Mia likes it. We looked at both.\n  - Agreed to merge'), ['Agreed to merge']);
    assert.deepEqual(talk('- Growth plan\n  - Decision: we merge it'), ['We merge it']);
  });

  it('is an item below a line that says what was settled on, but for what is only thought of', () => {
    for (const lead of [
      'Settled on:',
      'Agreed on:',
      'We decided on:',
      'Geeinigt auf:',
      'Il a été décidé :',
    ]) {
      const items =
        '  - Two ovens\n  - Perhaps a third one\n  - Might need a new roof\n  - Discussion to be continued';
      assert.deepEqual(talk(`- ${lead}\n${items}`), ['Two ovens'], lead);
    }
  });
});
