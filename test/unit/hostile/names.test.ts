import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { checkWorkspace } from '../../../src/core/actions/checkWorkspace';
import { reshape } from '../../../src/core/actions/reshape/reshape';
import { undoLastChange } from '../../../src/core/actions/undoLastChange';
import { reportOf, writeReport } from '../../../src/core/actions/report/write';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { complete } from '../../../src/core/language/complete';
import { hover } from '../../../src/core/language/hover';
import type { TaxonomyChange } from '../../../src/core/reshape/taxonomyChange';
import { createSuggester } from '../../../src/core/suggest/suggester';
import { aDay } from '../../support/aDay';
import { filedUnder, readFolder } from '../../support/aFolder';
import { aJournal } from '../../support/aJournal';
import { atEndOf, periodNamed } from '../../support/aWorkspace';
import type { InMemoryStore } from '../../support/inMemoryStore';

/** What every object has already: as an id each of them is like any other. */
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const note = '2026-11-01-a.md';
const today = aDay('2026-11-24');
const quarter = periodNamed('2026-Q4');

const categoryWith = (...ids: readonly string[]): string =>
  `---\ntitle: Odd\norder: 9\nactivities:\n${ids.map((id) => `  - id: ${id}\n`).join('')}---\n`;

/** A folder where `name` is a category, and each of the names an activity of it. */
const folderOf = (
  name: string,
  filed: string,
): Promise<{ readonly workspace: Workspace; readonly store: InMemoryStore }> =>
  readFolder({ [`responsibilities/${name}.md`]: categoryWith(...names), [note]: filed });

const pathsOf = ({ index }: Workspace, path = note): readonly string[] =>
  (index.get(path)?.filings ?? []).map(({ activity }) => activity);

/** Does a change, says where the note is filed after it, and that undo brings every file back. */
async function filedAfter(name: string, filed: string, change: TaxonomyChange): Promise<readonly string[]> {
  const { workspace, store } = await folderOf(name, filed);
  const before = store.texts();
  const journal = aJournal();
  const { refusal, outcomes } = await reshape(workspace, change, journal);
  assert.equal(refusal, undefined);
  assert.ok(outcomes.every(({ status }) => status !== 'refused'));
  const paths = pathsOf(workspace);
  await undoLastChange(workspace, journal);
  assert.deepEqual(store.texts(), before);
  return paths;
}

describe('An id that every object has as a property', () => {
  let ownOfObjects: readonly string[];
  before(() => (ownOfObjects = Object.getOwnPropertyNames(Object.prototype)));
  afterEach(() => {
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), ownOfObjects);
    assert.deepEqual(Object.keys({}), []);
  });

  it('means nothing where nobody declares it, as a category, as an activity or on its own', async () => {
    const { workspace } = await readFolder({ [note]: '# T\n' });
    for (const name of names) {
      for (const path of [name, `${name}/${name}`, `vision/${name}`]) {
        assert.ok(!('path' in workspace.taxonomy.resolve(path)), path);
        const request = { part: { kind: 'note' }, add: [path], remove: [] } as const;
        const [outcome] = await changeFilings(workspace, [{ path: note, request }]);
        assert.equal(outcome?.status === 'refused' && outcome.refusal.code, 'target-unknown', path);
      }
    }
  });

  for (const name of names) {
    const path = `${name}/${name}`;

    it(`is filed under and unfiled without a trace: ${name}`, async () => {
      const text = '---\ntitle: T\nactivities: [vision/costs]\n---\n# T\n';
      const { workspace, store } = await folderOf(name, text);
      const part = { kind: 'note' } as const;
      await changeFilings(workspace, [{ path: note, request: { part, add: [path, name], remove: [] } }]);
      assert.deepEqual(pathsOf(workspace), ['vision/costs', path, name]);
      assert.deepEqual(await checkWorkspace(workspace), []);
      await changeFilings(workspace, [{ path: note, request: { part, add: [], remove: [path, name] } }]);
      assert.equal(store.text(note), text);
    });

    it(`is suggested for its words, completed and explained: ${name}`, async () => {
      const { workspace } = await folderOf(name, `# ${name} of the council\n`);
      const answer = await createSuggester(workspace).suggest({ path: note, today });
      assert.ok(answer.kind === 'suggestions');
      assert.ok(answer.suggestions.some(({ activity }) => activity === path));
      const text = `---\nactivities: [${path}]\n---\n`;
      const context = { workspace, today, path: note, text };
      assert.equal(hover(context, text.indexOf('/') + 1)?.path, path);
      assert.ok(complete(context, text.indexOf('[') + 1).some(({ label }) => label === path));
    });

    it(`is counted and shown by the report, in markdown and in JSON: ${name}`, async () => {
      const { workspace, store } = await folderOf(name, filedUnder(path, 'vision/costs'));
      const { categories } = await reportOf(workspace, atEndOf(quarter));
      const odd = categories.find(({ id }) => id === name);
      assert.deepEqual([odd?.notes, odd?.share, odd?.activities.map((row) => row.path)], [1, 50, [path]]);
      assert.deepEqual(
        odd?.quiet.map((quiet) => quiet.path),
        names.filter((other) => other !== name).map((other) => `${name}/${other}`),
      );
      await writeReport(workspace, { ...atEndOf(quarter) });
      const heading = `### ${name.replaceAll('_', String.raw`\_`)}\n`;
      assert.ok(store.text('reports/2026-Q4.md').includes(heading));
    });

    it(`is what something is renamed from and to, and moved to: ${name}`, async () => {
      const after = (filed: string, change: TaxonomyChange): Promise<readonly string[]> =>
        filedAfter(name, filedUnder(filed), change);
      assert.deepEqual(await after(path, { kind: 'rename', path, to: 'plain' }), [`${name}/plain`]);
      assert.deepEqual(await after(path, { kind: 'rename', path: name, to: 'plain' }), [`plain/${name}`]);
      const costs = 'vision/costs';
      assert.deepEqual(await after(costs, { kind: 'rename', path: costs, to: name }), [`vision/${name}`]);
      assert.deepEqual(await after(costs, { kind: 'move', path: costs, category: name, place: 'last' }), [
        `${name}/costs`,
      ]);
      const { workspace } = await readFolder({ [note]: filedUnder(costs) });
      await reshape(workspace, { kind: 'rename', path: 'vision', to: name }, aJournal());
      assert.deepEqual(pathsOf(workspace), [`${name}/costs`]);
      // The path before it is known all the same.
      assert.equal(workspace.taxonomy.resolve(costs).kind, 'activity');
    });

    it(`is merged from and into, and retired: ${name}`, async () => {
      const after = (filed: string, change: TaxonomyChange): Promise<readonly string[]> =>
        filedAfter(name, filedUnder(filed), change);
      const costs = 'vision/costs';
      assert.deepEqual(await after(path, { kind: 'merge', path, into: costs }), [costs]);
      assert.deepEqual(await after(costs, { kind: 'merge', path: costs, into: path }), [path]);
      assert.deepEqual(await after(costs, { kind: 'merge', path: 'vision', into: name }), [`${name}/costs`]);
      assert.deepEqual(await after(path, { kind: 'merge', path: name, into: 'vision' }), [`vision/${name}`]);
      assert.deepEqual(await after(path, { kind: 'retire', path, day: today }), [path]);
      const { workspace } = await folderOf(name, filedUnder(path));
      await reshape(workspace, { kind: 'retire', path, day: today }, aJournal());
      const meaning = workspace.taxonomy.resolve(path);
      assert.equal(meaning.kind === 'activity' && meaning.activity.retired, today);
    });

    it(`is added as a category and as an activity, once: ${name}`, async () => {
      const { workspace } = await readFolder({});
      const category = { kind: 'add-category', id: name, title: name, body: '' } as const;
      const activity = {
        kind: 'add-activity',
        category: name,
        id: name,
        title: '',
        description: '',
      } as const;
      for (const change of [category, activity]) {
        assert.equal((await reshape(workspace, change, aJournal())).refusal, undefined);
        assert.equal((await reshape(workspace, change, aJournal())).refusal?.code, 'path-exists');
      }
      assert.equal(workspace.taxonomy.resolve(path).kind, 'activity');
    });
  }

  it('changes nothing as a key of a category file or of a note', async () => {
    const keys = names.map((name) => `${name}: { polluted: true, title: X }`).join('\n');
    const { workspace } = await readFolder({
      'responsibilities/odd.md': `---\n${keys}\nactivities:\n  - { id: a, __proto__: { title: X, retired: 2020-01-01 } }\n---\n`,
      [note]: `---\n${keys}\nactivities: [odd/a]\n---\n`,
    });
    const meaning = workspace.taxonomy.resolve('odd/a');
    assert.ok(meaning.kind === 'activity');
    assert.deepEqual(
      [meaning.category.title, meaning.activity.title, meaning.activity.retired],
      ['odd', 'a', undefined],
    );
    await reshape(workspace, { kind: 'retire', path: 'odd/a', day: today }, aJournal());
    assert.deepEqual(pathsOf(workspace), ['odd/a']);
  });
});
