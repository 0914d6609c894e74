import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apportion } from '../../src/core/report/facts/attention/shares';
import { reportOf } from '../support/aWorkspace';
import { runs } from '../support/runs';

const activities = ['a', 'b', 'c', 'd', 'e'];
const categories = ['one', 'two', 'three'];
const taxonomy = Object.fromEntries(
  categories.map((id) => [`responsibilities/${id}.md`, `---\nactivities: [${activities.join(', ')}]\n---\n`]),
);
const aPath = fc.oneof(
  fc.constantFrom(...categories),
  fc.constantFrom(...categories.flatMap((id) => activities.map((activity) => `${id}/${activity}`))),
);
const aNote = fc.record({
  month: fc.constantFrom('02', '05', '08', '10'),
  paths: fc.array(aPath, { minLength: 1, maxLength: 7 }),
  duration: fc.option(fc.integer({ min: 0, max: 600 })),
  lines: fc.array(fc.record({ path: aPath, minutes: fc.integer({ min: 1, max: 90 }) }), { maxLength: 3 }),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const known = (shares: readonly (number | null)[]): readonly number[] =>
  shares.flatMap((share) => (share === null ? [] : [share]));
const add = (shares: readonly (number | null)[]): number | null =>
  known(shares).length === shares.length ? sum(known(shares)) : null;

describe('Attention', () => {
  it('adds up to 100 over categories in every period, and over activities to their category', () => {
    fc.assert(
      fc.property(fc.array(aNote, { maxLength: 12 }), (notes) => {
        const files = notes.map(({ month, paths, duration, lines }, at): readonly [string, string] => {
          const head = `---\nactivities: [${paths.join(', ')}]\nduration: ${duration ?? ''}\n---\n`;
          const body = lines.map(({ path, minutes }) => `- x #${path} (${minutes}m)\n`).join('');
          return [`notes/2026-${month}-01-${at}.md`, `${head}${body}`];
        });
        const model = reportOf({ ...taxonomy, ...Object.fromEntries(files) }, '2026-Q4');
        for (const at of [0, 1, 2, 3]) {
          const total = add(model.categories.map(({ trend }) => trend[at] ?? null));
          assert.ok(total === null || total === 100, `${total} in ${model.trend[at]}`);
        }
        for (const category of model.categories) {
          assert.deepEqual(category.trend.slice(-2), [category.shareBefore, category.share]);
          assert.equal(add(category.attention.map(({ share }) => share)), category.share);
          assert.equal(add(category.attention.map(({ shareBefore }) => shareBefore)), category.shareBefore);
        }
        assert.equal(model.categories[0]?.share === null, model.notes === 0);
      }),
      { numRuns: runs },
    );
  });

  it('is divided among activities with none a whole point from its exact part', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), amounts, (points, given) => {
        const total = given.reduce((all, amount) => all + amount, 0n);
        const parts = apportion(points, given);
        assert.equal(parts === undefined, total === 0n);
        if (!parts) return;
        assert.equal(sum(parts), points);
        for (const [at, part] of parts.entries()) {
          const off = BigInt(part) * total - (given[at] ?? 0n) * BigInt(points);
          assert.ok(-total < off && off < total);
        }
      }),
      { numRuns: runs },
    );
  });
});
