import assert from 'node:assert/strict';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { reportOf, writeReport } from '../../../src/core/actions/report/write';
import { filingSummary } from '../../../src/core/filing/filingSummary';
import { pickRows } from '../../../src/core/filing/pick';
import { overviewOf } from '../../../src/core/workspace/overview';
import { complete } from '../../../src/core/language/complete';
import { hover } from '../../../src/core/language/hover';
import { symbols } from '../../../src/core/language/navigate';
import { reportJson } from '../../../src/core/report/render/json';
import { endMarker, findRegions } from '../../../src/core/report/file/markers';
import { createSuggester } from '../../../src/core/suggest/suggester';
import type { TreeNode } from '../../../src/core/tree/node';
import { treeOf } from '../../../src/core/tree/tree';
import { createMessages } from '../../../src/messages';
import { plainEnglish } from '../../../src/messages/l10n';
import { aDay } from '../../support/aDay';
import { readFolder } from '../../support/aFolder';
import { atEndOf, periodNamed } from '../../support/aWorkspace';
import { hostileTitles } from '../../support/hostileTitles';
import { gfm } from '../../../src/core/text/gfm';
import { withoutHidden } from '../../../src/core/note/hidden/shownText';
import { titleText } from '../../../src/core/note/markdown/titleText';

const today = aDay('2026-11-24');
const quarter = periodNamed('2026-Q4');
const reportFile = 'reports/2026-Q4.md';
/** A title as it is read: on one line. */
const onOneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** A folder where each of these is a category's, an activity's, a note's and a section's title, a description, a summary and the role. */
function filesTitled(titles: readonly string[]): Readonly<Record<string, string>> {
  const each = titles.flatMap((title, at): (readonly [string, string])[] => {
    const quoted = JSON.stringify(title);
    const activity = `title: ${quoted}, description: ${quoted}, with: [${quoted}]`;
    const activities = `activities: [{ id: ops, ${activity} }, { id: quiet, ${activity} }]`;
    const fields = `title: ${quoted}\nsummary: ${quoted}\ndate: 2026-10-01`;
    return [
      [`responsibilities/c${at}.md`, `---\ntitle: ${quoted}\norder: ${at + 10}\n${activities}\n---\n`],
      [`notes/n${at}.md`, `---\nactivities: [c${at}/ops]\n${fields}\n---\n`],
      [`notes/s${at}.md`, `---\n${fields}\n---\n# T\n\n## ${onOneLine(title)}\n\n#c${at}/ops\n\n${title}\n`],
      [`notes/u${at}.md`, `---\n${fields}\n---\n`],
      [
        `notes/${onOneLine(title).replace(/[/\0]/g, '')}.md`,
        `---\nactivities: [c${at}/ops]\ndate: 2026-10-02\n---\n`,
      ],
    ];
  });
  // The report's only line that begins with a text of the user's.
  const role = `---\nrole: ${JSON.stringify([endMarker(quarter.id), ...titles].join(' '))}\n---\n`;
  return { 'responsibilities/index.md': role, ...Object.fromEntries(each) };
}

const files = filesTitled(hostileTitles);
const parser = remark().use(remarkGfm, gfm).freeze();
const nodesIn = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesIn) : []),
];
const nodesOf = (markdown: string): readonly Nodes[] => nodesIn(parser.parse(markdown));

/** The report of such a folder as it is written first, and again. */
interface Written {
  readonly text: string;
  readonly again: string;
  readonly status: string;
}

let asked: Promise<Written> | undefined;
const written = (): Promise<Written> => (asked ??= write());

async function write(): Promise<Written> {
  const { workspace, store } = await readFolder(files);
  await writeReport(workspace, { ...atEndOf(quarter) });
  const text = store.text(reportFile);
  const second = await writeReport(workspace, { ...atEndOf(quarter) });
  return { text, again: store.text(reportFile), status: second.status };
}

describe('A hostile title in the report', () => {
  it('makes no picture, no HTML and no definition: the only HTML are the markers, the comment between them and the records in them', async () => {
    const { text } = await written();
    const nodes = nodesOf(text);
    const unwanted = ['image', 'imageReference', 'linkReference', 'definition', 'footnoteDefinition', 'code'];
    assert.deepEqual(
      nodes.filter(({ type }) => unwanted.includes(type)),
      [],
    );
    const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
    const lines = text.split('\n').filter((line) => line.startsWith('<!--'));
    assert.deepEqual(html, lines);
    assert.equal(html.length, 8);
    assert.match(html[1] ?? '', /^<!-- remit-lines (?:[.:]*[0-9A-Za-z]{4,6})+ -->$/);
    assert.match(html[6] ?? '', /^<!-- remit-fingerprints (?:[0-9a-z]{12} )+-->$/);
    assert.deepEqual([html[0], html[2]], [text.split('\n')[0], endMarker('2026-Q4')]);
  });

  it('makes no link: each leads to a note of the folder, or is an address that says where it leads', async () => {
    const { text } = await written();
    for (const node of nodesOf(text)) {
      if (node.type !== 'link') continue;
      if (node.url === toString(node) || node.url === `http://${toString(node)}`) continue;
      const file = path.posix.join('reports', decodeURIComponent(node.url.replace(/#.*$/, '')));
      assert.ok(Object.hasOwn(files, file), `${node.url} shown as ${toString(node)}`);
    }
  });

  it('is shown in full, as text', async () => {
    const { text } = await written();
    const headings = nodesOf(text).flatMap((node) =>
      node.type === 'heading' && node.depth === 2 ? [toString(node).trim()] : [],
    );
    const shown = hostileTitles.map((title) =>
      onOneLine(title.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').replace(/\p{Cc}/gu, ' ')),
    );
    assert.deepEqual(headings, [
      'Attention',
      ...shown,
      'Quiet',
      'Risks and asks',
      'How this was counted',
      'Sources',
    ]);
  });

  it('neither begins nor ends a region: written again, the report is the same, byte for byte', async () => {
    const { text, again, status } = await written();
    const found = findRegions(text);
    assert.ok(found.kind === 'regions');
    const [first, last] = found.regions;
    assert.equal(found.regions.length, 2);
    assert.deepEqual([first?.start, last?.end], [0, text.length]);
    assert.match(text.slice(first?.end, last?.start), /^\n## Risks and asks\n\n<!-- [^\n]+ -->\n\n$/);
    assert.deepEqual([status, again], ['unchanged', text]);
  });

  it('leaves the words around the region alone when the region becomes another', async () => {
    const { workspace, store } = await readFolder(files);
    await writeReport(workspace, { ...atEndOf(quarter) });
    const [before, after] = ['Mine <!-- remit -->.\n\n', '\nMine as well, --> and this.\n'];
    store.change(reportFile, before + store.text(reportFile) + after);
    store.change('notes/new.md', '---\ntitle: New\ndate: 2026-10-03\nactivities: [c0/ops]\n---\n');
    await workspace.reload();
    const { status } = await writeReport(workspace, { ...atEndOf(quarter) });
    assert.equal(status, 'changed');
    const text = store.text(reportFile);
    assert.ok(text.startsWith(`${before}<!-- remit:begin`) && text.endsWith(`-->\n${after}`));
    assert.ok(text.includes('](../notes/new.md)'));
  });

  it('is in JSON what it is in the files', async () => {
    const { workspace } = await readFolder(files);
    const report = JSON.parse(reportJson(await reportOf(workspace, atEndOf(quarter)))) as {
      readonly categories: readonly { readonly title: string }[];
    };
    assert.deepEqual(
      report.categories.slice(-hostileTitles.length).map(({ title }) => title),
      hostileTitles.map(onOneLine),
    );
  });
});

describe('A hostile title elsewhere', () => {
  const titles = hostileTitles.map(onOneLine);

  it('is what the rows of the tree say, on one line, each row with an id of its own', async () => {
    const { workspace } = await readFolder(files);
    const nodes = opened(treeOf(overviewOf(workspace.index, undefined), workspace.brokenFiles()));
    const said = (kind: 'category' | 'activity'): readonly (string | undefined)[] =>
      nodes.flatMap((node) => (node.kind === kind ? [node.title] : []));
    assert.deepEqual(said('category').slice(-titles.length), titles);
    assert.deepEqual(
      said('activity').slice(-2 * titles.length),
      titles.flatMap((title) => [title, title]),
    );
    const notes = nodes.flatMap((node) => (node.kind === 'note' ? [node.noteTitle] : []));
    const shown = hostileTitles.map((title) => titleText(onOneLine(withoutHidden(title))));
    assert.ok(shown.every((title) => title === '' || notes.includes(title)));
    assert.doesNotMatch(JSON.stringify([said('activity'), notes]), /\\n|\\r|\u2028|\u2029/);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
  });

  it('is what the hover says, with nothing written around it', async () => {
    const { workspace } = await readFolder(files);
    for (const [at, title] of titles.entries()) {
      const text = `---\nactivities: [c${at}/ops]\n---\n`;
      const card = hover({ workspace, today, path: `notes/n${at}.md`, text }, text.indexOf('/ops'));
      assert.ok(card);
      assert.deepEqual(
        [card.title, card.category, card.description, card.with],
        [title, title, title, [title]],
      );
    }
  });

  it('is shown beside a completion, which writes the path alone', async () => {
    const { workspace } = await readFolder(files);
    const text = '---\nactivities:\n  - \n---\n';
    const offset = text.indexOf('- ') + 2;
    const offered = complete({ workspace, today, path: 'notes/n0.md', text }, offset);
    const rows = titles.map((_, at) => offered.find(({ label }) => label === `c${at}/ops`));
    assert.deepEqual(
      rows.map((row) => [row?.title, row?.description]),
      titles.map((title) => [title, title]),
    );
    assert.ok(offered.every(({ label, insert }) => insert === label));
  });

  it('is what pick, symbols and status bar call a path', async () => {
    const { workspace } = await readFolder(files);
    const { taxonomy, index } = workspace;
    const rows = pickRows(taxonomy, [new Set()], today);
    for (const [at, title] of titles.entries()) {
      const path = `c${at}/ops`;
      const row = rows.find((each) => each.path === path);
      assert.deepEqual([row?.title, row?.category, row?.description], [title, title, title]);
      assert.equal(symbols(taxonomy).find((symbol) => symbol.path === path)?.title, title);
      const [filed] = filingSummary(index.get(`notes/n${at}.md`)?.filings ?? [], taxonomy);
      assert.deepEqual([filed?.path, filed?.title], [path, title]);
    }
  });

  it('is quoted by the reason for a suggestion, on one line', async () => {
    const { workspace } = await readFolder(files);
    const { reason: sentence } = createMessages(plainEnglish);
    const suggester = createSuggester(workspace);
    for (const at of titles.keys()) {
      const answer = await suggester.suggest({ path: `notes/u${at}.md`, today });
      assert.ok(answer.kind === 'suggestions');
      for (const { reason } of answer.suggestions)
        assert.doesNotMatch(sentence(reason), /[\n\r\u2028\u2029]/);
    }
  });

  it('stands in a sentence as it is, placeholders and all, on one line', () => {
    const { problem, refusal, notice, outcome } = createMessages(plainEnglish);
    for (const title of [...hostileTitles, '{0} {1} $& $1']) {
      const args = [title, title];
      const told = [
        problem({ code: 'unknown-path', args }),
        problem({ code: 'date-invalid', args }),
        refusal({ code: 'target-unknown', args }),
        refusal({ code: 'unknown-activity', args }),
        notice({ code: 'merge', args }),
        outcome('reshape', { path: 'a.md', status: 'moved', from: title }),
      ];
      for (const sentence of told) {
        assert.ok(sentence.includes(onOneLine(title).replace(/\.$/, '')), sentence);
        assert.doesNotMatch(sentence, /[\n\r\u2028\u2029]/);
      }
    }
  });
});

/** All rows, fully opened. */
function opened(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? opened(node.children()) : [])]);
}
