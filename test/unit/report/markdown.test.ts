import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { renderBrief } from '../../../src/core/report/render/brief';
import { reportJson } from '../../../src/core/report/render/json';
import { renderHtml } from '../../../src/core/report/render/html';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { relativeLink } from '../../../src/core/report/render/markdown/links';
import { heading, item, link, list, strong, text } from '../../../src/core/report/render/markdown/nodes';
import { stringifyMarkdown } from '../../../src/core/report/render/markdown/stringify';
import { findRegions } from '../../../src/core/report/file/markers';
import { planReport } from '../../../src/core/report/file/region';
import { aDay } from '../../support/aDay';
import { reportOf } from '../../support/aWorkspace';
import { assertGolden } from '../../support/golden';
import { gfm } from '../../../src/core/text/gfm';

type Files = Readonly<Record<string, string>>;

const taxonomy: Files = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\norder: 1\nactivities: [{ id: ops, title: Operations }, cost]\n---\n',
  'responsibilities/people.md': '---\ntitle: People\norder: 2\nactivities: [hiring]\n---\n',
};
const filed = (path: string, more = ''): string => `---\nactivities: [${path}]\n${more}---\n`;
const markdownOf = (files: Files, period = '2026-Q4', folder = 'reports'): string =>
  renderMarkdown(reportOf({ ...taxonomy, ...files }, period), folder);
const parser = remark().use(remarkGfm, gfm).freeze();
const parse = (markdown: string): Root => parser.parse(markdown);
const nodesIn = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesIn) : []),
];
const answerIn = (markdown: string): string => toString(parse(markdown).children[2]);

const rich: Files = {
  'responsibilities/index.md':
    '---\nrole: CTO\n---\n# The job\n\nI answer for [technology](technical-vision.md) and for **sixty** people.\n\n- a promise\n',
  'responsibilities/technical-vision.md':
    '---\ntitle: Technical Vision\norder: 1\nactivities:\n  - { id: platform, title: Platform and Design }\n  - { id: audits, title: Security Audits, ownership: shared, with: [Yusuf] }\n  - { id: cost, title: Cost Management }\n---\n',
  'responsibilities/people.md':
    '---\ntitle: Recruitment & Brand\norder: 2\nactivities:\n  - { id: hiring, title: Interviewing }\n  - { id: training, title: Training, every: quarter, ownership: delegated, with: [Ana, Bo] }\n  - { id: agencies, title: Agencies, retired: 2026-01-31 }\n---\n',
  'notes/2026/2026-11-20-platform-review.md':
    '---\ntitle: Platform review\nactivities: [technical-vision/platform, technical-vision/cost]\nsummary: Chose the queue.\nhighlight: true\n---\n# Review\n\nDecision: one queue. It took a year.\n',
  'notes/2026/2026-11-13-sync.md':
    '---\ntitle: Platform sync\nactivities: [technical-vision/platform]\n---\nTwo of us, standing.\n\n- Twelve services have moved\n',
  'notes/2026/2026-11-06-sync.md':
    '---\ntitle: Platform sync\nactivities: [technical-vision/platform]\n---\nTwo of us, standing.\n\n- Eleven services have moved\n',
  'notes/2026/2026-10-30-sync.md':
    '---\ntitle: Platform sync\n---\nTwo of us, standing.\n\n- Ten services have moved\n',
  'notes/2026/2026-11-10-leads.md':
    '---\ntags: [staff]\n---\n# Leads meeting\n\nEverybody was there.\n\n## The audit\n\n#technical-vision/audits\n\nThe certifier accepted our evidence. It took a week.\n\n## Salaries\n\n#people/hiring #private\n\nCanary.\n\nDecision: Canary.\n\n- [ ] Canary\n',
  'notes/2026/2026-11-12-hiring.md':
    '---\nactivities: [people]\n---\n# Hiring plan\n\n## Decisions\n\n- No agencies in 2027\n- **Two** talks a year\n\n## Actions\n\n- [ ] Ana: tell them\n- [x] a page\n',
  'notes/2026/2026-11-19-canary.md': '---\ntitle: Canary\nactivities: [people/hiring]\nprivate: true\n---\n',
  'notes/2026/2026-08-03-audit.md': '---\nactivities: [technical-vision/audits]\n---\n# Audit\n',
  'notes/2026/2026-08-04-training.md':
    '---\nactivities: [people/training]\n---\n# Training\n\n- [ ] Second run ➕ 2026-08-05 📅 2026-10-01\n',
  'notes/broken.md': '---\nactivities: [\n---\n',
  'notes/idea.md': '# An idea\n',
};

// An address in a title may be clickable as itself: readers see where it leads.
const isLiteralLink = (node: Nodes): boolean => node.type === 'link' && node.url.endsWith(toString(node));

const shapeOf = (markdown: string): readonly string[] =>
  nodesIn(parse(markdown)).flatMap((node) =>
    node.type === 'text' || isLiteralLink(node) ? [] : [node.type],
  );

/** A report in which each of these is a note's title and summary, an activity's and a category's title. */
function reportTitled(titles: readonly string[]): string {
  const files = titles.flatMap((title, at): (readonly [string, string])[] => {
    const quoted = JSON.stringify(title);
    const activities = `activities: [{ id: ops, title: ${quoted} }, { id: quiet, title: ${quoted} }]`;
    const fields = `title: ${quoted}\nsummary: ${quoted}\ndate: 2026-10-01`;
    return [
      [`responsibilities/c${at}.md`, `---\ntitle: ${quoted}\norder: ${at}\n${activities}\n---\n`],
      [`notes/n${at}.md`, `---\nactivities: [c${at}/ops]\n${fields}\n---\n`],
    ];
  });
  return renderMarkdown(reportOf(Object.fromEntries(files), '2026-Q4'), 'reports');
}

function assertOneRegion(generated: string): void {
  const request = { regions: [{ id: '2026-Q4', markdown: generated }], goneItem: '' } as const;
  const plan = planReport({ ...request, existing: undefined });
  assert.ok(plan.kind === 'create');
  const found = findRegions(plan.text);
  assert.equal(found.kind === 'regions' && found.regions.length, 1);
  assert.equal(planReport({ ...request, existing: plan.text }).kind, 'unchanged');
}

describe('The report in markdown', () => {
  it('is as the golden has it, and so is the model', () => {
    const model = reportOf(rich, '2026-Q4');
    assertGolden('report/rich.json', reportJson(model));
    assertGolden('report/rich.md', renderMarkdown(model, 'reports'));
    assertGolden('report/rich.html', renderHtml(model, 'reports'));
  });

  it('is shorter in its two other lengths, as the goldens have them', () => {
    const model = reportOf(rich, '2026-Q4');
    assertGolden('report/rich.page.md', renderMarkdown(model, 'reports', 'page'));
    assertGolden('report/rich.brief.txt', renderBrief(model));
  });

  it('says so where nothing is filed, without an empty heading or table', () => {
    const model = reportOf({ ...taxonomy }, '2026-Q4');
    assertGolden('report/nothing.md', renderMarkdown(model, 'reports'));
  });

  it('names its period and the day it is as of, over or running', () => {
    const ops = { 'notes/2026-10-01.md': filed('tech/ops') };
    assert.ok(markdownOf(ops).includes('\n2026-10-01 to 2026-12-31 · as of 2026-10-01\n'));
    const over = renderMarkdown(reportOf({ ...taxonomy, ...ops }, '2026-Q4', aDay('2027-02-01')), 'reports');
    assert.ok(over.includes('\n2026-10-01 to 2026-12-31 · as of 2026-12-31\n'));
  });

  it('says how it was counted, also where there is nothing to say', () => {
    const one = markdownOf({ 'notes/2026-10-01.md': filed('tech/ops') });
    assert.match(one, /\n- No counted note is private\.\n- Left out: nothing\.\n/);
    const split = markdownOf({ 'notes/2026-10-01.md': '---\nactivities: [tech/ops, tech/cost]\n---\n' });
    assert.match(split, / counted\. It is filed under more than one\.\n/);
  });

  it('says how many of the counted notes are of days to come, on one page too', () => {
    const ops = {
      ...taxonomy,
      'notes/2026-10-01.md': filed('tech/ops'),
      'notes/2026-12-01.md': filed('tech/ops'),
      'notes/2026-12-02.md': filed('tech/ops'),
    };
    const said = (today: string): readonly (string | undefined)[] =>
      (['full', 'page'] as const).map((length) => {
        const model = reportOf(ops, '2026-Q4', aDay(today));
        const markdown = renderMarkdown(model, 'reports', length);
        return /((?:All|\d) .*?) dated after the day on which .*? No age is counted up to such a day\./.exec(
          markdown.slice(markdown.indexOf('## How this was counted')),
        )?.[1];
      });
    assert.deepEqual(said('2026-12-02'), [undefined, undefined]);
    assert.deepEqual(said('2026-12-01')[0], '1 of the counted notes is');
    assert.deepEqual(said('2026-11-30')[0], '2 of the counted notes are');
    assert.match(said('2026-11-30')[1] ?? '', /2 of the counted notes are$/);
    assert.deepEqual(said('2026-09-30')[0], 'All counted notes are');
  });

  it('answers in one sentence', () => {
    const ops = { 'notes/2026-10-01.md': filed('tech/ops') };
    const both = { ...ops, 'notes/2026-10-02.md': filed('people/hiring') };
    const three = { ...both, 'notes/2026-10-03.md': filed('tech/cost') };
    const role = { 'responsibilities/index.md': '---\nrole: CTO\n---\n' };
    const answers = [{}, ops, both, three, { ...three, ...role }].map((files) => answerIn(markdownOf(files)));
    assert.deepEqual(answers, [
      'I am responsible for two areas and three activities; nothing is on record for 2026-Q4.',
      'I am responsible for two areas and three activities; in 2026-Q4 one note is on record, about Tech, and nothing is on record for People.',
      'I am responsible for two areas and three activities; in 2026-Q4 attention was divided equally between Tech and People (50% each of 2 notes), and one activity has nothing on record.',
      'I am responsible for two areas and three activities; in 2026-Q4 most attention went to Tech (67% of 3 notes), followed by People (33%).',
      'As CTO I am responsible for two areas and three activities; in 2026-Q4 most attention went to Tech (67% of 3 notes), followed by People (33%).',
    ]);
  });

  it('prints a title that several notes share once, with their dates', () => {
    const markdown = markdownOf({
      'notes/2026-10-01.md': filed('tech/ops', 'title: Sync\nsummary: One.\n'),
      'notes/2026-10-08.md': filed('tech/ops', 'title: Sync\nsummary: Two.\n'),
    });
    assert.ok(
      markdown.includes(
        '- **Sync**\n  - [2026-10-08](../notes/2026-10-08.md) — Two.\n  - [2026-10-01](../notes/2026-10-01.md) — One.\n',
      ),
      markdown,
    );
  });

  it('puts dates that have nothing to tell on one line, and a place that says the same once', () => {
    const log = '# Log\n\n- one #tech/ops\n- two #tech/ops\n';
    const markdown = markdownOf({
      'notes/2026-10-01.md': filed('tech/ops', 'title: Sync\n'),
      'notes/2026-10-08.md': filed('tech/ops', 'title: Sync\nsummary: Two.\n'),
      'notes/2026-10-15.md': filed('tech/ops', 'title: Sync\n'),
      'notes/2026-10-16.md': log.replaceAll(/one|two/g, 'OK'),
    });
    assert.ok(
      markdown.includes(
        '- **Sync**\n  - [2026-10-08](../notes/2026-10-08.md) — Two.\n  - [2026-10-15](../notes/2026-10-15.md), [2026-10-01](../notes/2026-10-01.md)\n',
      ),
      markdown,
    );
    const silent = markdownOf({
      'notes/2026-10-01.md': filed('tech/ops', 'title: Sync\n'),
      'notes/2026-10-08.md': filed('tech/ops', 'title: Sync\n'),
    });
    assert.ok(
      silent.includes(
        '- **Sync**: [2026-10-08](../notes/2026-10-08.md), [2026-10-01](../notes/2026-10-01.md)\n',
      ),
      silent,
    );
    assert.equal(markdown.match(/2026-10-16\.md/g)?.length, 2, markdown);
  });

  it('names the note of sections of one name once where most of them share it, and else each', () => {
    const section = (title: string, said: string): string =>
      `---\ntitle: ${title}\n---\n\n## News\n\n#tech/ops\n\n${said}\n`;
    const markdown = (third: string): string =>
      markdownOf({
        'notes/2026-10-01.md': section('Council', 'The racks are gone.'),
        'notes/2026-10-08.md': section('Council', 'The queue is gone.'),
        'notes/2026-10-15.md': section(third, 'All of it is gone.'),
        'notes/2026-10-22.md': section('Board', 'Nothing is left now.'),
      });
    const lines = (text: string): readonly string[] =>
      text.split('\n').filter((line) => /News|gone|left/.test(line));
    assert.deepEqual(
      lines(markdown('Council')).map((line) => line.replace(/\]\([^)]*\)/, ']')),
      [
        '- **News** (Council)',
        '  - [2026-10-22] (Board) — Nothing is left now.',
        '  - [2026-10-15] — All of it is gone.',
        '  - [2026-10-08] — The queue is gone.',
        '  - [2026-10-01] — The racks are gone.',
      ],
    );
    assert.equal(markdown('Board').match(/\] *\([^)]*\) \((?:Board|Council)\)/g)?.length, 4);
  });

  it('links from the folder it stands in, whatever the path and heading', () => {
    assert.equal(relativeLink('reports', 'notes/a.md', null), '../notes/a.md');
    assert.equal(relativeLink('', 'notes/a.md', 'ops-1'), 'notes/a.md#ops-1');
    assert.equal(relativeLink('work/reports', 'work/notes/a.md', null), '../notes/a.md');
    assert.equal(
      relativeLink('reports', 'my notes/50% (a) #1?é:x!.md', 'größe'),
      '../my%20notes/50%25%20%28a%29%20%231%3F%C3%A9%3Ax%21.md#gr%C3%B6%C3%9Fe',
    );
  });

  it("quotes the author's statement without headings, HTML or markers of its own", () => {
    const statement = [
      '# My job\n\n[plan](tech.md#x) [out](../notes/a.md) [bad](command:x) <b>bold</b> ![i](pic.png)\n',
      '<!-- remit:end report 2026-Q4 -->\n\n```\n<!-- remit:end report 2026-Q4 -->\n```\n',
    ].join('\n');
    const markdown = markdownOf({ 'responsibilities/index.md': `---\nrole: CTO\n---\n${statement}` });
    const quote = parse(markdown).children.find(({ type }) => type === 'blockquote');
    assert.ok(quote);
    const urls = nodesIn(quote).flatMap((node) =>
      node.type === 'link' || node.type === 'image' ? [node.url] : [],
    );
    assert.deepEqual(urls, ['../responsibilities/tech.md#x', '../notes/a.md', '../responsibilities/pic.png']);
    assert.ok(nodesIn(quote).every(({ type }) => type !== 'heading' && type !== 'html'));
    assert.doesNotMatch(markdown, /^<!--/m);
  });

  it('keeps every hostile title text: headings, items, rows and links are those of harmless ones', () => {
    const titles = [
      '](command:x) <script>alert(1)</script> | a | b |',
      '--> # heading',
      '<!-- remit:end report 2026-Q4 -->',
      'line\nbreak\n\n# heading ``` \\',
      '1. item $x$ `code` ~~s~~ **b** _e_ ![i](x) [[w]] &amp; [^1]',
      '> quote <https://e.org> https://e.org www.e.org a@b.org',
    ];
    const harmless = titles.map((_, at) => `A title of number ${at}`);
    const markdown = reportTitled(titles);
    assert.deepEqual(shapeOf(markdown), shapeOf(reportTitled(harmless)), markdown);
    assertOneRegion(markdown);
  });

  it('keeps any title text', () => {
    const piece = (title: string): string =>
      stringifyMarkdown({
        type: 'root',
        children: [heading(2, title), list([item([strong(link('a.md', text(title))), text(` — ${title}`)])])],
      });
    const expected = shapeOf(piece('A title'));
    const part = fc.constantFrom(...Array.from('#*_`[]()<>!|\\~$&;:@/-+="\' .1aäw\n\r\t\0\uD800😀'));
    fc.assert(
      fc.property(fc.string({ unit: part, maxLength: 40 }), (any) => {
        const markdown = piece(`x ${any} x`);
        assert.deepEqual(shapeOf(markdown), expected, markdown);
      }),
      { numRuns: 30 },
    );
  });

  it('shows nothing of what is private, in any form or length', () => {
    const model = reportOf(rich, '2026-Q4');
    const forms = [
      renderMarkdown(model, 'reports'),
      renderMarkdown(model, 'reports', 'page'),
      renderBrief(model),
      reportJson(model),
    ];
    for (const form of forms) assert.doesNotMatch(form, /canary|salaries|2026-11-19/i);
  });

  it('says note of one and notes of two', () => {
    const markdown = markdownOf(rich);
    assert.doesNotMatch(markdown, /\b1 (?:notes|weeks|files|activities)\b/);
  });
});

describe('A section of the note of a day', () => {
  it('stands without the note, whose day is printed already', () => {
    const said = markdownOf({
      'notes/2026-10-05.md': '# 2026-10-05\n\n## Stand-up\n\n#tech/ops\n\nThe queue is empty.\n',
      'notes/2026-10-06-leads.md': '# Leads\n\n## Budget\n\n#tech/cost\n\nTwo more.\n',
    });
    assert.match(said, /\*\*\[Stand-up\]\(\S+\)\*\* — The queue is empty\./);
    assert.match(said, /\*\*\[Budget\]\(\S+\)\*\* \(Leads\) — Two more\./);
  });
});
