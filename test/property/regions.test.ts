import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalRevision } from '../../src/core/report/file/canonical';
import type { Region } from '../../src/core/report/file/markers';
import { findRegions } from '../../src/core/report/file/markers';
import { editedVersion } from '../../src/core/report/file/authorsPlace';
import type { OnEdit } from '../../src/core/report/file/region';
import type { ReportPlan } from '../../src/core/report/file/region';
import { planReport } from '../../src/core/report/file/region';
import { wordsFor } from '../../src/core/report/words/languages';
import { applySplices } from '../../src/core/text/splice';
import { runs } from '../support/runs';
import { naughtyStrings } from '../support/suites';

const report =
  '# Report\n\nA line of \\*text\\*.\n\n- [one](../notes/a.md)\n- two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n';
const evidence = '## Sources\n\n1. [A](../notes/a.md)\n2. **B**\n';
const version = editedVersion(wordsFor('en'));
const ids = ['2026-Q4', '2026-Q4/evidence'] as const;

function plan(existing: string | undefined, onEdit: OnEdit, more = '\nNew.\n'): ReportPlan {
  const [id, evidenceId] = ids;
  const regions = [
    { id, markdown: report + more },
    { id: evidenceId, markdown: evidence + more },
  ];
  return planReport({ existing, regions, onEdit, version });
}

const first = plan(undefined, 'keep', '');
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
const said = (markdown: string): string => canonicalRevision(markdown);
const wasSaid = new Map([
  ['2026-Q4', said(report)],
  ['2026-Q4/evidence', said(evidence)],
]);
const isSaid = new Map([
  ['2026-Q4', said(`${report}\nNew.\n`)],
  ['2026-Q4/evidence', said(`${evidence}\nNew.\n`)],
]);
const hashes = new Map(regionsOf(generated)?.map(({ id, hash }) => [id, hash]));

/** Whether a region no longer says what was written, nor what is to be written, or nobody can tell any more. */
function isEdited(text: string, region: Region): boolean {
  const now = said(contentOf(text, region));
  const isUntouched = now === wasSaid.get(region.id) && region.hash === hashes.get(region.id);
  return !isUntouched && now !== isSaid.get(region.id);
}

const choice = fc.constantFrom<OnEdit>('keep', 'take-new', 'both');

/** Where each of these stands in a text, one behind the other. */
function assertInOrder(text: string, pieces: readonly string[]): void {
  let at = 0;
  for (const one of pieces) {
    const found = text.indexOf(one, at);
    assert.ok(found >= 0, `${JSON.stringify(one)} is still there, in its place`);
    at = found + one.length;
  }
}

describe('A report that is generated again into a file that was edited anywhere', () => {
  it('L10: is written once: the second time nothing is', () => {
    fc.assert(
      fc.property(aFile, edits, choice, (file, wanted, onEdit) => {
        const edited = editedBy(file, wanted);
        const result = plan(edited, onEdit);
        if (result.kind !== 'edit') return;
        const after = applySplices(edited, result.splices);
        const again = plan(after, onEdit);
        if (result.kept) {
          assert.ok(again.kind === 'refused');
          assert.deepEqual(again.refusal, result.kept);
        } else assert.deepEqual(again, { kind: 'unchanged' });
      }),
      { numRuns: runs },
    );
  });

  it('L10, L11: each region that says what was written is made anew, any other is noticed: kept, gone or kept behind as was answered', () => {
    fc.assert(
      fc.property(aFile, edits, choice, (file, wanted, onEdit) => {
        const edited = editedBy(file, wanted);
        const regions = regionsOf(edited);
        const result = plan(edited, onEdit);
        if (!regions)
          return assert.ok(result.kind === 'refused' && result.refusal.code === 'markers-unbalanced');
        const noticed = regions.filter((region) => isEdited(edited, region));
        const after = result.kind === 'edit' ? applySplices(edited, result.splices) : edited;
        const told =
          result.kind === 'edit' ? result.kept : result.kind === 'refused' ? result.refusal : undefined;
        assert.equal(told !== undefined, onEdit === 'keep' && noticed.length > 0);
        const now = new Map(regionsOf(after)?.map((region) => [region.id, contentOf(after, region)]));
        assert.deepEqual([...now.keys()].sort(), ids);
        for (const id of ids) {
          const mine = noticed.find((region) => region.id === id);
          if (mine && onEdit === 'keep') assert.equal(now.get(id), contentOf(edited, mine));
          else assert.equal(said(now.get(id) ?? ''), isSaid.get(id));
        }
      }),
      { numRuns: runs },
    );
  });

  it('L11: loses no byte outside of the markers, nor their order, and with both answers none within them', () => {
    fc.assert(
      fc.property(aFile, edits, choice, (file, wanted, onEdit) => {
        const edited = editedBy(file, wanted);
        const regions = regionsOf(edited);
        if (!regions) return;
        const result = plan(edited, onEdit);
        const after = result.kind === 'edit' ? applySplices(edited, result.splices) : edited;
        const outside = outsideOf(edited, regions);
        const outsideNow = outsideOf(after, regionsOf(after) ?? []);
        if (regions.length === 2 && onEdit !== 'both') assert.deepEqual(outsideNow, outside);
        const kept = regions.map((region) =>
          onEdit === 'both' && isEdited(edited, region) && contentOf(edited, region).trim() !== ''
            ? contentOf(edited, region)
            : '',
        );
        // A region that was thrown away comes back where it divides nothing but lines.
        assertInOrder(
          outsideNow.join(''),
          outside.flatMap((text, at) => [text, kept[at] ?? '']),
        );
      }),
      { numRuns: runs },
    );
  });
});
