import assert from 'node:assert/strict';
import type { Column } from '../../bench/column';
import type { Figure } from '../../bench/measure';
import { scalingOf, tableOf, withResult } from '../../bench/table';

const column = (host: Column['host'], notes: number, ...figures: readonly Figure[]): Column => ({
  host,
  notes,
  programs: [],
  figures,
});

const ms = (name: string, value: number): Figure => ({ name, unit: 'ms', value });

describe('The table of the bench', () => {
  it('shows each value with its ratio to the floor, a column for each place, a dash where nothing was measured', () => {
    const cold = { ...ms('cold', 1500), floor: { name: 'read, async', value: 1000 } };
    const columns = [
      column('plain', 10_000, ms('read, sync', 42), cold),
      column('web', 200, { ...cold, value: 2.345 }, { name: 'memory a note', unit: 'KB', value: 3.6 }),
    ];
    assert.deepEqual(cellsOf(tableOf(columns)), [
      ['', 'floor', 'plain Node, 10,000 notes', 'web host, 200 notes'],
      ['read, sync', '', '42.0 ms', '–'],
      ['cold', 'read, async', '1,500 ms (1.50 × 1,000)', '2.35 ms (0.00 × 1,000)'],
      ['memory a note', '', '–', '3.60 KB'],
    ]);
  });
});

describe('The scaling', () => {
  const figures = (factor: number): readonly Figure[] => [
    ms('cold', 10 * factor),
    ms('tree', 1 * factor),
    ms('report', 5 * factor),
  ];

  it('is the cost of a note at the most notes over that at the fewest, and of one change the whole cost', () => {
    const columns = [
      column('plain', 10_000, ms("one change, to the tree's rows", 0.9), ...figures(20)),
      column('plain', 1000, ms("one change, to the tree's rows", 0.6), ...figures(1)),
      column('node', 100_000, ms("one change, to the tree's rows", 99), ...figures(999)),
    ];
    assert.deepEqual(cellsOf(scalingOf(columns) ?? ''), [
      ['scaling', '10,000 notes over 1,000'],
      ['cold, a note', '2.00'],
      ['tree, a note', '2.00'],
      ['report, a note', '2.00'],
      ['one change', '1.50'],
    ]);
  });

  it('is nothing where one size was measured', () => {
    assert.equal(scalingOf([column('plain', 1000, ...figures(1))]), undefined);
  });
});

describe('The result on its page', () => {
  const page = '# Speed\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n';

  it('takes the place of the one before, and of nothing else', () => {
    const after = '# Speed\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nafter\n';
    assert.equal(withResult(page, 'new'), after);
  });

  it('has no place where a mark is missing', () => {
    assert.equal(withResult(page.replace('<!-- bench:end -->', ''), 'new'), undefined);
  });
});

/** The rows of a markdown table without the line under its head. */
function cellsOf(table: string): readonly (readonly string[])[] {
  const [head = '', , ...rows] = table.split('\n');
  return [head, ...rows].map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
