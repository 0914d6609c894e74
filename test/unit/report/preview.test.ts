import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { previewedReport } from '../../../src/core/actions/report/render';
import { reportOf } from '../../../src/core/actions/report/write';
import { renderHtml } from '../../../src/core/report/render/html';
import type { LinkedNote } from '../../../src/core/report/render/html/noteLinks';
import { linkedNote, withNoteLinks } from '../../../src/core/report/render/html/noteLinks';
import { previewStyle, previewStyleHash } from '../../../src/core/report/render/html/previewStyle';
import { style, styleHash } from '../../../src/core/report/render/html/style';
import { relativeLink } from '../../../src/core/report/render/markdown/links';
import { readFolder } from '../../support/aFolder';
import { atEndOf, periodNamed } from '../../support/aWorkspace';
import { hostileTitles } from '../../support/hostileTitles';

const period = periodNamed('2026-Q4');
const note =
  '---\ntitle: Talk\ndate: 2026-11-01\n---\n# Talk\n\n## What came of it\n\n#vision/costs\n\nIt did.\n';
const addressOf = ({ path, anchor }: LinkedNote): string =>
  `command:remit.openSource?${path}|${anchor ?? ''}`;

async function previewOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { workspace } = await readFolder(files);
  const page = await previewedReport(workspace, { ...atEndOf(period), length: 'full' }, addressOf);
  assert.equal(page.kind, 'rendered');
  return page.form;
}

const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&#x26;', '&'));

describe('The preview of a report', () => {
  it('is the page of the file, but for where its links lead and for one style more', async () => {
    const { workspace } = await readFolder({ 'notes/a.md': note });
    const file = renderHtml(await reportOf(workspace, atEndOf(period)), '');
    const preview = await previewOf({ 'notes/a.md': note });
    const bodyOf = (html: string): string =>
      html.slice(html.indexOf('<body>')).replace(/ href="[^"]*"/g, ' href');
    assert.equal(bodyOf(preview), bodyOf(file));
    assert.ok(preview.includes(`<style>${style}</style><style>${previewStyle}</style>`));
  });

  it('lets in its two styles by their hashes and nothing else (S7)', async () => {
    const hash = createHash('sha256').update(previewStyle).digest('base64');
    assert.equal(previewStyleHash, `sha256-${hash}`);
    const policy = `default-src 'none'; style-src '${styleHash}' '${previewStyleHash}'; base-uri 'none'; form-action 'none'`;
    const preview = await previewOf({ 'notes/a.md': note });
    assert.ok(preview.includes(` content="${policy.replaceAll("'", '&#x27;')}">`));
  });

  it('leads to each note at its heading by the one command', async () => {
    const addresses = addressesIn(await previewOf({ 'notes/a b (1).md': note }));
    assert.deepEqual(
      [...new Set(addresses)],
      [
        'command:remit.openSource?notes/a b (1).md|what-came-of-it',
        'command:remit.openSource?notes/a b (1).md|',
      ],
    );
  });

  it('leaves links to pages, to mail and within the page as they are, and takes the address of all others', async () => {
    const links = [
      '[page](https://e.org/a?b=c#d) [mail](mailto:a@e.org) [here](#below)',
      '[note](../notes/a.md) [no note](../notes/none.md) [category](vision.md) [file](data.csv)',
      '[odd](../notes/%zz.md) [out](../../etc/passwd) [quit](command:workbench.action.quit) [js](javascript:alert)',
      '[root](/etc/passwd) [host](//e.org/x) [cased](COMMAND:remit.openSource) [tab](com&#9;mand:quit)',
    ];
    const statement = `---\nrole: CTO\n---\n${links.join('\n')}\n`;
    const html = await previewOf({ 'responsibilities/index.md': statement, 'notes/a.md': note });
    const quote = html.slice(html.indexOf('<blockquote>'), html.indexOf('</blockquote>'));
    assert.deepEqual(addressesIn(quote), [
      'https://e.org/a?b=c#d',
      'mailto:a@e.org',
      '#below',
      'command:remit.openSource?notes/a.md|',
    ]);
    for (const text of [
      'no note',
      'category',
      'file',
      'odd',
      'out',
      'quit',
      'js',
      'root',
      'host',
      'cased',
      'tab',
    ])
      assert.match(quote, new RegExp(`\\b${text}\\b`));
  });

  it('runs nothing that a title or a path says (S6)', async () => {
    for (const title of hostileTitles) {
      const quoted = JSON.stringify(title);
      const html = await previewOf({
        'responsibilities/index.md': `---\nrole: ${quoted}\n---\n${title}\n`,
        'notes/a.md': note.replace('Talk', quoted),
        'notes/[x](command:quit)?["a"]&#38;.md': note,
      });
      const ours = 'command:remit.openSource?notes/';
      const others = addressesIn(html).filter((href) => !href.startsWith(ours));
      assert.deepEqual(
        others.filter((href) => !/^(?:https?:|mailto:|#)/.test(href)),
        [],
        title,
      );
    }
  });

  it('asks for the address of no note that is named in another way than the report names notes (S8)', () => {
    const asked: LinkedNote[] = [];
    const hrefs = [
      ...['a.md', './a.md', '../a.md', 'x/../a.md', 'a%2Fb.md', '/a.md', 'a.md?x', 'a.md#b#c', 'c:a.md', ''],
      ...[
        'command:remit.openSource',
        'Command:quit',
        'javascript:x',
        'file:///a.md',
        'vscode://x',
        '//e.org/a.md',
      ],
    ];
    for (const href of hrefs) {
      const link = { type: 'element' as const, tagName: 'a', properties: { href }, children: [] };
      const { properties } = withNoteLinks(link, (found) => void asked.push(found));
      assert.deepEqual(properties, {}, href);
    }
    assert.deepEqual(asked, [{ path: 'a.md', anchor: null }]);
  });

  it('reads back every link that the report makes', () => {
    const names = ['a.md', 'ü b.md', "it's (1)!*.md", '%23#?.md', '[x](y).md', 'a:b.md', '\\.md'];
    for (const name of names) {
      for (const anchor of [null, 'plain', 'ünï-cödé', '#?%']) {
        const path = `notes/${name}`;
        assert.deepEqual(linkedNote(relativeLink('', path, anchor)), { path, anchor });
      }
    }
  });
});
