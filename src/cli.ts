#!/usr/bin/env node
import type { RunCli } from './cli/runCli';
import { commandLineOf } from './cli/runCli';
import { dayOf } from './core/period/day';
import type { Day } from './core/period/day';
import { stateFolder } from './node/stateFolder';
import { systemCode } from './node/systemError';

// A reader that closes the pipe early (`remit tree | head -1`) is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
  });
}

/** Today in the local time zone, which is the one that users date notes by. */
function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new RangeError('the system clock shows no valid date');
  return day;
}

const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  cwd: process.cwd(),
  state: stateFolder,
  today,
};

const args = process.argv.slice(2);

// Most of the time that a short command takes is that of loading code.
async function loaded(name: string | undefined): Promise<RunCli> {
  if (name === '--version') return commandLineOf([]);
  const isAboutNotes = name !== undefined && ['init', 'tree', 'file', 'unfile', 'undo'].includes(name);
  const { runCli } = isAboutNotes ? await import('./lazy/noteCommands') : await import('./lazy/allCommands');
  return runCli;
}

async function main(): Promise<void> {
  const runCli = await loaded(args[0]);
  // Sets the exit code rather than exiting, so that pipes are flushed first.
  process.exitCode = await runCli(args, io);
}

void main();
