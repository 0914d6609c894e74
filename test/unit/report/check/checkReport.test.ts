import assert from 'node:assert/strict';
import { changeFilings } from '../../../../src/core/actions/changeFilings';
import { checkReport } from '../../../../src/core/actions/report/checkReport';
import { moveSection } from '../../../../src/core/actions/moveSection';
import { writeReport } from '../../../../src/core/actions/report/write';
import type { Workspace } from '../../../../src/core/workspace/workspace';
import { scanNote } from '../../../../src/core/note/scanNote';
import type { ReportLength } from '../../../../src/core/report/render/markdown';
import { Source } from '../../../../src/core/report/check/source';
import { emptyTaxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { positionAt } from '../../../../src/core/text/range';
import { readFolder } from '../../../support/aFolder';
import { atEndOf, periodNamed } from '../../../support/aWorkspace';
import { hostileTitles } from '../../../support/hostileTitles';
import type { InMemoryStore } from '../../../support/inMemoryStore';

const file = 'reports/2026-Q4.md';
const review = 'notes/2026-11-20-review.md';
const links = 'notes/2026-11-10-leads.md';

const notes = {
  [review]:
    '---\nactivities: [vision/costs]\n---\n# Platform review\n\nWe chose the queue of the vendor.\n\nThe rest of it was talk.\n',
  [links]:
    '# Leads meeting\n\n## The audit\n\n#vision/security\n\nThe certifier accepted our evidence.\n\n- [ ] Ana: tell the board\n\n## Weather\n\nIt rained.\n',
};

const reviewLine = '- 2026-11-20 **[Platform review]** — We chose the queue of the vendor.';
const auditLine = '- 2026-11-10 **[The audit]** (Leads meeting) — The certifier accepted our evidence.';

interface Written {
  readonly workspace: Workspace;
  readonly store: InMemoryStore;
}

const sourceOf = (text: string): Source =>
  new Source('a.md', { text, scan: scanNote('a.md', text) }, emptyTaxonomy, true);

/** A folder whose report of the quarter has just been written. */
async function written(
  files: Readonly<Record<string, string>> = notes,
  length: ReportLength = 'full',
  period = '2026-Q4',
): Promise<Written> {
  const folder = await readFolder(files);
  const outcome = await writeReport(folder.workspace, {
    ...atEndOf(periodNamed(period)),
    length,
  });
  assert.equal(outcome.status, 'created');
  return folder;
}

/** Every finding as `code: the line`, the way to it behind an arrow. */
async function found({ workspace, store }: Written, path = file): Promise<readonly string[]> {
  await workspace.reload();
  const before = store.writes.length;
  const check = await checkReport(workspace, path);
  assert.equal(store.writes.length, before);
  if (check.kind === 'refused') return [`refused: ${check.refusal.code}`];
  const lines = store.text(path).split('\n');
  return check.findings.map(({ code, args, range, where }) => {
    const line = (lines[range.start.line] ?? '').trim().replace(/\]\([^)]*\)/g, ']');
    const way = where ? ` > ${where.path}:${where.range.start.line + 1}` : '';
    return `${[code, ...args].join(' ')}: ${line}${way}`;
  });
}

function changed(store: InMemoryStore, path: string, from: string, to: string): void {
  const text = store.text(path);
  assert.ok(text.includes(from));
  store.change(path, text.replace(from, to));
}

const codesOf = (all: readonly string[]): readonly string[] => all.map((one) => one.split(/[: ]/)[0] ?? '');

describe('Checking a report', () => {
  it('finds nothing right after it was written, at either length, in hours too', async () => {
    for (const length of ['full', 'page'] as const)
      assert.deepEqual(await found(await written(notes, length)), []);
    const timed = Object.fromEntries(
      Object.entries(notes).map(([path, text]) => [path, text.replace('---\n', '---\nduration: 45m\n')]),
    );
    assert.deepEqual(await found(await written(timed)), []);
  });

  it('knows the task of a log again, whose time and minutes are not printed', async () => {
    const log = 'notes/2026-11-12-log.md';
    const lines =
      '- [x] 16:00 Dinner of the team #vision/costs (20m)\n- [ ] 17:00 Ask Ana #vision/costs (5m)\n';
    const report = await written({ [log]: lines });
    assert.doesNotMatch(report.store.text(file), /16:00|20m|17:00|5m/);
    assert.deepEqual(await found(report), []);
    changed(report.store, log, '[ ] 17:00', '[x] 17:00');
    assert.deepEqual(codesOf(await found(report)), ['source-edited', 'action-changed']);
  });

  it('marks a line that its note no longer says, with the way to it', async () => {
    const folder = await written();
    changed(folder.store, review, 'We chose the queue of the vendor.', 'We chose to build our own.');
    assert.deepEqual(await found(folder), [`source-changed: ${reviewLine} > ${review}:1`]);
  });

  it('says less of a note that still says it, and more or other things besides', async () => {
    const folder = await written();
    changed(folder.store, review, 'The rest of it was talk.', 'The rest of it was about money.');
    assert.deepEqual(await found(folder), [`source-edited: ${reviewLine} > ${review}:1`]);
  });

  it('marks a line that its author reworded and whose note has changed since, until they change the line', async () => {
    const folder = await written();
    const mine = 'We chose the queue, against all odds.';
    changed(folder.store, file, 'We chose the queue of the vendor.', mine);
    changed(folder.store, review, 'We chose the queue of the vendor.', 'We chose to build our own.');
    await folder.workspace.reload();
    const again = await writeReport(folder.workspace, atEndOf(periodNamed('2026-Q4')));
    assert.deepEqual([again.words?.lines, again.words?.told.length], [1, 1]);
    assert.deepEqual(await found(folder), [`own-changed: - 2026-11-20 **[Platform review]** — ${mine}`]);
    changed(folder.store, file, mine, 'We build our own queue.');
    assert.deepEqual(await found(folder), []);
  });

  it('marks a line of the author’s under a heading that is no longer generated', async () => {
    const folder = await written();
    changed(
      folder.store,
      file,
      '\n\n- 2026-11-10 **[The audit]',
      '\n\nOur best week.\n\n- 2026-11-10 **[The audit]',
    );
    folder.store.delete(links);
    await folder.workspace.reload();
    await writeReport(folder.workspace, atEndOf(periodNamed('2026-Q4')));
    assert.deepEqual(await found(folder), ['own-apart: Our best week.']);
    assert.doesNotMatch(folder.store.text(file), /certifier/);
  });

  it('cares for the section that a line leads to, and for no other of its note', async () => {
    const folder = await written();
    changed(folder.store, links, 'It rained.', 'It snowed.');
    assert.deepEqual(await found(folder), []);
    changed(folder.store, links, 'accepted our evidence', 'wants to see more');
    assert.deepEqual(await found(folder), [`source-changed: ${auditLine} > ${links}:3`]);
  });

  it('takes a link for one that leads elsewhere once a heading in a quote has its anchor', async () => {
    const folder = await written();
    changed(folder.store, links, '## The audit', '> ## The audit\n\n## The audit');
    assert.deepEqual(new Set(codesOf(await found(folder))), new Set(['heading-moved']));
    changed(folder.store, links, '> ## The audit\n\n## The audit', '## The  audit');
    assert.deepEqual(new Set(codesOf(await found(folder))), new Set(['heading-moved']));
  });

  it('marks a note whose summary is another one now, and not one that was given another title there', async () => {
    const text =
      '---\nactivities: [vision/costs]\ntitle: A title\nsummary: We saved a lot.\n---\nText of it.\n';
    const folder = await written({ [review]: text });
    changed(folder.store, review, 'title: A title', 'title: Another title');
    assert.deepEqual(await found(folder), []);
    changed(folder.store, review, 'a lot', 'nothing at all');
    assert.deepEqual(codesOf(await found(folder)), ['source-changed']);
  });

  it('takes no filing, no line end and no formatting for a change', async () => {
    const folder = await written();
    await changeFilings(folder.workspace, [
      { path: review, request: { part: { kind: 'note' }, add: ['people/interviewing'], remove: [] } },
      {
        path: links,
        request: { part: { kind: 'section', line: 2, title: 'The audit' }, add: ['people'], remove: [] },
      },
    ]);
    assert.ok(folder.store.text(links).includes('#people'));
    changed(folder.store, review, 'The rest of it was talk.', 'The rest of it\nwas talk.  #people #anything');
    for (const path of [review, links])
      folder.store.change(path, folder.store.text(path).replaceAll('\n', '\r\n').replace('- [ ]', '* [ ]'));
    assert.deepEqual(await found(folder), []);
  });

  it('says where a file went, by its text, or else by its title and date', async () => {
    const folder = await written();
    const text = folder.store.text(review);
    folder.store.delete(review);
    folder.store.change('archive/2026-11-21-other-name.md', text.replace('---\n', '---\ndate: 2026-11-20\n'));
    const moved = await found(folder);
    assert.deepEqual(moved, [
      `source-moved archive/2026-11-21-other-name.md: ${reviewLine} > archive/2026-11-21-other-name.md:1`,
      'source-moved archive/2026-11-21-other-name.md: 1. 2026-11-20 [Platform review] > archive/2026-11-21-other-name.md:1',
    ]);
    changed(folder.store, 'archive/2026-11-21-other-name.md', 'We chose', 'We did choose');
    assert.deepEqual(await found(folder), moved);
  });

  it('guesses nothing where two files may be the one that is gone', async () => {
    const folder = await written();
    const text = folder.store.text(review).replace('chose', 'took');
    folder.store.delete(review);
    folder.store.change('a/2026-11-20-x.md', text);
    folder.store.change('b/2026-11-20-y.md', text);
    assert.deepEqual(codesOf(await found(folder)), ['source-gone', 'source-gone']);
    changed(folder.store, 'b/2026-11-20-y.md', 'took', 'chose');
    assert.deepEqual(
      (await found(folder)).map((one) => one.split(':')[0]),
      Array(2).fill('source-moved b/2026-11-20-y.md'),
    );
  });

  it('takes no note for another that the report links to as well', async () => {
    const twin = 'notes/2026-11-20-twin.md';
    const folder = await written({ ...notes, [twin]: notes[review].replace('chose', 'took') });
    folder.store.delete(twin);
    const all = await found(folder);
    assert.ok(all.length > 0);
    assert.deepEqual(new Set(all.map((one) => one.split(':')[0])), new Set([`source-gone ${twin}`]));
  });

  it('says what is gone, on every line of it, and that of a private one nothing', async () => {
    const folder = await written();
    const text = folder.store.text(review);
    folder.store.delete(review);
    const gone = [
      `source-gone ${review}: ${reviewLine}`,
      `source-gone ${review}: 1. 2026-11-20 [Platform review]`,
    ];
    assert.deepEqual(await found(folder), gone);
    folder.store.change('b.md', text.replace('---\n', '---\ndate: 2026-11-20\nprivate: true\n'));
    assert.deepEqual(await found(folder), gone);
  });

  it('follows a section into another note', async () => {
    const folder = await written({ ...notes, 'notes/x/2026-11-11-audits.md': '# All audits\n\nText.\n' });
    const outcomes = await moveSection(folder.workspace, {
      from: links,
      section: { kind: 'section', line: 2, title: 'The audit' },
      to: { kind: 'note', path: 'notes/x/2026-11-11-audits.md' },
      mode: 'move',
    });
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['changed', 'changed'],
    );
    const all = await found(folder);
    const way = ' > notes/x/2026-11-11-audits.md:5';
    assert.equal(all[0], `heading-moved The audit notes/x/2026-11-11-audits.md: ${auditLine}${way}`);
    assert.deepEqual(codesOf(all), ['heading-moved', 'heading-moved', 'source-unfiled']);
  });

  it('follows it whatever levels its headings get, and wherever its links lead from there', async () => {
    const deep =
      '# Leads\n\n## Monday\n\n### The audit\n\n#vision/security\n\nThe certifier accepted [our evidence](../b.md).\n\n#### Next\n\nRest.\n';
    const folder = await written({ [links]: deep, 'x/y/2026-11-11-audits.md': 'Text.\n' });
    await moveSection(folder.workspace, {
      from: links,
      section: { kind: 'section', line: 4, title: 'The audit' },
      to: { kind: 'note', path: 'x/y/2026-11-11-audits.md' },
      mode: 'move',
    });
    assert.match(folder.store.text('x/y/2026-11-11-audits.md'), /^#{1,2} The audit$/m);
    assert.match(folder.store.text('x/y/2026-11-11-audits.md'), /^#{2,3} Next$/m);
    const source = sourceOf(folder.store.text('x/y/2026-11-11-audits.md'));
    assert.equal(source.digest(0), sourceOf(deep).digest(2));
  });

  it('follows a section under its new heading, by what it says', async () => {
    const folder = await written();
    changed(folder.store, links, '## The audit', '## Our audit');
    const all = await found(folder);
    assert.equal(all[0], `heading-moved Our audit ${links}: ${auditLine} > ${links}:3`);
    changed(folder.store, links, '- [ ] Ana', 'And more.\n\n- [ ] Ana');
    assert.equal((await found(folder))[0], all[0]);
    changed(folder.store, links, 'accepted', 'refused');
    assert.equal((await found(folder))[0], `heading-gone the-audit: ${auditLine} > ${links}:1`);
  });

  it('marks what is filed no more, or elsewhere, and what is of another day', async () => {
    const folder = await written();
    changed(folder.store, review, 'vision/costs', 'people');
    assert.deepEqual(await found(folder), [`source-unfiled Costs: ${reviewLine} > ${review}:1`]);
    changed(folder.store, review, '[people]', '[]');
    assert.deepEqual(codesOf(await found(folder)), ['source-unfiled', 'source-unfiled']);
    changed(folder.store, review, '[]', '[vision/costs]\ndate: 2026-09-30');
    assert.deepEqual((await found(folder))[0], `source-redated 2026-09-30: ${reviewLine} > ${review}:1`);
  });

  it('holds what stands under an activity that has another title now against its category', async () => {
    const folder = await written();
    const unfiled = [`source-unfiled Costs: ${reviewLine} > ${review}:1`];
    changed(folder.store, review, 'vision/costs', 'vision/security');
    assert.deepEqual(await found(folder), unfiled);
    changed(folder.store, 'responsibilities/vision.md', 'title: Costs', 'title: Spending');
    assert.deepEqual(await found(folder), []);
    changed(folder.store, review, 'vision/security', 'people/interviewing');
    assert.deepEqual(await found(folder), unfiled);
  });

  it('tells of what became private that its line has to go, and nothing else', async () => {
    const folder = await written();
    changed(folder.store, review, '---\n', '---\nprivate: true\ndate: 2020-02-02\n');
    changed(folder.store, review, 'We chose the queue', 'CANARY');
    changed(folder.store, links, '#vision/security', '#vision/security #private');
    changed(folder.store, links, 'The certifier', 'CANARY');
    await folder.workspace.reload();
    const check = await checkReport(folder.workspace, file);
    assert.ok(check.kind === 'checked');
    assert.deepEqual(
      check.findings.map(({ code, args, where }) => [code, args, where]),
      Array(5).fill(['source-private', [], undefined]),
    );
  });

  it('tells the same of a sentence or a heading that became private by itself', async () => {
    const folder = await written();
    changed(folder.store, review, 'of the vendor.', 'of the vendor. #private');
    changed(folder.store, links, '## The audit', '## Our audit #private');
    const all = await found(folder);
    assert.deepEqual(
      all.slice(0, 2),
      [auditLine, reviewLine].map((line) => `source-private: ${line}`),
    );
    assert.match(all[2] ?? '', /^source-private: .*Ana: tell the board$/);
  });

  it('tells the same of a section that was given another name and made private', async () => {
    const folder = await written();
    changed(folder.store, links, '## Weather', '## Weather\n\n#vision/costs');
    changed(folder.store, links, '## The audit', '## Our audit #private');
    assert.ok((await found(folder)).includes(`source-private: ${auditLine}`));
  });

  it('says which note cannot be read, and why', async () => {
    const folder = await written();
    changed(folder.store, review, '[vision/costs]', '[vision/costs');
    folder.store.markUnreadable(links, 'denied');
    const all = await found(folder);
    assert.match(
      all.at(-2) ?? '',
      /^source-unreadable front-matter-yaml .* > notes\/2026-11-20-review\.md:\d$/,
    );
    assert.ok(all.some((one) => one.startsWith('source-unreadable file-unreadable denied')));
    assert.deepEqual(new Set(codesOf(all)), new Set(['source-unreadable']));
  });

  it('marks an open action that is done in its note, and no words around it', async () => {
    const folder = await written();
    changed(folder.store, links, '- [ ] Ana', '- [x] Ana');
    const all = await found(folder);
    const line = '- 2026-11-10 **[Leads meeting]** · Security · open 1 week — Ana: tell the board';
    assert.deepEqual(all, [
      `source-edited: ${auditLine} > ${links}:3`,
      `action-changed done: ${line} > ${links}:3`,
    ]);
    changed(folder.store, links, '- [x] Ana', '- [ ] Bo');
    assert.equal((await found(folder))[1], `source-changed: ${line} > ${links}:3`);
  });

  it('leaves an action of an earlier period alone that was done after it', async () => {
    const folder = await written(notes);
    changed(folder.store, links, 'tell the board', 'tell the board ✅ 2027-01-05');
    changed(folder.store, links, '- [ ] Ana', '- [x] Ana');
    assert.ok(!codesOf(await found(folder)).includes('action-changed'));
  });

  it('knows an action whose note is not of the period, though the note is not read for the report', async () => {
    const old = 'notes/2026-08-01-old.md';
    const folder = await written({
      ...notes,
      [old]: '---\nactivities: [people]\n---\n# Old\n\n## To do\n\n- [ ] Second run\n',
    });
    assert.deepEqual(await found(folder), []);
    changed(folder.store, old, '[ ]', '[-]');
    assert.deepEqual(codesOf(await found(folder)), ['action-changed']);
    changed(folder.store, old, '[-] Second', '[ ] Third');
    assert.deepEqual(codesOf(await found(folder)), ['source-changed']);
  });

  it('checks every date of a line that stands for several notes', async () => {
    const meetings = ['02', '09', '16'].map((day): [string, string] => [
      `notes/2026-10-${day}.md`,
      '---\ntitle: Sync\nactivities: [vision/costs]\n---\n',
    ]);
    const folder = await written(Object.fromEntries(meetings));
    assert.deepEqual(await found(folder), []);
    folder.store.delete('notes/2026-10-09.md');
    const line = '- **Sync**: [2026-10-16], [2026-10-09], [2026-10-02]';
    assert.deepEqual(await found(folder), [
      `source-gone notes/2026-10-09.md: ${line}`,
      'source-gone notes/2026-10-09.md: 2. 2026-10-09 [Sync]',
    ]);
  });

  it('marks each of several lines of one note by itself', async () => {
    const text =
      '---\nactivities: [vision/costs]\n---\n# Plan\n\n## Decisions\n\n- No agencies in 2027\n- Two talks a year\n';
    const folder = await written({ [review]: text });
    changed(folder.store, review, 'Two talks', 'Three talks');
    assert.deepEqual(await found(folder), [
      'source-edited: - 2026-11-20 **[Plan]** — No agencies in 2027 > notes/2026-11-20-review.md:1',
      'source-edited: - No agencies in 2027 > notes/2026-11-20-review.md:6',
      'source-changed: - Two talks a year > notes/2026-11-20-review.md:6',
    ]);
  });

  it('works on the page, which has no list of sources', async () => {
    const folder = await written(notes, 'page');
    changed(folder.store, review, 'We chose the queue of the vendor.', 'We chose to build our own.');
    folder.store.delete(links);
    // The last of them is the action that is open for longest.
    assert.deepEqual(codesOf(await found(folder)), ['source-changed', 'source-gone', 'source-gone']);
  });

  it('works for any period, each report of a file by its own', async () => {
    const folder = await written(notes, 'full', '2026-11-15..2026-12-31');
    const path = 'reports/2026-11-15..2026-12-31.md';
    assert.deepEqual(await found(folder, path), []);
    await writeReport(folder.workspace, { ...atEndOf(periodNamed('2026-11')), output: path });
    assert.deepEqual(await found(folder, path), []);
    changed(folder.store, review, '---\n', '---\ndate: 2026-11-14\n');
    assert.deepEqual(codesOf(await found(folder, path)), ['source-redated', 'source-redated']);
  });

  it('checks a report without fingerprints by what its lines quote', async () => {
    const folder = await written();
    const bare = folder.store.text(file).replace(/<!-- remit-fingerprints .*\n\n/, '');
    assert.notEqual(bare, folder.store.text(file));
    folder.store.change(file, bare);
    assert.deepEqual(await found(folder), []);
    changed(folder.store, review, 'The rest of it was talk.', 'The rest of it was about money.');
    assert.deepEqual(await found(folder), []);
    changed(folder.store, review, 'the queue of the vendor', 'nothing');
    assert.deepEqual(await found(folder), [`source-changed: ${reviewLine} > ${review}:1`]);
  });

  it('asks of a line that was edited by hand no more than that its link leads somewhere', async () => {
    const folder = await written();
    changed(folder.store, file, 'We chose the queue of the vendor.', 'A queue, at last!');
    changed(folder.store, review, 'We chose the queue of the vendor.', 'We chose to build our own.');
    assert.deepEqual(await found(folder), []);
    folder.store.delete(review);
    assert.deepEqual(codesOf(await found(folder)), ['source-gone', 'source-gone']);
  });

  it("checks the links in the author's own words, and what index.md says, for what is gone", async () => {
    const own =
      '\n[a](../notes/2026-11-10-leads.md#the-audit), [b](../notes/2026-11-10-leads.md#no-such), [c](../no.md), [d][d],\n[e](https://e.org/x.md), [f](#here), [g](../../out.md), [h](../picture.png), [i](%E0%A4%A.md)\n\n[d]: </gone.md>\n';
    const index = '---\nrole: CTO\n---\nSee [the file](vision.md) and [another](nothing.md).\n';
    const folder = await written({ ...notes, 'responsibilities/index.md': index });
    changed(folder.store, file, '\n## Risks and asks\n', `\n## Risks and asks\n${own}`);
    const all = await found(folder);
    assert.deepEqual(
      all.map((one) => one.split(':')[0]),
      [
        'source-gone responsibilities/nothing.md',
        'heading-gone no-such',
        'source-gone no.md',
        'source-gone gone.md',
      ],
    );
  });

  it('works on the text of an unsaved editor, of report and note alike', async () => {
    const folder = await written();
    folder.store.openUnsaved(file, `[x](../nothing.md)\n\n${folder.store.text(file)}`);
    folder.store.openUnsaved(review, folder.store.text(review).replace('We chose', 'We refused'));
    const check = await checkReport(folder.workspace, file);
    assert.ok(check.kind === 'checked');
    assert.deepEqual(
      check.findings.map(({ code, range }) => [code, range.start.line]),
      [
        ['source-gone', 0],
        [
          'source-changed',
          positionAt(folder.store.text(file), folder.store.text(file).indexOf(reviewLine.slice(0, 14))).line +
            2,
        ],
      ],
    );
  });

  it('refuses what is no report, and one whose markers do not match', async () => {
    const folder = await written();
    assert.deepEqual(await found(folder, review), ['refused: not-a-report']);
    folder.store.change(file, folder.store.text(file).replace('<!-- remit:end report 2026-Q4 -->', ''));
    assert.deepEqual(await found(folder), ['refused: markers-unbalanced']);
    folder.store.delete(file);
    const check = await checkReport(folder.workspace, file);
    assert.ok(check.kind === 'refused' && check.refusal.code === 'file-missing');
  });

  it('reads the notes that the report links to, and no others', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`notes/2026-01-01-${at}.md`, `# Note ${at}\n\nText.\n`]),
    );
    const folder = await written({ ...notes, ...others });
    const before = folder.store.calls.read;
    await checkReport(folder.workspace, file);
    assert.equal(folder.store.calls.read - before, 1 + Object.keys(notes).length);
  });

  it('takes no title for anything but a title, and finds nothing wrong with any', async () => {
    const hostile = [
      ...hostileTitles,
      '<!-- remit-fingerprints aaaaaaaaaaaa -->',
      'a — b — c',
      '— (x)',
      '…',
      '',
    ];
    const files = Object.fromEntries(
      hostile.map((title, at) => [
        `notes/2026-11-${String(1 + (at % 28)).padStart(2, '0')}-${at}.md`,
        `---\nactivities: [vision/costs]\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(`Was ${title}.`)}\n---\n## ${title.replace(/\s+/g, ' ')}\n\n#people\n\n${title} was said.\n\n- [ ] ${title}\n`,
      ]),
    );
    const folder = await written(files);
    assert.deepEqual(await found(folder), []);
    for (const path of Object.keys(files))
      folder.store.change(path, `${folder.store.text(path)}\nMore of it.\n`);
    assert.deepEqual(new Set(codesOf(await found(folder))), new Set(['source-edited']));
  });
});

describe("A report's fingerprints", () => {
  it('are one comment at the end of its evidence, and no edit by hand', async () => {
    const { workspace, store } = await written();
    const comments = store.text(file).match(/^<!-- remit-fingerprints (?:[0-9a-z]{12} )+-->$/gm);
    assert.equal(comments?.length, 1);
    assert.ok(store.text(file).endsWith(`${comments[0]}\n\n<!-- remit:end report 2026-Q4/evidence -->\n`));
    const again = await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) });
    assert.equal(again.status, 'unchanged');
    store.change(file, store.text(file).replaceAll('\n', '\r\n'));
    const inCrlf = await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) });
    assert.equal(inCrlf.status, 'unchanged');
  });

  it('are one for each line that quotes a note, an action and an item of the same words apart', async () => {
    const text = '---\nactivities: [vision/costs]\n---\n- [x] We took the first.\n';
    const index = '---\nrole: CTO\n---\nSee [this](../notes/2026-11-20-review.md).\n';
    const folder = await written({ [review]: text, 'responsibilities/index.md': index });
    const [entries = ''] =
      /(?<=<!-- remit-fingerprints )[0-9a-z ]+(?= -->)/.exec(folder.store.text(file)) ?? [];
    assert.equal(entries.split(' ').length, 2);
    assert.deepEqual(await found(folder), []);
  });

  it('are none of what is private, in whole or in part', async () => {
    const secret = '\n## Salaries\n\n#private\n\nCANARY\n';
    const hidden = {
      'notes/2026-11-03-h.md': '---\nactivities: [vision/costs]\nprivate: true\n---\nHidden.\n',
    };
    const fingerprints = async (files: Readonly<Record<string, string>>): Promise<readonly string[] | null> =>
      (await written(files)).store.text(file).match(/^<!-- remit-fingerprints .*$/gm);
    assert.deepEqual(
      await fingerprints({ ...notes, ...hidden, [review]: notes[review] + secret }),
      await fingerprints(notes),
    );
  });

  it('keep up with notes of which the report shows the same', async () => {
    const folder = await written();
    changed(folder.store, review, 'The rest of it was talk.', 'The rest of it was about money.');
    await folder.workspace.reload();
    const outcome = await writeReport(folder.workspace, {
      ...atEndOf(periodNamed('2026-Q4')),
    });
    assert.equal(outcome.status, 'changed');
    assert.deepEqual(await found(folder), []);
  });
});
