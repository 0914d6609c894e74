import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createNodeStore } from '../../src/node/nodeStore';
import { Workspace } from '../../src/core/workspace/workspace';
import { copiedCorpus, generatedCorpus } from './corpora';
import { medianOf } from './measure';
import { aligned } from './table';

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    after: { type: 'string', default: 'dist/cli.js' },
    folder: { type: 'string' },
    notes: { type: 'string', default: '6289' },
    runs: { type: 'string', default: '9' },
  },
});

/** What one run of a process took: milliseconds of processor time, and the most memory it had, in MB. */
interface Cost {
  readonly time: number;
  readonly memory: number;
}

// Bundled beside this script.
const hook = path.join(path.dirname(process.argv[1] ?? ''), 'tellProcessorTime.js');

function costOf(args: readonly string[]): Cost {
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const [time = 0, memory = 0] = (output[3] ?? '').split(' ').map(Number);
  return { time: time / 1000, memory: memory / 1024 };
}

async function main(): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'remit-builds-'));
  try {
    console.log(await compared(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function compared(home: string): Promise<string> {
  const builds = [values.before, values.after].flatMap((cli) =>
    cli === undefined ? [] : [path.resolve(cli)],
  );
  const { workspace: folder } =
    values.folder === undefined
      ? await generatedCorpus(home, Number(values.notes), 1)
      : await copiedCorpus(home, path.resolve(values.folder));
  const { size, note, activity } = await whatToFile(folder);
  const commands = [
    ['--version'],
    ['tree', folder],
    ['report', folder, '--period', '2026-Q4', '--output', '-'],
    ['file', note, '--to', activity, '--folder', folder],
    ['unfile', note, '--from', activity, '--folder', folder],
  ];
  const title = `${size} notes, medians of ${values.runs}, processor time and memory of whole processes`;
  return `${title}\n\n${tableOf(builds, commands, measured(builds, commands))}`;
}

type Costs = ReadonlyMap<string, readonly Cost[]>;

const empty = 'node -e 0';
const keyOf = (cli: string, [name = '']: readonly string[]): string => `${name} ${cli}`;

// The builds in turn, each of them first in every other round. What one files it unfiles.
function measured(builds: readonly string[], commands: readonly (readonly string[])[]): Costs {
  const costs = new Map<string, Cost[]>();
  const measure = (key: string, args: readonly string[]): void => {
    costs.set(key, [...(costs.get(key) ?? []), costOf(args)]);
  };
  for (let run = 0; run < Number(values.runs); run++) {
    measure(empty, ['-e', '0']);
    for (const cli of run % 2 === 0 ? builds : [...builds].reverse())
      for (const command of commands) measure(keyOf(cli, command), [cli, ...command]);
  }
  return costs;
}

function tableOf(builds: readonly string[], commands: readonly (readonly string[])[], costs: Costs): string {
  const median = (key: string, of: keyof Cost): number =>
    medianOf((costs.get(key) ?? []).map((cost) => cost[of]));
  const cell = (key: string): string =>
    `${median(key, 'time').toFixed(0)} ms, ${median(key, 'memory').toFixed(0)} MB`;
  const rows = commands.map((command) => {
    const keys = builds.map((cli) => keyOf(cli, command));
    const [before = 0, after = before] = keys.map((key) => median(key, 'time'));
    const ratio = keys.length > 1 ? [`${(after / before).toFixed(2)} ×`] : [];
    return [
      `remit ${command[0] ?? ''}`,
      ...keys.map(cell),
      ...ratio,
      (after / median(empty, 'time')).toFixed(1),
    ];
  });
  const heads = builds.length > 1 ? ['before', 'after', 'after / before'] : ['build'];
  return aligned([
    ['', ...heads, `over ${empty}`],
    [empty, ...heads.map((_, at) => (at === 0 ? cell(empty) : '')), '1.0'],
    ...rows,
  ]);
}

async function whatToFile(folder: string): Promise<{ size: number; note: string; activity: string }> {
  const workspace = new Workspace(createNodeStore(folder));
  await workspace.reload();
  const notes = [...workspace.index.notes()];
  const first = notes.find(({ toFile }) => toFile);
  const activity = workspace.taxonomy.categories[0]?.activities[0]?.path;
  if (!first || activity === undefined) throw new Error('No note to file, or no activity to file it under.');
  return { size: notes.length, note: first.note.path, activity };
}

void main();
