import assert from 'node:assert/strict';
import type { OnEdit } from '../../../src/core/report/file/region';
import type { ReportPlan } from '../../../src/core/report/file/region';
import { planReport } from '../../../src/core/report/file/region';
import { applySplices } from '../../../src/core/text/splice';

const place = { markdown: '## Mine\n\n<!-- mine -->\n', sign: '<!-- mine -->' };

interface Parts {
  readonly report?: string;
  readonly evidence?: string;
  readonly onEdit?: OnEdit;
}

function plan(existing: string | undefined, parts: Parts = {}): ReportPlan {
  const { report = '# Report\n\nOne.\n', evidence = '## Sources\n\nTwo.\n', onEdit = 'keep' } = parts;
  const regions = [
    { id: '2026-Q4', markdown: report },
    { id: '2026-Q4/evidence', markdown: evidence },
  ];
  return planReport({ existing, regions, place, onEdit });
}

function written(existing: string | undefined, parts: Parts = {}): string {
  const result = plan(existing, parts);
  if (result.kind === 'create') return result.text;
  if (result.kind === 'refused') assert.fail(`refused: ${result.refusal.code}`);
  return result.kind === 'edit' ? applySplices(existing ?? '', result.splices) : (existing ?? '');
}

const changed: Parts = { report: '# Report\n\nThree.\n', evidence: '## Sources\n\nFour.\n' };

describe("A report's file of two regions", () => {
  const file = written(undefined);
  const [, first = '', own = '', second = ''] =
    /^(<!-- remit:begin.*?remit:end report 2026-Q4 -->\n)(.*)(<!-- remit:begin.*)$/s.exec(file) ?? [];

  it("begins with the report, then the author's place, then the evidence, and is left unchanged as it is", () => {
    assert.match(first, /\n# Report\n\nOne\.\n/);
    assert.equal(own, '\n## Mine\n\n<!-- mine -->\n\n');
    assert.match(second, /^<!-- remit:begin report 2026-Q4\/evidence .*\n\n## Sources\n\nTwo\.\n/);
    assert.deepEqual(plan(file), { kind: 'unchanged' });
  });

  it("keeps the author's words, wherever they stand, and writes each of them by splices of its own region", () => {
    const words = `\uFEFFBefore.\n\n${first}\nBetween, my words.\n${second}\nBehind.\n`;
    const result = plan(words, changed);
    assert.ok(result.kind === 'edit' && result.splices.length === 2);
    const after = applySplices(words, result.splices);
    const [newFirst, newSecond] = [first, second].map((region, at) => {
      const [begin, end] = at === 0 ? ['2026-Q4 ', '2026-Q4 '] : ['2026-Q4/evidence ', '2026-Q4/evidence '];
      assert.ok(region.includes(begin));
      return new RegExp(`<!-- remit:begin report ${begin}.*?remit:end report ${end}-->\n`, 's').exec(
        after,
      )?.[0];
    });
    assert.equal(after, `\uFEFFBefore.\n\n${newFirst}\nBetween, my words.\n${newSecond}\nBehind.\n`);
    assert.deepEqual(plan(after, changed), { kind: 'unchanged' });
  });

  it('of the form that had one region gets the second at its end, and no place for the author within their words', () => {
    const old = `Mine.\n\n${first}\nAnd more of mine.`;
    const after = written(old);
    assert.equal(after, `${old}\n\n${second}`);
    assert.deepEqual(plan(after), { kind: 'unchanged' });
    assert.ok(
      written(old, changed).includes('\nAnd more of mine.\n\n<!-- remit:begin report 2026-Q4/evidence '),
    );
  });

  it('whose first region was thrown away gets it back before the second', () => {
    const after = written(`Mine.\n\n${second}\nAnd more.\n`);
    assert.equal(after, `Mine.\n\n${first}\n${second}\nAnd more.\n`);
    assert.deepEqual(plan(after), { kind: 'unchanged' });
  });

  it('keeps a region that was edited by hand and names its line, while the other is replaced', () => {
    const edited = file.replace('Two.', 'Two, and my own.');
    const result = plan(edited, { ...changed, report: '# Report\n\nOne.\n\nMore.\n\nMore.\n' });
    assert.ok(result.kind === 'edit' && result.kept);
    const after = applySplices(edited, result.splices);
    assert.ok(after.includes('\nMore.\n') && after.includes('Two, and my own.') && !after.includes('Four.'));
    const line = after
      .split('\n')
      .findIndex((one) => one.startsWith('<!-- remit:begin report 2026-Q4/evidence'));
    assert.deepEqual([result.kept.code, result.kept.range?.start.line], ['region-edited', line]);
    assert.ok(written(edited, { ...changed, onEdit: 'take-new' }).includes('Four.'));
  });

  it('is refused where the only region that would change was edited by hand', () => {
    const edited = file.replace('Two.', 'Two, and my own.');
    const result = plan(edited, { evidence: changed.evidence ?? '' });
    assert.ok(result.kind === 'refused' && result.refusal.args[0] === '2026-Q4/evidence');
  });

  it("has its own line ends, in the author's place too", () => {
    const after = written('Mine.\r\n');
    assert.equal(after, `Mine.\r\n\r\n${file.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(plan(after), { kind: 'unchanged' });
  });

  it('gets no second place where the first is still there', () => {
    const words = '## Mine\n\n<!-- mine -->\n\nWords.\n';
    assert.equal(written(words), `${words}\n${first}\n${second}`);
  });
});
