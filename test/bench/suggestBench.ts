import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Workspace } from '../../src/core/workspace/workspace';
import type { Day } from '../../src/core/period/day';
import { backgroundOf } from '../../src/core/suggest/background';
import { createSuggester } from '../../src/core/suggest/suggester';
import { activitiesOf } from '../../src/core/taxonomy/taxonomy';
import { createNodeStore } from '../../src/node/nodeStore';
import { copySample } from '../support/sample.mjs';
import { generateWorkspace } from './generateWorkspace';
import { readCases } from './suggest/cases';
import type { Hits } from './suggest/hits';
import { halfFiled, inEmptyVault, leavingOneOut } from './suggest/hits';
import { mostUsed, remitRanker, titleAlone } from './suggest/rankers';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string', default: '10000' },
    folder: { type: 'string' },
    smoke: { type: 'boolean', default: false },
  },
});

const today = '2026-11-24' as Day;
const splits = 10;

async function open(folder: string): Promise<Workspace> {
  const workspace = new Workspace(createNodeStore(folder));
  await workspace.reload();
  return workspace;
}

async function measure(name: string, folder: string): Promise<void> {
  const workspace = await open(folder);
  const { cases, profiles } = await readCases(workspace);
  const activities = activitiesOf(workspace.taxonomy);
  console.log(`${name}: ${cases.length} filed notes and sections, ${activities.length} activities\n`);
  if (cases.length < 2) return;
  const contestants = [
    remitRanker(activities, backgroundOf(profiles)),
    mostUsed(activities),
    titleAlone(activities),
  ];
  console.log('    empty vault    half filed   leave one out   % top-1 / top-3');
  for (const contestant of contestants) {
    const figures = [
      inEmptyVault(contestant, cases),
      halfFiled(contestant, cases, splits),
      leavingOneOut(contestant, cases),
    ];
    console.log(`${figures.map((hits) => shown(hits).padStart(15)).join('')}  ${contestant.name}`);
  }
  console.log('');
}

function shown({ asked, first, amongThree }: Hits): string {
  const percent = (count: number): string => ((100 * count) / asked).toFixed(1);
  return `${percent(first)} / ${percent(amongThree)}`;
}

async function time(folder: string): Promise<void> {
  const workspace = await open(folder);
  const notes = [...workspace.index.notes()].map(({ note }) => note.path);
  const suggester = createSuggester(workspace);
  const before = memory();
  const preparing = await elapsed(() => suggester.prepare(today));
  const kept = memory() - before;
  const asked = notes.slice(0, 200);
  const answering = await elapsed(async () => {
    for (const note of asked) await suggester.suggest({ path: note, today });
  });
  const [first = 'none.md'] = notes;
  const again = await elapsed(async () => {
    await workspace.update([first]);
    await suggester.prepare(today);
  });
  console.log(`${notes.length} notes, Node ${process.version}`);
  console.log(`${preparing.toFixed(0).padStart(8)} ms  to prepare, of which reading is the most`);
  console.log(`${(answering / asked.length).toFixed(1).padStart(8)} ms  a suggestion after that`);
  console.log(`${again.toFixed(0).padStart(8)} ms  to prepare again where nothing has changed`);
  console.log(`${(kept / 1024 / 1024).toFixed(1).padStart(8)} MiB kept`);
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function inScratch(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'remit-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (values.folder !== undefined) {
    await measure(values.folder, path.resolve(values.folder));
    return time(path.resolve(values.folder));
  }
  await inScratch(async (folder) => {
    copySample(folder, today);
    await measure('the sample', folder);
  });
  await inScratch(async (folder) => {
    await generateWorkspace(folder, values.smoke ? 200 : Number(values.notes), 1);
    await time(folder);
  });
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
