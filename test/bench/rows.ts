import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { requestOf } from '../../src/core/actions/report/write';
import type { NoteIndex } from '../../src/core/workspace/noteIndex';
import type { Overview } from '../../src/core/workspace/overview';
import { overviewOf } from '../../src/core/workspace/overview';
import { Workspace } from '../../src/core/workspace/workspace';
import type { Period } from '../../src/core/period/period';
import { calendarQuarter, quarterOf } from '../../src/core/period/period';
import { notesToRead } from '../../src/core/report/facts/filedNotes';
import type { ReportPlan } from '../../src/core/report/file/region';
import { planReport } from '../../src/core/report/file/region';
import type { FilePath, Store } from '../../src/core/store/store';
import type { TreeNode } from '../../src/core/tree/node';
import type { Placed, ShownRow } from '../../src/core/tree/shownRows';
import { changedRows, shownRows } from '../../src/core/tree/shownRows';
import { badgeCount, treeOf, TreeNodes } from '../../src/core/tree/tree';
import type { Alterations, Files } from './files';
import { forAll } from './files';
import type { Quantity, Row } from './measure';
import { time, timeAndBlock } from './measure';
import { warmRow } from './warmRow';
import { gfm } from '../../src/core/text/gfm';
import { atEndOf } from '../support/aWorkspace';

/** What a host provides for the rows that all hosts share. */
export interface Subject {
  readonly files: Files;
  /** The store that the product uses in this host. */
  readonly store: Store;
  /** Builds an index of all notes from scratch. */
  readonly cold: () => Promise<unknown>;
  /** Bytes in use after garbage collection, if the host can tell. */
  readonly memory?: () => Promise<number>;
}

/**
 * What the rows measure: a workspace that was read once, its notes, notes that change together, and a period for
 * reports.
 */
export interface Setting {
  readonly workspace: Workspace;
  readonly paths: readonly FilePath[];
  readonly changing: readonly FilePath[];
  readonly period: Period;
}

const inOneBurst = 2000;
const inOneSample = 20;
/** Enough for each measured change to have a file of its own. */
const fewestNotes = 4;

/** Reads the workspace to measure; throws if it has too few notes. */
export async function settingOf({ store }: Subject): Promise<Setting> {
  const workspace = new Workspace(store);
  await workspace.reload();
  // As for somebody who has made a report: from then on more is kept of each note.
  await workspace.readForReport();
  const paths = [...workspace.index.notes()].map(({ note }) => note.path);
  if (paths.length < fewestNotes) throw new Error(`only ${paths.length} notes: too few to measure`);
  return { workspace, paths, changing: paths.slice(0, inOneBurst), period: busiestQuarter(workspace.index) };
}

/** The rows measured in every host. To add a row, add a line here. */
export function rowsOf(subject: Subject, setting: Setting, { change }: Alterations): readonly Row[] {
  const { files, store } = subject;
  const { workspace, paths, changing, period } = setting;
  const list = time('list', files.list);
  const stat = time('stat', () => forAll(paths, files.stat));
  const { readSync } = files;
  const [read, readBlock] = timeAndBlock('read, async', () => forAll(paths, files.read));
  const [cold, coldBlock] = timeAndBlock('cold', subject.cold);
  const statAndRead = time('list and stat all, read those', async () => {
    await forAll(await files.list(), files.stat);
    await forAll(changing, files.read);
  });
  const [burst, burstBlock] = timeAndBlock('burst of 2,000', () => workspace.reload(), {
    before: () => change(changing),
  });
  return [
    { quantity: list },
    { quantity: stat },
    ...(readSync ? [{ quantity: time('read, sync', () => paths.forEach((path) => readSync(path))) }] : []),
    { quantity: read },
    { quantity: time('list by the store', () => store.list(workspace.scope.excluded)), floor: list },
    { quantity: time('read by the store', () => forAll(paths, (path) => store.read(path))), floor: read },
    { quantity: cold, floor: read },
    { quantity: coldBlock, floor: readBlock },
    warmRow(workspace, files),
    { quantity: oneChange(setting, change), floor: oneRead(files, paths) },
    { quantity: burst, floor: statAndRead },
    { quantity: burstBlock, floor: readBlock },
    { quantity: time('tree', () => rowsOfTree(workspace, period)), floor: onePass(workspace.index) },
    { quantity: beforeTheFirstReport(store), floor: read },
    ...reportRows(workspace, period, files),
    ...memoryRows(subject, setting),
  ];
}

// Changes several notes in sequence: a single change is too short for the clock.
function oneChange({ workspace, paths, period }: Setting, change: Alterations['change']): Quantity {
  const some = paths.slice(-inOneSample - 3, -3);
  let show = (): unknown => undefined;
  const update = async (path: FilePath): Promise<void> => {
    await workspace.update([path]);
    show();
  };
  const all = time("one change, to the tree's rows", () => inTurn(some, update), {
    before: async () => {
      // What was shown before: other rows of the bench have changed notes since.
      show = shownTree(workspace, period);
      await change(some);
    },
  });
  return { ...all, sample: async () => (await all.sample()) / Math.max(1, some.length) };
}

/** A tree as the editor opens it, its categories open; each call brings it up to date. */
function shownTree(workspace: Workspace, period: Period): () => unknown {
  const tree = new TreeNodes();
  let overview: Overview | undefined;
  const nodes = (): readonly Placed<string, TreeNode>[] => {
    overview = overviewOf(workspace.index, period, overview);
    badgeCount(overview, { kind: 'days', days: 30 }, period.to);
    return tree.of(overview, workspace.brokenFiles(), true).map((node) => ({ folder: '', node }));
  };
  const open = (rows: readonly ShownRow<string, TreeNode>[]): typeof rows => {
    for (const row of rows) if (row.node.kind === 'category') row.open();
    return rows;
  };
  let rows = open(shownRows(nodes(), []));
  return () => {
    const shown = nodes();
    const changed = changedRows(rows, shown);
    if (changed) open(changed);
    else rows = open(shownRows(shown, rows));
  };
}

function oneRead({ read }: Files, paths: readonly FilePath[]): Quantity {
  const some = paths.slice(-inOneSample - 3, -3);
  const all = time('read it', () => inTurn(some, read));
  return { ...all, sample: async () => (await all.sample()) / Math.max(1, some.length) };
}

async function inTurn(paths: readonly FilePath[], work: (path: FilePath) => Promise<unknown>): Promise<void> {
  for (const path of paths) await work(path);
}

function rowsOfTree(workspace: Workspace, period: Period): unknown {
  const rows = treeOf(overviewOf(workspace.index, period), workspace.brokenFiles());
  return rows.map((row) => ('children' in row ? row.children() : []));
}

function onePass(index: NoteIndex): Quantity {
  return time('look at every filing once', () => {
    const counts = new Map<string, number>();
    for (const { filings } of index.notes())
      for (const { activity } of filings) counts.set(activity, (counts.get(activity) ?? 0) + 1);
    return counts;
  });
}

function beforeTheFirstReport(store: Store): Quantity {
  let workspace = new Workspace(store);
  return time('before the first report', () => workspace.readForReport(), {
    before: () => {
      workspace = new Workspace(store);
      return workspace.reload();
    },
  });
}

// Reports from a cold start, with only the index, and again right after a report was made.
function reportRows(workspace: Workspace, period: Period, files: Files): readonly Row[] {
  const sources = notesToRead(workspace.index, period);
  const make = (): Promise<void> => wholeReport(workspace, period);
  const forget = async (): Promise<void> => void (await workspace.readInFull([]));
  return [
    {
      quantity: time('report', make, { before: forget }),
      floor: time("read and parse the report's notes", () => forAll(sources, readAndParse(files))),
    },
    {
      quantity: time('report, made again', make, { before: make }),
      floor: time("read the report's notes", () => forAll(sources, files.read)),
    },
    mergeRow(workspace, period, make),
  ];
}

const parser = unified().use(remarkParse).use(remarkGfm, gfm).freeze();

// The floor of a report: reading and parsing each note with remark.
function readAndParse({ read }: Files): (path: FilePath) => Promise<void> {
  const decoder = new TextDecoder();
  return async (path) => void parser.parse(decoder.decode(await read(path)));
}

/** Everything for a report file except writing it. */
async function wholeReport(workspace: Workspace, period: Period): Promise<void> {
  planReport({
    ...(await requestOf(workspace, atEndOf(period))),
    existing: undefined,
  });
}

// Into a file of which every fifth line is its author's, from notes that say something else by now.
function mergeRow(workspace: Workspace, period: Period, make: () => Promise<void>): Row {
  let request: Awaited<ReturnType<typeof requestOf>> | undefined;
  let existing = '';
  const before = async (): Promise<void> => {
    if (request) return;
    request = await requestOf(workspace, atEndOf(period));
    existing = reworded(planReport({ ...request, existing: undefined }));
  };
  const merge = (): unknown => request && planReport({ ...request, existing });
  return {
    quantity: time("merge the author's words into a report", merge, { before }),
    floor: time('report, made again', make, { before: make }),
  };
}

function reworded(plan: ReportPlan): string {
  const lines = plan.kind === 'create' ? plan.text.split('\n') : [];
  return lines
    .map((line, at) => (/^ *- /.test(line) && at % 5 === 0 ? `${line} In my own words.` : line))
    .map((line, at) => (at % 7 === 0 ? line.replace(/ — .*/, ' — Said otherwise.') : line))
    .join('\n');
}

function memoryRows({ store, files, memory }: Subject, { paths }: Setting): readonly Row[] {
  if (!memory) return [];
  const index = async (): Promise<number> => {
    const before = await memory();
    const workspace = new Workspace(store);
    await workspace.reload();
    await workspace.readForReport();
    return ((await memory()) - before) / Math.max(1, workspace.index.size) / 1024;
  };
  const texts = async (): Promise<number> => {
    let bytes = 0;
    for (const path of paths) bytes += (await files.read(path)).length;
    return bytes / Math.max(1, paths.length) / 1024;
  };
  return [
    {
      quantity: { name: 'memory a note', unit: 'KB', sample: index },
      floor: { name: 'its file', unit: 'KB', sample: texts },
    },
  ];
}

/** The quarter with the most filed notes, so that the report of any folder has content. */
function busiestQuarter(index: NoteIndex): Period {
  const quarters = new Map<string, { readonly period: Period; readonly notes: number }>();
  for (const { note, filings } of index.notes()) {
    if (note.date === undefined || filings.length === 0) continue;
    const period = quarterOf(note.date, 1);
    quarters.set(period.id, { period, notes: (quarters.get(period.id)?.notes ?? 0) + 1 });
  }
  const [busiest] = [...quarters.values()].sort((a, b) => b.notes - a.notes);
  return busiest?.period ?? calendarQuarter(2026, 2);
}
