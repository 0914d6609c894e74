import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

function meetings(path: string, ...headings: readonly string[]): readonly string[] {
  const text = headings.map((heading) => `${heading}\n\nText.\n`).join('\n');
  return scanNote(path, text).note.meetings.map(({ part }) => part.title);
}

describe('The meetings of a note', () => {
  it('are its sections that carry a time, wherever the note is', () => {
    const found = meetings(
      'notes/tuesday.md',
      '# Tuesday',
      '## 09:00 Stand-up',
      '## 10.30 Uhr Debrief',
      '## Board, 2pm',
    );
    assert.deepEqual(found, ['09:00 Stand-up', '10.30 Uhr Debrief', 'Board, 2pm']);
  });

  const times = [
    '9:00-9:30 Ana',
    '14h30 Budget',
    'Call with Bo (16:00)',
    '11am hiring',
    'um 14 Uhr Beirat',
    'Review @ 15:00',
  ];
  for (const time of times) {
    it(`carry a time as in "${time}"`, () => {
      assert.deepEqual(meetings('a.md', `## ${time}`, '## 08:15 First'), [time, '08:15 First']);
    });
  }

  it('may be headings that list items begin with', () => {
    const titles = (path: string, text: string): readonly string[] =>
      scanNote(path, text).note.meetings.map(({ part }) => part.title);
    const journal = '- ## Ana\n\t- x\n- ## Decisions\n\t- y\n- ## Board\n\t- ## Budget\n\t\t- z\n';
    assert.deepEqual(titles('journals/2026_11_30.md', journal), ['Ana', 'Board']);
    assert.deepEqual(titles('a.md', '- ### 09:00 Ana\n  - x\n- ### 10:00 Bo\n  - y\n'), [
      '09:00 Ana',
      '10:00 Bo',
    ]);
    assert.deepEqual(titles('2026-11-30.md', '## Ana\n\n- ## Budget\n  - x\n\n## Bo\n\ny\n'), ['Ana', 'Bo']);
    assert.deepEqual(titles('a.md', '- 2026-11-25 09:00\n  - x\n- 2026-11-26 10:00\n  - y\n'), []);
  });

  it('are the second-level sections of a daily note', () => {
    assert.deepEqual(meetings('journal/2026-11-30.md', '# Monday', '## Ana', '## Vendor call', '### Price'), [
      'Ana',
      'Vendor call',
    ]);
    assert.deepEqual(meetings('a.md', '# 30 November 2026', '## Ana', '## Bo'), ['Ana', 'Bo']);
    assert.deepEqual(meetings('a.md', '# November', '## Ana', '## Bo'), []);
    const dated = '---\ndate: 2026-11-30\n---\n# Monday, 30 November 2026\n\n## Ana\n\n## Bo\n';
    assert.equal(scanNote('a.md', dated).note.meetings.length, 2);
  });

  it('are those of the highest level below the title, whichever that is', () => {
    assert.deepEqual(meetings('2026-11-03.md', '# 2026-11-03', '#### Incident', '##### Why', '#### Hiring'), [
      'Incident',
      'Hiring',
    ]);
    assert.deepEqual(meetings('2026-11-03.md', '### Incident', '### Tasks', '### Hiring'), [
      'Incident',
      'Hiring',
    ]);
  });

  for (const heading of [
    '## Meetings',
    '## 🗓 Meetings:',
    '## Termine',
    '## Réunions',
    '## 2. Calls',
    '## 会议',
  ])
    it(`of a daily note stand below "${heading}"`, () => {
      const found = meetings(
        '2026-11-09.md',
        '# Monday',
        heading,
        '### Ana',
        '#### Pay',
        '### Bo',
        '## Reading',
      );
      assert.deepEqual(found, ['Ana', 'Bo', 'Reading']);
    });

  it('stand in it where it has no section of its own', () => {
    assert.deepEqual(meetings('2026-11-09.md', '## Meetings', '## Reading'), ['Meetings', 'Reading']);
    assert.deepEqual(meetings('2026-11-09.md', '## Meetings'), []);
  });

  it('are not what a template left empty', () => {
    const text =
      '# Day\n\n## Morning\n\n<% tp.file.cursor() %>\n\n## Ana\n\nText.\n\n## Bo\n\nText.\n\n## Evening\n\n- [ ] \n';
    assert.deepEqual(
      scanNote('2026-11-09.md', text).note.meetings.map(({ part }) => part.title),
      ['Ana', 'Bo'],
    );
  });

  const ordinary: Readonly<Record<string, readonly string[]>> = {
    'the parts of one meeting': ['## Agenda', '## Decisions', '## Follow-ups', '## Attendees'],
    'the same in German': ['## Tagesordnung', '## Beschlüsse', '## Nächste Schritte', '## 1. Teilnehmer:'],
    'one meeting with its parts': ['## Platform review', '## Action items', '## Décisions'],
    'one section with a time': ['## 09:00 Stand-up', '## Agenda'],
    'versions and numbers': ['## 2.10 Storage', '## 3.1 Queue', '## Decisions'],
  };
  for (const [name, headings] of Object.entries(ordinary)) {
    it(`are none where there are only ${name}`, () => {
      assert.deepEqual(
        meetings('2026-11-30.md', '# Monday', ...headings).slice(0, 3),
        name === 'versions and numbers' ? ['2.10 Storage', '3.1 Queue'] : [],
      );
    });
  }

  it('are those of the highest level alone: what stands within one belongs to it', () => {
    assert.deepEqual(
      meetings('a.md', '## 09:00 Board', '### 10:30 Break', '### 10:45 Budget', '## 14:00 Ana'),
      ['09:00 Board', '14:00 Ana'],
    );
  });

  it('know which of them need no filing', () => {
    const text = '## 09:00 Stand-up\n\n#no-filing\n\n## 10:00 Ana\n\nText.\n';
    assert.deepEqual(
      scanNote('a.md', text).note.meetings.map(({ needsNoFiling }) => needsNoFiling),
      [true, false],
    );
  });
});
