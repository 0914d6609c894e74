import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportRequest } from '../../../src/core/actions/report/render';
import { exportedReport, reportForWord } from '../../../src/core/actions/report/render';
import { writeReport } from '../../../src/core/actions/report/write';
import { calendarQuarter } from '../../../src/core/period/period';
import { wordFile } from '../../../src/core/report/render/word/wordFile';
import { readFolder } from '../../support/aFolder';
import { atEndOf } from '../../support/aWorkspace';

type Folder = Awaited<ReturnType<typeof readFolder>>;

const period = calendarQuarter(2026, 4);
const path = 'reports/2026-Q4.md';
const files = {
  'responsibilities/vision.md': '---\ntitle: Vision\nactivities: [costs]\n---\n',
  'notes/2026-11-10-audit.md':
    '---\ndate: 2026-11-10\nactivities: [vision/costs]\nsummary: We passed the audit.\n---\n# The audit\n',
  'notes/2026-11-12-secret.md':
    '---\ndate: 2026-11-12\nactivities: [vision/costs]\nprivate: true\nsummary: Canary bird.\n---\n# Canary title\n',
};
const words = `I ask for **two** engineers; see [the audit](../notes/2026-11-10-audit.md#the-audit), [our site](https://example.com/a) and
[the plan][plan].[^1]

3. First ask
   - a nested one

   A paragraph below it.
4. Second ask

- [x] done
- [ ] open

> A quote of mine

    let x = 1
      y

![The chart](img/secret-chart.png)

[plan]: ../plans/q1.md
[^1]: A footnote of mine.
`;

async function workedOn(): Promise<Folder> {
  const folder = await readFolder(files);
  await writeReport(folder.workspace, atEndOf(period));
  const text = folder.store.text(path);
  const edited = text.replace(/(## Risks and asks\n\n<!--[^>]*-->\n)/u, `$1\n${words}`);
  assert.notEqual(edited, text);
  folder.store.change(path, edited);
  await folder.workspace.reload();
  return folder;
}

async function madeOf({ workspace }: Folder, links: ExportRequest['links'] = 'all'): Promise<Uint8Array> {
  const request = { ...atEndOf(period), length: 'full', links } as const;
  const report = await reportForWord(workspace, request, 'reports');
  assert.ok(report.kind === 'rendered');
  return wordFile(report.form);
}

const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const documentOf = (file: Uint8Array): string => partsOf(file)['word/document.xml'] ?? '';
const saidIn = (xml: string): string => xml.replaceAll(/<\/w:p>/gu, '\n').replaceAll(/<[^>]*>/gu, '');

describe('A report as a Word file', () => {
  it('has the same bytes every time', async () => {
    const folder = await workedOn();
    assert.deepEqual(await madeOf(folder), await madeOf(folder));
  });

  it('says what the report and its author say', async () => {
    const said = saidIn(documentOf(await madeOf(await workedOn())));
    for (const line of [
      'We passed the audit.',
      'I ask for two engineers; see the audit, our site and the plan.1',
      '\nFirst ask\na nested one\nA paragraph below it.\nSecond ask\n',
      '\n☑ done\n☐ open\n',
      '\nA quote of mine\n',
      'let x = 1  y',
      'A footnote of mine.',
      '\nThe chart\n',
    ])
      assert.ok(said.includes(line), line);
  });

  it('sets headings by their styles, repeats heads of tables, numbers pages, and names its language', async () => {
    const parts = partsOf(await madeOf(await workedOn()));
    const document = parts['word/document.xml'] ?? '';
    for (const [style, title] of [
      ['Heading1', 'Responsibilities, 2026-Q4'],
      ['Heading2', 'Risks and asks'],
      ['Heading3', 'costs'],
    ])
      assert.match(document, new RegExp(`<w:pStyle w:val="${style}"/>(?:(?!</w:p>).)*${title}`, 'iu'), style);
    assert.match(document, /<w:tblHeader\/>/);
    assert.doesNotMatch(document, /tblHeader w:val/);
    assert.match(parts['word/footer1.xml'] ?? '', /PAGE.*NUMPAGES/u);
    assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="en"/u);
  });

  it('links to notes as seen from its folder, and within itself to names that exist', async () => {
    const parts = partsOf(await madeOf(await workedOn()));
    const links = parts['word/_rels/document.xml.rels'] ?? '';
    assert.match(links, /Target="\.\.\/notes\/2026-11-10-audit\.md"/u);
    assert.match(links, /Target="\.\.\/plans\/q1\.md"/u);
    const document = parts['word/document.xml'] ?? '';
    const names = [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/gu)].map(([, name]) => name);
    // One with an id leads out of the file, to a heading of a note.
    assert.match(
      document,
      /<w:hyperlink[^>]*w:anchor="the-audit"[^>]*r:id=|<w:hyperlink[^>]*r:id=[^>]*w:anchor="the-audit"/u,
    );
    const inner = [...document.matchAll(/<w:hyperlink\b[^>]*>/gu)].filter(([tag]) => !tag.includes('r:id='));
    const leadsTo = inner.map(([tag]) => /w:anchor="([^"]*)"/u.exec(tag)?.[1]);
    assert.ok(leadsTo.length > 0);
    for (const name of leadsTo) assert.ok(names.includes(name), name);
  });

  it('names the day of the report, not that of the clock, and nobody', async () => {
    const core = partsOf(await madeOf(await workedOn()))['docProps/core.xml'] ?? '';
    assert.match(core, /<dcterms:created[^>]*>2026-\d\d-\d\dT00:00:00Z</u);
    assert.match(core, /<dc:creator>Remit<.*<cp:lastModifiedBy>Remit</u);
  });

  it('has nothing of a private note in any part of it', async () => {
    for (const part of Object.values(partsOf(await madeOf(await workedOn()))))
      assert.doesNotMatch(part, /canary|secret\.md/iu);
  });
});

describe('A report without links', () => {
  it('has no path, no file name and no anchor, in any form, and keeps links to the web', async () => {
    const folder = await workedOn();
    const asked = { ...atEndOf(period), length: 'full', links: 'none' } as const;
    const texts = [Object.values(partsOf(await madeOf(folder, 'none'))).join('\n')];
    for (const format of ['html', 'md'] as const) {
      const report = await exportedReport(folder.workspace, { ...asked, format }, 'reports');
      assert.ok(report.kind === 'rendered');
      texts.push(report.form);
    }
    for (const text of texts) {
      assert.doesNotMatch(text, /\.md\b|notes\/|plans\/|img\/|secret|#the-audit|\[plan\]/u);
      assert.match(text, /https:\/\/example\.com\/a/u);
      assert.match(text, /We passed the audit\./u);
      assert.match(text, /The chart/u);
    }
  });
});
