import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Region } from '../../src/core/report/file/markers';
import { findRegions } from '../../src/core/report/file/markers';
import type { ReportPlan } from '../../src/core/report/file/region';
import { apart, readPart, textOf } from '../../src/core/report/file/partLines';
import { planReport } from '../../src/core/report/file/region';
import { readContent } from '../../src/core/report/file/regionText';
import { applySplices } from '../../src/core/text/splice';
import { runs } from '../support/runs';
import { naughtyStrings } from '../support/suites';

const report =
  '# Report\n\nA line of \\*text\\*.\n\n- [one](../notes/a.md)\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n';
const evidence = '## Sources\n\n1. [A](../notes/a.md)\n2. **B**\n';
const ids = ['2026-Q4', '2026-Q4/evidence'] as const;

function plan(existing: string | undefined, more = '\nNew.\n', isTakenBack = false): ReportPlan {
  const [id, evidenceId] = ids;
  const regions = [
    { id, markdown: report + more },
    { id: evidenceId, markdown: evidence + more },
  ];
  return planReport({ existing, regions, goneItem: 'Gone:', isTakenBack });
}

const first = plan(undefined, '');
assert.ok(first.kind === 'create');
const generated = first.text;
const middle = generated.indexOf('\n<!-- remit:begin report 2026-Q4/evidence');

const host = fc.constantFrom(
  '',
  '\n',
  'Mine.',
  'Mine.\n\n',
  '\n## Mine\n\n- a\n',
  '```\nmine\n',
  '---\nmine: 1\n---\n',
);
/** A file with a generated report among the author's words. */
const aFile = fc
  .record({
    mark: fc.boolean(),
    before: host,
    between: host,
    behind: host,
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ mark, before, between, behind, lineEnd }) => {
    const lead = before === '' || before.endsWith('\n') ? before : `${before}\n`;
    const inner = between === '' || between.endsWith('\n') ? between : `${between}\n`;
    const text = lead + generated.slice(0, middle) + inner + generated.slice(middle) + behind;
    return (mark ? '\uFEFF' : '') + text.replaceAll('\n', lineEnd);
  });

const piece = fc.oneof(
  fc.constantFrom(
    '',
    '\n',
    '\n\n',
    ' ',
    '  \n',
    '\r',
    '\r\n',
    '\t',
    '# ',
    '- ',
    '> ',
    '*',
    '_',
    '`',
    '```\n',
    '|',
    '\\',
    '-->',
    '<!--',
  ),
  fc.constantFrom(
    'mine',
    'Mine.\n',
    '\n\nMine.\n\n',
    '<!-- remit:',
    '<!-- remit:end report 2026-Q4 -->\n',
    'New.',
  ),
  fc.constantFrom(...naughtyStrings),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
/** One edit anywhere: mostly a few characters go, sometimes a stretch, and something comes in their place. */
const anEdit = fc.record({ at: fc.nat(), gone: fc.oneof(fc.nat(3), fc.nat(3), fc.nat(400)), put: piece });
const edits = fc.array(anEdit, { minLength: 1, maxLength: 3 });

function editedBy(text: string, wanted: readonly { at: number; gone: number; put: string }[]): string {
  return wanted.reduce((now, { at, gone, put }) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + put + now.slice(start + gone);
  }, text);
}

function regionsOf(text: string): readonly Region[] | undefined {
  const found = findRegions(text);
  return found.kind === 'regions' ? found.regions : undefined;
}

/** What stands before, between and behind the regions. */
function outsideOf(text: string, regions: readonly Region[]): readonly string[] {
  return [...regions, undefined].map((region, at) =>
    text.slice(regions[at - 1]?.end ?? 0, region?.start ?? text.length),
  );
}

const contentOf = (text: string, { contentStart, contentEnd }: Region): string =>
  text.slice(contentStart, contentEnd);
/** Where each of these stands in a text, one behind the other. */
function assertInOrder(text: string, pieces: readonly string[]): void {
  let at = 0;
  for (const one of pieces) {
    const found = text.indexOf(one, at);
    assert.ok(found >= 0, `${JSON.stringify(one)} is still there, in its place`);
    at = found + one.length;
  }
}

const isRefused = (result: ReportPlan): boolean =>
  result.kind === 'refused' &&
  (result.refusal.code === 'markers-unbalanced' || result.refusal.code === 'region-in-conflict');

describe('A report that is generated again into a file that was edited anywhere', () => {
  it('L10: is written once: the second time nothing is', () => {
    fc.assert(
      fc.property(aFile, edits, (file, wanted) => {
        const edited = editedBy(file, wanted);
        const result = plan(edited);
        if (result.kind !== 'edit') return;
        const again = plan(applySplices(edited, result.splices));
        assert.ok(again.kind === 'unchanged');
        assert.deepEqual(again.words.told, []);
        // How many they are may differ: a line may stand alone that markdown joined to another one.
        assert.equal(again.words.lines > 0, result.words.lines > 0);
      }),
      { numRuns: runs },
    );
  });

  it('L10: says what is generated where all edits are taken back', () => {
    fc.assert(
      fc.property(aFile, edits, (file, wanted) => {
        const edited = editedBy(file, wanted);
        const result = plan(edited, '\nNew.\n', true);
        if (!regionsOf(edited)) return assert.ok(isRefused(result));
        if (isRefused(result)) return;
        const after = result.kind === 'edit' ? applySplices(edited, result.splices) : edited;
        assert.equal(plan(after).kind, 'unchanged');
        for (const region of regionsOf(after) ?? [])
          assert.match(contentOf(after, region), /New\.(?:\r\n|\r|\n)(?:\r\n|\r|\n)<!-- remit-lines [^!^]*$/);
      }),
      { numRuns: runs },
    );
  });

  it('L11: is taken apart into lines without the loss of a byte, whatever was written into it', () => {
    fc.assert(
      fc.property(aFile, edits, fc.func(fc.boolean()), (file, wanted, isGenerated) => {
        for (const region of regionsOf(editedBy(file, wanted)) ?? []) {
          const { body } = readContent(contentOf(editedBy(file, wanted), region));
          const { lines } = readPart(body);
          assert.equal(textOf(lines).text, body);
          assert.equal(textOf(apart(lines, isGenerated)).text, body);
        }
      }),
      { numRuns: runs },
    );
  });

  it('L11: loses no byte outside of the markers, nor their order', () => {
    fc.assert(
      fc.property(aFile, edits, fc.boolean(), (file, wanted, isTakenBack) => {
        const edited = editedBy(file, wanted);
        const regions = regionsOf(edited);
        const result = plan(edited, '\nNew.\n', isTakenBack);
        if (!regions) return assert.ok(isRefused(result));
        const after = result.kind === 'edit' ? applySplices(edited, result.splices) : edited;
        const outside = outsideOf(edited, regions);
        const outsideNow = outsideOf(after, regionsOf(after) ?? []);
        if (regions.length === 2) assert.deepEqual(outsideNow, outside);
        // A region that was thrown away comes back where it divides nothing but lines.
        assertInOrder(outsideNow.join(''), outside);
      }),
      { numRuns: runs },
    );
  });
});
