import assert from 'node:assert/strict';
import { exportedReport, exportRefusal, previewedReport } from '../../../src/core/actions/report/render';
import { reportOf } from '../../../src/core/actions/report/write';
import { Workspace } from '../../../src/core/workspace/workspace';
import { renderHtml } from '../../../src/core/report/render/html';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { calendarQuarter } from '../../../src/core/period/period';
import { filedUnder, readFolder } from '../../support/aFolder';
import { InMemoryStore } from '../../support/inMemoryStore';
import { atEndOf } from '../../support/aWorkspace';

const period = calendarQuarter(2026, 4);

describe('Exporting a report', () => {
  it('gives what the command line gives, with links as seen from where it is to stand, and writes nothing', async () => {
    const { workspace, store } = await readFolder({ 'notes/2026-11-01.md': filedUnder('vision/costs') });
    const model = await reportOf(workspace, atEndOf(period));
    const text = async (format: 'html' | 'md', length: 'full' | 'page', folder: string): Promise<string> => {
      const report = await exportedReport(
        workspace,
        { ...atEndOf(period), format, length, links: 'all' },
        folder,
      );
      return report.kind === 'rendered' ? report.form : report.refusal.code;
    };
    assert.equal(await text('html', 'full', 'reports'), renderHtml(model, 'reports', 'full'));
    assert.equal(await text('html', 'page', ''), renderHtml(model, '', 'page'));
    assert.equal(await text('md', 'page', 'reports'), renderMarkdown(model, 'reports', 'page'));
    assert.deepEqual(store.writes, []);
  });

  it('is refused in every form while index.md cannot be read, as is the preview', async () => {
    const { workspace } = await readFolder({ 'responsibilities/index.md': '---\nrole: [\n---\n' });
    for (const format of ['html', 'md'] as const) {
      const report = await exportedReport(
        workspace,
        { ...atEndOf(period), format, length: 'full', links: 'all' },
        '',
      );
      assert.deepEqual(report, {
        kind: 'refused',
        path: 'responsibilities/index.md',
        refusal: { code: 'remit-broken', args: [] },
      });
    }
    const preview = await previewedReport(workspace, { ...atEndOf(period), length: 'full' }, () => undefined);
    assert.equal(preview.kind, 'refused');
  });

  it('goes onto no note, no declaration and no other markdown file of a folder as a copy', async () => {
    const { workspace } = await readFolder({
      'notes/a.md': filedUnder('vision/costs'),
      'reports/2026-Q4.md': 'Mine.\n',
    });
    const isRefused = (path: string, isCopy: boolean): boolean =>
      exportRefusal(workspace, path, isCopy) !== undefined;
    for (const path of [
      'notes/a.md',
      'responsibilities/vision.md',
      'responsibilities/index.md',
      'responsibilities/INDEX.md',
    ])
      assert.deepEqual([isRefused(path, true), isRefused(path, false)], [true, true], path);
    for (const path of ['responsibilities/new.md', 'responsibilities/templates/note.md'])
      assert.deepEqual([isRefused(path, true), isRefused(path, false)], [true, true], path);
    // With markers, a report keeps the words of its author.
    for (const path of ['reports/2026-Q4.md', 'reports/2026-Q4.MD', 'notes/new.md'])
      assert.deepEqual([isRefused(path, true), isRefused(path, false)], [true, false], path);
    for (const path of ['reports/2026-Q4.html', 'notes/a.json', 'responsibilities/2026.html'])
      assert.deepEqual([isRefused(path, true), isRefused(path, false)], [false, false], path);
  });

  it('minds no markdown file of a folder without responsibilities, where there are no notes', async () => {
    const workspace = new Workspace(new InMemoryStore({ 'a.md': '# A\n' }));
    await workspace.reload();
    assert.equal(exportRefusal(workspace, 'a.md', true), undefined);
  });
});
