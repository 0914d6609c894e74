import assert from 'node:assert/strict';
import {
  arrangeRows,
  decide,
  highlightedAtFirst,
  matchingRows,
  pickRows,
  rowsToAdd,
  tickedAtFirst,
} from '../../../src/core/filing/pick';
import type { PickRow } from '../../../src/core/filing/pick';
import { aDay } from '../../support/aDay';
import { readFolder } from '../../support/aFolder';

const today = aDay('2026-11-23');
const rowsFor = async (...filedUnder: readonly (readonly string[])[]): Promise<readonly PickRow[]> => {
  const { workspace } = await readFolder({});
  const notes = filedUnder.length > 0 ? filedUnder : [[]];
  return pickRows(
    workspace.taxonomy,
    notes.map((paths) => new Set(paths)),
    today,
  );
};
const pathsOf = (rows: readonly PickRow[]): readonly string[] => rows.map(({ path }) => path);

describe('The rows of the pick', () => {
  it('stand in the order of the taxonomy, each with its category', async () => {
    const rows = await rowsFor();
    assert.deepEqual(
      rows.map(({ title, category }) => `${title}, ${category}`),
      ['Security, Vision', 'Costs, Vision', 'Interviewing, People'],
    );
  });

  it('offer a category by itself only where a note is filed there', async () => {
    assert.deepEqual(pathsOf(await rowsFor(['vision'])), [
      'vision',
      'vision/security',
      'vision/costs',
      'people/interviewing',
    ]);
  });

  it('offer what was retired only where a note is filed there', async () => {
    const { workspace } = await readFolder({
      'responsibilities/old.md': '---\nactivities:\n  - id: gone\n    retired: 2026-01-01\n---\n',
    });
    const offered = (paths: readonly string[]): boolean =>
      pathsOf(pickRows(workspace.taxonomy, [new Set(paths)], today)).includes('old/gone');
    assert.deepEqual([offered([]), offered(['old/gone'])], [false, true]);
    const later = await readFolder({
      'responsibilities/old.md': '---\nactivities:\n  - id: going\n    retired: 2099-01-01\n---\n',
    });
    assert.ok(pathsOf(pickRows(later.workspace.taxonomy, [new Set()], today)).includes('old/going'));
  });

  it('offer what belongs to a retired category only where a note is filed there', async () => {
    const { workspace } = await readFolder({
      'responsibilities/old.md': '---\nretired: 2026-01-01\nactivities: [gone, lost]\n---\n',
    });
    const offered = pathsOf(pickRows(workspace.taxonomy, [new Set(['old/gone'])], today));
    assert.deepEqual(
      offered.filter((path) => path.startsWith('old')),
      ['old/gone'],
    );
  });

  it('say for several notes how many are filed there', async () => {
    const rows = await rowsFor(['vision/costs'], ['vision/costs', 'vision/security'], []);
    assert.deepEqual(
      rows.map(({ filed }) => filed),
      [1, 2, 0],
    );
  });
});

describe('Typing in the pick', () => {
  it('finds by title, path, category and description, in this order, all words needed', async () => {
    const rows = await rowsFor();
    assert.deepEqual(pathsOf(matchingRows(rows, 'COST')), ['vision/costs']);
    assert.deepEqual(pathsOf(matchingRows(rows, 'vision')), ['vision/security', 'vision/costs']);
    assert.deepEqual(pathsOf(matchingRows(rows, 'sec vis')), ['vision/security']);
    assert.deepEqual(matchingRows(rows, 'sec people'), []);
    assert.equal(matchingRows(rows, '  ').length, 3);
    const described = rows.map((row) => ({
      ...row,
      description: row.path === 'vision/costs' ? 'after an interview' : '',
    }));
    assert.deepEqual(pathsOf(matchingRows(described, 'interview')), ['people/interviewing', 'vision/costs']);
  });

  it('finds accents however they are composed', async () => {
    const [row] = await rowsFor();
    assert.ok(row);
    assert.equal(matchingRows([{ ...row, title: '\u00c9t\u00e9' }], 'e\u0301te\u0301').length, 1);
  });
});

describe('Suggestions in the pick', () => {
  it('stand on top, best first, and nowhere else', async () => {
    const { suggested, others } = arrangeRows(await rowsFor(), ['people/interviewing', 'vision/costs'], ' ');
    assert.deepEqual(pathsOf(suggested), ['people/interviewing', 'vision/costs']);
    assert.deepEqual(pathsOf(others), ['vision/security']);
  });

  it('make way for what is typed', async () => {
    const { suggested, others } = arrangeRows(await rowsFor(), ['people/interviewing'], 'vision');
    assert.deepEqual([pathsOf(suggested), pathsOf(others)], [[], ['vision/security', 'vision/costs']]);
  });

  it('never add a row', async () => {
    const { suggested, others } = arrangeRows(await rowsFor(), ['vision/gone'], '');
    assert.deepEqual([suggested.length, others.length], [0, 3]);
  });
});

describe('The row that is highlighted at first', () => {
  const first = async (suggested: readonly string[], typed: string, isOptional: boolean): Promise<unknown> =>
    highlightedAtFirst(arrangeRows(await rowsFor(), suggested, typed), typed, isOptional)?.path;

  it('is the first, where something has to be filed', async () => {
    assert.equal(await first([], '', false), 'vision/security');
    assert.equal(await first(['vision/costs'], '', false), 'vision/costs');
  });

  it('is what is suggested or typed where filing is optional, and else none', async () => {
    assert.equal(await first(['vision/costs'], '', true), 'vision/costs');
    assert.equal(await first([], 'inter', true), 'people/interviewing');
    assert.equal(await first([], ' ', true), undefined);
    assert.equal(await first(['vision/gone'], '', true), undefined);
    assert.equal(await first(['vision/costs'], 'nothing of the kind', true), undefined);
  });
});

describe('A pick that only adds', () => {
  it('offers nothing where all of them are filed already', async () => {
    const rows = await rowsFor(['vision/costs'], ['vision/costs', 'vision/security']);
    assert.deepEqual(pathsOf(rowsToAdd(rows, 2)), ['vision/security', 'people/interviewing']);
  });
});

describe('Enter in the pick', () => {
  it('files the highlighted row where no tick was changed', async () => {
    const rows = await rowsFor(['vision/costs']);
    const picked = { ticked: tickedAtFirst(rows, 1), highlighted: 'vision/security' };
    assert.deepEqual(decide(rows, picked, 1), { add: ['vision/security'], remove: [] });
  });

  it('does nothing where the filter hides every row', async () => {
    assert.equal(decide(await rowsFor(), { ticked: [], highlighted: undefined }, 1), undefined);
  });

  it('files nothing where that is an answer, and no row is highlighted', async () => {
    const rows = await rowsFor();
    const picked = (ticked: readonly string[], highlighted?: string) =>
      decide(rows, { ticked, highlighted, mayBeNone: true }, 1);
    assert.deepEqual(picked([]), { add: [], remove: [] });
    assert.deepEqual(picked([], 'vision/costs'), { add: ['vision/costs'], remove: [] });
    assert.deepEqual(picked(['vision/security']), { add: ['vision/security'], remove: [] });
  });

  it('files what was ticked and unfiles what was unticked, and leaves the highlighted row alone', async () => {
    const rows = await rowsFor(['vision/costs']);
    const picked = { ticked: ['people/interviewing'], highlighted: 'vision/security' };
    assert.deepEqual(decide(rows, picked, 1), { add: ['people/interviewing'], remove: ['vision/costs'] });
  });

  it('never unfiles several notes', async () => {
    const rows = await rowsFor(['vision/costs'], ['vision/costs']);
    const picked = { ticked: ['people/interviewing'], highlighted: undefined };
    assert.deepEqual(decide(rows, picked, 2), { add: ['people/interviewing'], remove: [] });
  });
});
