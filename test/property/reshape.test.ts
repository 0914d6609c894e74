import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Journal } from '../../src/core/actions/journal';
import { planReshape, reshape } from '../../src/core/actions/reshape/reshape';
import { undoLastChange } from '../../src/core/actions/undoLastChange';
import { Workspace } from '../../src/core/workspace/workspace';
import { filingsOf } from '../../src/core/note/filing';
import { scanNote } from '../../src/core/note/scanNote';
import type { TaxonomyChange } from '../../src/core/reshape/taxonomyChange';
import type { FilePath } from '../../src/core/store/store';
import type { Taxonomy } from '../../src/core/taxonomy/taxonomy';
import { comparable } from '../../src/core/taxonomy/taxonomy';
import { aDay } from '../support/aDay';
import { aJournal } from '../support/aJournal';
import { InMemoryStore } from '../support/inMemoryStore';
import { runs } from '../support/runs';
import { forms } from '../unit/filing/planned';
import { aCategory } from './writtenCategory';
import { aNote, textOf } from './writtenNote';

// Each try reads a whole folder several times over.
const check = <T extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<T>): Promise<void> =>
  fc.assert(property, { numRuns: runs });

const techFile = 'responsibilities/tech.md';
const hiringFile = 'responsibilities/hiring.md';

const aFolder = fc
  .record({
    tech: aCategory('Tech', 1, ['strategy', 'costs', 'audits']),
    hiring: aCategory('Hiring', 2, ['loop', 'costs']),
    notes: fc.array(aNote, { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom(...Object.values(forms)),
  })
  .map(({ tech, hiring, notes, to }): Files => ({
    [techFile]: to(tech),
    // An alias of one category only: two that claim one are a problem of their own.
    [hiringFile]: to(hiring.replaceAll('was/', 'once/').replace('earlier', 'of-old')),
    ...Object.fromEntries(notes.map((note, at) => [`${at}.md`, to(textOf(note))])),
    'near.md': to('#tech/costs-cloud #tech/costsx #tech #x/tech/costs #tech/costs/a/b #TECH/costs\n'),
  }));

const aChange: fc.Arbitrary<TaxonomyChange> = fc.constantFrom<TaxonomyChange>(
  { kind: 'rename', path: 'tech/costs', to: 'money' },
  { kind: 'rename', path: 'tech', to: 'technology' },
  { kind: 'rename', path: 'tech/costs', to: 'hiring/money' },
  { kind: 'rename', path: 'tech/costs', to: 'hiring/audits' },
  { kind: 'move', path: 'tech/costs', category: 'hiring', place: { after: 'hiring/loop' } },
  { kind: 'move', path: 'tech/audits', category: 'hiring', place: 'first' },
  { kind: 'move', path: 'tech/costs', category: 'tech', place: 'first' },
  { kind: 'move', path: 'tech/strategy', category: 'tech', place: { after: 'tech/costs' } },
  { kind: 'move', path: 'tech/strategy', category: 'tech', place: 'last' },
  { kind: 'merge', path: 'tech/costs', into: 'tech/audits' },
  { kind: 'merge', path: 'tech/audits', into: 'hiring/loop' },
  { kind: 'merge', path: 'tech', into: 'hiring' },
  { kind: 'merge', path: 'hiring', into: 'tech' },
  { kind: 'retire', path: 'tech/costs', day: aDay('2026-03-31') },
  { kind: 'retire', path: 'tech', day: aDay('2026-03-31') },
  { kind: 'set-title', path: 'tech/costs', title: 'What it costs: all of it' },
  {
    kind: 'add-activity',
    category: 'tech',
    id: 'new',
    title: 'New & fine',
    description: 'Words, with: signs',
  },
  { kind: 'adopt', path: 'tech/costsx', into: 'tech/costs' },
  { kind: 'restore-retired', path: 'tech/costsx', day: aDay('2026-03-31') },
);

type Files = Readonly<Record<FilePath, string>>;

async function opened(
  files: Files,
): Promise<{ readonly workspace: Workspace; readonly store: InMemoryStore; readonly journal: Journal }> {
  const store = new InMemoryStore(files);
  const workspace = new Workspace(store);
  await workspace.reload();
  return { workspace, store, journal: aJournal() };
}

const isNote = (path: FilePath): boolean => !path.startsWith('responsibilities/');

/** Every note's filings, as often as they are there, by the taxonomy that its folder has. */
function filed(files: Files, taxonomy: Taxonomy): Readonly<Record<FilePath, readonly string[]>> {
  const entries = Object.entries(files).filter(([path]) => isNote(path));
  return Object.fromEntries(
    entries.map(([path, text]) => [
      path,
      filingsOf(scanNote(path, text).note, taxonomy)
        .map(({ activity, part }) => `${activity} ${part.kind}`)
        .sort(),
    ]),
  );
}

function placesAfter(change: TaxonomyChange): (path: string) => string {
  if (change.kind === 'merge') {
    const ids = change.path.includes('/') ? [''] : ['', '/strategy', '/costs', '/audits', '/loop'];
    return (path) => ids.reduce((so, id) => (so === change.path + id ? change.into + id : so), path);
  }
  if (change.kind === 'move') {
    return (path) => (path === change.path ? `${change.category}/${path.split('/')[1] ?? ''}` : path);
  }
  if (change.kind !== 'rename') return (path) => path;
  const to = change.path.includes('/') && !change.to.includes('/') ? `tech/${change.to}` : change.to;
  return (path) => {
    if (path === change.path) return to;
    return path.startsWith(`${change.path}/`) ? to + path.slice(change.path.length) : path;
  };
}

describe('Any change of any responsibilities', () => {
  it('does what its preview said, files every note as before or by the new path, and is undone to the byte', () =>
    check(
      fc.asyncProperty(aFolder, aChange, async (files, change) => {
        const { workspace, store, journal } = await opened(files);
        const before = filed(files, workspace.taxonomy);
        const plan = await planReshape(workspace, change);
        assert.deepEqual(store.writes, []);
        const result = await reshape(workspace, change, journal);
        const after = store.texts();
        assert.deepEqual(result.refusal, plan.refusal);
        const touched = [...new Set([...Object.keys(files), ...Object.keys(after)])].filter(
          (path) => files[path] !== after[path],
        );
        const planned = plan.files.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
        assert.deepEqual(touched.sort(), planned.sort());
        const moved = placesAfter(change);
        const now = filed(after, workspace.taxonomy);
        for (const [path, filings] of Object.entries(before)) {
          const expected = filings.map((filing) => filing.replace(/^\S+/, moved));
          const isAdopted = change.kind === 'adopt' || change.kind === 'restore-retired';
          if (!result.refusal && !isAdopted) assert.deepEqual(new Set(now[path]), new Set(expected), path);
        }
        await undoLastChange(workspace, journal);
        assert.deepEqual(store.texts(), files);
      }),
    ));

  it('never leaves a note without its filing, wherever it stops', () =>
    check(
      fc.asyncProperty(aFolder, aChange, async (files, change) => {
        const { workspace, store, journal } = await opened(files);
        const before = filed(files, workspace.taxonomy);
        const moved = placesAfter(change);
        const moments: Files[] = [];
        for (const operation of ['apply', 'create', 'move', 'remove'] as const) {
          for (let k = 1; k <= 8; k++) store.before(operation, k, () => void moments.push(store.texts()));
        }
        const { refusal } = await reshape(workspace, change, journal);
        if (refusal) return;
        for (const texts of [...moments, store.texts()]) {
          const then = (await opened(texts)).workspace.taxonomy;
          const filings = filed(texts, then);
          for (const [path, expected] of Object.entries(before)) {
            const found = (filings[path] ?? []).map((filing) => filing.replace(/^\S+/, moved));
            const wanted = expected.map((filing) => filing.replace(/^\S+/, moved));
            const isKept = wanted.every((filing) => found.includes(filing));
            assert.ok(isKept, `${path}: ${found.join()} for ${wanted.join()}`);
          }
        }
      }),
    ));

  it('done a second time changes nothing more', () =>
    check(
      fc.asyncProperty(aFolder, aChange, async (files, change) => {
        const { workspace, store } = await opened(files);
        await reshape(workspace, change);
        const once = store.texts();
        await reshape(workspace, change);
        assert.deepEqual(store.texts(), once);
      }),
    ));
});

describe('Renaming there and back', () => {
  const there: TaxonomyChange = { kind: 'rename', path: 'tech/costs', to: 'money' };
  const back: TaxonomyChange = { kind: 'rename', path: 'tech/money', to: 'costs' };

  it('gives back every byte of every note, and of the category file all but its aliases (L9)', () =>
    check(
      fc.asyncProperty(aFolder, async (files) => {
        const { workspace, store } = await opened(files);
        if ((await reshape(workspace, there)).refusal) return;
        await reshape(workspace, back);
        const after = store.texts();
        for (const [path, text] of Object.entries(files)) {
          // A note that spells one path in two ways keeps both ways.
          if (path !== techFile) assert.equal(after[path], text);
        }
        const { categories } = (await opened(after)).workspace.taxonomy;
        const costs = categories
          .flatMap(({ activities }) => activities)
          .find(({ path }) => path === 'tech/costs');
        assert.ok(costs?.aliases.some((alias) => comparable(alias) === 'tech/money'));
      }),
    ));
});

describe('Merging', () => {
  it('leaves no list and no line of hashtags with the path twice that did not have one twice before', () =>
    check(
      fc.asyncProperty(aFolder, async (files) => {
        const { workspace, store } = await opened(files);
        const { refusal } = await reshape(workspace, {
          kind: 'merge',
          path: 'tech/costs',
          into: 'tech/audits',
        });
        if (refusal) return;
        for (const [path, text] of Object.entries(store.texts())) {
          if (!isNote(path)) continue;
          const doubled = (of: string): readonly string[] => doubledIn(path, of);
          const known = new Set(
            doubled(files[path] ?? '').map((each) => each.replace('tech/costs', 'tech/audits')),
          );
          for (const each of doubled(text)) assert.ok(known.has(each), `${path}: ${each}`);
        }
      }),
    ));
});

function doubledIn(path: FilePath, text: string): readonly string[] {
  const { note, outline } = scanNote(path, text);
  const scopes = new Map(
    outline.hashtags.map(({ start, scope, block }) => [start, `${scope} ${block.start}`]),
  );
  const seen = new Map<string, number>();
  for (const { place, written, span } of note.tokens) {
    const scope = place === 'hashtag' ? (scopes.get(span.start) ?? '') : place;
    if (scope.startsWith('block')) continue;
    const key = `${scope.split(' ')[0] ?? ''} ${comparable(written)}`;
    const list = `${scope} ${comparable(written)}`;
    seen.set(list, (seen.get(list) ?? 0) + 1);
    if (seen.get(list) === 2) seen.set(`! ${key}`, 1);
  }
  return [...seen.keys()].filter((key) => key.startsWith('! '));
}
