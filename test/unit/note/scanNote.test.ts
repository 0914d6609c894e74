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

  it('that is broken is dated by its name', () => {
    assert.equal(note('---\ndate: [\n---\n').date, '2026-11-20');
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

  it('has its keys in any case, and a key in two spellings is a problem', () => {
    const read = note(
      '---\nTitle: Board\nDate: 2026-11-02\nTAGS: [vision/costs]\nDuration: 45m\nSummary: Chose it.\nHighlight: Yes\n---\n',
    );
    assert.deepEqual(
      [read.title, read.date, read.duration, read.summary, read.highlight, read.tokens.length, read.problems],
      ['Board', '2026-11-02', 45, 'Chose it.', true, 1, []],
    );
    assert.ok(note('---\nActivities: []\n---\n').needsNoFiling);
    const twice = note('---\nTags: [vision/costs]\ntags: [vision/security]\n---\n');
    assert.deepEqual(
      [twice.tokens.map(({ written }) => written), twice.problems.map(({ code, args }) => [code, ...args])],
      [['vision/security'], [['key-twice', 'Tags', 'tags']]],
    );
  });

  it('says of a value of a wrong kind what it is, and is highlighted by any yes', () => {
    const codes = (yaml: string): unknown =>
      note(`---\n${yaml}\n---\n`).problems.map(({ code, args }) => [code, ...args]);
    assert.deepEqual(codes('date: [2026-11-02]'), [['value-not-text', 'date', '2026-11-02']]);
    assert.deepEqual(codes('duration: [45m]'), [['value-not-text', 'duration', '45m']]);
    assert.deepEqual(codes('summary: {a: b}'), [['value-not-text', 'summary']]);
    assert.deepEqual(codes('title:\n  - a\n  - b'), [['value-not-text', 'title']]);
    assert.deepEqual(codes('highlight: rather'), [['value-invalid', 'highlight', 'rather', 'true, false']]);
    assert.deepEqual(codes('date: null\nduration: ~\nhighlight:'), []);
    for (const yes of ['yes', 'True', 'on', '"true"'])
      assert.ok(note(`---\nhighlight: ${yes}\n---\n`).highlight, yes);
    for (const no of ['no', 'false', 'off', '~'])
      assert.ok(!note(`---\nhighlight: ${no}\n---\n`).highlight, no);
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
