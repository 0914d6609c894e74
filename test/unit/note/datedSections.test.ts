import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

/** The dated sections of a text: `2026-11-25 Heading`. */
function dated(text: string): readonly string[] {
  return scanNote('people/priya.md', text).note.sections.map(({ part, day }) => `${day} ${part.title}`);
}

describe('A heading that names a day', () => {
  const headings: Readonly<Record<string, string>> = {
    '2026-11-25': '2026-11-25',
    'Wednesday, 25 November 2026': '2026-11-25',
    '25.11.2026, 14:00': '2026-11-25',
    '2026-10-14 (by phone)': '2026-10-14',
    'Budget review 2026-10-14': '2026-10-14',
    '2026/10/14 - skip level': '2026-10-14',
    '20. November 2026': '2026-11-20',
    '[[2026-11-20]]': '2026-11-20',
    '2026年11月20日': '2026-11-20',
    '2026-11-25 #vision/costs': '2026-11-25',
  };
  for (const [heading, day] of Object.entries(headings)) {
    it(`dates its section: ${heading}`, () => {
      assert.deepEqual(
        dated(`# Priya\n\n## ${heading}\n\nText.\n\n## Other\n`).map((one) => one.slice(0, 10)),
        [day],
      );
    });
  }

  const others = [
    'Next meeting 2026-12-15',
    'After the 2026-11-25 outage',
    '04/06/2026',
    '2026',
    'Created: 2026-11-25',
  ];
  for (const heading of others) {
    it(`dates nothing where it only speaks of one: ${heading}`, () => {
      assert.deepEqual(dated(`# Priya\n\n## ${heading}\n\nText.\n\n## Other\n`), []);
    });
  }

  for (const heading of [
    'Date: 2026-11-25',
    'Datum: 25.11.2026',
    '**Fecha**: 2026-11-25',
    '日期：2026-11-25',
  ]) {
    it(`dates the whole note where it is a label, and the only one: ${heading}`, () => {
      const { note } = scanNote('guild.md', `# Guild\n\n### ${heading}\n\n## Agenda\n\nText.\n`);
      assert.deepEqual([note.sections, note.date], [[], '2026-11-25']);
    });
  }

  it('may be without a year where the name of the file or a folder says it', () => {
    const of = (path: string, text: string): readonly string[] =>
      scanNote(path, text).note.sections.map(({ part, day }) => `${day} ${part.title}`);
    const text = '# September 6\n\nA.\n\n# Mon, 13. September\n\nB.\n\n# 1.2\n\nC.\n';
    const found = ['2026-09-06 September 6', '2026-09-13 Mon, 13. September'];
    for (const path of ['2026-09 updates.md', 'log-2026.md', 'updates/2026/board.md', '2026/updates-09/a.md'])
      assert.deepEqual(of(path, text), found, path);
    assert.deepEqual(of('updates.md', text), []);
    assert.deepEqual(of('2025-2026.md', text), []);
    assert.equal(scanNote('2026-09 updates.md', text).note.date, undefined);
    assert.equal(scanNote('2026-09 updates.md', text).note.title, '2026-09 updates');
    const overNewYear = '## 30 Dec\n\nA.\n\n## 6 January\n\nB.\n';
    assert.deepEqual(of('2026-12 log.md', overNewYear), ['2026-12-30 30 Dec', '2027-01-06 6 January']);
    assert.deepEqual(of('2026 log.md', '## 12月30日\n\nA.\n\n## Plan\n'), ['2026-12-30 12月30日']);
    assert.deepEqual(of('2026 log.md', '## In May 3 of us\n\nA.\n\n## Top 5\n'), []);
  });

  it('dates nothing where it alone speaks of a day, in a note of another one', () => {
    const of = (path: string, heading: string): readonly string[] =>
      scanNote(path, `# Board\n\n## Fund\n\nDecision: pay.\n\n## ${heading}\n\nB.\n`).note.sections.map(
        ({ day }) => day,
      );
    assert.deepEqual(of('2026-11-12.md', 'Scheduled release for November 13th, 2026'), []);
    assert.deepEqual(of('2026-11-12.md', 'Offsite (2026-11-20)'), []);
    assert.deepEqual(of('board.md', 'Offsite (2026-11-20)'), ['2026-11-20']);
    assert.deepEqual(of('2026-11-12.md', '2026-11-20'), ['2026-11-20']);
    assert.deepEqual(of('2026-11-12.md', '2026-11-20 (by phone)'), ['2026-11-20']);
    const two = (day: string): string => `Release of ${day}\n\nA.\n\n## Audit, ${day}`;
    assert.deepEqual(of('2026-11-12.md', two('2026-11-20')), []);
    assert.deepEqual(of('2026-11-12.md', two('2026-11-05')), ['2026-11-05', '2026-11-05']);
    assert.deepEqual(of('board.md', two('2026-11-20')), ['2026-11-20', '2026-11-20']);
    assert.deepEqual(of('2026-11-12.md', '2026-11-20 Board\n\nA.\n\n## 2026-11-27 Board'), [
      '2026-11-20',
      '2026-11-27',
    ]);
  });

  it('dates the note where only hidden text stands below it, as where nothing does', () => {
    for (const hidden of ['', '%% draft %%\n\n', '<!-- of the\nboard -->\n\n', '<% tp.date.now() %>\n\n']) {
      const text = `# Minutes\n\n### 2026-11-05\n\n${hidden}### Fund\n\nDecision: pay.\n`;
      assert.deepEqual(scanNote('board.md', text).note.sections, [], hidden);
      assert.equal(
        scanNote('board.md', `# Decisions\n\n${hidden}### Fund\n\nA.\n`).note.title,
        'Fund',
        hidden,
      );
    }
  });

  it('dates nothing where it names the minutes of other days, in a note of one day', () => {
    const of = (path: string, minutes: string): number =>
      scanNote(path, `# B\n\n## ${minutes} 2026-11-05\n\nFine.\n\n## ${minutes} 2026-10-29\n\nFine.\n`).note
        .sections.length;
    for (const minutes of ['Minutes of', 'Procès verbal du', 'Protokoll vom', 'Acta del', 'Notulen van'])
      assert.deepEqual([of('2026-11-12.md', minutes), of('board.md', minutes)], [0, 2], minutes);
    assert.equal(of('2026-11-12.md', 'Stand-up of'), 2);
  });

  it('dates the note where it is the only one, and without a year', () => {
    assert.equal(scanNote('2026/board.md', '# June 7\n\nA.\n').note.date, '2026-06-07');
  });

  it('dates its section where each of several has a label', () => {
    assert.deepEqual(dated('# Priya\n\n## Date: 2026-11-25\n\nText.\n\n## Date: 2026-11-18\n\nText.\n'), [
      '2026-11-25 Date: 2026-11-25',
      '2026-11-18 Date: 2026-11-18',
    ]);
  });

  it('is the title of the note above others of the first level without a day', () => {
    const { note } = scanNote('guild.md', '# Guild 2026-11-25\n\n# Vans\n\nText.\n\n# Roof\n\nText.\n');
    assert.deepEqual([note.sections, note.date], [[], '2026-11-25']);
    assert.deepEqual(dated('# 2026-11-25\n\nText.\n\n# 2026-11-18\n\nText.\n\n# Ideas\n').length, 2);
  });

  it('is the title of the note where everything stands below it', () => {
    assert.deepEqual(dated('# 2026-11-25 Offsite\n\n## One\n\n## Two\n'), []);
  });

  it('begins a section at the first level too, where there are several', () => {
    const { note } = scanNote('priya.md', '# 2026-11-25\n\n#vision/costs\n\n# 2026-11-18\n\nText.\n');
    assert.deepEqual(
      note.sections.map(({ day }) => day),
      ['2026-11-25', '2026-11-18'],
    );
    assert.equal(note.tokens[0]?.part.kind, 'section');
  });

  it('is no section of its own where it only collects dated ones', () => {
    assert.deepEqual(
      dated('# Team\n\n## Week of 2026-11-23\n\n### 2026-11-25\n\n### 2026-11-24\n\n## 2026-11-18\n'),
      ['2026-11-25 2026-11-25', '2026-11-24 2026-11-24', '2026-11-18 2026-11-18'],
    );
  });

  it('is private with the section around it', () => {
    const { note } = scanNote('priya.md', '# P\n\n## 2026-11-25\n\n#private\n\n## 2026-11-18\n');
    assert.deepEqual(
      note.sections.map(({ private: isPrivate }) => isPrivate),
      [true, false],
    );
  });

  it('dates the note where nothing stands below it, or where the note is of that day', () => {
    for (const [path, text] of [
      ['board.md', 'Board\n=====\n\nNovember 18, 2026, 19:30 UTC\n---\n\nPresent\n---\n\nMia\n'],
      ['board.md', '# Board\n\n### 2026-11-18\n\n## Present\n\nMia\n'],
      ['board.md', '# 18 November 2026\n\n# Present\n\nMia\n'],
      ['board.md', '# Board\n\n## **18 November 2026**\n\nOnline, at 18:30.\n\n# 1. Votes\n\nMia\n'],
      ['2026-11-18 board.md', '# Board\n\n## 18 November 2026\n\n19:30, in the hall\n\n## Present\n\nMia\n'],
    ] as const) {
      const { note } = scanNote(path, text);
      assert.deepEqual([note.sections, note.date], [[], '2026-11-18'], text);
    }
    assert.deepEqual(dated('# B\n\n## 2026-11-18\n\n## 2026-11-11\n\nA.\n'), [
      '2026-11-18 2026-11-18',
      '2026-11-11 2026-11-11',
    ]);
    assert.deepEqual(dated('# B\n\n## 2026-11-18\n\nA.\n\n## Plan\n'), ['2026-11-18 2026-11-18']);
    assert.deepEqual(dated('# B\n\nEvery week.\n\n## 2026-11-18\n\nA.\n\n# Plan\n'), [
      '2026-11-18 2026-11-18',
    ]);
  });
});
