import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Random } from '../bench/random';
import { Expected } from './expected';
import { Repository } from './repository';

const run = promisify(execFile);
const room = 64 * 1024 * 1024; // bytes of output

/** The folder, what has to be in it, and who works there. */
export class World {
  readonly expected: Expected;
  readonly repository: Repository;
  readonly random: Random;
  readonly folder: string;
  /** Notes that were filed here and not yet unfiled, so that the filings do not grow by the hour. */
  readonly filed = new Set<string>();
  readonly #cli: string;
  #number = 0;

  constructor(folder: string, cli: string, random: Random) {
    this.folder = folder;
    this.random = random;
    this.#cli = cli;
    this.expected = new Expected(folder);
    this.repository = new Repository(folder);
  }

  /** A number that no other step has. */
  next(): number {
    return ++this.#number;
  }

  uri(file: string): vscode.Uri {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('no folder is open');
    return vscode.Uri.joinPath(folder.uri, file);
  }

  onDisk(file: string): string {
    return path.join(this.folder, file);
  }

  /** Some notes, none twice. */
  someNotes(count: number, among: readonly string[] = this.expected.notes): readonly string[] {
    const found = new Set<string>();
    for (let tries = 0; found.size < Math.min(count, among.length) && tries < count * 50; tries++)
      found.add(among[this.random.between(0, among.length - 1)] ?? '');
    return [...found];
  }

  aNote(): string {
    const [note = ''] = this.someNotes(1);
    return note;
  }

  /** Runs the command line; it is an error if it does not end with 0. */
  async remit(...args: readonly string[]): Promise<string> {
    const state = path.join(this.folder, '..', 'state');
    const env = { ...process.env, XDG_STATE_HOME: state };
    const options = { cwd: this.folder, env, maxBuffer: room };
    return (await run(process.execPath, [this.#cli, ...args], options)).stdout;
  }
}
