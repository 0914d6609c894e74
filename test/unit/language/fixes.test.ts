import assert from 'node:assert/strict';
import { checkWorkspace } from '../../../src/core/actions/checkWorkspace';
import { fixesFor } from '../../../src/core/language/fixes';
import { problemsOf } from '../../../src/core/language/problems';
import { applySplices } from '../../../src/core/text/splice';
import { inText } from './inText';

/** The codes of what is wrong, and the texts that the fixes lead to, each with its code. */
async function fixed(text: string, files = {}, path?: string): Promise<readonly (readonly string[])[]> {
  const context = await inText(text, files, path);
  return problemsOf(context).map((problem) => [
    problem.code,
    ...fixesFor(context, problem)
      .filter(({ splices }) => splices.length > 0)
      .map(({ code, splices }) => `${code}: ${applySplices(context.text, splices)}`),
  ]);
}

describe('Problems in a note and their fixes', () => {
  it('are the same in the editor and in check', async () => {
    const text =
      '---\ndate: soon\nactivities: [vision/nope, people, people, nowhere/x]\ntags: #vision/costs\n---\n#vision/gone\n';
    const context = await inText(text);
    const found = (await checkWorkspace(context.workspace)).filter(({ path }) => path === context.path);
    const checked = found.map(({ code, range }) => [code, range]);
    assert.deepEqual(
      problemsOf(context).map(({ code, range }) => [code, range]),
      checked,
    );
    assert.equal(checked.length, 6);
  });

  it('a path that is nearly one is replaced by it, in its place and quotes', async () => {
    assert.deepEqual(await fixed('---\nactivities: ["people/interveiwing"]\n---\n'), [
      ['unknown-activity', 'use-path: ---\nactivities: ["people/interviewing"]\n---\n'],
    ]);
    assert.deepEqual(await fixed('---\nactivities:\n  - hiring/interviewing # why\n---\n'), [
      ['unknown-path', 'use-path: ---\nactivities:\n  - people/interviewing # why\n---\n'],
    ]);
    assert.deepEqual(await fixed('text #vision/securty, and\n'), [
      ['unknown-activity', 'use-path: text #vision/security, and\n'],
    ]);
    assert.deepEqual(await fixed('---\nactivities: a b/c, vision/cost\n---\n'), [
      ['unknown-path'],
      ['unknown-activity', 'use-path: ---\nactivities: a b/c, vision/costs\n---\n'],
    ]);
  });

  it('a path is not taken for another one only because both are long and of one category', async () => {
    const files = {
      'responsibilities/recruitment-and-brand.md':
        '---\nactivities: [interviewing, team-building, external-recruitment]\n---\n',
    };
    const context = await inText('#recruitment-and-brand/interveiwing\n', files);
    const fixes = problemsOf(context).flatMap((problem) => fixesFor(context, problem));
    assert.deepEqual(
      fixes.filter(({ code }) => code === 'use-path').map(({ args }) => args[0]),
      ['recruitment-and-brand/interviewing', 'people/interviewing'],
    );
  });

  it('a path that a category does not have yet can be added to it', async () => {
    const context = await inText('#vision/quite-another-thing\n');
    const fixes = problemsOf(context).flatMap((problem) => fixesFor(context, problem));
    assert.deepEqual(
      fixes.map(({ code, args, asks }) => [code, ...args, asks?.to]),
      [['add-activity', 'vision/quite-another-thing', 'declare']],
    );
  });

  it('a # that YAML takes for a comment is left out or quoted, where it names a path', async () => {
    for (const [before, behind] of [
      ['---\nactivities: ', '\n---\n'],
      ['---\nactivities:\n  - ', '\n---\n'],
      ['---\ntags: ', ' # why\n---\n'],
    ]) {
      assert.deepEqual(await fixed(`${before}#vision/costs${behind}`), [
        [
          'filing-comment',
          `remove-hash: ${before}vision/costs${behind}`,
          `quote-hash: ${before}"#vision/costs"${behind}`,
        ],
      ]);
    }
    assert.deepEqual(await fixed('---\nactivities: #TODO\ntags: # none\n---\n'), []);
  });

  it('a # behind a bracket breaks the block, and the same fix mends it', async () => {
    const found = await fixed('---\nactivities: [#vision/costs]\n---\n');
    assert.deepEqual(
      found.map(([code]) => code),
      ['front-matter-yaml', 'filing-comment'],
    );
    assert.equal(found[1]?.[1], 'remove-hash: ---\nactivities: [vision/costs]\n---\n');
  });

  const datesOf = async (value: string, path = 'notes/a.md'): Promise<unknown> =>
    (await fixed(`---\ndate: ${value}\n---\n`, {}, path))[0]
      ?.slice(1)
      .map((text) => text.replace(/\n/g, '').replaceAll('---', '').replace('date: ', ''));

  it('a date that is none becomes that of the file name', async () => {
    assert.deepEqual(await datesOf('31.02.2026'), []);
    assert.deepEqual(await datesOf('soon', 'notes/2026-11-20-a.md'), ['use-name-date: 2026-11-20']);
  });

  it('a date that can be read in two ways becomes either, or what its author says', async () => {
    assert.deepEqual(await datesOf('11/10/2026'), ['use-date: 2026-10-11', 'use-date: 2026-11-10']);
    const context = await inText('---\ndate: 11/10/2026\n---\n', {}, 'notes/a.md');
    const asking = problemsOf(context).flatMap((problem) =>
      fixesFor(context, problem).map(({ asks }) => asks?.to),
    );
    assert.deepEqual(asking, [undefined, undefined, 'date']);
  });

  it('a filed note without a day asks its author for it', async () => {
    const context = await inText('---\nactivities: [people]\n---\n', {}, 'notes/a.md');
    const [problem, ...others] = problemsOf(context);
    assert.deepEqual([problem?.code, others], ['note-undated', []]);
    assert.deepEqual(problem && fixesFor(context, problem).map(({ code, asks }) => [code, asks]), [
      ['set-date', { to: 'date', path: 'notes/a.md' }],
    ]);
    assert.deepEqual(problemsOf(await inText('Not filed.', {}, 'notes/a.md')), []);
  });

  it('a day in two readings is written into front matter that is made for it, below the spelling of a key that is there', async () => {
    const [inLine] = await fixed('# Review\n\nDate: 04-06-2026\n', {}, 'notes/a.md');
    assert.deepEqual(inLine?.slice(0, 3), [
      'date-ambiguous',
      'use-date: ---\ndate: 2026-06-04\n---\n\n# Review\n\nDate: 04-06-2026\n',
      'use-date: ---\ndate: 2026-04-06\n---\n\n# Review\n\nDate: 04-06-2026\n',
    ]);
    const [inKey] = await fixed('---\r\nDate: "04-06-2026" # ?\r\n---\r\n', {}, 'notes/a.md');
    assert.equal(inKey?.[1], 'use-date: ---\r\nDate: 2026-06-04 # ?\r\n---\r\n');
  });

  it('a list where one value is meant becomes its only item', async () => {
    assert.deepEqual(await fixed('---\ndate: [2026-11-02]\n---\n'), [
      ['value-not-text', 'use-word: ---\ndate: 2026-11-02\n---\n'],
    ]);
    assert.deepEqual(await fixed('---\nduration: [45m, 30m]\n---\n'), [['value-not-text']]);
    assert.deepEqual(await fixed('---\nsummary:\n  a: b\n---\n'), [['value-not-text']]);
  });

  it('a path that the list has already goes, with its line or comma', async () => {
    assert.deepEqual(await fixed('---\nactivities:\n  - people\n  - People\n---\n'), [
      ['path-repeated', 'remove-repeated: ---\nactivities:\n  - people\n---\n'],
    ]);
    assert.deepEqual(await fixed('---\ntags: [people, x, people]\n---\n'), [
      ['path-repeated', 'remove-repeated: ---\ntags: [people, x]\n---\n'],
    ]);
    // A comment beside it is its author's.
    assert.deepEqual(await fixed('---\nactivities:\n  - people\n  - People # why\n---\n'), [
      ['path-repeated'],
    ]);
    assert.deepEqual(await fixed('---\nactivities: [people]\ntags: [people]\n---\n#people #people\n'), []);
  });

  it('front matter behind blank lines loses them', async () => {
    assert.deepEqual(await fixed('\n\n---\ntitle: x\n---\n'), [
      ['front-matter-late', 'remove-blank-lines: ---\ntitle: x\n---\n'],
    ]);
    assert.deepEqual(await fixed('\uFEFF\r\n---\r\ntitle: x\r\n---\r\n'), [
      ['front-matter-late', 'remove-blank-lines: \uFEFF---\r\ntitle: x\r\n---\r\n'],
    ]);
  });

  it('what was given up is said of notes from that day on only', async () => {
    const files = {
      'responsibilities/vision.md': '---\nactivities:\n  - id: costs\n    retired: 2026-06-01\n---\n',
    };
    const codes = async (date: string): Promise<unknown> =>
      (await fixed(`---\ndate: ${date}\nactivities: [vision/costs]\n---\n`, files)).flat();
    assert.deepEqual(await codes('2026-05-31'), []);
    assert.deepEqual(await codes('2026-06-01'), ['activity-retired']);
  });
});
