import assert from 'node:assert/strict';
import { measured } from '../../bench/noteShape';
import type { NoteShape } from '../../bench/noteShape';
import { generateNote } from '../../bench/noteText';
import { createRandom } from '../../bench/random';

const paths = ['vision/security', 'people/interviewing'] as const;

function notesOf(seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: 400 }, (_, at) => generateNote(random, at, paths).text);
}

/** Counted as it was in the real notes. */
function shapeOf(note: string): NoteShape {
  const body = note.replace(/^---\r?\n[^]*?\n---\r?\n\r?\n/, '');
  const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;
  return {
    bytes: new TextEncoder().encode(body).length,
    headings: count(/^#{1,6} /gm),
    items: count(/^\s*\* /gm),
    links: count(/https?:/g),
  };
}

describe('Generated notes', () => {
  it('hold as much of everything as real ones: in the median, in a quarter of them, in nine of ten', () => {
    const shapes = notesOf(1).map(shapeOf);
    for (const kind of ['bytes', 'headings', 'items', 'links'] as const) {
      const amounts = shapes.map((shape) => shape[kind]).sort((a, b) => a - b);
      for (const [share, real] of measured[kind]) {
        if (share < 0.25 || share > 0.9) continue;
        const generated = amounts[Math.floor(share * amounts.length)] ?? 0;
        assert.ok(Math.abs(generated / real - 1) < 0.15, `${kind} at ${share}: ${generated}, not ${real}`);
      }
    }
  });

  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(notesOf(7), notesOf(7));
    assert.notDeepEqual(notesOf(7), notesOf(8));
  });

  it('are filed for the most part, and hold tasks, hashtags and CRLF now and then', () => {
    const notes = notesOf(1);
    const share = (pattern: RegExp): number => notes.filter((note) => pattern.test(note)).length / 400;
    assert.ok(share(/^activities: ?(\[|\r?\n)/m) > 0.4);
    for (const rare of [/^\s*\* \[[ x]\] /m, /^#(vision|people)\//m, /\r\n/]) {
      const found = share(rare);
      assert.ok(found > 0.01 && found < 0.6, `${rare.source}: ${found}`);
    }
  });
});
