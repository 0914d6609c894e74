import assert from 'node:assert/strict';
import { canonicalRevision } from '../../../src/core/report/file/canonical';
import { beginMarker, endMarker } from '../../../src/core/report/file/markers';
import type { ReportPlan } from '../../../src/core/report/file/region';
import { planReport } from '../../../src/core/report/file/region';
import { applySplices } from '../../../src/core/text/splice';

const id = '2026-Q4';
const report = (more = '', count = 2): string => `# Report

As CTO I answer for ${count} notes.

| Area   | Notes |
| ------ | ----: |
| Vision |     ${count} |

## Vision
${more}
- 2026-11-20 **[Audit](../notes/audit.md)** — We passed.
- 2026-11-02 **[Queue](../notes/queue.md)** — We chose the queue.
`;
const came = '\n- 2026-11-25 **[Hiring](../notes/hiring.md)** — We hired Ana.';
const fresh = report(came, 3);

/** A region as an earlier build wrote it: without a record of its lines. */
function earlier(markdown: string): string {
  const content = `\n${markdown}\n`;
  return `${beginMarker(id, canonicalRevision(content))}\n${content}${endMarker(id)}\n`;
}

const plan = (existing: string, known: readonly number[] = []): ReportPlan =>
  planReport({ existing, regions: [{ id, markdown: fresh }], goneItem: 'Gone:', known });

function carriedOver(existing: string): string {
  const planned = plan(existing);
  assert.ok(planned.kind === 'edit');
  const after = applySplices(existing, planned.splices);
  assert.equal(plan(after).kind, 'unchanged');
  return after;
}

const bodyOf = (text: string): string => text.replace(/<!-- remit.*-->\n/g, '').trim();

const edit = (text: string): string =>
  text
    .replace('## Vision\n', '## Vision\n\nThe quarter of the queue.\n')
    .replace('We passed.', 'We passed, against all odds.');

describe('A report of an earlier build', () => {
  it('that nobody edited becomes what is generated now', () => {
    assert.equal(bodyOf(carriedOver(earlier(report()))), fresh.trim());
  });

  it('keeps what its author added and reworded, and no number of its own, where its hash tells what was generated', () => {
    assert.equal(bodyOf(carriedOver(edit(earlier(report())))), edit(fresh).trim());
  });

  it('keeps every line that may be its author’s where the hash does not tell, and names those that differ by now', () => {
    const changed = edit(earlier(report())).replace('We chose the queue', 'I chose the queue');
    const now = fresh.replace('We chose the queue', 'We chose another one');
    const planned = planReport({
      existing: changed,
      regions: [{ id, markdown: now }],
      goneItem: 'Gone:',
    });
    assert.ok(planned.kind === 'edit');
    const after = applySplices(changed, planned.splices);
    for (const line of changed.split('\n')) assert.ok(line.startsWith('<!--') || after.includes(line), line);
    assert.match(after, /We hired Ana/);
    assert.ok(planned.words.told.some(({ text }) => text.includes('I chose the queue')));
  });

  it('knows lines by their fingerprints, too', () => {
    const changed = edit(earlier(report()))
      .replace('We passed.', 'We passed!')
      .replace('As CTO', 'As the CTO');
    const known = [changed.indexOf('- 2026-11-02')];
    const planned = planReport({
      existing: changed,
      regions: [{ id, markdown: fresh.replace('We chose the queue', 'We chose another one') }],
      goneItem: 'Gone:',
      known,
    });
    assert.ok(planned.kind === 'edit');
    const after = applySplices(changed, planned.splices);
    assert.match(after, /We chose another one/);
    assert.doesNotMatch(after, /We chose the queue/);
    assert.match(after, /As the CTO/);
  });
});
