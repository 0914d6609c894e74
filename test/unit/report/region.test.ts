import assert from 'node:assert/strict';
import type { ReportPlan } from '../../../src/core/report/file/region';
import { planReport } from '../../../src/core/report/file/region';
import { applySplices } from '../../../src/core/text/splice';

const first = '# Report\n\n- one **bold** thing\n- two\n\nA longer line of text.\n';
const second = '# Report\n\n- one **bold** thing\n- two\n- three\n\nA longer line of text.\n';

const plan = (existing: string | undefined, generated: string, isTakenBack = false): ReportPlan =>
  planReport({ existing, regions: [{ id: '2026-Q4', markdown: generated }], goneItem: 'Gone:', isTakenBack });

/** The file's text after the plan was carried out. */
function written(existing: string | undefined, generated: string, isTakenBack = false): string {
  const result = plan(existing, generated, isTakenBack);
  if (result.kind === 'create') return result.text;
  if (result.kind === 'refused') assert.fail(`refused: ${result.refusal.code}`);
  return result.kind === 'edit' ? applySplices(existing ?? '', result.splices) : (existing ?? '');
}

describe("A report's region", () => {
  const file = written(undefined, first);

  it('begins and ends with a marker on a line of its own', () => {
    const lines = file.split('\n');
    assert.match(lines[0] ?? '', /^<!-- remit:begin report 2026-Q4 hash=[\w-]+ -->$/);
    assert.equal(lines.at(-2), '<!-- remit:end report 2026-Q4 -->');
    assert.equal(lines.at(-1), '');
  });

  it('bears the hash that reports written long ago bear, so that none of them looks edited', () => {
    assert.equal(file.split('\n')[0], '<!-- remit:begin report 2026-Q4 hash=f7-1cj0421i6pt -->');
  });

  it('is left unchanged where the report says the same', () => {
    assert.equal(plan(file, first).kind, 'unchanged');
  });

  it('is replaced where it is as it was written, and nothing outside of it', () => {
    const host = `\uFEFFMy own words.\n\n${file}\nAnd more of them`;
    const after = written(host, second);
    assert.equal(after, host.replace(file, written(undefined, second)));
    assert.equal(plan(after, second).kind, 'unchanged');
  });

  it("keeps the file's own line ends", () => {
    const after = written(file.replaceAll('\n', '\r\n'), second);
    assert.equal(after, written(undefined, second).replaceAll('\n', '\r\n'));
  });

  it('stands behind the text of a file that has none', () => {
    assert.equal(written('Mine.', first), `Mine.\n\n${file}`);
    assert.equal(written('Mine.\n', first), `Mine.\n\n${file}`);
    assert.equal(written('', first), file);
    assert.equal(written('\uFEFFMine.\r\n', first), `\uFEFFMine.\r\n\r\n${file.replaceAll('\n', '\r\n')}`);
  });

  it('may stand beside those of other periods', () => {
    const both = planReport({
      existing: file,
      regions: [{ id: '2026-Q3', markdown: second }],
      goneItem: 'Gone:',
    });
    assert.ok(both.kind === 'edit');
    const text = applySplices(file, both.splices);
    assert.ok(text.startsWith(file));
    assert.equal(plan(text, first).kind, 'unchanged');
    assert.ok(written(text, second).includes('report 2026-Q3'));
  });

  it('is not edited by a formatter: bullets, padding, escapes, wrapped lines, line ends', () => {
    const formatted = file
      .replace('- one **bold** thing\n- two\n', '*   one __bold__ thing\n\n*   two\n')
      .replace('A longer line of text.', 'A longer line\nof text\\.')
      .replaceAll('\n', '\r\n');
    assert.notEqual(formatted, file);
    assert.equal(plan(formatted, first).kind, 'unchanged');
    assert.equal(plan(formatted, second).kind, 'edit');
  });

  it('that was edited by hand is taken back to what is generated where that is asked for', () => {
    const edited = `Mine.\n\n${file.replace('two', 'too')}\nMore.\n`;
    assert.equal(written(edited, second, true), `Mine.\n\n${written(undefined, second)}\nMore.\n`);
  });

  it('is refused where markers are unbalanced, nested, repeated or marred, at their line', () => {
    const begin = file.split('\n')[0] ?? '';
    const end = '<!-- remit:end report 2026-Q4 -->';
    const cases: readonly (readonly [string, string, number])[] = [
      [file.replace(end, ''), 'no-end', 0],
      [`Mine.\n${end}\n`, 'no-begin', 1],
      [`${begin}\n${begin}\n${end}\n${end}\n`, 'nested', 1],
      [`${file}\n${file}`, 'repeated', file.split('\n').length],
      [file.replace(end, `  ${end}`), 'marred', file.split('\n').length - 2],
      [file.replace(end, '<!-- remit:end report 2026-Q3 -->'), 'no-begin', file.split('\n').length - 2],
      [file.replace(begin, '<!-- remit:begin -->'), 'marred', 0],
    ];
    for (const [text, how, line] of cases) {
      const result = plan(text, second, true);
      assert.ok(result.kind === 'refused', how);
      assert.deepEqual([result.refusal.code, ...result.refusal.args], ['markers-unbalanced', how]);
      assert.equal(result.refusal.range?.start.line, line, how);
    }
  });

  it('takes no text within a line for a marker', () => {
    const text = `See <!-- remit:end report 2026-Q4 --> there.\n\n${file}`;
    assert.equal(written(text, second), text.replace(file, written(undefined, second)));
  });
});
