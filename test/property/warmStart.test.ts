import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeNotes, encodeNotes } from '../../src/core/workspace/cache/codec';
import type { CachedNotes } from '../../src/core/workspace/cache/cachedNotes';
import type { IndexedNote } from '../../src/core/workspace/noteIndex';
import { Workspace } from '../../src/core/workspace/workspace';
import { twoCategories } from '../support/aFolder';
import { InMemoryStore } from '../support/inMemoryStore';
import { runs } from '../support/runs';
import { utf8 } from '../support/utf8';
import { aNote, anyText, textOf } from './writtenNote';

const notes = ['a.md', 'notes/2026-11-01-b.md', 'notes/c.md', 'drafts/d.md'];
const paths = [...notes, 'a.md', 'a.md', 'a.md', 'responsibilities/vision.md', 'responsibilities/index.md'];
// Many of one length, so that only the time tells them apart.
const ofOneLength = ['# A\n', '# B\n', '#x/y', '- a\n'];
const aText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ofOneLength) },
  { weight: 1, arbitrary: aNote.map(textOf) },
  { weight: 1, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---\nexclude: [drafts/**]\n---\n',
      '---\nactivities: [costs]\n---\n',
      '<!-- remit:begin report x -->\n',
    ),
  },
);

/** What happens to files, in the order of time, whether somebody looks or not. */
const anEvent = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('change'), path: fc.constantFrom(...paths), text: aText }),
  },
  fc.record({
    kind: fc.constantFrom('delete', 'type', 'close'),
    path: fc.constantFrom(...paths),
    text: aText,
  }),
  fc.record({
    kind: fc.constantFrom('told', 'reload'),
    path: fc.constantFrom(...paths),
    text: fc.constant(''),
  }),
  fc.record({ kind: fc.constant('break'), path: fc.constantFrom(...notes), text: fc.constant('') }),
  fc.record({ kind: fc.constantFrom('a moment', 'a while'), path: fc.constant(''), text: fc.constant('') }),
);
type Event = typeof anEvent extends fc.Arbitrary<infer T> ? T : never;

async function happen(
  { kind, path, text }: Event,
  store: InMemoryStore,
  workspace: Workspace,
): Promise<void> {
  if (kind === 'change') store.change(path, text);
  else if (kind === 'delete') store.delete(path);
  else if (kind === 'type') store.openUnsaved(path, text);
  else if (kind === 'close') store.openUnsaved(path, undefined);
  else if (kind === 'break') store.markUnreadable(path, 'binary');
  else if (kind === 'a moment') store.pass(700);
  else if (kind === 'a while') store.pass(2500);
  else if (kind === 'told') await workspace.update([path]);
  else await workspace.reload();
}

/** What may become of bytes on a disk: bytes that change, an end that is missing, and bytes that are doubled. */
const damage = fc.record({
  bytes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }),
  length: fc.option(fc.nat(), { nil: undefined }),
  doubled: fc.boolean(),
});

function damaged(
  bytes: Uint8Array,
  { bytes: changes, length, doubled }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const whole = Buffer.concat(doubled ? [bytes, bytes] : [bytes]);
  for (const [at, change] of changes) {
    const place = at % Math.max(1, whole.length);
    if (place < whole.length) whole[place] = (whole[place] ?? 0) ^ change;
  }
  return length === undefined ? whole : whole.subarray(0, length % (whole.length + 1));
}

const cachedNotes = (bytes: Uint8Array): CachedNotes =>
  new Map([...decodeNotes(bytes, utf8)].flat().map((known) => [known.note.path, known]));

const byPath = (workspace: Workspace): readonly IndexedNote[] =>
  [...workspace.index.notes()].sort((a, b) => (a.note.path < b.note.path ? -1 : 1));

const events = fc.array(anEvent, { maxLength: 8 });

describe('A start from what was remembered', () => {
  it('L8: is a fresh reading, whatever happened to the files before and since, and to the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...notes), aText), { maxLength: 4 }),
        ...[events, events],
        fc.option(damage, { nil: undefined }),
        async (files, before, since, harm) => {
          const store = new InMemoryStore({ ...twoCategories, ...Object.fromEntries(files) });
          const first = new Workspace(store);
          await first.reload();
          for (const event of before) await happen(event, store, first);
          const written = Buffer.concat([...encodeNotes(await first.notesToCache(), utf8)]);
          for (const event of since) await happen(event, store, first);
          const bytes = harm ? damaged(written, harm) : written;
          const warm = new Workspace(store, { readCache: () => Promise.resolve(cachedNotes(bytes)) });
          const cold = new Workspace(store);
          await Promise.all([warm.reload(), cold.reload()]);
          assert.deepEqual(byPath(warm), byPath(cold));
          assert.deepEqual(warm.brokenFiles(), cold.brokenFiles());
        },
      ),
      { numRuns: runs },
    );
  });
});
