import assert from 'node:assert/strict';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = { 'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n' };

/** The line of minutes that are filed as a whole; `others`: what further notes say. */
function lineOf(body: string, ...others: readonly string[]): string | null {
  const notes = [`---\nactivities: [tech/ops]\n---\n${body}`, ...others];
  const files = notes.map((text, at) => [`notes/2026-10-0${at + 1}.md`, text] as const);
  const { categories } = reportOf({ ...taxonomy, ...Object.fromEntries(files) }, '2026-Q4');
  const items = categories.flatMap(({ activities }) => activities.flatMap((activity) => activity.items));
  const item = items.find(({ path }) => path === 'notes/2026-10-01.md');
  assert.ok(item, 'the note is in the report');
  return item.line;
}

const issue = (number: number): string => `[#${number}](https://example.org/${number})`;

describe('The line of minutes', () => {
  it('is what was said, else the news, else what is planned, else a point, else a question', () => {
    const parts = [
      ['## Minutes\n\nThe fund now pays for visas.\n', 'The fund now pays for visas.'],
      ['## Board Meeting Updates\n\nThe charter was approved.\n', 'The charter was approved.'],
      ["## Next week's session\n\nWill rework the templates.\n", 'Will rework the templates.'],
      [`## Points\n\n- Audit the owners ${issue(3)}\n`, 'Audit the owners'],
      ['## Any other\n\nWho takes the minutes next time?\n', 'Who takes the minutes next time?'],
    ] as const;
    for (const [at, [, line]] of parts.entries()) {
      const rest = parts.slice(at).map(([text]) => text);
      assert.equal(lineOf(`# M\n\n${rest.reverse().join('\n')}`), line);
    }
  });

  it('is none that only says where something is to be found, and no remark on the note itself', () => {
    for (const other of [
      '[Join](https://example.org/a) · [Which time is it for me?](https://example.org/b)',
      '*Taken from the issues with the label of the board.*',
      '## Meeting guidelines\n\n* No recordings without consent of all.',
      '## Scribe\n\n* [Zora](https://example.org/zora) (on and off)',
    ])
      assert.equal(
        lineOf(`# M\n\n${other}\n\n## Minutes\n\nThe fund pays for visas.\n`),
        'The fund pays for visas.',
        other,
      );
    assert.equal(lineOf('# M\n\n*All of the fund goes to visas.*\n'), 'All of the fund goes to visas.');
  });

  it('is not that the meeting took place, nor how many came', () => {
    for (const frame of [
      'On Wednesday the general assembly took place in the old town hall.',
      'Am Mittwoch fand die Mitgliederversammlung im Rathaus statt.',
      "Le mercredi 18 décembre s'est tenue l'assemblée générale de l'association.",
      'El martes tuvo lugar la asamblea de socios.',
      'In the end 21 people were present.',
      'Pour la réunion, 13 personnes ont participé le 18.',
      'Se presentan todos.',
      'Asisten a la reunión: Mia, Noa y Zora.',
      'Present at the meeting: all of the team but Zora.',
    ])
      assert.equal(
        lineOf(`# M\n\n${frame}\n\nThe fund pays for visas.\n`),
        'The fund pays for visas.',
        frame,
      );
    assert.equal(
      lineOf('# M\n\nThe move took place on Friday.\n\nThe fund pays for visas.\n'),
      'The move took place on Friday.',
    );
    assert.equal(
      lineOf('# M\n\nThe outage took down 13 services of people in Asia.\n'),
      'The outage took down 13 services of people in Asia.',
    );
  });

  it('has its point whether the minutes are indented, beside it or on its next line', () => {
    const agenda = `* Charter ${issue(1)}\n  * Not discussed\n`;
    for (const minutes of [
      `* Fund ${issue(2)}\n  * It pays for visas now\n`,
      `* Fund ${issue(2)}\n* It pays for visas now\n`,
      `* Fund ${issue(2)}\nIt pays for visas now\n`,
      `* Fund\n${issue(2)}\nIt pays for visas now\n`,
    ]) {
      assert.equal(lineOf(`# M\n\n${agenda}${minutes}`), 'Fund: It pays for visas now');
    }
  });

  it('has no point of another item where a list is no agenda', () => {
    const list = `- Fixed the login ${issue(1)}\n- Wrote the guide for new hosts\n`;
    assert.equal(lineOf(`# M\n\n${list}`), 'Wrote the guide for new hosts');
  });

  it('is an outcome in a word, with its point, though other notes say that word too', () => {
    const other = '# M\n\n- Something\n  - merged\n';
    const body = `# M\n\n- Show the address ${issue(1)}\n  - merged\n- Fund ${issue(2)}\n  - Next time more\n`;
    assert.equal(lineOf(body, other, other, other), 'Show the address: merged');
  });

  it('is a point that stands on many agendas rather than a question', () => {
    const point = `- Choose the team ${issue(1)}\n`;
    const body = `# M\n\nIs there anything to work on today?\n\n${point}`;
    assert.equal(lineOf(body, point, point, point), 'Choose the team');
  });

  it('is not that there was nothing, nor what only led to an address', () => {
    const nothings = [
      'No pending travel fund requests.',
      'No agenda items to discuss today',
      'Didn’t have time to address this issue',
      'did not get to this agenda item',
      'Not discussed during the call',
      'Turn on recording (done)',
      'Start the recording',
      'Assign roles',
      'Pick a scribe and facilitator',
      'From the template',
      'None (!)',
      'We filed a new issue: https://example.org/4',
    ];
    const body = nothings.map((nothing) => `- ${nothing}\n`).join('');
    assert.equal(lineOf(`# M\n\n${body}- Ten hosts have moved over\n`), 'Ten hosts have moved over');
  });

  it('is what looks like nothing and says something', () => {
    for (const line of [
      'No open incidents',
      'Turn on recording of all builds',
      'Assign roles in the new team by May',
      'No pending requests, but one came without an amount.',
      'Didn’t have time to migrate the database, so we rolled back.',
    ]) {
      assert.equal(lineOf(`# M\n\n- ${line}\n- Ten hosts have moved over\n`), line);
    }
  });
});
