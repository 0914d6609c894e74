// Builds the .vsix into the repository's root: `npm run package`.
import fs from 'node:fs';
import { at, root } from './paths.mjs';
import { run } from './processes.mjs';
import { ensureDependencies, ensureNode24, failPlainly } from './setup.mjs';

const step = async (what, command, args) => {
  const { code, output } = await run(command, args, { cwd: root });
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim()}`);
};

const main = async () => {
  await ensureDependencies();
  const node24 = await ensureNode24(); // vsce needs it
  await step('the build', process.execPath, [at('esbuild.mjs'), '--production']);
  const file = `remit-${JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version}.vsix`;
  // Its scan for secrets takes 15 s on the minified bundles; .vscodeignore lists everything that gets into the package.
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--allow-package-all-secrets',
    '--out',
    file,
  ];
  await step('vsce', node24, [at('node_modules/@vscode/vsce/vsce'), 'package', ...flags]);
  console.log(file);
};

main().catch(failPlainly);
