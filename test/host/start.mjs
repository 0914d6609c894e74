// Opens a fresh copy of the sample workspace with the extension loaded: in the desktop VS Code where `code` is on the PATH,
// otherwise in VS Code in the browser. `--browser` asks for the browser; `--port N` fixes its port.
// `--prepare` stops after the build and the copy: the debugger of VS Code does the rest.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { onPath } from './findProgram.mjs';
import { at, cache, root } from './paths.mjs';
import { run } from './processes.mjs';
import { startServer } from './server.mjs';
import { ensureDependencies, failPlainly } from './setup.mjs';
import { copySample } from '../support/sample.mjs';

/** Today in the local time zone. */
const today = () => {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

const freshSample = () => {
  const folder = cache('sample');
  fs.rmSync(folder, { recursive: true, force: true });
  copySample(folder, today());
  return folder;
};

const openDesktop = async (code, folder) => {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  const shell = process.platform === 'win32'; // code.cmd needs a shell
  const quoted = shell ? [`"${code}"`, ...args.map((arg) => `"${arg}"`)] : [code, ...args];
  const { code: exit, output } = await run(quoted[0], quoted.slice(1), { shell });
  if (exit !== 0) throw new Error(`code ended with ${exit}: ${output.trim()}\nTry npm start -- --browser`);
  console.log(`opened ${folder} in VS Code`);
};

const openBrowser = async (folder, port) => {
  const server = await startServer({ port });
  console.log('Remit runs in VS Code at this address, until Ctrl+C:');
  console.log(server.url(folder));
};

const build = async () => {
  const { code, output } = await run(process.execPath, [at('esbuild.mjs')], { cwd: root });
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
};

const main = async () => {
  const boolean = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: { browser: boolean, prepare: boolean, port: { type: 'string', default: '0' } },
  });
  await ensureDependencies();
  await build();
  const folder = freshSample();
  if (values.prepare) return;
  const desktop = values.browser ? undefined : onPath('code');
  await (desktop === undefined ? openBrowser(folder, Number(values.port)) : openDesktop(desktop, folder));
};

main().catch(failPlainly);
