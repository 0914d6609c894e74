import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { ReportPlan } from '../../../src/core/report/file/region';
import { planReport } from '../../../src/core/report/file/region';
import { applySplices } from '../../../src/core/text/splice';

const place = { markdown: '## Mine\n\n<!-- mine -->\n', sign: '<!-- mine -->' };

interface Parts {
  readonly report?: string;
  readonly evidence?: string;
}

function plan(existing: string | undefined, parts: Parts = {}): ReportPlan {
  const { report = '# Report\n\nOne.\n', evidence = '## Sources\n\nTwo.\n' } = parts;
  const regions = [
    { id: '2026-Q4', markdown: report },
    { id: '2026-Q4/evidence', markdown: evidence },
  ];
  return planReport({ existing, regions, place, goneItem: 'Gone:' });
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
    assert.equal(plan(file).kind, 'unchanged');
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
    assert.equal(plan(after, changed).kind, 'unchanged');
  });

  it('of the form that had one region gets the second at its end, and no place for the author within their words', () => {
    const old = `Mine.\n\n${first}\nAnd more of mine.`;
    const after = written(old);
    assert.equal(after, `${old}\n\n${second}`);
    assert.equal(plan(after).kind, 'unchanged');
    assert.ok(
      written(old, changed).includes('\nAnd more of mine.\n\n<!-- remit:begin report 2026-Q4/evidence '),
    );
  });

  it('whose first region was thrown away gets it back before the second', () => {
    const after = written(`Mine.\n\n${second}\nAnd more.\n`);
    assert.equal(after, `Mine.\n\n${first}\n${second}\nAnd more.\n`);
    assert.equal(plan(after).kind, 'unchanged');
  });

  it('keeps a line that was reworded, and names it where what it was made of has changed since', () => {
    const edited = file.replace('Two.', 'Two, and my own.');
    const result = plan(edited, changed);
    assert.ok(result.kind === 'edit');
    const after = applySplices(edited, result.splices);
    assert.ok(after.includes('Three.') && after.includes('Two, and my own.') && !after.includes('Four.'));
    const line = after.split('\n').indexOf('Two, and my own.');
    const [told, ...others] = result.words.told;
    assert.deepEqual([told?.why, told?.text, told?.range.start.line], ['changed', 'Two, and my own.', line]);
    assert.deepEqual([others.length, result.words.lines], [0, 1]);
    const again = plan(after, changed);
    assert.deepEqual(again, { kind: 'unchanged', words: { lines: 1, told: [], leftOut: 0 } });
  });

  it("has its own line ends, in the author's place too", () => {
    const after = written('Mine.\r\n');
    assert.equal(after, `Mine.\r\n\r\n${file.replaceAll('\n', '\r\n')}`);
    assert.equal(plan(after).kind, 'unchanged');
  });

  it('gets no second place where the first is still there', () => {
    const words = '## Mine\n\n<!-- mine -->\n\nWords.\n';
    assert.equal(written(words), `${words}\n${first}\n${second}`);
  });
});

describe('What a report records of its lines', () => {
  it('is at most 8 % of its bytes', async () => {
    for (const name of ['rich', 'hours', 'rich.page', 'hours.page']) {
      const golden = await readFile(`test/golden/report/${name}.md`, 'utf8');
      const file = written(undefined, { report: golden, evidence: golden });
      const records = file.match(/^<!-- remit-lines .*$/gm) ?? [];
      const bytes = (text: string): number => new TextEncoder().encode(text).length;
      const share = bytes(records.join('\n')) / bytes(file);
      assert.ok(share <= 0.08, `${name}: ${share}`);
    }
  });
});
