import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

const read = (text: string, path = 'notes/review.md'): readonly [string | undefined, readonly string[]] => {
  const { date, problems } = scanNote(path, text).note;
  return [date, problems.map(({ code }) => code)];
};
const dayOf = (text: string, path?: string): string | undefined => read(text, path)[0];

describe('The day of a note', () => {
  it('is that of date, in any form, before all else', () => {
    assert.equal(dayOf('---\ndate: 2026-01-31T23:59:00-11:00\ncreated: 2025-01-01\n---\n'), '2026-01-31');
    assert.equal(dayOf('---\ndate: "[[2026-01-31]]"\n---\n', 'notes/2026-11-20.md'), '2026-01-31');
    assert.equal(dayOf('---\nDate: 31. Januar 2026\n---\n'), '2026-01-31');
    assert.equal(dayOf('---\ndate: Sat, 31 Jan 2026 10:00:00 +0100\n---\n'), '2026-01-31');
  });

  it('is that of the name, wherever it stands there, before what a tool wrote', () => {
    assert.equal(dayOf('', 'notes/summary-2026-11-03.md'), '2026-11-03');
    assert.equal(dayOf('', 'notes/2026_11_03 Review.md'), '2026-11-03');
    assert.equal(dayOf('', 'notes/Review 3. November 2026 (final).md'), '2026-11-03');
    assert.deepEqual(read('---\ncreated: 2026-12-01 10:39:22Z\n---\n', 'notes/2026-11-20 Review.md'), [
      '2026-11-20',
      ['date-differs'],
    ]);
    assert.deepEqual(read('---\ncreated: 2026-11-20\n---\n', 'notes/2026-11-20 Review.md')[1], []);
    const dated = '---\ndate: 2026-11-20\ncreated: 2026-12-01\n---\n';
    assert.deepEqual(read(dated, 'notes/2026-11-20 Review.md'), ['2026-11-20', []]);
  });

  it('is that of created, else pubDate, where neither date nor name has one', () => {
    assert.equal(dayOf('---\ncreated: 2025-01-01\npubDate: 2025-01-02\n---\n'), '2025-01-01');
    assert.equal(dayOf('---\npubDate: 2025-01-02\n---\n'), '2025-01-02');
    for (const key of ['created_at', 'Created-At', 'date created', 'createdAt'])
      assert.equal(dayOf(`---\n${key}: 2025-01-01T10:00:00Z\n---\n`), '2025-01-01', key);
    assert.deepEqual(read('---\ncreated: 1700000000000\n---\n'), [undefined, []]);
  });

  it('is that which the folders spell', () => {
    const paths = [
      '2026/11-Nov/05-guild.md',
      'notes/2026/11/05.md',
      'notes/2026/November/05 Guild.md',
      'notes/2026-11/05-guild.md',
      'notes/2026/2026-11/05.md',
      'notes/2026-11-05/guild.md',
      'notes/2026/11/05/guild.md',
      'notes/2026/11/11-05 guild.md',
      '2026/11 November/05_guild.md',
      '2026/november-5.md',
      'notes/2026/guild 5 Nov.md',
      'notes/2026-11/nov-5.md',
      'notes/2026-11/guild-11-05.md',
    ];
    assert.deepEqual(
      paths.filter((path) => dayOf('', path) !== '2026-11-05'),
      [],
    );
    for (const path of [
      '2026/guild.md',
      '2026/11/guild.md',
      '2026/13/05.md',
      '11/05-guild.md',
      '2026/11/2nd-guild.md',
      '2026/guild-13-32.md',
      '2026-10/guild-11-05.md',
      '2026/adr-0011-05.md',
      '2026/11-November.md',
    ])
      assert.equal(dayOf('', path), undefined, path);
    assert.equal(dayOf('', '2026/guild-11-25.md'), '2026-11-25');
    assert.deepEqual(read('', '2026/guild-11-05.md'), [undefined, ['date-ambiguous']]);
  });

  it('is that of its title or of a heading that is first or of the first level', () => {
    assert.equal(dayOf('# Platform review - 2026/11/20 14:00 CET\n'), '2026-11-20');
    assert.equal(dayOf('---\ntitle: Review of 20 Nov 2026\n---\n'), '2026-11-20');
    assert.equal(dayOf('## Freitag, 20. November 2026\n\ntext\n'), '2026-11-20');
    assert.equal(dayOf('# 2026-11-20\n\n## Guild\n'), '2026-11-20');
  });

  it('is not that of one of several dated sections', () => {
    assert.equal(dayOf('# 2026-11-20\n\na\n\n# 2026-11-13\n\nb\n'), undefined);
    assert.equal(dayOf('# 1:1 Ana\n\n## 2026-11-20\n\na\n'), undefined);
  });

  const lines = [
    'Date: 2026-10-19',
    '**Date**:: 2026-10-19',
    '- Date: Oct 19, 2026',
    '19. Oktober 2026',
    'Lundi 19 octobre 2026 à 14h30',
    '| Date | 2026-10-19 |',
    '日期：2026年10月19日',
    'date:: [[2026-10-19]]',
    '> 2026-10-19, 10:00-11:00 CET',
    'Created: October 19, 2026 2:00 PM',
  ];
  for (const line of lines) {
    it(`is that of a line near the top: "${line}"`, () => {
      assert.equal(dayOf(`# Minutes\n\n${line}\n\nWe met.\n`), '2026-10-19');
    });
  }

  it('is that of a label before a bare day, and a bare day before that of the making', () => {
    assert.equal(dayOf('# A\n\n2026-01-01\n\nDate: 2026-10-19\n'), '2026-10-19');
    assert.equal(dayOf('# A\n\nCreated: 2026-01-01\n\n2026-10-19\n'), '2026-10-19');
  });

  it('is not that of a line about something else, of one of many days, of code, of a comment or far below', () => {
    const texts = [
      '# A\n\nThe outage of 2026-10-19 had two causes.\n',
      '# A\n\nDue: 2026-10-19\n',
      '# A\n\nNext meeting: 2026-10-19\n',
      '# A\n\n- 2026-10-19\n- 2026-10-26\n',
      '# A\n\n- [ ] 2026-10-19\n',
      '# A\n\n```\n2026-10-19\n```\n',
      '# A\n\n<!-- Date: 2026-10-19 -->\n',
      '# A\n\n<!--\nDate: 2026-10-19\n-->\n',
      '# A\n\n%%\nDate: 2026-10-19\n%%\n',
      `# A\n\n${'Line.\n'.repeat(40)}2026-10-19\n`,
    ];
    assert.deepEqual(
      texts.filter((text) => dayOf(text) !== undefined),
      [],
    );
  });

  it('that can be read in two ways is none, and a problem', () => {
    assert.deepEqual(read('# Review\n\nDate: 04-06-2026\n'), [undefined, ['date-ambiguous']]);
    assert.deepEqual(read('---\ndate: 04/06/2026\n---\n'), [undefined, ['date-ambiguous']]);
    assert.deepEqual(read('', 'notes/04-06-2026 Review.md'), [undefined, ['date-ambiguous']]);
    assert.deepEqual(read('---\ncreated: 2026-12-01\n---\n', 'notes/04-06-2026.md'), [
      undefined,
      ['date-ambiguous'],
    ]);
  });

  it('that can be read in two ways is the one that another source agrees with', () => {
    assert.deepEqual(read('---\ncreated: 2026-06-04\n---\n', 'notes/04-06-2026.md'), ['2026-06-04', []]);
    assert.deepEqual(read('---\ndate: 04-06-2026\n---\n', 'notes/2026-04-06.md'), [
      '2026-04-06',
      ['date-ambiguous'],
    ]);
  });

  it('that is none says so, and the next source is asked', () => {
    assert.deepEqual(read('---\ndate: soon\n---\n', 'notes/2026-11-20.md'), ['2026-11-20', ['date-invalid']]);
  });

  it('stays where filing puts hashtags behind it', () => {
    assert.equal(dayOf('# 2026-11-20 #vision/costs\n'), '2026-11-20');
    assert.equal(dayOf('#vision/costs\n\n2026-11-20 #vision/costs\n'), '2026-11-20');
  });

  it('is not that of an edit or of a post, which a tool wrote as its date', () => {
    const wiki = (day: string): string =>
      `---\ndate: ${day}T09:10:22.210Z\ndateCreated: 2026-10-19T08:55:18.892Z\n---\n`;
    assert.equal(dayOf(wiki('2026-12-08'), 'notes/2026-08-28.md'), '2026-08-28');
    assert.equal(dayOf(`${wiki('2026-12-08')}\n# Talk\n\nDate: 2026-08-28\n`, 'notes/talk.md'), '2026-08-28');
    assert.equal(dayOf(wiki('2026-12-08'), 'notes/talk.md'), '2026-12-08');
    const post = '---\ndate: 2026-07-06T08:51:41.086Z\n---\n';
    assert.equal(
      dayOf(`${post}**Date :** 29 juin 2026 à 20h30\n`, 'notes/2026-07-06-conseil.md'),
      '2026-06-29',
    );
    assert.equal(dayOf(`${post}Texte\n`, 'notes/2026-07-06-conseil.md'), '2026-07-06');
    assert.equal(dayOf(`${post}**Date :** 29 juin 2026\n`, 'notes/2026-11-29-bureau.md'), '2026-07-06');
    assert.equal(
      dayOf('---\ndate: 2026-07-06\n---\nDate: 29 juin 2026\n', 'notes/2026-07-06.md'),
      '2026-07-06',
    );
  });
});
