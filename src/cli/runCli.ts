import { version } from '../../package.json';
import type { Command, ExitCode, Io } from './io';
import { printable, UsageError } from './io';

/** Runs one command line, given without the program's name. Never rejects: errors are printed to stderr. */
export type RunCli = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** A command line of these commands. */
export function commandLineOf(commands: readonly Command[]): RunCli {
  return (args, io) => run(commands, args, io);
}

async function run(commands: readonly Command[], args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(commands, args, io);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    io.stderr(`remit: ${printable(said)}\n`);
    if (!(error instanceof UsageError)) return 1;
    io.stderr('Try: remit --help\n');
    return 2;
  }
}

async function dispatch(
  commands: readonly Command[],
  [name, ...args]: readonly string[],
  io: Io,
): Promise<ExitCode> {
  if (name === '--version') return print(version, io);
  if (name === '--help' || name === '-h') return print(help(commands), io);
  if (name === undefined) {
    io.stderr(`${help(commands)}\n`);
    return 2;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`Unknown command "${name}".`);
  return asksForHelp(args) ? print(command.help, io) : command.run(args, io);
}

function print(text: string, io: Io): ExitCode {
  io.stdout(`${text}\n`);
  return 0;
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function help(commands: readonly Command[]): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`);
  return `remit: what you are responsible for, and what you did about it, from your meeting notes

Usage: remit <command> [arguments]

Commands:
${list.join('\n')}

  remit <command> --help    what a command takes and does
  remit --version

Exit status: 0 done; 1 something asked for was refused, or check found a problem;
2 wrong usage, no such folder, no such period.`;
}
