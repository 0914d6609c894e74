import assert from 'node:assert/strict';
import { decodeNotes, encodeNotes } from '../../../../src/core/workspace/cache/codec';
import type { CachedNote } from '../../../../src/core/workspace/cache/cachedNotes';
import { scanNote } from '../../../../src/core/note/scanNote';
import { revisionOf } from '../../../../src/core/store/revision';
import { utf8 } from '../../../support/utf8';

const known = (path: string, text: string): CachedNote => {
  const { note, tasks, outline } = scanNote(path, text);
  return {
    note,
    facts: { tasks, contentHashes: outline.contentHashes() },
    revision: revisionOf(text),
    stamp: { size: text.length, time: 1795857079333.2817 },
  };
};
const encoded = (notes: readonly CachedNote[]): Uint8Array => Buffer.concat([...encodeNotes(notes, utf8)]);
const decoded = (bytes: Uint8Array): readonly CachedNote[] => [...decodeNotes(bytes, utf8)].flat();

const rich = `---
date: 2026-11-20
activities: [a/b, c]
tags: #swallowed
duration: 45m
summary: Übersicht 😀
---
# Title

## Costs

#a/b #c

- 14:05 Talk #a/b #c (30m)
- [ ] Write it down ➕ 2026-11-01
- [x] Done ✅ 2026-11-02
`;
const many = Array.from({ length: 1201 }, (_, at) =>
  known(`notes/${at}.md`, at % 3 === 0 ? rich : `# ${at}\n\nIt was ${at}.\n`),
);

describe('The bytes of remembered notes', () => {
  it('give the same notes again, with everything that a scan finds and with what it does not find', () => {
    const notes = [
      known('rich.md', rich),
      known('empty.md', ''),
      known('broken.md', '---\ndate: no\na: [\n---\n'),
      known('wrong.md', '---\ndate: no\n---\n'),
      known('private.md', `${rich}#private\n`),
      { ...known('glanced.md', rich), facts: undefined },
      { ...known('unhashed.md', ''), facts: { tasks: undefined, contentHashes: new Uint32Array() } },
    ];
    assert.deepEqual(decoded(encoded(notes)), notes);
  });

  it('give the notes of every piece in order, and nothing of no bytes', () => {
    assert.deepEqual(decoded(encoded(many)), many);
    // In the same order of keys, too: engines treat them as one kind of object, and tests compare them as text.
    assert.equal(JSON.stringify(decoded(encoded(many))), JSON.stringify(many));
    assert.deepEqual(decoded(new Uint8Array()), []);
  });

  it('are read wherever they lie in memory', () => {
    const shifted = new Uint8Array([0, ...encoded(many)]).subarray(1);
    assert.deepEqual(decoded(shifted), many);
  });

  it('name one section once, however many hashtags stand in it (L14)', () => {
    const tagged = known('a.md', `# T\n\n## ${'Long '.repeat(50)}\n\n${'#a/b '.repeat(2000)}\n`);
    assert.ok(encoded([tagged]).length < 2000 * 60);
    const parts = new Set(decoded(encoded([tagged]))[0]?.note.tokens.map(({ part }) => part));
    assert.equal(parts.size, 1);
  });

  it('hold words of every script, in a text that is ASCII', () => {
    const [note] = [known('a.md', '# Café Ελλάδα 会議 🚀\n\n- [ ] Größe \u2028 prüfen\n')];
    const [piece = assert.fail()] = encodeNotes([note], utf8);
    assert.deepEqual(decoded(piece), [note]);
    const hashes = note.facts?.contentHashes.length ?? 0;
    assert.ok(piece.subarray((4 + hashes) * 4).every((byte) => byte < 0x80));
  });

  it('keep no note in memory by the hashes of another', () => {
    const [first] = decoded(encoded(many));
    assert.ok(first?.facts && first.facts.contentHashes.buffer.byteLength < encoded(many).length / 2);
  });

  it('give what stands before the first damage, whichever byte it is', () => {
    const bytes = encoded(many.slice(0, 2));
    const whole = encoded(many);
    const pieces = [...encodeNotes(many, utf8)].map(({ length }) => length);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x80;
      assert.deepEqual(decoded(damaged), [], `byte ${at}`);
    }
    const inSecond = whole.slice();
    const place = (pieces[0] ?? 0) + 100;
    inSecond[place] = (inSecond[place] ?? 0) ^ 1;
    assert.deepEqual(decoded(inSecond), many.slice(0, 100));
  });

  it('give whole pieces alone where they are cut off', () => {
    const bytes = encoded(many);
    const lengths = new Set(
      Array.from(
        { length: 60 },
        (_, at) => decoded(bytes.subarray(0, Math.floor((bytes.length * at) / 60))).length,
      ),
    );
    assert.deepEqual(
      [...lengths],
      Array.from({ length: 12 }, (_, at) => at * 100),
    );
  });

  it('of another version give nothing', () => {
    const [piece = assert.fail()] = encodeNotes(many.slice(0, 2), utf8);
    const words = new Uint32Array(piece.buffer);
    words[0] = (words[0] ?? 0) + 1;
    assert.deepEqual(decoded(piece), []);
  });

  it('of something else altogether give nothing', () => {
    for (const text of ['{}', '# A note\n', 'x'.repeat(4000)])
      assert.deepEqual(decoded(utf8.encode(text)), []);
  });
});
