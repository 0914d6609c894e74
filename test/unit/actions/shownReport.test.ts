import assert from 'node:assert/strict';
import { exportedReport, previewedReport } from '../../../src/core/actions/report/render';
import { writeReport } from '../../../src/core/actions/report/write';
import type { ReportLength } from '../../../src/core/report/render/markdown';
import { calendarQuarter } from '../../../src/core/period/period';
import { readFolder } from '../../support/aFolder';
import { atEndOf } from '../../support/aWorkspace';
import type { InMemoryStore } from '../../support/inMemoryStore';
import type { Workspace } from '../../../src/core/workspace/workspace';

const period = calendarQuarter(2026, 4);
const path = 'reports/2026-Q4.md';
const notes = {
  'notes/2026-11-20-review.md': '---\nactivities: [vision/costs]\n---\n# Review\n\nWe chose the queue.\n',
  'notes/2026-11-10-audit.md': '---\nactivities: [vision/security]\n---\n# Audit\n\nWe passed the audit.\n',
};

interface Folder {
  readonly workspace: Workspace;
  readonly store: InMemoryStore;
}

/** A folder with a report that its author has worked on. */
async function workedOn(edit: (text: string) => string): Promise<Folder> {
  const folder = await readFolder(notes);
  await writeReport(folder.workspace, atEndOf(period));
  const text = folder.store.text(path);
  assert.notEqual(edit(text), text);
  folder.store.change(path, edit(text));
  return folder;
}

const place = /(<!-- Risks and asks .*-->\n)/;
const edit = (text: string): string =>
  text
    .replace(place, '$1\nWe ask for two more people.\n')
    .replace('We chose the queue.', 'We chose the queue, against all odds.')
    .replace('## Attention', 'The quarter of the queue.\n\n## Attention');

async function shown(
  { workspace }: Folder,
  format: 'html' | 'md',
  length: ReportLength = 'full',
  folder = 'reports',
): Promise<string> {
  const report = await exportedReport(
    workspace,
    { ...atEndOf(period), format, length, links: 'all' },
    folder,
  );
  assert.ok(report.kind === 'rendered');
  return report.form.replace(/<style>[^]*?<\/style>/g, '');
}

async function previewed({ workspace }: Folder): Promise<string> {
  const request = { ...atEndOf(period), length: 'full' } as const;
  const page = await previewedReport(workspace, request, ({ path: to }) => `to:${to}`, 'There is none yet.');
  assert.ok(page.kind === 'rendered');
  return page.form.replace(/<style>[^]*?<\/style>/g, '');
}

const mine = [
  'We ask for two more people.',
  'We chose the queue, against all odds.',
  'The quarter of the queue.',
];

describe('A report that its author has worked on', () => {
  it('is shown with their words in every form and at every length, and without its markers', async () => {
    const folder = await workedOn(edit);
    const writes = folder.store.writes.length;
    for (const text of [
      await shown(folder, 'html'),
      await shown(folder, 'html', 'page'),
      await shown(folder, 'md'),
      await shown(folder, 'md', 'page'),
      await previewed(folder),
    ]) {
      for (const words of mine) assert.equal(text.split(words).length, 2, words);
      assert.doesNotMatch(text, /<!--|remit:|Risks and asks of 2026-Q4/);
      assert.match(text, /We passed the audit\./);
    }
    assert.equal(folder.store.writes.length, writes);
  });

  it('is shown as it would be generated now: what is private by now has gone, whatever the file still says', async () => {
    const folder = await workedOn(edit);
    folder.store.change(
      'notes/2026-11-10-audit.md',
      '---\nactivities: [vision/security]\nprivate: true\n---\n# Audit\n\nWe passed the audit.\n',
    );
    await folder.workspace.reload();
    assert.match(folder.store.text(path), /We passed the audit\./);
    for (const text of [await shown(folder, 'html'), await shown(folder, 'md'), await previewed(folder)]) {
      assert.doesNotMatch(text, /passed the audit|audit\.md/);
      for (const words of mine) assert.ok(text.includes(words));
    }
  });

  it('has links that lead from where it is shown', async () => {
    const folder = await workedOn((text) =>
      text.replace(place, '$1\nSee [the audit](../notes/2026-11-10-audit.md).\n'),
    );
    assert.match(await shown(folder, 'html'), /href="\.\.\/notes\/2026-11-10-audit\.md">the audit</);
    assert.match(await shown(folder, 'html', 'full', ''), /href="notes\/2026-11-10-audit\.md">the audit</);
    assert.match(
      await shown(folder, 'md', 'full', 'board/2026'),
      /\[the audit\]\(\.\.\/\.\.\/notes\/2026-11-10-audit\.md\)/,
    );
    assert.match(await previewed(folder), /href="to:notes\/2026-11-10-audit\.md">the audit</);
  });

  it('is sanitized like any other', async () => {
    const folder = await workedOn((text) =>
      text.replace(
        place,
        '$1\n<script>alert(1)</script> <!-- hidden --> [x](javascript:alert(1)) ![y](https://example.org/y.png)\n',
      ),
    );
    for (const text of [await shown(folder, 'html'), await previewed(folder)])
      assert.doesNotMatch(text, /<script|hidden|javascript:|<img/);
    assert.doesNotMatch(await shown(folder, 'md'), /hidden/);
  });

  it('has no empty section of its author’s, no front matter, and no report of another period', async () => {
    const other =
      '<!-- remit:begin report 2026-Q3 hash=a -->\n\nAnother quarter.\n\n<!-- remit:end report 2026-Q3 -->\n';
    const folder = await workedOn((text) => `---\nowner: me\n---\nMy preface.\n\n${text}\n${other}`);
    const text = await shown(folder, 'md');
    assert.match(text, /^My preface\.\n\n# Responsibilities/);
    assert.doesNotMatch(text, /owner: me|Risks and asks|Another quarter/);
  });

  it('draws its shares only while its table says them', async () => {
    assert.match(await shown(await workedOn(edit), 'html'), /<figure>/);
    const changed = await workedOn((text) => text.replace('| Vision   |     2 |', '| Vision   |   two |'));
    assert.doesNotMatch(await shown(changed, 'html'), /<figure>/);
  });

  it('is refused while its markers say nothing clear', async () => {
    const { workspace } = await workedOn((text) => text.replace('<!-- remit:end report 2026-Q4 -->\n', ''));
    const report = await exportedReport(
      workspace,
      { ...atEndOf(period), format: 'html', length: 'full', links: 'all' },
      '',
    );
    assert.ok(report.kind === 'refused' && report.refusal.code === 'markers-unbalanced');
  });
});

describe('A report without a file', () => {
  it('is shown as it would be written, and says so', async () => {
    const folder = await readFolder(notes);
    assert.match(await previewed(folder), /<em>There is none yet\.<\/em>[^]*We chose the queue\./);
    const request = { ...atEndOf(period), format: 'html', length: 'full', links: 'all' } as const;
    const report = await exportedReport(folder.workspace, request, '');
    assert.ok(report.kind === 'rendered' && !report.hasFile);
    await writeReport(folder.workspace, atEndOf(period));
    assert.doesNotMatch(await previewed(folder), /There is none yet/);
  });
});
