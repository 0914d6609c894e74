import assert from 'node:assert/strict';
import { scanNote } from '../../../src/core/note/scanNote';

const dayOf = (text: string, path = 'notes/review.md'): string | undefined => scanNote(path, text).note.date;

describe('The day that the text of a note says', () => {
  it('is that of a key with a label in any of the languages', () => {
    for (const key of ['Datum', 'fecha', 'Data', '日期', 'decided', 'Date of the meeting', 'when'])
      assert.equal(dayOf(`---\n${key}: 2026-10-19\n---\n`), '2026-10-19', key);
    for (const key of ['deadline', 'Due date', 'next meeting', 'born', 'Date limite'])
      assert.equal(dayOf(`---\n${key}: 2026-10-19\n---\n`), undefined, key);
  });

  it('is that of a label with something behind or before it', () => {
    for (const line of [
      'Datum: 19.10.2026 · Ort: Bonn',
      'Chair: Ana | Date: 2026-10-19',
      'When: 2026-10-19 (Mon) 13:00–14:30, chaired by Ana',
      '【时间】2026/10/19 上午10点',
      '**Fecha:** lunes 19/10/2026, Sala 3',
    ])
      assert.equal(dayOf(`# Guild\n\n${line}\n\nWe met.\n`), '2026-10-19', line);
    assert.equal(dayOf('# Guild\n\nDate: 2026-10-19 is when they move\n'), undefined);
  });

  it('is that of a first line which serves as a title', () => {
    for (const line of [
      'Team leads, 19.10.2026',
      'JF 19.10.26',
      'Relevé de décisions du 19 octobre 2026',
      'bila Wouter, 19 oktober 2026 (30 min)',
      '**Conversa com o Renato** (19 out 2026, 20 min)',
      'handover storage, on 19 Oct 2026 with Ana and Bo',
      'Mon Oct 19, 2026. All in but Lev.',
      'guild - lunes 19/10/2026',
    ])
      assert.equal(dayOf(`${line}\n\nWe met.\n`), '2026-10-19', line);
  });

  it('is not that of a first line which is a sentence, or says until when or what comes next', () => {
    for (const line of [
      'The outage of 2026-10-19 had two causes.',
      'We moved on 19 October 2026.',
      'Offer valid until 19.10.2026',
      'Deadline 2026-10-19 for the budget',
      'Nächste Sitzung am 19.10.2026',
      '- Guild, 2026-10-19',
      'Guild, 2026-10-19\nand more of the sentence',
    ])
      assert.equal(dayOf(`${line}\n\nWe met.\n`), undefined, line);
  });

  it('is the day on which a record was decided', () => {
    for (const line of [
      'State: **ACCEPTED** on 2026-10-19 (no objections)',
      '| **Status** | Approved, 19 October 2026 |',
      'Ana decided on 2026-10-19: two tiers.',
      'Status: abgelehnt am 19.10.2026',
    ])
      assert.equal(dayOf(`# RFC\n\n- Created: 2026-09-01\n\n${line}\n`), '2026-10-19', line);
    assert.equal(dayOf('# SC\n\n## Status: Approved on 2026-10-19\n\nText.\n'), '2026-10-19');
    assert.equal(dayOf('# SC\n\n## Status: Proposed on 2026-10-19\n\nText.\n'), '2026-10-19');
    assert.equal(dayOf('# SC\n\nWe proposed on 2026-10-19, they slept.\n'), undefined);
    assert.equal(dayOf('# Log\n\n| 1 | 2026-07-06 | Keep it | withdrawn 2026-10-19 |\n'), undefined);
    assert.equal(dayOf('# A\n\nSuperseded on 2026-10-19 by 0012\n'), undefined);
  });

  it('goes before the day on which a tool made the file', () => {
    const created = '---\ncreated: 2026-12-01T18:04:55Z\n---\n';
    assert.equal(dayOf(`${created}Date: 2026-10-19\n`), '2026-10-19');
    assert.equal(dayOf(`${created}Staff meeting, 19 October 2026\n\nAll in.\n`), '2026-10-19');
    assert.equal(dayOf(`${created}# Staff\n\nWe met on 2026-10-19 and 2026-10-20.\n`), '2026-12-01');
  });

  it('is the one on its weekday, where it can be read in two ways', () => {
    assert.equal(dayOf('# A\n\nFecha: miércoles 06/03/2024\n'), '2024-03-06');
    assert.equal(dayOf('# A\n\nDate: 06/03/2024 (Monday)\n'), '2024-06-03');
    assert.equal(dayOf('# A\n\nFecha: sábado 04/02/2024\n'), undefined);
  });

  it('is none of a section for the state of a record', () => {
    const { sections } = scanNote('a.md', '# SC\n\n## Status: Proposed on 2026-10-13\n\nText.\n').note;
    assert.deepEqual(sections, []);
  });
});
