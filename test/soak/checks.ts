import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEverything, runWhile } from '../support/workbench';
import type { World } from './world';

const waitedFor = 120_000; // ms, for all of a check
const between = 500;
const quarters = 20; // of the years that the notes are from

/** Once it is quiet: a sentence for everything that is not as it has to be. All editors are closed. */
export async function check(world: World, isLast: boolean): Promise<readonly string[]> {
  await closeEverything();
  const lost = world.expected.differences(await world.expected.found());
  const rows = isLast ? [...Array(quarters).keys()] : [0, 1, world.random.between(2, quarters - 1)];
  const differences: string[] = [];
  const end = Date.now() + waitedFor;
  for (const row of rows) differences.push(...(await reportDifferences(world, row, end)));
  return [...lost, ...differences];
}

/**
 * The editor's report of a quarter has to be, byte for byte, what the command line makes of the files: it says where each
 * of its notes is filed, so that the two have one and the same index. The editor may hear late of the last changes.
 */
async function reportDifferences(world: World, row: number, end: number): Promise<readonly string[]> {
  for (;;) {
    const file = await generate(row);
    const name = file.slice(file.lastIndexOf('/') + 1);
    const written = readFileSync(file, 'utf8');
    await world.remit('report', '--period', name.replace(/\.md$/, ''));
    const byCommandLine = readFileSync(file, 'utf8');
    if (written === byCommandLine) return [];
    if (Date.now() > end) return [`reports/${name}: ${firstDifference(written, byCommandLine)}`];
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

/** Generates the report of one of the offered quarters, and answers its file. */
async function generate(row: number): Promise<string> {
  let left = row;
  await runWhile('remit.generateReport', [], async () => {
    for (; left > 0; left--) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  });
  const path = vscode.window.activeTextEditor?.document.uri.fsPath;
  if (!path?.includes('reports')) throw new Error(`no report is shown, but ${path}`);
  await closeEverything();
  return path;
}

function firstDifference(one: string, other: string): string {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `line ${at + 1}: the editor wrote ${lines[at]}, the command line ${others[at]}`;
}
