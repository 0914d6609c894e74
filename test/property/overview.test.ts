import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanNote } from '../../src/core/note/scanNote';
import { readCategory } from '../../src/core/taxonomy/readCategory';
import type { Taxonomy } from '../../src/core/taxonomy/taxonomy';
import { createTaxonomy } from '../../src/core/taxonomy/taxonomy';
import { NoteIndex } from '../../src/core/workspace/noteIndex';
import type { Overview } from '../../src/core/workspace/overview';
import { overviewOf } from '../../src/core/workspace/overview';
import { filedUnder, twoCategories } from '../support/aFolder';
import { periodNamed } from '../support/aWorkspace';
import { figuresOf } from '../support/figures';
import { runs } from '../support/runs';

const texts = [
  '# Unfiled\n',
  filedUnder('vision'),
  filedUnder('vision/security'),
  filedUnder('vision/security', 'vision/costs'),
  filedUnder('people', 'people/interviewing'),
  '---\ntitle: "broken\n---\n',
  '---\nactivities: []\n---\n',
  '## One\n\n#vision/costs\n\n## One\n\n#vision/costs\n\n- x #vision/security\n',
  '# Running\n\n## 2026-11-20\n\n#vision/costs\n\n## 2026-11-20\n\n#vision/costs #people\n\n## 2026-01-02\n\nMore.\n',
  '---\nactivities: [vision/costs]\n---\n# Running\n\n## 2026-11-21\n\nA.\n\n## 2024-01-02\n\n#people\n',
];
const categories = Object.entries(twoCategories).flatMap(
  ([path, text]) => readCategory(path, text).category ?? [],
);
const taxonomies = [createTaxonomy(categories), createTaxonomy(categories.slice(0, 1))];

const aPath = fc.constantFrom(
  ...['2026-11-20.md', '2026-10-01-a.md', '2026-10-01-b.md', '2027-01-05.md', '2025-03-04.md', 'undated.md'],
);
const aText = fc.constantFrom(...texts);

/** Something that happens to an index. */
type Step = (index: NoteIndex) => void;

const set = (index: NoteIndex, path: string, text: string): void => index.set(scanNote(path, text).note);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(aPath, aText).map(
      ([path, text]): Step =>
        (index) =>
          set(index, path, text),
    ),
  },
  {
    weight: 3,
    arbitrary: aPath.map(
      (path): Step =>
        (index) =>
          index.delete(path),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...taxonomies).map(
      (one: Taxonomy): Step =>
        (index) =>
          index.setTaxonomy(one),
    ),
  },
  // More at once than an index keeps, or than a list lets wait.
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 40, max: 260 }), aText).map(([count, text]): Step => (index) => {
      for (let at = 0; at < count; at++) set(index, `many/2026-11-${10 + (at % 20)}-${at % 50}.md`, text);
    }),
  },
);

describe('What is kept up to date of an index', () => {
  it('is what is found by looking at every note, whatever is set, deleted and declared, and whoever looks when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(aStep, fc.constantFrom('goes on', 'counts', 'looks')), { maxLength: 25 }),
        fc.constantFrom(undefined, periodNamed('2026-Q4')),
        (steps, period) => {
          const index = new NoteIndex();
          let overview: Overview | undefined;
          for (const [step, then] of steps) {
            step(index);
            if (then === 'goes on') continue;
            overview = overviewOf(index, period, overview);
            const afresh = overviewOf(index, period);
            // Whoever looks at rows has them sorted, which they are kept from then on.
            assert.deepEqual(countsOf(overview), countsOf(afresh));
            if (then === 'looks') assert.deepEqual(figuresOf(overview), figuresOf(afresh));
            const broken = [...index.notes()].filter(({ note }) => note.broken);
            assert.deepEqual(new Set(index.broken()), new Set(broken));
          }
          const last = overviewOf(index, period, overview);
          assert.deepEqual(figuresOf(last), figuresOf(overviewOf(index, period)));
        },
      ),
      { numRuns: runs },
    );
  });
});

function countsOf({ notes, toFile, toFileOn, toFileInPeriod, undated, categories }: Overview): unknown {
  return {
    ...{ notes, toFileOn, toFileInPeriod, toFile: toFile.size, undated: undated.size },
    categories: categories.map(({ notes, general, activities }) => [
      notes,
      ...[general, ...activities].map(
        (row) => row && [row.notes, row.rows.size, row.earlier.size, row.lastDate],
      ),
    ]),
  };
}
