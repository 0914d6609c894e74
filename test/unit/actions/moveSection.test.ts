import assert from 'node:assert/strict';
import type { Journal } from '../../../src/core/actions/journal';
import type { SectionRequest } from '../../../src/core/actions/moveSection';
import { moveSection } from '../../../src/core/actions/moveSection';
import type { FileOutcome } from '../../../src/core/actions/outcome';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { aDay } from '../../support/aDay';
import { readFolder } from '../../support/aFolder';
import { aJournal } from '../../support/aJournal';

const a = '---\ndate: 2026-11-03\n---\n# A\n\n## One\n\n#vision/costs\n\n[l](c.md)\n\n## Two\n';
const b = '# B\r\n';
const cut = a.replace('## One\n\n#vision/costs\n\n[l](c.md)\n\n', '');
const inserted = `${b}\r\n## One\r\n\r\n#vision/costs\r\n\r\n[l](../c.md)\r\n`;
const files = { 'a.md': a, 'x/b.md': b };
const one = { kind: 'section', line: 5, title: 'One' } as const;

const run = (workspace: Workspace, request: Partial<SectionRequest> = {}, journal?: Journal) =>
  moveSection(
    workspace,
    { from: 'a.md', section: one, to: { kind: 'note', path: 'x/b.md' }, mode: 'move', ...request },
    journal,
  );
const told = (outcomes: readonly FileOutcome[]): readonly string[] =>
  outcomes.map((outcome) => {
    const { path, status } = outcome;
    if (outcome.status !== 'refused') return `${path} ${status}`;
    return [path, outcome.refusal.code, ...outcome.refusal.args].join(' ');
  });
const notesOf = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([path, text]) => (path.startsWith('responsibilities/') ? [] : [text]));

describe('Moving a section', () => {
  it('inserts it first, then cuts it, and the index knows at once', async () => {
    const { workspace, store } = await readFolder(files);
    assert.deepEqual(told(await run(workspace)), ['x/b.md changed', 'a.md changed']);
    assert.deepEqual(notesOf(store.texts()), [cut, inserted]);
    assert.deepEqual(
      store.writes.map(({ path }) => path),
      ['x/b.md', 'a.md'],
    );
    assert.equal(workspace.index.get('x/b.md')?.filings[0]?.activity, 'vision/costs');
    assert.equal(workspace.index.get('a.md')?.toFile, true);
  });

  it('edits unsaved editors and leaves the disk alone', async () => {
    const { workspace, store } = await readFolder(files);
    store.openUnsaved('x/b.md', `${b}typed\r\n`);
    store.openUnsaved('a.md', `${a}typed\n`);
    assert.deepEqual(
      (await run(workspace)).map((outcome) => outcome.status === 'changed' && outcome.where),
      ['editor', 'editor'],
    );
    assert.match(store.unsavedText('x/b.md') ?? '', /typed\r\n\r\n## One\r\n/);
    assert.equal(store.unsavedText('a.md'), `${cut}typed\n`);
    assert.deepEqual(notesOf(store.texts()), [a, b]);
  });

  it('into a new note begins one of the same day from the template, under a name that is free', async () => {
    const path = 'notes/2026/2026-11-03-one.md';
    const { workspace, store } = await readFolder({ ...files, [path]: 'taken\n' });
    const to = { kind: 'new', title: 'One', today: aDay('2026-11-24') } as const;
    assert.deepEqual(told(await run(workspace, { to })), [
      'notes/2026/2026-11-03-one-2.md created',
      'a.md changed',
    ]);
    assert.equal(
      store.text('notes/2026/2026-11-03-one-2.md'),
      '---\ndate: 2026-11-03\n---\n\n# One\n\n## One\n\n#vision/costs\n\n[l](../../c.md)\n',
    );
    assert.equal(store.text(path), 'taken\n');
  });

  it('into a new note takes no name of a file that is out of reach', async () => {
    const { workspace, store } = await readFolder(files);
    store.markUnreadable('notes/2026/2026-11-03-one.md', 'binary');
    const to = { kind: 'new', title: 'One', today: aDay('2026-11-24') } as const;
    assert.deepEqual(told(await run(workspace, { to })), [
      'notes/2026/2026-11-03-one-2.md created',
      'a.md changed',
    ]);
  });

  it('is refused as a whole where either note cannot be changed, with the one reason', async () => {
    const label = a.replace('# A\n', '# A\n\n[x]\n').replace('[l](c.md)', '[x]: c.md');
    const report = '<!-- remit:begin report 2026-Q4 -->\n\n<!-- remit:end report 2026-Q4 -->\n';
    for (const [changed, request, expected] of [
      [{}, { to: { kind: 'note', path: 'a.md' } }, 'a.md same-note'],
      [{}, { to: { kind: 'note', path: 'gone.md' } }, 'gone.md file-missing'],
      [
        {},
        { to: { kind: 'note', path: 'responsibilities/vision.md' } },
        'responsibilities/vision.md not-a-note',
      ],
      [{ 'x/b.md': report }, {}, 'x/b.md not-a-note'],
      [{ 'x/b.md': '---\na: "\n---\n' }, {}, 'x/b.md front-matter-yaml'],
      [{ 'a.md': label }, { section: { ...one, line: 7 } }, 'a.md label-needed x'],
      [{ 'a.md': report + a }, {}, 'a.md not-a-note'],
      [{}, { section: { ...one, title: 'Gone' } }, 'a.md section-moved Gone'],
      [{}, { from: 'gone.md' }, 'gone.md file-missing'],
      [{ 'responsibilities/index.md': '---\na: "\n---\n' }, {}, 'a.md remit-broken'],
    ] as const) {
      const { workspace, store } = await readFolder({ ...files, ...changed });
      const outcomes = told(await run(workspace, request)).map((line) => line.replace(/(yaml).*/, '$1'));
      assert.deepEqual(outcomes, [expected]);
      assert.deepEqual(store.writes, [], expected);
    }
  });

  it('with any one call failing loses nothing, says what became of it, and completes on a second run (L13)', async () => {
    const failures = [
      ['apply', 1, ['x/b.md write-failed scripted'], [a, b]],
      ['apply', 2, ['x/b.md changed', 'a.md section-in-both write-failed scripted'], [a, inserted]],
    ] as const;
    for (const [operation, k, expected, texts] of failures) {
      const { workspace, store } = await readFolder(files);
      const journal = aJournal();
      store.failOn(operation, k, 'failed');
      assert.deepEqual(told(await run(workspace, {}, journal)), expected);
      assert.deepEqual(notesOf(store.texts()), texts);
      await undoLastChange(workspace, journal);
      assert.deepEqual(notesOf(store.texts()), [a, b]);
      await run(workspace);
      assert.deepEqual(notesOf(store.texts()), [cut, inserted]);
    }
  });

  it('between any two calls changed by somebody else overwrites nothing of theirs (H40)', async () => {
    const theirs = '## Theirs\n';
    for (const operation of ['read', 'apply'] as const) {
      for (let k = 1; k <= 4; k++) {
        for (const path of ['a.md', 'x/b.md'] as const) {
          const { workspace, store } = await readFolder(files);
          store.before(operation, k, () => store.change(path, `${store.text(path)}\n${theirs}`));
          await run(workspace);
          const [left = '', there = ''] = notesOf(store.texts());
          const all = left + there;
          assert.ok(all.includes('#vision/costs'), `${operation} ${k} ${path}`);
          if (store.calls[operation] >= k)
            assert.equal(all.split(theirs).length, 2, `${operation} ${k} ${path}`);
        }
      }
    }
  });

  it('is left in both notes, and said, where somebody changed it in the meantime', async () => {
    const { workspace, store } = await readFolder(files);
    store.before('apply', 1, () => store.change('a.md', a.replace('[l]', '[more]')));
    assert.deepEqual(told(await run(workspace)), [
      'x/b.md changed',
      'a.md section-in-both changed-underneath',
    ]);
    assert.match(store.text('a.md'), /\[more\]/);
  });
});

describe('Copying a section', () => {
  it('leaves its note as it is', async () => {
    const { workspace, store } = await readFolder(files);
    assert.deepEqual(told(await run(workspace, { mode: 'copy' })), ['x/b.md changed']);
    assert.deepEqual(notesOf(store.texts()), [a, inserted]);
  });
});

describe('Undoing the move of a section', () => {
  it('gives both notes back byte for byte, and takes a new one away', async () => {
    for (const to of [
      { kind: 'note', path: 'x/b.md' },
      { kind: 'new', title: 'New', today: aDay('2026-11-24') },
    ] as const) {
      const { workspace, store } = await readFolder(files);
      const journal = aJournal();
      await run(workspace, { to }, journal);
      await undoLastChange(workspace, journal);
      assert.deepEqual(notesOf(store.texts()), [a, b]);
    }
  });

  it('takes the section from nowhere while it cannot be brought back to where it was', async () => {
    const { workspace, store } = await readFolder(files);
    const journal = aJournal();
    await run(workspace, {}, journal);
    store.change('a.md', `${cut}mine\n`);
    assert.deepEqual(told(await undoLastChange(workspace, journal)), [
      'x/b.md undo-apart a.md',
      'a.md changed-underneath',
    ]);
    assert.deepEqual(notesOf(store.texts()), [`${cut}mine\n`, inserted]);
    assert.deepEqual(await undoLastChange(workspace, journal), []);
  });

  it('that could not be written is completed by a second one', async () => {
    const { workspace, store } = await readFolder(files);
    const journal = aJournal();
    await run(workspace, {}, journal);
    store.failOn('apply', 1, 'read-only');
    assert.deepEqual(told(await undoLastChange(workspace, journal)), [
      'x/b.md undo-apart a.md',
      'a.md read-only scripted',
    ]);
    assert.deepEqual(notesOf(store.texts()), [cut, inserted]);
    await undoLastChange(workspace, journal);
    assert.deepEqual(notesOf(store.texts()), [a, b]);
  });
});
