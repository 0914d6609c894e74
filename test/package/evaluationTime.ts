import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const rounds = 5;

/** Runs in a process of its own: an editor's namespace of which everything is there, and the bundle over it. */
const script = `
  const { readFileSync } = require('node:fs');
  const vm = require('node:vm');
  const anything = new Proxy(class {}, { get: (all, name) => name === 'prototype' ? all.prototype : anything });
  const editor = Object.fromEntries(process.argv[2].split(',').map((name) => [name, anything]));
  const code = readFileSync(process.argv[1], 'utf8');
  const before = process.cpuUsage();
  const run = new vm.Script('(function (require, module, exports) {' + code + '})').runInThisContext();
  run(() => editor, { exports: {} }, {});
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
`;

/** The processor time (ms) that it takes to compile a bundle and to evaluate what is evaluated at once: median of five processes. */
export async function evaluationTime(code: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'remit-bundle-'));
  try {
    const api = await readFile('src/vscode/api.ts', 'utf8');
    const names = Array.from(api.matchAll(/^export import (\w+)/gm), ([, name]) => name).join(',');
    const file = path.join(folder, 'bundle.js');
    await writeFile(file, code);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, file, names]);
      times.push(Number(stdout));
    }
    return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
