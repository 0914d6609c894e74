import assert from 'node:assert/strict';
import { filingsOf, unknownPaths } from '../../../src/core/note/filing';
import type { ScannedNote, FiledPart } from '../../../src/core/note/note';
import { scanNote } from '../../../src/core/note/scanNote';
import { readCategory } from '../../../src/core/taxonomy/readCategory';
import { createTaxonomy } from '../../../src/core/taxonomy/taxonomy';

const note = (text: string, path = 'notes/2026-11-20-review.md'): ScannedNote => scanNote(path, text).note;
const vision = readCategory(
  'responsibilities/vision.md',
  '---\nactivities: [security, costs]\n---\n',
).category;
assert.ok(vision);
const taxonomy = createTaxonomy([vision]);
const nameOf = (part: FiledPart): string => (part.kind === 'note' ? 'note' : `${part.kind} ${part.title}`);
const filings = (text: string): readonly string[] =>
  filingsOf(note(text), taxonomy).map(({ activity, part }) => `${activity} < ${nameOf(part)}`);

describe('A note', () => {
  it('is what a first-level heading above every section stands for, and below one a section of it', () => {
    assert.deepEqual(filings('# T #vision/costs\n\n## A\n'), ['vision/costs < note']);
    assert.deepEqual(filings('# T\n\n## A\n\n# B #vision/costs\n'), ['vision/costs < section B']);
  });

  it('is titled by its front matter, else its first heading, else its file name', () => {
    assert.equal(note('---\ntitle: "Q3: plan"\n---\n# Other\n').title, 'Q3: plan');
    assert.equal(note('Text\n\n## Second *level*\n\n# First\n').title, 'Second level');
    assert.equal(note('Only text\n').title, '2026-11-20-review');
  });

  it('is dated by date, else created or pubDate, else its file name, else not at all', () => {
    assert.equal(note('---\ndate: 2026-01-31T23:59:00-11:00\ncreated: 2025-01-01\n---\n').date, '2026-01-31');
    assert.equal(note('---\ncreated: 2025-01-01\n---\n').date, '2025-01-01');
    assert.equal(note('---\npubDate: 2025-01-02\n---\n').date, '2025-01-02');
    assert.equal(note('text').date, '2026-11-20');
    assert.equal(note('text', 'notes/2026_11_21 Review.md').date, '2026-11-21');
    assert.equal(note('text', 'notes/review.md').date, undefined);
  });

  it('whose date is none says so, and is dated by what else there is', () => {
    const read = note('---\ndate: soon\n---\n');
    assert.deepEqual([read.date, read.problems.map(({ code }) => code)], ['2026-11-20', ['date-invalid']]);
    assert.deepEqual(note('---\ncreated: 1700000000000\n---\n').problems, []);
  });

  it('has a duration, a summary and marks', () => {
    const read = note(
      '---\nduration: 1h30\nsummary: Chose\n  the queue.\nhighlight: true\nprivate: true\n---\n',
    );
    assert.deepEqual(
      [read.duration, read.summary, read.highlight, read.private],
      [90, 'Chose the queue.', true, true],
    );
    assert.deepEqual(
      note('---\nduration: long\n---\n').problems.map(({ code }) => code),
      ['duration-invalid'],
    );
  });

  it('that is broken carries its problem and no filing', () => {
    const read = note('---\nactivities: [vision/costs\n---\n#vision/costs\n');
    assert.ok(read.broken);
    assert.deepEqual(filingsOf(read, taxonomy), []);
  });
});

describe('A filing', () => {
  it('is read from activities, tags and hashtags alike, once for each unit', () => {
    const text = '---\nactivities: [vision/costs]\ntags: [Vision/Costs, other, vision]\n---\n#vision/costs\n';
    assert.deepEqual(filings(text), ['vision/costs < note', 'vision < note']);
    assert.equal(filingsOf(note(text), taxonomy)[0]?.tokens.length, 3);
  });

  it('by a hashtag on a heading or alone in a paragraph is of the section', () => {
    assert.deepEqual(filings('# T\n\n## One #vision/costs\n\ntext\n\n## Two\n\n#vision/security #else\n'), [
      'vision/costs < section One',
      'vision/security < section Two',
    ]);
  });

  it('above the first second-level heading is of the whole note', () => {
    assert.deepEqual(filings('# T #vision\n\n#vision/costs\n\n## One\n'), [
      'vision < note',
      'vision/costs < note',
    ]);
    assert.deepEqual(filings('#vision/costs\n'), ['vision/costs < note']);
  });

  it('in running text or a list item is of that block', () => {
    assert.deepEqual(filings('## One\n\nSaved a lot. #vision/costs\n\n- [x] audit #vision/security\n'), [
      'vision/costs < block Saved a lot.',
      'vision/security < block audit',
    ]);
  });

  it('is never read from code, links or other tags', () => {
    assert.deepEqual(filings('`#vision/costs` [a](#vision/costs) \\#vision/costs #visionary/costs\n'), []);
  });

  it('in a section or block marked private is private, and no other', () => {
    const text =
      '## One\n\n#private #vision/costs\n\n### Deep\n\n- x #vision\n\n## Two\n\n#vision/security\n';
    const found = filingsOf(note(text), taxonomy).map((filing) => [filing.activity, filing.private]);
    assert.deepEqual(found, [
      ['vision/costs', true],
      ['vision', true],
      ['vision/security', false],
    ]);
    assert.ok(note('# T\n\n#private\n').private);
  });

  it("under a path that means nothing is a problem, unless it is somebody else's tag", () => {
    const unknown = unknownPaths(
      note(
        '---\nactivities: [nowhere/x, vision/nope]\ntags: [nowhere/x, vision/gone]\n---\n#nowhere/y #vision/y\n',
      ),
      taxonomy,
    );
    assert.deepEqual(
      unknown.map(({ code, args }) => `${code} ${args[0]}`),
      [
        'unknown-path nowhere/x',
        'unknown-activity vision/nope',
        'unknown-activity vision/gone',
        'unknown-activity vision/y',
      ],
    );
  });

  it('in a shape that is none is a problem', () => {
    const codes = (text: string): unknown => note(text).problems.map(({ code, args }) => [code, ...args]);
    assert.deepEqual(codes('---\nactivities: {a: b}\n---\n'), [['filing-shape', 'activities']]);
    assert.deepEqual(codes('---\nactivities: [[a]]\n---\n'), [['filing-shape', 'activities']]);
    assert.deepEqual(codes('---\ntags: {a: b}\n---\n'), []);
  });

  it('is declared needless by an empty list alone', () => {
    assert.ok(note('---\nactivities: []\n---\n').needsNoFiling);
    assert.ok(!note('---\nactivities:\n---\n').needsNoFiling);
    assert.ok(!note('---\nactivities: [{ a: b }]\n---\n').needsNoFiling);
    assert.ok(!note('---\ntags: []\n---\n').needsNoFiling);
  });
});
