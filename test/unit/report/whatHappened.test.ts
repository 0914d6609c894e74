import assert from 'node:assert/strict';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = {
  'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops, cost]\n---\n',
};

/** The line of the note `notes/2026-10-01.md`, filed under `tech/ops` as its text says. */
function lineOf(text: string, others: Readonly<Record<string, string>> = {}): string | null {
  const { categories } = reportOf({ ...taxonomy, 'notes/2026-10-01.md': text, ...others }, '2026-Q4');
  const items = categories.flatMap(({ activities }) => activities.flatMap((activity) => activity.items));
  const item = items.find(({ path }) => path === 'notes/2026-10-01.md');
  assert.ok(item, 'the note is in the report');
  return item.line;
}

const whole = (body: string, more = ''): string => `---\nactivities: [tech/ops]\n${more}---\n${body}`;

describe('The line that says what happened', () => {
  it('is the summary of a note filed as a whole, before everything in it', () => {
    const body = '# T\n\nFirst of all.\n\n## Decisions\n\n- We go.\n';
    assert.equal(lineOf(whole(body, 'summary: Chose the queue.\n')), 'Chose the queue.');
  });

  it('is else the first thing said under a heading that sums up', () => {
    for (const heading of ['Summary', 'Outcomes', 'Decision', 'TL;DR', '3. Key takeaways:', 'Conclusions']) {
      const body = `# T\n\nWe met for an hour.\n\n## ${heading}\n\n- Chose the new queue\n`;
      assert.equal(lineOf(whole(body)), 'Chose the new queue');
    }
  });

  it('takes a heading for what it says, whatever hashtags file its section', () => {
    assert.equal(
      lineOf(whole('# T\n\nWe met for an hour.\n\n## Decisions #tech/cost\n\n- Chose the new queue\n')),
      'Chose the new queue',
    );
  });

  it('keeps what is code in an item with a box, and drops its fields', () => {
    const items = ['Taught `🏁 delete` ✅ 2026-10-01', 'Taught `🏁 delete`', 'Taught 🏁 delete'];
    const lines = items.map((item) => lineOf(`# T\n\n## Review #tech/ops\n\n- [x] ${item} ^a1\n`));
    assert.deepEqual(lines, ['Taught 🏁 delete', 'Taught 🏁 delete', 'Taught']);
  });

  it('is else the first sentence of the text', () => {
    assert.equal(
      lineOf(whole('# T\n\nThe queue holds twice the load. It costs less.\n')),
      'The queue holds twice the load.',
    );
  });

  it('is of a filed section its own first sentence, whatever the summary of the note', () => {
    const text =
      '---\nsummary: Of the note.\n---\n# T\n\nIntroduction here.\n\n## Ops\n\n#tech/ops\n\nThe disk was full. We cleared it.\n';
    assert.equal(lineOf(text), 'The disk was full. We cleared it.');
    assert.equal(
      lineOf(text.replace('was full', 'was full again at four in the night')),
      'The disk was full again at four in the night.',
    );
  });

  it('is nothing rather than misleading where a section says nothing of its own', () => {
    const text =
      '---\nsummary: Of the note.\n---\n# T\n\nIntroduction here.\n\n## Ops\n\n#tech/ops\n\n- no update\n- https://example.org/x\n\n## Next\n\nOther things were said.\n';
    assert.equal(lineOf(text), null);
  });

  it('is of a filed block its own first sentence', () => {
    const text =
      '# T\n\nIntroduction goes here.\n\n- nothing to see in this one\n- The disk is full, said Ana. #tech/ops\n- after it comes another\n';
    assert.equal(lineOf(text), 'The disk is full, said Ana.');
  });

  it('is of a line of a log what it says, without the time it was written and the minutes it took', () => {
    const log = (said: string): string => `# Log\n\nNothing to see here.\n\n- ${said}\n`;
    assert.equal(
      lineOf(log('14:05 Called Ana about the offer #tech/ops (40m)')),
      'Called Ana about the offer',
    );
    assert.equal(lineOf(log('Called Ana about the offer (1h30m) #tech/ops')), 'Called Ana about the offer');
    assert.equal(lineOf(log('The way back took us 45 min #tech/ops')), 'The way back took us 45 min');
    assert.equal(lineOf(log('Called Ana (of finance) #tech/ops')), 'Called Ana (of finance)');
  });

  it('is no task, whatever its box or label', () => {
    for (const task of [
      '- [ ] Move it over',
      '- [>] Move it over',
      'Action: move it over',
      '- TODO move it over',
    ])
      assert.equal(lineOf(whole(`# T\n\n${task}\n`)), null, task);
    assert.equal(lineOf(whole('# T\n\n## Next steps\n\n- Mia moves it over\n')), null);
  });

  it('finds a filed block in a nested list', () => {
    const text =
      '# T\n\n1. Monday was about something else\n\n   - first thing of the day\n   - moved the last host over #tech/ops\n';
    assert.equal(lineOf(text), 'moved the last host over');
  });

  it('skips what stands word for word in three notes, and only then', () => {
    const standing = 'Every week we meet and talk about operations.';
    const text = whole(`# Ops\n\n${standing}\n\nTwo hosts moved over night.\n`);
    assert.equal(lineOf(text, { 'notes/2.md': `# Ops\n\n${standing}\n` }), standing);
    const others = { 'notes/2.md': `# Ops\n\n${standing}\n`, 'notes/3.md': `- ${standing}\n` };
    assert.equal(lineOf(text, others), 'Two hosts moved over night.');
  });

  it('counts a note once, however often it says the same', () => {
    const standing = 'Every week we meet and talk about operations.';
    const again = { 'notes/2.md': `# Ops\n\n${standing}\n\n${standing}\n\n- ${standing}\n` };
    assert.equal(lineOf(whole(`# Ops\n\n${standing}\n\nTwo hosts moved over night.\n`), again), standing);
  });

  it('skips repeated lines in sections and within a paragraph as well', () => {
    const standing = 'Standing item, read aloud every time we meet.';
    const others = { 'notes/2.md': standing, 'notes/3.md': standing };
    assert.equal(
      lineOf(`# T\n\n## Ops\n\n#tech/ops\n\n${standing}\nThe certificate was renewed in time.\n`, others),
      'The certificate was renewed in time.',
    );
  });

  it('never quotes who was there, links, dates, names and formulas', () => {
    const body = [
      '# Council\n\n## Links\n\n* **Recording**: https://example.org/watch\n\n## Present\n\n* Ana Lopez (@ana)\n* Ben Ito\n',
      '## Minutes\n\nDate: 2026-10-01\n\nAna, Ben, Carla and me.\n\n* @ana\n\n- No updates\n- No board updates.\n- Nothing to discuss this week\n\n<https://example.org>\n\n1 October 2026\n',
      '```\nlog: nothing to quote here\n```\n\n| a table | is not quoted |\n| - | - |\n| one | two three four |\n\nThe board approved the travel fund.\n',
    ].join('\n');
    assert.equal(lineOf(whole(body)), 'The board approved the travel fund.');
  });

  it('prefers what was said to what was announced or planned', () => {
    const body =
      '# T\n\n## Agenda\n\n- Talk about the heartbeat survey\n\n### Announcements\n\nThe office is closed on Friday.\n\n### Survey\n\nTwo teams have not answered the survey.\n';
    assert.equal(lineOf(whole(body)), 'Two teams have not answered the survey.');
    assert.equal(
      lineOf(whole('# T\n\n## Agenda\n\n- Talk about the heartbeat survey\n')),
      'Talk about the heartbeat survey',
    );
  });

  it('names the topic with what was said about it', () => {
    const body =
      '# T\n\n* Seasonal docs program [#1216](https://example.org/1216)\n  * window has not opened yet\n';
    assert.equal(lineOf(whole(body)), 'Seasonal docs program: window has not opened yet');
    assert.equal(
      lineOf(whole('# T\n\nPromised, and I keep the list:\n\n- a message within ten minutes\n')),
      'Promised, and I keep the list: a message within ten minutes',
    );
  });

  it('is plain text: no markup, images, hashtags, addresses', () => {
    const body =
      '# T\n\n![logo](x.png) **Decision:** _go_ with [the queue](https://q.example) of [[people/ana|Ana]], `C#` first, see https://example.org/a?b. #tech/ops #urgent\n';
    assert.equal(lineOf(whole(body)), 'Decision: go with the queue of Ana, C# first, see.');
  });

  it('keeps a hashtag that is a word of its sentence as that word', () => {
    assert.equal(
      lineOf(whole('# T\n\nMoved #corvid to production with ticket #42 open.\n')),
      'Moved corvid to production with ticket #42 open.',
    );
  });

  it('never quotes a private section or block', () => {
    const body =
      '# T\n\n## Decisions\n\n#private\n\nFire somebody.\n\n## Rest\n\nSecret thing here. #private\n\n- Her salary is what matters #private\n\nThe office moves in May.\n';
    assert.equal(lineOf(whole(body)), 'The office moves in May.');
  });

  it('is at most 200 characters long', () => {
    const line = lineOf(whole(`# T\n\n${'word '.repeat(100)}end.\n`)) ?? '';
    assert.ok(line.length <= 200 && line.endsWith('word…'), line);
  });

  it('is the same with line ends of Windows and a byte order mark', () => {
    const text = whole('# T\n\nStanding.\n\nThe board painted\nthe roof. It said no more.\n');
    assert.equal(lineOf(text), 'Standing.');
    assert.equal(lineOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`), 'Standing.');
  });

  it('gives up on a hostile depth instead of the stack', () => {
    assert.equal(lineOf(whole(`# T\n\n${'> '.repeat(300)}deep\n`)), null);
  });
});

describe('What a note decided', () => {
  it('is its line, under a heading as behind a label, before what was merely said', () => {
    const opening = 'Mia presents for the first time.';
    for (const decided of [
      'Decision: lend the van.',
      '## Decisions\n\n- Lend the van.',
      '> [!decision] Lend the van.',
      '**Beschluss:** Lend the van.',
    ])
      assert.equal(lineOf(whole(`# T\n\n${opening}\n\n${decided}\n`)), 'Lend the van.', decided);
  });

  it('is not, where a summary says more or the note opens with what came of it, and says where it was rejected', () => {
    assert.equal(
      lineOf(whole('# T\n\n## Decisions\n\n- Lend it.\n\n## Summary\n\nThe van is free now.\n')),
      'The van is free now.',
    );
    assert.equal(
      lineOf(whole('# T\n\nWe chose the blue van.\n\nDecision: lend it.\n')),
      'We chose the blue van.',
    );
    assert.equal(
      lineOf(whole('# T\n\nThe van is free.\n\n## Status\n\nRejected\n\n## Decision\n\nLend it.\n')),
      'Lend it. (rejected)',
    );
  });
});

describe('The line of a record that does not hold', () => {
  it('is the reason, or what holds instead, where the record says it', () => {
    const record = (status: string, end = ''): string =>
      whole(`# T\n\n## Status\n\n${status}\n\n## Decision\n\nLend the van.\n${end}`);
    assert.equal(
      lineOf(record('Superseded by [14. Sell the van](0014.md)')),
      'Superseded by 14. Sell the van',
    );
    assert.equal(
      lineOf(record('Rejected', '\n## More\n\nRejected in May: nobody needs a van.\n')),
      'Rejected in May: nobody needs a van.',
    );
    assert.equal(
      lineOf(record('Abgelehnt, weil niemand ihn braucht')),
      'Abgelehnt, weil niemand ihn braucht',
    );
    assert.equal(lineOf(record('Rejected')), 'Lend the van. (rejected)');
    assert.equal(lineOf(record('Proposed')), 'Lend the van. (proposed)');
  });
});

describe('No line that says what happened', () => {
  it('is a day and a time, in eight languages', () => {
    for (const day of [
      ...[
        'Tuesday, Nov 03, 2026 (9:00-10:00am PT)',
        '3 November 2026, 10:00 CET',
        'Dienstag, 3. November 2026, 10 Uhr',
      ],
      ...[
        'martes, 3 de noviembre de 2026',
        'mardi 3 novembre 2026',
        'martedì 3 novembre 2026',
        'dinsdag 3 november 2026',
      ],
      ...['terça-feira, 3 de novembro de 2026', '2026年11月3日'],
    ]) {
      assert.equal(lineOf(whole(`# T\n\n${day}\n\nWe lend the van.\n`)), 'We lend the van.', day);
    }
  });

  it('is who was there, in any language, or a label with nothing behind it', () => {
    for (const label of [
      'With:',
      'With: Mia, Noa',
      'Anwesend: Mia und Noa',
      'Présents : Mia, Noa',
      '出席：米娅',
    ])
      assert.equal(lineOf(whole(`# T\n\n${label}\n\n## Notes\n`)), null, label);
  });

  it('is a bold line that serves as a heading: the text below it is', () => {
    assert.equal(
      lineOf(whole('# T\n\nIt rained.\n\n**Summary**\nThe van is free now.\n')),
      'The van is free now.',
    );
    assert.equal(
      lineOf(whole('# T\n\nIt rained.\n\n**Zusammenfassung**\n\nThe van is free now.\n')),
      'The van is free now.',
    );
  });
});

describe('What only frames a meeting', () => {
  it('comes after what came of it', () => {
    for (const frame of [
      'The team reviewed the state of the vans.',
      'We talked about the roof for an hour.',
      'First 1:1 since I took over the team.',
      'The meeting was opened at nine by the chair.',
      'The minutes of 17 September were approved.',
      'Note: the calendar is on the wall.',
      'Discussion of the budget and the roof.',
      'Der Vorsitzende begrüßt die Anwesenden und verliest die Punkte.',
      'Die Tagesordnung wurde ohne Änderung angenommen.',
      'Se revisó el estado de los trabajos del techo.',
      'Nous avons fait le point sur les travaux du toit.',
      'Abbiamo parlato dei lavori del tetto.',
      'We hebben de werken aan het dak besproken.',
      'Falámos das obras do telhado.',
      '会议讨论了屋顶的维修工作进展情况。',
    ])
      assert.equal(
        lineOf(whole(`# T\n\n${frame}\n\nThe roof is tight again.\n`)),
        'The roof is tight again.',
        frame,
      );
    assert.equal(lineOf(whole('# T\n\nWe talked about the roof.\n')), 'We talked about the roof.');
  });

  it('is a list of addresses or of names, or a link by itself', () => {
    for (const line of [
      'Thu, 15 Oct 26 · ana@example.com, bo@example.com',
      'Ana Lima <ana@example.com>, Bo Ek <bo@example.com>',
      '- Ana Lima\n- Bo Ek\n- Juan José Gómez',
      '- [Calendar of our events](https://example.com/c)\n- [Notes of all meetings](https://example.com/n)',
    ])
      assert.equal(
        lineOf(whole(`# T\n\n${line}\n\nThe roof is tight again.\n`)),
        'The roof is tight again.',
        line,
      );
  });
});

describe('A meeting of which nothing came', () => {
  it('has no line', () => {
    for (const said of [
      'Ausgefallen (Urlaub).',
      'Skipped',
      'Was ill, short call. Nothing new.',
      'Kurz telefoniert. Nichts Neues.',
      'before the move, see old notes',
      'Annulé',
      'Rien de neuf.',
      'Sin novedades.',
      'Geen nieuws.',
      '暂无',
    ])
      assert.equal(lineOf(whole(`# T\n\n${said}\n`)), null, said);
    assert.equal(lineOf(whole('# T\n\nSkipped, release day\n')), 'Skipped, release day');
  });
});

describe('A line of a meeting about itself', () => {
  it('is left for one that tells something', () => {
    for (const frame of [
      'Review actions from last meeting',
      'Se hace un repaso del curso pasado.',
      'Se presentan (otra vez).',
      'Dans cette seconde réunion, dix personnes étaient présentes.',
      'Zwölf Personen waren anwesend.',
      'Matt C., Ryan A., Rick B. (remote)',
      'TOPs: Orga',
    ])
      assert.equal(
        lineOf(whole(`# T\n\n- ${frame}\n- The roof leaks in May.\n`)),
        'The roof leaks in May.',
        frame,
      );
    for (const news of [
      'Review actions cost us a week.',
      'Two people were hired.',
      'Se presentan tres ofertas.',
    ])
      assert.equal(lineOf(whole(`# T\n\n- ${news}\n- The roof leaks in May.\n`)), news, news);
  });
});

describe('A sentence that reads like a decision', () => {
  it('is found through marks and links', () => {
    for (const said of [
      'We **agreed** to mend the roof.',
      'We *agreed* to mend the roof.',
      'We agreed\nto mend the roof.',
      'We [agreed](minutes.md) to mend the roof.',
    ])
      assert.equal(lineOf(whole(`# T\n\nThe roof leaks again.\n\n${said}\n`)), 'We agreed to mend the roof.');
  });

  it('is the line where nothing else is marked as one', () => {
    for (const said of [
      'We agreed to mend the roof.',
      'The steering committee approved the new roof.',
      'Wir haben uns darauf geeinigt, das Dach zu flicken.',
      'Das Dach wird einstimmig angenommen.',
      'Se decidió reparar el techo.',
      'On est d’accord pour réparer le toit.',
      'Abbiamo deciso di riparare il tetto.',
      'We hebben besloten het dak te maken.',
      'Combinamos que a Ana repara o telhado.',
      '大家一致同意今年修理整个屋顶。',
      'Ana leads the roof crew from now on.',
    ])
      assert.equal(lineOf(whole(`# T\n\nIt rained all week long again.\n\n${said}\n`)), said, said);
  });

  it('is none where it asks, waits, or tells who decides', () => {
    for (const said of [
      'We should have agreed to mend the roof.',
      'If the board approved the roof, we could start.',
      'Was it agreed to mend the roof?',
      'Nothing was decided on the roof today.',
      'Noch wurde nicht beschlossen, wer es macht.',
      'Falls das Dach beschlossen wurde, geht es los.',
    ])
      assert.equal(
        lineOf(whole(`# T\n\nIt rained all week long again.\n\n${said}\n`)),
        'It rained all week long again.',
        said,
      );
  });
});
