import assert from 'node:assert/strict';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = { 'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n' };

function itemOf(body: string): { readonly line: string | null } {
  const note = `---\nactivities: [tech/ops]\n---\n${body}`;
  const { categories } = reportOf({ ...taxonomy, 'notes/2026-10-01.md': note }, '2026-Q4');
  const [item] = categories.flatMap(({ activities }) => activities.flatMap((activity) => activity.items));
  assert.ok(item, 'the note is in the report');
  return item;
}

const news = 'The fund now pays for visas.';

describe('The line of minutes with a head', () => {
  it('is no field of the meeting', () => {
    for (const field of [
      'Type of meeting: Weekly',
      "Today's meeting: 2026-10-01",
      "Today's date: 2026-10-01",
      'Previous meeting: 24 September',
      'Meeting number: 661 947 306',
      'Town hall number: 166',
      'Purpose: Regular weekly get-together',
      'Moved by: Mia Lam',
      'Guests remote: None',
      'Uhrzeit: 19 Uhr 30 im Saal',
      'Durée de la réunion : 1 heure 30',
    ])
      assert.equal(
        itemOf(`# M\n\n- **${field.replace(':', ':**')}\n\n## Talk\n\n${news}\n`).line,
        news,
        field,
      );
  });

  it('is no call to order, no welcome, and nothing that those present are asked for', () => {
    for (const sentence of [
      'Called to order at 21:10 by Mia.',
      'The meeting was called to order at 19:00.',
      'There being no other business, it was adjourned at 21:00.',
      'Die Vorsitzende hat die Sitzung um 19 Uhr eröffnet.',
      'La séance est ouverte à 20 heures.',
      'Se abre la sesión a las siete.',
      'De vergadering wordt geopend om acht uur.',
      'Mia began with a warm welcome to all of us.',
      'The chair welcomed everyone to the hall.',
      'Please add your name to the list.',
    ])
      assert.equal(itemOf(`# M\n\n## Talk\n\n${sentence}\n\n${news}\n`).line, news, sentence);
  });

  it('is no list of who was there', () => {
    const names = ['Mia Lam (Baker Ltd)', 'Noa Berg (Mill)', 'Zora van Dam (Mill / Baker Ltd) [host]'];
    for (const list of [
      `Present:\n\n${names.join('\n')}`,
      `Present:\n* ${names.join('\n* ')}\n* Ed Verhoef (works on ovens)`,
      `**Board members present:**  \n${names.join('  \n')}`,
      `- Members present:\n  - ${names.join('\n  - ')}`,
      `### Staff not attending\n\n- Mia, who is on leave until May`,
      names.join('\n'),
    ])
      assert.equal(itemOf(`# M\n\n${list}\n\n## Talk\n\n${news}\n`).line, news, list);
    assert.equal(
      itemOf('# M\n\n## Past and present\n\nOvens were made of clay.\n').line,
      'Ovens were made of clay.',
    );
  });

  it('is no block of a template, and no remark on where the agenda comes from', () => {
    for (const other of [
      '{% embed url="https://example.org/v" %}',
      '*Extracted from **board-agenda** labelled issues and pull requests of the guild.',
    ])
      assert.equal(itemOf(`# M\n\n${other}\n\n## Talk\n\n${news}\n`).line, news, other);
  });

  it('is a sentence that tells of a meeting and of what it decided', () => {
    const said = 'The board discussed the fund and after a long talk the group decided to keep it.';
    assert.equal(itemOf(`# M\n\n## Talk\n\nThe hall is warm.\n\n${said}\n`).line, said);
    for (const decided of [
      'TSC approved the fund.',
      'The overall conclusion was that the fund stays.',
      'Mia was elected as chair.',
      "Est donc voté à l'unanimité le nouveau bureau.",
      'Une date de réunion est fixée au 14 septembre.',
      'Das Budget wird durch Handzeichen einstimmig angenommen.',
      '会上讨论后，确定由小李负责新的炉子。',
    ])
      assert.equal(itemOf(`# M\n\n## Talk\n\nThe hall is warm.\n\n${decided}\n`).line, decided, decided);
    assert.equal(itemOf('# M\n\nBoard met for an hour.\n\nThe hall is warm.\n').line, 'The hall is warm.');
  });

  it('does not take a day off for a day of the week', () => {
    const said = '- back from holiday\n- the ovens of the hall were all replaced';
    const model = reportOf(
      { ...taxonomy, 'notes/2026-10-01.md': `---\nactivities: [tech/ops]\n---\n# M\n\n${said}\n` },
      '2026-Q4',
    );
    assert.deepEqual(model.likely, []);
  });
});
