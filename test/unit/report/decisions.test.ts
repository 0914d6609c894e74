import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { ReportModel } from '../../../src/core/report/model';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = { 'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n' };

function modelOf(body: string, front = ''): ReportModel {
  const note = `---\nactivities: [tech/ops]\n${front}---\n${body}`;
  return reportOf({ ...taxonomy, 'notes/2026-10-01.md': note }, '2026-Q4');
}

const decisionsOf = (body: string, front = ''): readonly string[] =>
  modelOf(body, front).decisions.map(({ text }) => text);

describe('The decisions of a note', () => {
  it('are counted one by one where they are left out, also those that share a paragraph', () => {
    const text =
      '# M\n\n## Ovens\n\n#tech/ops\n\nThey bake.\n\n## Bread\n\nDecision: keep the rye.\nDecision: drop the buns.\n';
    const model = reportOf({ ...taxonomy, 'notes/2026-10-01.md': text }, '2026-Q4');
    assert.deepEqual([model.decisions, model.method.unfiledDecisions], [[], 2]);
  });

  it('stand under a heading, numbered or not, in eight languages', () => {
    for (const heading of [
      ...[
        'Decisions',
        'KEY DECISIONS',
        '3.2 Decisions taken',
        'B. Decisions',
        'Decisions (3)',
        'Resolutions:',
      ],
      ...['Beschlüsse', '4. Entscheidungen', 'Was wir beschlossen haben', 'Acuerdos', 'Decisiones tomadas'],
      ...[
        'Décisions prises',
        'Relevé de décisions',
        'Decisioni',
        'Delibere',
        'Besluiten',
        'Genomen besluiten',
      ],
      ...['Decisões', 'Deliberações', '决议', '三、会议决定', '決定事項', 'Decisions and agreements'],
    ]) {
      assert.deepEqual(
        decisionsOf(`# M\n\n## ${heading}\n\n- Keep the ovens on\n`),
        ['Keep the ovens on'],
        heading,
      );
    }
  });

  it('are not what stands under a heading that only holds the word', () => {
    for (const heading of [
      'Decisions to prepare',
      'Discussion and decisions',
      'Decisive moments',
      'Decisions and actions',
    ])
      assert.deepEqual(decisionsOf(`# M\n\n## ${heading}\n\n- Keep the ovens on\n`), [], heading);
  });

  it('stand behind a label, of any case and in any dress', () => {
    for (const line of [
      ...['Decision: keep the ovens on', 'DECISION: keep the ovens on', '**Decision:** keep the ovens on'],
      ...[
        '**Decision**: keep the ovens on',
        '**Decision** Keep the ovens on',
        '- Decision #4: keep the ovens on',
      ],
      ...[
        '- [Decision] Keep the ovens on',
        '1. *Decision 12*: keep the ovens on',
        '> Decision: keep the ovens on',
      ],
      ...['Resolution: keep the ovens on', 'RESOLVED to keep the ovens on', 'Resolved: keep the ovens on'],
      ...['Consensus: keep the ovens on', '__Agreed__: keep the ovens on', 'Decision – keep the ovens on'],
      ...[
        'Beschluss: keep the ovens on',
        'Entscheidung 3: keep the ovens on',
        'Se acuerda: keep the ovens on',
      ],
      ...['Décision : keep the ovens on', 'Delibera: keep the ovens on', '**Besluit:** keep the ovens on'],
      ...['Decisão: keep the ovens on', '决议：keep the ovens on', '✅ Decision: keep the ovens on'],
    ]) {
      const said = decisionsOf(`# M\n\nWe met in the bakery.\n\n${line}\n`);
      assert.deepEqual(said, [line.includes('to keep') ? 'To keep the ovens on' : 'Keep the ovens on'], line);
    }
  });

  it('may hold a bar, as a table does', () => {
    assert.deepEqual(decisionsOf('# M\n\n- Decision: run `a | b` at night\n'), ['Run a | b at night']);
  });

  it('are not sentences that begin with such a word', () => {
    for (const line of [
      ...['Decisions were hard today.', '**Decisions** were hard today.', 'Decision-making takes too long.'],
      ...['Resolved issues pile up.', '[decision](https://example.org) is a page', 'agreed to nothing'],
    ]) {
      assert.deepEqual(decisionsOf(`# M\n\n${line}\n`), [], line);
    }
  });

  it('end where a line begins something else', () => {
    assert.deepEqual(
      decisionsOf(
        '# M\n\nDecision: We lend the van.\nDecision: We mend\nthe roof.\nAction: Mia calls\nNext: 4 June\n',
      ),
      ['We lend the van.', 'We mend the roof.'],
    );
    assert.deepEqual(decisionsOf('# M\n\nBeschluss: Wir mieten.\nNächstes Treffen: Montag\n'), [
      'Wir mieten.',
    ]);
    assert.deepEqual(decisionsOf('# M\n\n**Decision:** We lend it.\n**Reason:** It stands idle.\n'), [
      'We lend it.',
    ]);
  });

  it('are in a heading itself, unless it only names the subject', () => {
    assert.deepEqual(decisionsOf('# M\n\n## Decision: lend the van\n\nIt stands idle most of the week.\n'), [
      'Lend the van',
    ]);
    assert.deepEqual(decisionsOf('# M\n\n## Decision: van\n\nWe lend it.\n'), ['We lend it.']);
    assert.deepEqual(decisionsOf('# M\n\n## Decision on the van\n\nWe lend it.\n'), ['We lend it.']);
    assert.deepEqual(decisionsOf('# Decision: lend the van\n\n## Decision\n\nWe lend it.\n'), [
      'We lend it.',
    ]);
  });

  it('are what a bold line announces, down to the next', () => {
    const body =
      '# M\n\n**Summary**\nA short day.\n\n**Decisions**\n\n- Lend the van\n\n**Next steps**\n\n- Ask Mia\n';
    assert.deepEqual(decisionsOf(body), ['Lend the van']);
    assert.deepEqual(decisionsOf('# M\n\n**Decisions**\nWe lend the van.\nWe mend the roof.\n'), [
      'We lend the van.',
      'We mend the roof.',
    ]);
    assert.deepEqual(
      decisionsOf('# M\n\n**Beschlüsse**\n\nWir mieten.\n\n**Termine**\n\nMontag um drei.\n'),
      ['Wir mieten.'],
    );
    assert.deepEqual(decisionsOf('# M\n\nDecisions:\n\n- Lend the van\n\nThen lunch.\n\n- soup\n'), [
      'Lend the van',
    ]);
    assert.deepEqual(decisionsOf('- **Decisions**\n  - Lend the van\n- **Other**\n  - Rain\n'), [
      'Lend the van',
    ]);
  });

  it('are the paragraph that a list explains, but the list that a line leads to', () => {
    const list = '- it stands idle\n- it costs\n';
    assert.deepEqual(decisionsOf(`## Decision\n\nWe lend the van.\n\nWhy we do.\n\n${list}`), [
      'We lend the van.',
    ]);
    assert.deepEqual(decisionsOf(`## Decisions\n\n> We lend the van.\n\n${list}`), ['We lend the van.']);
    assert.deepEqual(decisionsOf('## Decisions\n\nWe lend the van.\n\n- [ ] Mia calls\n'), [
      'We lend the van.',
    ]);
    assert.deepEqual(decisionsOf('## Decisions\n\nThe following was decided.\n\n- Lend it\n'), ['Lend it']);
    assert.deepEqual(decisionsOf('## Decisions\n\nVan\n\n- Lend it\n\nRoof\n\n- Mend it\n'), [
      'Lend it',
      'Mend it',
    ]);
    assert.deepEqual(decisionsOf('## Decisions\n\n**The van**\n\n- Lend it\n'), ['Lend it']);
  });

  it('are not what explains them in sections below, but what stands under topics of their own', () => {
    for (const title of [
      'Consequences',
      'Benefits',
      'Begründung',
      'Conséquences',
      'Alternativas',
      '影响',
      'How we got here',
    ])
      assert.deepEqual(
        decisionsOf(`## Decision\n\nWe lend the van.\n\n### ${title}\n\n- Other words\n`),
        ['We lend the van.'],
        title,
      );
    assert.deepEqual(decisionsOf('## Decisions\n\n### Van\n\n- Lend it\n\n### Rationale\n\n- Idle\n'), [
      'Lend it',
    ]);
    assert.deepEqual(decisionsOf('## Decisions\n\n- Lend it\n\n### Roof\n\n- Mend it\n'), [
      'Lend it',
      'Mend it',
    ]);
  });

  it('are the rows of a table and the title of a callout', () => {
    const table =
      '| Nr | Decision | Who |\n|---|---|---|\n| 1 | Lend the van | Mia |\n| 2 | Mend the roof | |\n';
    assert.deepEqual(decisionsOf(`# M\n\n## Notes\n\n${table}`), ['Lend the van', 'Mend the roof']);
    assert.deepEqual(decisionsOf('## Beschlüsse\n\n| Beschluss | Wer |\n|:--|--:|\n| Mieten | Mia |\n'), [
      'Mieten',
    ]);
    assert.deepEqual(decisionsOf('## Notes\n\n| Option | Decision |\n|--|--|\n| Van | no |\n'), []);
    assert.deepEqual(decisionsOf('## Decisions\n\n> [!done] Lend it\n> From May on.\n\n- Mend it\n'), [
      'Lend it',
      'Mend it',
    ]);
    assert.deepEqual(decisionsOf('# M\n\n> [!decision]\n> We lend it. It is idle.\n'), [
      'We lend it. It is idle.',
    ]);
    assert.deepEqual(decisionsOf('# M\n\n> [!info]- Decision\n> We lend the old van to Mia.\n'), [
      'We lend the old van to Mia.',
    ]);
    assert.deepEqual(decisionsOf('# M\n\n> [!info] A van\n> It is blue.\n'), []);
  });

  it('are kept apart where a sentence only reads like one', () => {
    const { decisions, likely } = modelOf(
      '# M\n\nThe roof leaks in three places again. We agreed to mend it before May.\n\n- The board voted against a new van.\n- Ana proposed that we decide in May.\n\nDecision: sell the old van.\n\nIt was agreed: sell the old van.\n',
    );
    assert.deepEqual(
      decisions.map(({ text }) => text),
      ['Sell the old van.'],
    );
    assert.deepEqual(
      likely.map(({ text, status }) => [text, status]),
      [
        ['We agreed to mend it before May.', null],
        ['The board voted against a new van.', null],
      ],
    );
  });

  it('are likely by what people say of them in their language, and not where it is open or was not so', () => {
    const likelyIn = (sentence: string): readonly string[] =>
      modelOf(`# M\n\nThe roof leaks in three places again.\n\n- ${sentence}\n`).likely.map(
        ({ text }) => text,
      );
    for (const sentence of [
      'Voted: consensed to meet every week in the hall',
      'Mia and Noa came to the conclusion that the van is too small.',
      'Going with the blue van for now.',
      'All agree that the van goes first.',
      'Der Entwurf der Spendenanfrage wurde durch den Vorstand für gut befunden.',
      'Mia Lam votada como nueva tesorera.',
      'Aprovado por ampla maioria.',
      'Decided against a second oven.',
      'Last week we agreed to move the stall.',
    ])
      assert.deepEqual(likelyIn(sentence), [sentence], sentence);
    for (const sentence of [
      'Nobody came to the conclusion that the van is too small.',
      'We would be going with the blue van if it were here.',
      'A request without a name is rejected.',
      'El pedido fue rechazado por el servidor.',
      'On valide les dates du formulaire.',
      'Non si decide di vendere il forno.',
      'Hay que ver si se acuerda comprar un horno.',
    ])
      assert.deepEqual(likelyIn(sentence), [], sentence);
  });

  it('are the sentences of a paragraph as far as they go on with it', () => {
    const under = (text: string): readonly string[] => decisionsOf(`# Van\n\n## Decision\n\n${text}\n`);
    assert.deepEqual(under('We lend the van to the north branch. It stays insured. We wash it.'), [
      'We lend the van to the north branch.',
    ]);
    assert.deepEqual(
      under('We lend the van to the north branch. Nobody else may drive it. The keys stay here.'),
      ['We lend the van to the north branch.', 'Nobody else may drive it.', 'The keys stay here.'],
    );
    assert.deepEqual(
      under('Wir verleihen den Transporter ab Mai. Die Schlüssel bleiben hier. Das spart Miete.'),
      ['Wir verleihen den Transporter ab Mai.', 'Die Schlüssel bleiben hier.'],
    );
    assert.deepEqual(under('从五月起出借这辆货车给北部分店。钥匙留在这里保管。因为车一直闲着。'), [
      '从五月起出借这辆货车给北部分店。',
      '钥匙留在这里保管。',
    ]);
    for (const behind of [
      'There were two other offers. The keys stay here.',
      'Mia said that the van is old.',
      'Three votes in favour, one against.',
      'Who pays for the fuel?',
      '(Mia still has to agree.)',
    ])
      assert.deepEqual(
        under(`We lend the van to the north branch. ${behind}`),
        ['We lend the van to the north branch.'],
        behind,
      );
    assert.deepEqual(
      decisionsOf(
        '# V\n\n## Decision Outcome\n\nChosen option: "Lend", because it is idle. In addition, we wash it.\n',
      ),
      ['Lend', 'In addition, we wash it.'],
    );
    assert.deepEqual(decisionsOf('Decision: we lend it to the north branch. The keys stay here.\n'), [
      'We lend it to the north branch.',
    ]);
  });

  it('are the items of minutes that are titled as minutes of decisions', () => {
    const items = '\n\nThe working group on vans\n\n1. The van is lent.\n2. The keys stay here.\n\n';
    const actions = 'To do:\n- Mia: wash it\n\nWe meet again on 6 May 2027.\n';
    for (const title of [
      'Relevé de décisions du 8 octobre 2026',
      '# Relevé de décisions du 8 octobre 2026',
      'Decisions of 8 October 2026',
      'Beschlüsse vom 08.10.2026',
      'Acuerdos del 8 de octubre de 2026',
      '# 2026-10-08 Decisions',
    ])
      assert.deepEqual(
        decisionsOf(title + items + actions),
        ['The van is lent.', 'The keys stay here.'],
        title,
      );
    assert.deepEqual(decisionsOf(`Plans of 8 October 2026${items}`), []);
    assert.deepEqual(decisionsOf(`The decisions of 8 October 2026 were hard.${items}`), []);
  });

  it('are the items below a line that says by its verb what they are', () => {
    const list = '\n\n- Lend the van\n- Keep the keys\n\nMia was glad.\n';
    for (const line of [
      'We agreed to do the following:',
      'The following resolution was reviewed and adopted by the committee:',
      'Einstimmig wurde beschlossen:',
      'Se acordó lo siguiente:',
      'Il a été décidé :',
      'Si è deciso:',
    ])
      assert.deepEqual(decisionsOf(`# M\n\n${line}${list}`), ['Lend the van', 'Keep the keys'], line);
    for (const line of ['We talked about two things:', 'What has to be decided:', 'Were these agreed on?:'])
      assert.deepEqual(decisionsOf(`# M\n\n${line}${list}`), [], line);
  });

  it('are a paragraph under an outcome that reads like a rule, and no list', () => {
    assert.deepEqual(decisionsOf('# M\n\n**Outcome**\n\nWe lend the van for six months.\n'), [
      'We lend the van for six months.',
    ]);
    assert.deepEqual(
      decisionsOf('# M\n\n## Ergebnis\n\nDer Transporter fährt ab Montag nur noch nachts.\n'),
      ['Der Transporter fährt ab Montag nur noch nachts.'],
    );
    assert.deepEqual(decisionsOf('# M\n\n## Decide\n\nMia decided on 2026-10-13: the van is lent.\n'), [
      'Mia decided on 2026-10-13: the van is lent.',
    ]);
    for (const body of [
      '## Outcome\n\nThe launch went well.\n',
      '## Outcome\n\nWe discussed the van for an hour.\n',
      '## Ergebnis\n\nDer Transporter wurde ab Mai vermietet.\n',
      '## Outcome\n\n- We lend the van for six months\n',
      '## Resolved\n\n- The leak in the roof\n',
      '## Result\n\n42 % of the tests pass.\n',
      '## Decide\n\n- Which van to lend\n',
    ])
      assert.deepEqual(decisionsOf(`# M\n\n${body}`), [], body);
  });

  it('are the option that a record of MADR chose, without what confirms it', () => {
    const body =
      '# Lend\n\n## Considered Options\n\n* Lend\n* Sell\n\n## Decision Outcome\n\nChosen option: "Lend", because it is idle.\n\n### Consequences\n\n* Good, because it pays\n\n### Confirmation\n\nWe ask Mia.\n';
    assert.deepEqual(decisionsOf(body), ['Lend']);
  });

  it('are the chosen option without its number and reason, in any language', () => {
    for (const line of [
      'Chosen option: "[option 2] Lend", because it is idle.',
      'Chosen option: **Lend**, because it is idle. It saves a driver.',
      'Gewählte Option: „Lend“, weil er steht.',
      'Opción elegida: Lend, porque está parado.',
      'Option retenue : « Lend », parce qu’il dort.',
    ])
      assert.deepEqual(decisionsOf(`# Van\n\n## Decision Outcome\n\n${line}\n`), ['Lend'], line);
    assert.deepEqual(decisionsOf('Decision: lend it, because it is idle.\n'), [
      'Lend it, because it is idle.',
    ]);
  });

  it('stand behind a day, in a sheet of two columns, and in a column of verdicts by their subject', () => {
    assert.deepEqual(decisionsOf('Fri 14 August 2026: **DECISION** the van is lent to Mia.\n'), [
      'The van is lent to Mia.',
    ]);
    const sheet =
      '| | |\n|--|--|\n| Issue | The van is idle. |\n| Decision | Lend the van. |\n| Status | Approved |\n';
    assert.deepEqual(decisionsOf(`# D 4\n\n${sheet}`), ['Lend the van.']);
    const board =
      '| Change | Decision |\n|--|--|\n| Lend the van | Approved for May |\n| Sell the van | Rejected |\n';
    assert.deepEqual(decisionsOf(`# Board\n\n${board}`), ['Lend the van: Approved for May']);
  });

  it('are none where nothing was decided yet, or in a quotation of Org', () => {
    assert.deepEqual(decisionsOf('Decision: nothing yet, we wait for May.\n'), []);
    assert.deepEqual(decisionsOf('#+BEGIN_QUOTE\nDecision: we sing\n#+END_QUOTE\n'), []);
    assert.deepEqual(decisionsOf('Decision: no, keep the van.\n'), ['No, keep the van.']);
  });

  it('are what a motion resolves, not its reasons, unless a heading says that it was declined', () => {
    const motion = (status: string): string =>
      `# Board\n\n## ${status}\n\nResolved:\n\nWHEREAS, the van is idle;\n\nBE IT THEREFORE RESOLVED, that the board lends the van\n`;
    assert.deepEqual(decisionsOf(motion('Status: Approved on 2026-10-19')), ['The board lends the van']);
    assert.deepEqual(decisionsOf(motion('Status: Rejected on 2026-10-19')), []);
    assert.deepEqual(decisionsOf('RESOLVED to lend the van.\n'), ['To lend the van.']);
  });

  it('are what was moved and carried, and not what was lost or is still to be voted on', () => {
    const carried = [
      'Outcome: Motion passes by consensus',
      'Carried.',
      'Approved unanimously.',
      'Einstimmig angenommen',
    ];
    for (const outcome of carried)
      assert.deepEqual(
        decisionsOf(`# M\n\n- **Motion**: Buy a second oven.\n  **Maker**: Mia\n  ${outcome}\n`),
        ['Buy a second oven.'],
        outcome,
      );
    assert.deepEqual(decisionsOf('# M\n\nAntrag: Zweiter Ofen für 200 Euro.\nAngenommen.\n'), [
      'Zweiter Ofen für 200 Euro. Angenommen.',
    ]);
    assert.deepEqual(decisionsOf('# M\n\nMotion: Buy a second oven. Motion carried.\n'), [
      'Buy a second oven. Motion carried.',
    ]);
    assert.deepEqual(decisionsOf('# M\n\n动议：买第二台烤箱。\n结果：一致通过。\n'), ['买第二台烤箱。']);
    for (const outcome of ['', 'Motion fails.', 'Not approved.', 'Tabled until May, approved minutes'])
      assert.deepEqual(decisionsOf(`# M\n\n- **Motion**: Buy a second oven.\n  ${outcome}\n`), [], outcome);
    assert.deepEqual(decisionsOf('# M\n\nMotion sensors: approved.\n'), []);
  });

  it('hold where their record was accepted after it was proposed', () => {
    const record = (status: string): string =>
      `# R\n\n## Status\n\n${status}\n\n## Decision\n\nLend the van.\n`;
    assert.deepEqual(decisionsOf(record('Accepted (2026-10-12), proposed 2026-09-28')), ['Lend the van.']);
  });

  it('are never a task, whatever mark is in its box', () => {
    for (const mark of [' ', 'x', '>', '!', '?', '~', '/', '-'])
      assert.deepEqual(decisionsOf(`## Decisions\n\n- [${mark}] Lend the van\n`), [], mark);
  });

  it('are none where a word says so', () => {
    for (const word of [
      'None',
      'None today.',
      'Keine.',
      'Ninguna',
      'Aucune',
      'Nessuna',
      'Geen',
      'Nenhuma.',
      '无',
    ])
      assert.deepEqual(decisionsOf(`## Decisions\n\n- ${word}\n`), [], word);
  });
});

describe('The status of a decision', () => {
  const record = (status: string): string =>
    `# 7. Lend\n\n## Status\n\n${status}\n\n## Context\n\nIdle.\n\n## Decision\n\nWe lend it.\n`;

  it('leaves out what was rejected or holds no longer, and says how many', () => {
    for (const status of [
      ...[
        'Rejected',
        'Accepted\n\nSuperceded by [9. Sell](0009-sell.md)',
        'Deprecated',
        '**Superseded** by 9',
      ],
      ...[
        'Abgelehnt',
        'Ersetzt durch 9',
        'Rechazada',
        'Remplacée par 9',
        'Respinta',
        'Vervangen door 9',
        'Rejeitada',
        '已取代',
      ],
    ]) {
      const model = modelOf(record(status));
      assert.deepEqual([model.decisions.length, model.method.notInForce], [0, 1], status);
      assert.match(renderMarkdown(model, 'reports'), /Left out: 1 decision rejected or no longer in force\./);
    }
  });

  it('is told of what is only proposed, and not of what is accepted', () => {
    assert.match(renderMarkdown(modelOf(record('Proposed')), 'reports'), /— We lend it\. \(proposed\)/);
    assert.match(renderMarkdown(modelOf(record('Entwurf')), 'reports'), /— We lend it\. \(proposed\)/);
    assert.match(renderMarkdown(modelOf(record('Accepted')), 'reports'), /Tech[^]*— We lend it\.\n/);
    assert.equal(modelOf(record('{proposed | rejected | accepted}')).decisions[0]?.status, null);
  });

  it('is read from front matter, an item and a line as well', () => {
    const body = '# Lend\n\n## Decision\n\nWe lend it.\n';
    assert.deepEqual(decisionsOf(body, 'status: superseded by ADR-0012\n'), []);
    assert.deepEqual(decisionsOf(`# Lend\n\n* Status: rejected\n* Date: 2026-10-01\n${body.slice(6)}`), []);
    assert.deepEqual(decisionsOf(`# Lend\n\n**Status:** Deprecated\n${body.slice(6)}`), []);
  });

  it('is that of its own section and row, and not of minutes that are a draft', () => {
    const body =
      '# Log\n\n## A\n\n### Status\n\nRejected\n\n### Decision\n\nLend it.\n\n## B\n\n### Status\n\nAccepted\n\n### Decision\n\nSell it.\n';
    assert.deepEqual(decisionsOf(body), ['Sell it.']);
    assert.deepEqual(
      decisionsOf(
        '## Decisions\n\n| Decision | Status |\n|--|--|\n| Lend | Rejected |\n| Sell | Accepted |\n',
      ),
      ['Sell'],
    );
    const minutes = modelOf('# M\n\n## Decisions\n\n- Lend it\n', 'status: draft\n');
    assert.deepEqual(
      minutes.decisions.map(({ status }) => status),
      [null],
    );
  });
});

describe('Decisions and actions in sections that are filed nowhere', () => {
  const modelOfSections = (more: string): ReportModel =>
    reportOf(
      {
        ...taxonomy,
        'notes/2026-10-01.md': `# M\n\n## Filed\n\n#tech/ops\n\nDecision: keep it.\n\n## Other\n\n${more}`,
      },
      '2026-Q4',
    );

  it('are left out, and the report says how many', () => {
    const model = modelOfSections('Decision: sell it.\n\n- [ ] Call Mia\n- [x] Call Noa\n');
    assert.deepEqual(
      model.decisions.map(({ text }) => text),
      ['Keep it.'],
    );
    assert.match(
      renderMarkdown(model, 'reports'),
      /Left out: 1 decision and 2 actions in sections that are filed nowhere\./,
    );
  });

  it('are not told where they are private', () => {
    assert.match(
      renderMarkdown(modelOfSections('#private\n\nDecision: sell it.\n\n- [ ] Call Mia\n'), 'reports'),
      /Left out: nothing\./,
    );
  });
});
