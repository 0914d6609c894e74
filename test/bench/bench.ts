import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../../esbuild.mjs';
import { at, out } from '../host/paths.mjs';
import type { Column } from './column';
import type { Corpus } from './corpora';
import { copiedCorpus, generatedCorpus, inCorpus } from './corpora';
import { editorIsInstalled, measureInHost } from './editors';
import { resultPage, scalingOf, tableOf, withResult } from './table';

/** The most notes that are measured inside the editor, where reading takes ten times as long. */
const mostInEditor = 10_000;

type Host = Column['host'];

interface Request {
  readonly sizes: readonly number[];
  readonly folder: string | undefined;
  readonly hosts: readonly Host[];
  readonly runs: number;
  readonly seed: number;
  readonly write: boolean;
}

function readWish(): Request {
  const { values } = parseArgs({
    options: {
      notes: { type: 'string', default: '1000,10000' },
      folder: { type: 'string' },
      host: { type: 'string', multiple: true },
      runs: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      smoke: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { folder, seed, smoke, write } = values;
  const notes = smoke ? [50, 200] : values.notes.split(',').map(wholeNumber);
  return {
    sizes: notes.sort((a, b) => a - b),
    folder: folder === undefined ? undefined : path.resolve(folder),
    hosts: smoke ? ['plain'] : hostsOf(values.host),
    runs: smoke ? 1 : wholeNumber(values.runs),
    seed: wholeNumber(seed),
    write,
  };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
}

// A missing editor is an error if it was asked for by name; otherwise it is skipped.
function hostsOf(asked: readonly string[] | undefined): readonly Host[] {
  const all: readonly Host[] = ['plain', 'node', 'web'];
  const unknown = asked?.find((name) => !all.some((host) => host === name));
  if (unknown !== undefined) throw new Error(`no such host: ${unknown} (there are ${all.join(', ')})`);
  if (asked) return all.filter((host) => asked.includes(host));
  if (editorIsInstalled()) return all;
  console.log(
    'The editor is not installed: `node test/host/setup.mjs` fetches it. Plain Node alone is measured.',
  );
  return ['plain'];
}

async function main(): Promise<void> {
  const request = readWish();
  const columns: Column[] = [];
  // The editor loads the production build.
  if (request.hosts.some((host) => host !== 'plain')) await buildAll({ production: true });
  for (const host of request.hosts) {
    for (const corpusOf of corporaFor(host, request)) {
      const measure = async (): Promise<Column> => {
        const corpus = await corpusOf();
        console.log(`${host}: ${corpus.workspace}`);
        return inCorpus(corpus, () => columnOf(host, corpus, request.runs));
      };
      columns.push(await atSecondTry(measure));
    }
  }
  const result = resultOf(columns, request.runs);
  console.log(`\n${result}`);
  if (request.write) writeToPage(result);
}

// A run takes half an hour: a failure in one window must not discard the columns before it.
async function atSecondTry(measure: () => Promise<Column>): Promise<Column> {
  try {
    return await measure();
  } catch (error) {
    console.error(messageOf(error), 'Once more:');
    return measure();
  }
}

function corporaFor(host: Host, { sizes, folder, seed }: Request): readonly (() => Promise<Corpus>)[] {
  const home = out('bench', 'corpora');
  if (folder !== undefined) return [() => copiedCorpus(home, folder)];
  const inEditor = sizes.filter((notes) => notes <= mostInEditor).slice(-1);
  const wanted = host === 'plain' ? sizes : inEditor.length > 0 ? inEditor : sizes.slice(0, 1);
  return wanted.map((notes) => () => generatedCorpus(home, notes, seed));
}

async function columnOf(host: Host, corpus: Corpus, runs: number): Promise<Column> {
  return host === 'plain' ? inPlainNode(corpus, runs) : measureInHost(host, corpus, { runs });
}

// In a separate process, whose memory is not affected by anything else.
function inPlainNode({ workspace }: Corpus, runs: number): Column {
  const output = out('bench', 'column.json');
  const args = ['--workspace', workspace, '--runs', String(runs), '--cli', out('bench', 'cli.js')];
  const script = [out('bench', 'inPlainNode.js'), ...args, '--output', output];
  const { status } = spawnSync(process.execPath, script, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the measuring in plain Node failed');
  return JSON.parse(readFileSync(output, 'utf8')) as Column;
}

function resultOf(columns: readonly Column[], runs: number): string {
  const cpus = os.cpus();
  const programs = [...new Set(columns.flatMap((column) => column.programs))].join(', ');
  const machine = `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${os.type()}; ${programs}`;
  const medians = runs === 1 ? 'one run' : `medians of ${runs} runs`;
  const scaling = scalingOf(columns);
  return [tableOf(columns), ...(scaling === undefined ? [] : [scaling]), `${machine}; ${medians}.`].join(
    '\n\n',
  );
}

function writeToPage(result: string): void {
  const text = withResult(readFileSync(at(resultPage), 'utf8'), result);
  if (text === undefined) throw new Error(`${resultPage} has no place for it`);
  writeFileSync(at(resultPage), text);
}

void main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});

function messageOf(error: unknown): unknown {
  return error instanceof Error ? error.message : error;
}
