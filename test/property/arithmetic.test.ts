import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { ReportModel } from '../../src/core/report/model';
import { reportOf } from '../support/aWorkspace';
import { runs } from '../support/runs';

const categories = ['one', 'two', 'three'];
const activities = categories.flatMap((id) => [`${id}/a`, `${id}/b`]);
const taxonomy = Object.fromEntries(
  categories.map((id, at) => [
    `responsibilities/${id}.md`,
    `---\norder: ${at}\nactivities: [{ id: a, aliases: [old-${id}/a] }, b]\n---\n`,
  ]),
);

// From the half year before to the quarter itself, which is 2026-Q4, and two weeks beyond it.
const anyDay = fc
  .integer({ min: 0, max: 290 })
  .map((days) => Temporal.PlainDate.from('2026-04-01').add({ days }).toString());
const aPath = fc.constantFrom(...categories, ...activities);
const aNote = fc.record({
  day: fc.option(anyDay, { freq: 12 }),
  key: fc.array(aPath, { maxLength: 4 }),
  tags: fc.array(aPath, { maxLength: 2 }),
  section: fc.option(aPath),
  item: fc.option(aPath),
  spelling: fc.constantFrom('as is', 'capitals', 'deeper', 'alias'),
  looked: fc.boolean(),
  private: fc.boolean(),
  tasks: fc.array(
    fc.record({
      state: fc.constantFrom('open', 'done', 'cancelled'),
      created: fc.option(anyDay),
      ended: fc.option(anyDay),
    }),
    { maxLength: 2 },
  ),
});
type Note = typeof aNote extends fc.Arbitrary<infer T> ? T : never;

const pathsOf = ({ key, tags, section, item }: Note): readonly string[] => [
  ...new Set([...key, ...tags, ...(section === null ? [] : [section]), ...(item === null ? [] : [item])]),
];

function spelled(path: string, { spelling }: Note): string {
  if (spelling === 'capitals') return path.toUpperCase();
  if (!path.includes('/')) return path;
  return spelling === 'deeper'
    ? `${path}/more`
    : spelling === 'alias' && path.endsWith('/a')
      ? `old-${path}`
      : path;
}

// Each task is one of its own: one that is carried from note to note is told by tests of units.
function textOf(note: Note, at: number): string {
  const { day, key, tags, section, item, looked, tasks } = note;
  const listed = (paths: readonly string[]): string => paths.map((path) => spelled(path, note)).join(', ');
  const boxes = { open: ' ', done: 'x', cancelled: '-' };
  const signs = { open: '', done: '✅', cancelled: '❌' };
  return [
    '---',
    ...(day === null ? [] : [`date: ${day}`]),
    ...(key.length > 0 || looked ? [`activities: [${listed(key)}]`] : []),
    `tags: [${listed(tags)}]`,
    `private: ${note.private}\n---\n# A note\n\nIt says something.\n`,
    ...(item === null ? [] : [`- An item #${spelled(item, note)}\n`]),
    ...tasks.map(({ state, created, ended }, index) => {
      const fields = [created && `➕ ${created}`, ended && signs[state] && `${signs[state]} ${ended}`];
      return `- [${boxes[state]}] Task ${index} of ${at} ${fields.filter(Boolean).join(' ')}\n`;
    }),
    ...(section === null ? [] : [`## A section\n\n#${spelled(section, note)}\n`]),
  ].join('\n');
}

const reportOn = (notes: readonly Note[], period: string): ReportModel =>
  reportOf(
    { ...taxonomy, ...Object.fromEntries(notes.map((note, at) => [`notes/n${at}.md`, textOf(note, at)])) },
    period,
  );

const isIn = (day: string | null, from: string, to: string): boolean =>
  day !== null && from <= day && day <= to;
const inQuarter = (day: string | null): boolean => isIn(day, '2026-10-01', '2026-12-31');

/** Shares in percent as the rule says them, worked out in fractions of 840, which every number up to 8 divides. */
function expectedShares(notes: readonly Note[]): readonly number[] | null {
  const weights = categories.map((id) =>
    notes
      .map(pathsOf)
      .filter((paths) => paths.length > 0)
      .map((paths) => (840 / paths.length) * paths.filter((path) => path.split('/')[0] === id).length)
      .reduce((sum, weight) => sum + weight, 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const shares = weights.map((weight) => Math.floor((weight * 100) / total));
  const remainders = weights.map((weight) => (weight * 100) % total);
  while (shares.reduce((sum, share) => sum + share, 0) < 100) {
    const next = remainders.indexOf(Math.max(...remainders));
    shares[next] = (shares[next] ?? 0) + 1;
    remainders[next] = -1;
  }
  return shares;
}

describe('The numbers of a report', () => {
  it('are those of an independent count of the same notes', () => {
    fc.assert(
      fc.property(fc.array(aNote, { maxLength: 9 }), (notes) => {
        const { method, categories: told, notes: all } = reportOn(notes, '2026-Q4');
        const filed = notes.filter((note) => pathsOf(note).length > 0);
        const now = filed.filter(({ day }) => inQuarter(day));
        const unfiled = notes.filter((note) => pathsOf(note).length === 0 && !note.looked);
        assert.deepEqual(method, {
          read: notes.length,
          needless: notes.filter((note) => pathsOf(note).length === 0 && note.looked && inQuarter(note.day))
            .length,
          counted: now.length,
          toCome: 0,
          split: now.filter((note) => pathsOf(note).length > 1).length,
          private: now.filter((note) => note.private).length,
          partlyPrivate: 0,
          unfiled: unfiled.filter(({ day }) => inQuarter(day)).length,
          undated: [...filed, ...unfiled].filter(({ day }) => day === null).length,
          undatedFiled: { notes: filed.filter(({ day }) => day === null).length, of: filed.length },
          broken: 0,
          notInForce: 0,
          unfiledDecisions: 0,
        });
        assert.equal(all, now.length);
        const before = filed.filter(({ day }) => isIn(day, '2026-07-01', '2026-09-30'));
        const ofCategories = (key: 'share' | 'shareBefore'): unknown => told.map((one) => one[key]);
        assert.deepEqual(ofCategories('share'), expectedShares(now) ?? [null, null, null]);
        assert.deepEqual(ofCategories('shareBefore'), expectedShares(before) ?? [null, null, null]);
        for (const { id, notes: count, attention } of told) {
          const within = (path: string): boolean => path.split('/')[0] === id;
          assert.equal(count, now.filter((note) => pathsOf(note).some(within)).length);
          for (const { path, notes: below } of attention)
            assert.equal(below, now.filter((note) => pathsOf(note).includes(path)).length);
        }
      }),
      { numRuns: runs },
    );
  });

  it('count each task where it was opened, closed and left open', () => {
    fc.assert(
      fc.property(fc.array(aNote, { maxLength: 6 }), (notes) => {
        // A task stands in what is filed where the note is, by its front matter.
        const tasks = notes
          .filter(({ key, tags }) => key.length + tags.length > 0)
          .flatMap((note) =>
            note.tasks.map(({ state, created, ended }) => ({
              isHidden: note.private,
              opened: created ?? note.day,
              closed: state === 'open' ? null : (ended ?? note.day),
              isOpen: state === 'open',
            })),
          );
        const opened = tasks.filter((task) => inQuarter(task.opened));
        const closed = tasks.filter((task) => inQuarter(task.closed));
        const left = tasks.filter(
          ({ opened: from, closed: to, isOpen }) =>
            from !== null && from <= '2026-12-31' && (isOpen || (to !== null && to > '2026-12-31')),
        );
        // Above a section, and beside an item, that is filed.
        const beside = notes
          .filter(
            (note) => !note.private && pathsOf(note).length > 0 && note.key.length + note.tags.length === 0,
          )
          .flatMap((note) => (inQuarter(note.day) ? note.tasks : []));
        const { actions } = reportOn(notes, '2026-Q4');
        const shown = (all: typeof tasks): number => all.filter(({ isHidden }) => !isHidden).length;
        const concerned = tasks.filter((task) => [opened, closed, left].some((all) => all.includes(task)));
        assert.deepEqual(
          { ...actions, stillOpen: actions.stillOpen.length, closedInPeriod: actions.closedInPeriod.length },
          {
            opened: opened.length,
            closed: closed.length,
            open: left.length,
            overdue: 0,
            unfiled: beside.length,
            carriedOver: left.filter((task) => !inQuarter(task.opened)).length,
            private: concerned.length - shown(concerned),
            stillOpen: shown(left),
            closedInPeriod: shown(closed),
          },
        );
      }),
      { numRuns: runs },
    );
  });

  it('tell how long each activity has been quiet, to the day the report runs to', () => {
    fc.assert(
      fc.property(fc.array(aNote, { maxLength: 6 }), (notes) => {
        const { asOf, categories: told } = reportOn(notes, '2026-Q4');
        const days = notes
          .flatMap(({ day, private: isHidden }) =>
            day === null || isHidden || day > '2026-12-31' ? [] : [day],
          )
          .sort();
        const newest = days.at(-1);
        assert.equal(asOf, newest ?? null);
        for (const { path, weeks, undatedOnly } of told.flatMap((one) => one.quiet)) {
          const there = notes.filter((note) => pathsOf(note).includes(path));
          assert.ok(there.every(({ day }) => !inQuarter(day)));
          const last = there
            .flatMap(({ day }) => (day !== null && day <= '2026-12-31' ? [day] : []))
            .sort()
            .at(-1);
          const age =
            last === undefined || asOf === null
              ? null
              : Math.floor(Temporal.PlainDate.from(last).until(asOf, { largestUnit: 'days' }).days / 7);
          assert.equal(weeks, age === null ? null : Math.max(0, age));
          assert.equal(undatedOnly, last === undefined && there.some(({ day }) => day === null));
        }
      }),
      { numRuns: runs },
    );
  });

  it('of a year are the sums of its quarters, of its halves and of its months (L15)', () => {
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
    const numbers = ({ notes, method, actions, time, categories: told }: ReportModel): readonly number[] => [
      ...[notes, method.counted, method.split, method.private, method.unfiled, method.needless],
      ...[actions.opened, actions.closed, actions.closedInPeriod.length, time.notes, time.minutes],
      ...told.map((category) => category.notes),
    ];
    fc.assert(
      fc.property(fc.array(aNote, { maxLength: 5 }), (notes) => {
        const year = numbers(reportOn(notes, '2026'));
        for (const parts of [quarters, ['2026-H1', '2026-H2'], months]) {
          const all = parts.map((part) => numbers(reportOn(notes, part)));
          assert.deepEqual(
            year.map((_, at) => all.reduce((sum, part) => sum + (part[at] ?? 0), 0)),
            year,
          );
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
