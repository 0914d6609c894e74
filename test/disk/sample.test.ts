import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { copySample } from '../support/sample.mjs';

const TODAY = '2026-11-23';
const NOTES = 54;

const isNote = (file: string): boolean => !file.startsWith('responsibilities/') && file !== 'README.md';
const daysIn = (text: string): readonly string[] => text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('the sample workspace', () => {
  let scratch: string;
  beforeEach(() => {
    scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-sample-'));
  });
  afterEach(() => {
    fs.rmSync(scratch, { recursive: true, force: true });
  });

  const copy = (today: string, folder = 'copy'): ReadonlyMap<string, string> => {
    const target = path.join(scratch, folder);
    const files = copySample(target, today);
    return new Map(files.map((file) => [file, fs.readFileSync(path.join(target, file), 'utf8')]));
  };

  it('has its notes, four categories, the statement, the template and a README', () => {
    const files = [...copy(TODAY).keys()];
    assert.equal(files.filter(isNote).length, NOTES);
    assert.deepEqual(
      files.filter((file) => !isNote(file)),
      [
        'README.md',
        'responsibilities/index.md',
        'responsibilities/knowledge-sharing.md',
        'responsibilities/process-management.md',
        'responsibilities/recruitment-and-brand.md',
        'responsibilities/technical-vision.md',
        'responsibilities/templates/note.md',
      ],
    );
  });

  it('leaves no token in a path or a text, except the two of the note template', () => {
    for (const [file, text] of copy(TODAY)) {
      assert.doesNotMatch(file, /@|\{/, file);
      const expected = file.endsWith('templates/note.md') ? ['{{date}}', '{{title}}'] : [];
      assert.deepEqual(text.match(/\{\{[^}]*\}\}/g) ?? [], expected, file);
    }
  });

  it('dates every note by its file name, in the folder of that year, except the one undated', () => {
    const files = [...copy('2027-01-11').keys()].filter(isNote);
    const undated = files.filter((file) => daysIn(path.posix.basename(file)).length === 0);
    assert.deepEqual(undated, ['notes/inbox/what-i-keep-meaning-to-ask.md']);
    const years = files.flatMap((file) => /^notes\/(\d{4})\/(\d{4})-/.exec(file)?.slice(1).join(' ') ?? []);
    assert.deepEqual([...new Set(years)], ['2026 2026', '2027 2027']);
  });

  it('says the same day in the front matter as in the file name', () => {
    for (const [file, text] of copy(TODAY)) {
      const said = /^(?:date|created): (.*?)\r?$/m.exec(text)?.[1];
      if (isNote(file) && said !== undefined) assert.equal(said, daysIn(path.posix.basename(file))[0], file);
    }
  });

  it('moves days that fall on a weekend to the Friday before, whatever day it is copied on', () => {
    for (const today of ['2026-11-23', '2026-11-24', '2026-11-28', '2026-11-29', '2028-02-29']) {
      for (const [file, text] of copy(today, today)) {
        const weekends = daysIn(`${file}\n${text}`).filter((day) => [0, 6].includes(weekday(day)));
        assert.deepEqual(weekends, [], `${file} on ${today}`);
      }
    }
  });

  it('counts back over a year, a leap day and a month without a clock', () => {
    const names = [...copy('2028-03-01').keys()].join('\n');
    assert.match(names, /notes\/2028\/2028-02-29-track-runs-on-corvid\.md/);
    assert.match(names, /notes\/2027\/2027-08-30-what-tobias-asked-for\.md/);
  });

  it('keeps the carriage returns of one note and the byte order mark of another', () => {
    const files = copy(TODAY);
    const withReturns = [...files].filter(([, text]) => text.includes('\r\n'));
    const withMark = [...files].filter(([, text]) => text.startsWith('\uFEFF'));
    assert.deepEqual(
      withReturns.map(([file]) => file),
      ['1on1s/2026-07-27-noor.md'],
    );
    assert.deepEqual(
      withMark.map(([file]) => file),
      ['notes/2026/2026-07-31-pen-test-debrief.md'],
    );
    assert.doesNotMatch(withReturns[0]?.[1] ?? '', /[^\r]\n/);
  });

  it('has links between notes that lead somewhere', () => {
    const files = copy('2027-01-11');
    const links = [...files].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([^)]+)\)/g)].map((link) =>
        path.posix.join(path.posix.dirname(file), link[1] ?? ''),
      ),
    );
    assert.equal(links.length, 3);
    for (const link of links) assert.ok(files.has(link), link);
  });

  it('is the same bytes for the same day, by the function and by the command', () => {
    const first = copy(TODAY, 'first');
    const command = path.resolve('test/support/sample.mjs');
    execFileSync(process.execPath, [command, path.join(scratch, 'second'), TODAY]);
    for (const [file, text] of first) {
      assert.equal(fs.readFileSync(path.join(scratch, 'second', file), 'utf8'), text, file);
    }
  });

  it('refuses a folder that is not empty, and a day that does not exist', () => {
    fs.writeFileSync(path.join(scratch, 'mine.md'), 'mine');
    assert.throws(() => copySample(scratch, TODAY), /not empty/);
    for (const day of ['2026-02-29', '2026-13-01', '23.11.2026']) {
      assert.throws(() => copySample(path.join(scratch, 'new'), day), /No such day/);
    }
    assert.equal(fs.existsSync(path.join(scratch, 'new')), false);
  });
});
