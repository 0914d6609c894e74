// Runs the in-editor tests in the desktop VS Code, the oldest supported and the newest: `npm run test:desktop`.
// It downloads both, so it needs the internet and, on Linux, a display; `npm test` does not depend on it.
import fs from 'node:fs';
import path from 'node:path';
import { at, cache, root } from './paths.mjs';
import { ensureDependencies, failPlainly } from './setup.mjs';

const floor = () =>
  JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).engines.vscode.replace(/^\D+/, '');

const download = async (version) => {
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath: cache('desktop'),
      reporter: new SilentReporter(),
    });
  } catch (error) {
    throw new Error(
      `VS Code ${version} cannot be downloaded here (${error.message.split('\n')[0]}): test:desktop needs it`,
    );
  }
};

const runIn = async (version, bundle) => {
  const [{ runTests }, { newTestFolder, readReport, windowOf }] = await Promise.all([
    import('@vscode/test-electron'),
    import('./editorTests.mjs'),
  ]);
  const vscodeExecutablePath = await download(version);
  const folder = newTestFolder({});
  const launchArgs = [windowOf(folder), '--disable-workspace-trust', '--disable-extensions'];
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    launchArgs,
  });
  const results = readReport(folder)?.results ?? [];
  fs.rmSync(folder, { recursive: true, force: true });
  const failed = results.filter(({ state }) => state === 'failed');
  for (const { title, file, error } of failed) console.log(`✗ ${title}\n  ${file}\n${error}`);
  const passed = results.filter(({ state }) => state === 'passed').length;
  console.log(`VS Code ${version}: ${passed} passed, ${failed.length} failed`);
  return passed > 0 && failed.length === 0;
};

const main = async () => {
  await ensureDependencies();
  const [{ buildAll }, { bundleTests }] = await Promise.all([
    import('../../esbuild.mjs'),
    import('./bundle.mjs'),
  ]);
  await buildAll();
  const bundle = await bundleTests('node');
  let succeeded = true;
  for (const version of [floor(), 'stable']) succeeded = (await runIn(version, bundle)) && succeeded;
  if (!succeeded) process.exitCode = 1;
};

main().catch(failPlainly);
