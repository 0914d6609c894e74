import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateWorkspace } from '../bench/generateWorkspace';
import { ask, running } from '../bench/askEditor';
import { at, out, root } from '../host/paths.mjs';
import { allowed, quartersOf } from './memory';
import type { SoakOptions, SoakResult } from './result';

const settings = { 'files.autoSave': 'off' };
const minute = 60_000; // ms

/** What tells of Remit in a log; the editor's data folder has the name too. */
const ours = /remit(?!-editor)|dist[\\/](?:extension|lazy)/i;

const numberOf = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

async function main(): Promise<void> {
  const minutes = numberOf('REMIT_MINUTES', 60);
  const seed = numberOf('REMIT_SEED', 1);
  const notes = numberOf('REMIT_NOTES', 10_000);
  const [home, log] = [out('soak', 'home'), out('soak', 'soak.log')];
  const folder = path.join(home, 'workspace');
  rmSync(out('soak', 'home'), { recursive: true, force: true });
  rmSync(out('soak', 'logs'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await generateWorkspace(folder, notes, seed);
  writeFileSync(log, '');
  const options: SoakOptions = {
    ...{ minutes, seed, log, warmUp: minutes / 12, pace: 1000, cli: at('dist', 'cli.js') },
  };
  console.log(`${minutes} minutes over ${notes} notes, seed ${seed}; it writes to ${log}`);
  const printing = setInterval(printed(log), 1000);
  const result = await running({ tests: true, logging: true, settings }, async (editor) => {
    const question = { extension: root, script: out('soak', 'inSoak.js'), folder, options };
    try {
      return await ask<SoakResult>(editor, { ...question, endsWithin: (minutes * 2 + 30) * minute });
    } finally {
      cpSync(editor.server.logs, out('soak', 'logs'), { recursive: true });
    }
  }).finally(() => clearInterval(printing));
  const wrong = [...tell(result, minutes), ...errorsIn(out('soak', 'logs'))];
  for (const each of wrong) console.log(`✗ ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** Prints what was added to a file since the last call. */
function printed(file: string): () => void {
  let length = 0;
  return () => {
    const text = readFileSync(file, 'utf8');
    process.stdout.write(text.slice(length));
    length = text.length;
  };
}

/** Prints the figures, and answers what is wrong. */
function tell(
  { counts, samples, complaints, checks, notes }: SoakResult,
  minutes: number,
): readonly string[] {
  const steps = Object.entries(counts).sort(([, one], [, other]) => other - one);
  for (const [name, count] of steps) console.log(`${String(count).padStart(6)} × ${name}`);
  const total = steps.reduce((sum, [, count]) => sum + count, 0);
  const { medians, code, growth } = quartersOf(samples, minutes);
  console.log(`${total} steps, ${checks} checks, ${notes} notes at the end`);
  console.log(
    `memory in use after collection, median of each quarter (${samples.length} samples): ` +
      `${inMegabytes(medians)} MB; of that, code of the engine: ${inMegabytes(code)} MB; ` +
      `the last beside the first: ${(growth * 100).toFixed(2)} %`,
  );
  const isFlat = Math.abs(growth) <= allowed;
  return [...complaints, ...(isFlat ? [] : [`the memory is not flat: ${(growth * 100).toFixed(2)} %`])];
}

function inMegabytes(values: readonly number[]): string {
  return values.map((each) => (each / 1e6).toFixed(2)).join(', ');
}

/** The lines of all logs that tell of an error of Remit. */
function errorsIn(logs: string): readonly string[] {
  const files = readdirSync(logs, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(logs, name))
    .filter((file) => file.endsWith('.log') && statSync(file).isFile());
  const own = files.filter((file) => /remit[^/\\]*\.log$/i.test(file));
  const lines = files.flatMap((file) =>
    entriesOf(readFileSync(file, 'utf8'))
      .filter((entry) => entry.includes('[error]') && (own.includes(file) || ours.test(entry)))
      .map((entry) => `${path.relative(logs, file)}: ${entry}`),
  );
  console.log(`${files.length} logs, ${own.length} of them Remit's own, ${lines.length} errors of Remit`);
  return own.length > 0 ? lines : [...lines, "Remit's own log was not found"];
}

// An entry begins with its time, and may have more lines, such as a stack.
function entriesOf(text: string): readonly string[] {
  return text.split(/\n(?=\d{4}-)/);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
