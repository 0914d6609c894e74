import assert from 'node:assert/strict';
import { renderBrief } from '../../../src/core/report/render/brief';
import { renderHtml } from '../../../src/core/report/render/html';
import { style } from '../../../src/core/report/render/html/style';
import { reportJson } from '../../../src/core/report/render/json';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { ReportModel } from '../../../src/core/report/model';
import { reportOf } from '../../support/aWorkspace';
import { assertGolden } from '../../support/golden';

const taxonomy = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\norder: 1\nshare: 60\nactivities: [{ id: ops, title: Operations }, cost]\n---\n',
  'responsibilities/people.md':
    '---\ntitle: People\norder: 2\nshare: 40\nownership: shared\nwith: [Ana]\nactivities: [hiring]\n---\n',
};
const filed = (path: string, more = ''): string => `---\nactivities: [${path}]\n${more}---\n`;
const inHours = {
  ...taxonomy,
  'notes/2026-01-15.md': filed('people/hiring'),
  'notes/2026-05-01.md': filed('tech/cost', 'duration: 1h\n'),
  'notes/2026-08-01.md': filed('tech/cost, people/hiring', 'duration: 45m\n'),
  'notes/2026-10-01.md': filed('tech/ops', 'duration: 1h30\nsummary: Moved the queue.\n'),
  'notes/2026-10-02.md': '- 14:05 Called Ana about the offer #people/hiring (40m)\n- 15:00 Lunch (30m)\n',
  'notes/2026-10-05.md': filed('tech'),
};

// The style is a matter of its own, and long.
const htmlOf = (model: ReportModel): string => renderHtml(model, 'reports').replace(style, '');

describe('A report in its other forms', () => {
  it('is in hours as the goldens have it', () => {
    const model = reportOf(inHours, '2026-Q4');
    assertGolden('report/hours.page.md', renderMarkdown(model, 'reports', 'page'));
    assertGolden('report/hours.brief.txt', renderBrief(model));
    assertGolden('report/hours.html', htmlOf(model));
  });

  it('says that there is nothing as the goldens have it', () => {
    const model = reportOf(taxonomy, '2026-Q4');
    assertGolden('report/nothing.page.md', renderMarkdown(model, 'reports', 'page'));
    assertGolden('report/nothing.brief.txt', renderBrief(model));
    assertGolden('report/nothing.html', htmlOf(model));
    assertGolden('report/nothing.json', reportJson(model));
  });

  it('speaks English where index.md names a language that has no words yet, and does not call it anything else', () => {
    const german = { ...inHours, 'responsibilities/index.md': '---\nlanguage: de\n---\n' };
    const model = reportOf(german, '2026-Q4');
    assert.equal(model.language, 'de');
    assert.equal(renderMarkdown(model, 'reports'), renderMarkdown(reportOf(inHours, '2026-Q4'), 'reports'));
    assert.match(htmlOf(model), /<html lang="en">/);
  });

  it('lists each note that anything is shown of once, the newest first, those of one day by their paths', () => {
    const { sources } = reportOf(
      {
        ...taxonomy,
        'notes/b.md': filed('tech/ops, people/hiring', 'date: 2026-10-01\n'),
        'notes/a.md': filed('tech/cost', 'date: 2026-10-01\n'),
        'notes/z.md': `${filed('tech/ops', 'date: 2026-10-02\n')}## S\n\n#tech/ops\n`,
        'notes/c.md': filed('tech/ops', 'date: 2026-10-03\nprivate: true\n'),
        'notes/d.md': filed('tech/ops', 'date: 2026-09-30\n'),
        'notes/e.md': '---\ndate: 2026-10-04\n---\n',
      },
      '2026-Q4',
    );
    assert.deepEqual(
      sources.map(({ path }) => path),
      ['notes/z.md', 'notes/a.md', 'notes/b.md'],
    );
  });

  it('has no dash with nothing behind it, where a summary is no more than a tag or an address', () => {
    for (const summary of ['"#tech/ops"', 'https://example.org/a', '"[](x)"', '"@ana"']) {
      const files = {
        ...taxonomy,
        'notes/2026-10-01.md': filed('tech/ops', `highlight: true\nsummary: ${summary}\n`),
      };
      const model = reportOf(files, '2026-Q4');
      for (const length of ['full', 'page'] as const)
        assert.doesNotMatch(renderMarkdown(model, 'reports', length), /—\s*$/m, summary);
      assert.doesNotMatch(renderBrief(model), /:\s*[.]?$/m, summary);
    }
  });
});
