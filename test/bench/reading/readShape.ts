import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Shape } from './labels';

/** What a report in JSON says, as far as older builds say it, too. */
export interface ReadReport {
  readonly categories: readonly { readonly activities: readonly { readonly items: readonly ReadItem[] }[] }[];
  readonly decisions: readonly ReadDecision[];
  /** Missing in builds that do not keep these apart. */
  readonly likely?: readonly ReadDecision[];
  readonly actions: {
    readonly stillOpen: readonly ReadAction[];
    readonly closedInPeriod: readonly ReadAction[];
  };
}

/** A note, or a dated section of one. */
export interface ReadItem {
  readonly path: string;
  readonly date: string;
  readonly noteTitle: string;
  readonly line: string | null;
}

interface ReadDecision {
  readonly path: string;
  readonly text: string;
  /** Missing in builds that tell no proposal from a decision. */
  readonly status?: 'accepted' | 'proposed' | null;
}

/** An action; the day of its note is null if it has none. */
export interface ReadAction {
  readonly path: string;
  readonly text: string;
  readonly noteDate: string | null;
  readonly state: 'open' | 'done' | 'cancelled';
  /** Missing in builds that read no owners. */
  readonly owner?: string | null;
  readonly due: string | null;
}

const activity = 'technical-vision/technical-strategy';
const period = '2000-01-01..2030-12-31';
const largestReport = 1 << 28;

/**
 * Reads the notes of a shape with the command line of a build, as its user would: in a new folder, each note filed as a
 * whole. What could not be filed is printed, and counts as not read. Throws where there is no report.
 */
export function readShape({ folder, labels }: Shape, cli: string): ReadReport {
  const vault = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-reading-'));
  try {
    const isNote = (file: string): boolean => fs.statSync(file).isDirectory() || file.endsWith('.md');
    fs.cpSync(folder, vault, { recursive: true, filter: isNote });
    run(cli, ['init', vault]);
    const filed = run(cli, ['file', ...labels.map(({ note }) => note), '--to', activity, '--folder', vault]);
    process.stderr.write(filed.stderr);
    const { stdout, stderr } = run(cli, [
      ...['report', vault, '--period', period],
      ...['--format', 'json', '--output', '-'],
    ]);
    if (stdout === '') throw new Error(`${cli} printed no report: ${stderr}`);
    return JSON.parse(stdout) as ReadReport;
  } finally {
    fs.rmSync(vault, { recursive: true, force: true });
  }
}

function run(cli: string, args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: largestReport,
  });
  if (error) throw error;
  return { stdout, stderr };
}
