import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { buildAll } from '../../esbuild.mjs';
import { evaluationTime } from './evaluationTime';

interface Output {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
}

// Built as it ships, into memory: what is measured here is what a user loads.
const outputs = new Map<string, { readonly text: string; readonly inputs: readonly string[] }>();

/** The browser fetches one file before the tree is at rest: what it is allowed, compressed and code and data together. */
const mostInBrowser = 350 * 1024;
/** What it should take a machine like CI's to compile and evaluate it; printed, for no timing fails a test. */
const evaluationAim = 50; // ms of processor time

describe('What ships', () => {
  before(async () => {
    for (const { outputFiles = [], metafile } of await buildAll({ production: true, write: false })) {
      for (const { path, text } of outputFiles) {
        const name = path.replaceAll('\\', '/').split('/dist/').at(-1) ?? '';
        const output = Object.entries<Output>(metafile.outputs).find(([key]) => key.endsWith(`dist/${name}`));
        outputs.set(name, { text, inputs: Object.keys(output?.[1].inputs ?? {}) });
      }
    }
  });

  const output = (name: string): { readonly text: string; readonly inputs: readonly string[] } => {
    const found = outputs.get(name);
    assert.ok(found, `${name} is built`);
    return found;
  };

  it('is two entries, the code that each loads on first use, and the command line', () => {
    assert.deepEqual([...outputs.keys()].sort(), [
      'cli.js',
      'extension/node.js',
      'extension/web.js',
      'lazy/allCommands.js',
      'lazy/cache.js',
      'lazy/commands.js',
      'lazy/diskWriter.js',
      'lazy/editing.js',
      'lazy/language.js',
      'lazy/noteCommands.js',
      'lazy/reports.js',
      'lazy/suggestions.js',
      'lazy/word.js',
      'lazy/yaml.js',
      'web/lazy/reports.js',
      'web/lazy/word.js',
    ]);
  });

  it('evaluates no text as code, and brings no second YAML parser (S1)', () => {
    for (const [name, { text, inputs }] of outputs) {
      assert.doesNotMatch(text, /\beval\(|new Function\(/, name);
      assert.deepEqual(
        inputs.filter((input) => /js-yaml|gray-matter\/lib\/engines/.test(input)),
        [],
        name,
      );
    }
  });

  it('uses no network and starts no process (S17)', () => {
    for (const [name, { text }] of outputs) {
      assert.doesNotMatch(
        text,
        /child_process|node:https?|require\("https?"\)|XMLHttpRequest|\bfetch\(/,
        name,
      );
    }
  });

  it('loads the code of commands, texts, reports and suggestions only when there is need of it', () => {
    const early = output('extension/node.js').inputs.filter((input) =>
      /core\/(language|report|suggest|reshape|section)|filing\/planner|remark|micromark/.test(input),
    );
    assert.deepEqual(early, []);
    const fetched = output('extension/web.js').inputs;
    assert.deepEqual(
      fetched.filter((input) => /core\/report\/(render|facts)|rehype|hast-util/.test(input)),
      [],
    );
  });

  it('makes Word files by a bundle of its own, which nothing else brings', () => {
    const holders = [...outputs].filter(([, { inputs }]) =>
      inputs.some((input) => /node_modules\/(docx|fflate)\//.test(input)),
    );
    assert.deepEqual(holders.map(([name]) => name).sort(), ['lazy/word.js', 'web/lazy/word.js']);
  });

  it('loads for a command about notes neither reports nor what parses markdown in full, and nothing for the version', () => {
    const about = output('lazy/noteCommands.js').inputs;
    assert.deepEqual(
      about.filter((input) => /core\/(language|report|suggest)\/|remark|micromark|hast/.test(input)),
      [],
    );
    assert.ok(output('cli.js').text.length < 4096);
  });

  it('has one reader of YAML for the desktop, loaded with the first file that needs it', () => {
    const holders = [...outputs].filter(([, { inputs }]) =>
      inputs.some((input) => input.includes('yaml/browser/dist/parse/parser')),
    );
    assert.deepEqual(holders.map(([name]) => name).sort(), [
      'extension/web.js',
      'lazy/yaml.js',
      'web/lazy/reports.js',
    ]);
  });

  it('needs nothing of Node in a browser (H55)', () => {
    for (const name of ['extension/web.js', 'web/lazy/reports.js', 'web/lazy/word.js'])
      assert.doesNotMatch(output(name).text, /require\("(?!vscode")/, name);
  });

  it('loads little at activation, in the browser as well', async () => {
    const { text } = output('extension/web.js');
    const [compressed, evaluation] = [gzipSync(text).length, await evaluationTime(text)];
    console.log(
      `      browser: ${kilobytes(compressed)} of ${kilobytes(mostInBrowser)} KB compressed, ${kilobytes(text.length)} KB raw;`,
    );
    console.log(
      `      ${evaluation.toFixed(0)} ms of processor time to compile and evaluate (aim ${evaluationAim})`,
    );
    const reports = gzipSync(output('web/lazy/reports.js').text).length;
    console.log(`      ${kilobytes(reports)} KB compressed with the first report`);
    assert.ok(compressed <= mostInBrowser, `${kilobytes(compressed)} KB compressed`);
    assert.ok(output('extension/node.js').text.length <= 300 * 1024);
  });
});

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
