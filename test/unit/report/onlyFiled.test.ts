import assert from 'node:assert/strict';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { reportOf, writeReport } from '../../../src/core/actions/report/write';
import { Workspace } from '../../../src/core/workspace/workspace';
import { calendarQuarter } from '../../../src/core/period/period';
import { buildReport } from '../../../src/core/report/facts/buildReport';
import type { ReportModel } from '../../../src/core/report/model';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { FilePath } from '../../../src/core/store/store';
import { twoCategories } from '../../support/aFolder';
import { atEndOf, reportInput } from '../../support/aWorkspace';
import { InMemoryStore } from '../../support/inMemoryStore';

const note = (lines: string): string => `---\n${lines}\n---\n# T\n\n## Decisions\n\n- We took the queue.\n`;
const notes: Readonly<Record<FilePath, string>> = {
  'notes/2026-05-04-filed.md': note('activities: [vision/costs]'),
  'notes/2026-05-05-section.md': '# T\n\n## A\n\n#vision/costs\n\nWe moved the queue.\n',
  'notes/2026-05-06-unfiled.md': note('title: U'),
  'notes/2026-05-07-needless.md': note('activities: []'),
  'notes/2026-05-08-private.md': note('activities: [vision/costs]\nprivate: true'),
  'notes/2026-05-09-all-private.md': '# T\n\n## A #private\n\n#vision/costs\n\nWe moved it.\n',
  'notes/2026-02-01-before.md': note('activities: [vision/costs]'),
  'notes/2026-08-01-after.md': note('activities: [vision/costs]'),
  'notes/undated.md': note('activities: [vision/costs]'),
  'notes/2026-05-10-broken.md': '---\nactivities: [vision/costs\n---\n# T\n',
};

class RememberingStore extends InMemoryStore {
  readonly pathsRead: FilePath[] = [];

  override read(path: FilePath): ReturnType<InMemoryStore['read']> {
    this.pathsRead.push(path);
    return super.read(path);
  }
}

const secondQuarter = (workspace: Workspace): Promise<ReportModel> =>
  reportOf(workspace, atEndOf(calendarQuarter(2026, 2)));
const openIn = ({ actions }: ReportModel): readonly string[] => actions.stillOpen.map(({ text }) => text);
const filed = (path: string, text: string): string =>
  `---\ndate: 2026-05-04\nactivities: [${path}]\n---\n# A\n\n${text}\n`;

/** The texts that remark parses meanwhile, whoever asks it to. */
async function parsedWhile(work: () => Promise<void>): Promise<readonly string[]> {
  const prototype = Object.getPrototypeOf(unified()) as Pick<Processor, 'parse'>;
  const { parse } = prototype;
  const texts: string[] = [];
  prototype.parse = function (this: Processor, text): ReturnType<Processor['parse']> {
    assert.ok(typeof text === 'string', 'what is parsed is a string');
    texts.push(text);
    return parse.call(this, text);
  };
  try {
    await work();
  } finally {
    prototype.parse = parse;
  }
  return texts;
}

describe('What a report reads', () => {
  it('is each filed note of its period once, and none that is unfiled, private or of another time', async () => {
    const store = new RememberingStore({ ...twoCategories, ...notes });
    const workspace = new Workspace(store);
    await workspace.reload();
    await workspace.readForReport();
    store.pathsRead.length = 0;
    await reportOf(workspace, atEndOf(calendarQuarter(2026, 2)));
    assert.deepEqual([...store.pathsRead].sort(), [
      'notes/2026-05-04-filed.md',
      'notes/2026-05-05-section.md',
    ]);
  });

  it('is of every note what it has done and what it repeats, once in a session and not before the first report', async () => {
    const store = new RememberingStore({
      ...twoCategories,
      'a.md': filed('vision/costs', '- [ ] Pay the baker'),
      'b.md': '# B\n',
    });
    const workspace = new Workspace(store);
    await workspace.reload();
    assert.deepEqual(workspace.index.withoutFacts(), ['a.md', 'b.md']);
    const { revision } = workspace.index;
    const readOnce = async (): Promise<readonly FilePath[]> => {
      store.pathsRead.length = 0;
      await workspace.readForReport();
      return [...store.pathsRead].sort();
    };
    assert.deepEqual(await readOnce(), ['a.md', 'b.md']);
    assert.deepEqual(await readOnce(), []);
    // No view shows what was learnt, so none is drawn again.
    assert.equal(workspace.index.revision, revision);
    assert.deepEqual(openIn(await secondQuarter(workspace)), ['Pay the baker']);
    store.change('a.md', filed('vision/costs', '- [ ] Pay the miller'));
    store.delete('b.md');
    await workspace.update(['a.md', 'b.md']);
    assert.deepEqual(await readOnce(), []);
    assert.deepEqual(openIn(await secondQuarter(workspace)), ['Pay the miller']);
  });

  it('is the note as it stands when the report is made, whether anybody told of a change or not', async () => {
    const store = new RememberingStore({
      ...twoCategories,
      'a.md': filed('vision/costs', '- [ ] Pay the baker'),
    });
    const workspace = new Workspace(store);
    await workspace.reload();
    store.change('a.md', filed('vision/costs', '- [ ] Pay the miller'));
    assert.deepEqual(openIn(await secondQuarter(workspace)), ['Pay the miller']);
  });

  it('is judged by the notes of its own index, though the same notes were read for another', () => {
    const said = '---\nactivities: [tech/ops]\n---\n# T\n\nThe queue was moved over.\n';
    const files = {
      'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n',
      'notes/2026-05-04.md': said,
    };
    const others = { 'notes/2026-01-01.md': said, 'notes/2026-01-02.md': said };
    const alone = reportInput(files, '2026-Q2');
    const among = { ...reportInput({ ...files, ...others }, '2026-Q2'), notes: alone.notes };
    assert.match(renderMarkdown(buildReport(alone), 'reports'), /The queue was moved over/);
    assert.doesNotMatch(renderMarkdown(buildReport(among), 'reports'), /The queue was moved over/);
  });

  it('is parsed in full of none but these, though ten times as many are in the index', async () => {
    const said = (name: string): string => `# T\n\n- \`${name}\` was\n  moved\n`;
    const named = (name: string, filed: boolean): readonly [FilePath, string] => [
      `notes/${name}.md`,
      (filed ? '---\nactivities: [vision/costs]\n---\n' : '') + said(name),
    ];
    const days = Array.from({ length: 28 }, (_, at) => String(at + 1).padStart(2, '0'));
    const mine = days.map((day) => `2026-05-${day}-mine`);
    const others = days.flatMap((day) =>
      Array.from({ length: 9 }, (_, year) => `${2015 + year}-05-${day}-other`),
    );
    const unfiled = days.map((day) => `2026-05-${day}-unfiled`);
    const store = new InMemoryStore({
      ...twoCategories,
      ...Object.fromEntries([...mine, ...others].map((name) => named(name, true))),
      ...Object.fromEntries(unfiled.map((name) => named(name, false))),
    });
    const parsed = await parsedWhile(async () => {
      const workspace = new Workspace(store);
      await workspace.reload();
      assert.equal(workspace.index.size, 28 * 11);
      const status = await writeReport(workspace, { ...atEndOf(calendarQuarter(2026, 2)) });
      assert.equal(status.status, 'created');
    });
    const names = new Set(
      parsed.flatMap((text) => text.match(/\d{4}-\d\d-\d\d-(?:mine|other|unfiled)/gu) ?? []),
    );
    assert.deepEqual([...names].sort(), mine);
    // Each of them once: what else is parsed are lines of the report.
    assert.equal(parsed.filter((text) => text.includes('was\n')).length, mine.length);
  });

  it('needs no text of another note: the model is made of those texts alone', () => {
    const input = reportInput({ ...twoCategories, ...notes }, '2026-Q2');
    assert.deepEqual([...input.notes.keys()].sort(), [
      'notes/2026-05-04-filed.md',
      'notes/2026-05-05-section.md',
    ]);
    assert.match(renderMarkdown(buildReport(input), 'reports'), /We moved the queue/);
  });
});
