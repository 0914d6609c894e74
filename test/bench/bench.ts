import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reportOf } from '../../src/core/actions/writeReport';
import { overviewOf } from '../../src/core/index/overview';
import { forEachAtOnce, readsAtOnce } from '../../src/core/index/pool';
import { Workspace } from '../../src/core/index/workspace';
import { calendarQuarter } from '../../src/core/period/period';
import { renderBrief } from '../../src/core/report/brief';
import { renderHtml } from '../../src/core/report/html';
import { renderParts } from '../../src/core/report/markdown';
import { filedIn, notesToRead } from '../../src/core/report/period';
import { readNotes } from '../../src/core/report/readNotes';
import type { FilePath, Store } from '../../src/core/store/store';
import { createNodeStore } from '../../src/node/nodeStore';
import { generateWorkspace } from './generateWorkspace';
import type { Timing } from './measure';
import { alternate } from './measure';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    folder: { type: 'string' },
    seed: { type: 'string', default: '1' },
    smoke: { type: 'boolean', default: false },
  },
});

const quarter = calendarQuarter(2026, 2);

async function bench(folder: string, rounds: number): Promise<void> {
  const store = createNodeStore(folder);
  const before = heapUsed();
  const warm = new Workspace(store);
  await warm.reload();
  const perNote = (heapUsed() - before) / Math.max(1, warm.index.size);
  const first = await alternate([{ name: 'first', run: () => reportOf(warm, quarter) }], 1);
  const model = await reportOf(warm, quarter);
  const sources = notesToRead(warm.index, quarter);
  const notes = readNotes(await textsOf(store, sources));
  const paths = [...warm.index.notes()].map(({ note }) => note.path);
  const [one = 'none.md'] = paths;
  const timings = await alternate(
    [
      { name: 'list and stat', run: () => statAll(folder) },
      { name: 'read all, node:fs/promises, 64 at once', run: () => readAll(folder, paths) },
      {
        name: 'read all through the store',
        run: () => forEachAtOnce(paths, readsAtOnce, (file) => discard(store.read(file))),
      },
      { name: 'cold index', run: () => new Workspace(store).reload() },
      { name: 'one saved note', run: () => warm.update([one]) },
      { name: 'overview of a quarter', run: () => Promise.resolve(overviewOf(warm.index, quarter)) },
      {
        name: `read the ${sources.length} notes of its report`,
        run: () => forEachAtOnce(sources, readsAtOnce, (file) => discard(store.read(file))),
      },
      { name: 'report of a quarter, reading included', run: () => reportOf(warm, quarter) },
      {
        name: '  as markdown, full',
        run: () => Promise.resolve(renderParts(model, 'reports', 'full', notes)),
      },
      {
        name: '  as markdown, one page',
        run: () => Promise.resolve(renderParts(model, 'reports', 'page', notes)),
      },
      { name: '  brief', run: () => Promise.resolve(renderBrief(model)) },
      { name: '  as HTML', run: () => Promise.resolve(renderHtml(model, 'reports')) },
    ],
    rounds,
  );
  print(timings, warm.index.size, perNote);
  const filings = filedIn(warm.index, quarter).flatMap((note) => note.filings);
  const [{ cpu } = { cpu: NaN }] = first;
  console.log(
    `the report has ${sources.length} notes with ${filings.length} filings; the first one: ${cpu.toFixed(1)} ms of work`,
  );
}

async function textsOf(store: Store, paths: readonly FilePath[]): Promise<ReadonlyMap<FilePath, string>> {
  const texts = new Map<FilePath, string>();
  for (const file of paths) {
    const read = await store.read(file);
    if (read.kind === 'text') texts.set(file, read.text);
  }
  return texts;
}

function print(timings: readonly Timing[], notes: number, perNote: number): void {
  const floor = timings[1] ?? { wall: NaN, cpu: NaN };
  console.log(`${notes} notes, Node ${process.version}, medians\n`);
  console.log('   wall ms   x floor    cpu ms   x floor');
  for (const { name, wall, cpu } of timings) {
    const numbers = [
      wall.toFixed(1),
      (wall / floor.wall).toFixed(2),
      cpu.toFixed(1),
      (cpu / floor.cpu).toFixed(2),
    ];
    console.log(`${numbers.map((number) => number.padStart(10)).join('')}  ${name}`);
  }
  console.log('\nfloor: only reading the same files with node:fs/promises, 64 at once');
  console.log(`memory of the index: ${(perNote / 1024).toFixed(1)} KiB a note`);
}

async function statAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  await forEachAtOnce(files, readsAtOnce, ({ parentPath, name }) =>
    discard(stat(path.join(parentPath, name))),
  );
}

function readAll(folder: string, paths: readonly string[]): Promise<void> {
  return forEachAtOnce(paths, readsAtOnce, (file) => discard(readFile(path.join(folder, file))));
}

async function discard(work: Promise<unknown>): Promise<void> {
  await work;
}

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: used, arrayBuffers } = process.memoryUsage();
  return used + arrayBuffers;
}

async function main(): Promise<void> {
  const count = values.smoke ? 200 : Number(values.notes);
  const rounds = values.smoke ? 1 : 5;
  if (values.folder !== undefined) return bench(path.resolve(values.folder), rounds);
  const folder = await mkdtemp(path.join(tmpdir(), 'remit-bench-'));
  try {
    await generateWorkspace(folder, count, Number(values.seed));
    await bench(folder, rounds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
