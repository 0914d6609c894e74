import assert from 'node:assert/strict';
import { buildAll } from '../../esbuild.mjs';

interface Output {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
}

// Built as it ships, into memory: what is measured here is what a user loads.
const outputs = new Map<string, { readonly text: string; readonly inputs: readonly string[] }>();

describe('What ships', () => {
  before(async () => {
    for (const { outputFiles = [], metafile } of await buildAll({ production: true, write: false })) {
      for (const { path, text } of outputFiles) {
        const name = path.replaceAll('\\', '/').split('/').at(-1) ?? '';
        const output = Object.entries<Output>(metafile.outputs).find(([key]) => key.endsWith(`/${name}`));
        outputs.set(name, { text, inputs: Object.keys(output?.[1].inputs ?? {}) });
      }
    }
  });

  const output = (name: string): { readonly text: string; readonly inputs: readonly string[] } => {
    const found = outputs.get(name);
    assert.ok(found, `${name} is built`);
    return found;
  };

  it('is two entries, the code loaded on first use beside the first, and the command line', () => {
    assert.deepEqual([...outputs.keys()].sort(), [
      'acting.js',
      'cli.js',
      'extension.node.js',
      'extension.web.js',
      'extension.web.json',
      'language.js',
      'remembering.js',
      'reporting.js',
      'suggesting.js',
      'yaml.js',
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
    const early = output('extension.node.js').inputs.filter((input) =>
      /core\/(language|report|suggest|reshape|section)|filing\/planner|remark|micromark/.test(input),
    );
    assert.deepEqual(early, []);
  });

  it('has one reader of YAML for the desktop editor, loaded with the first file that needs it', () => {
    const holders = [...outputs].filter(([, { inputs }]) =>
      inputs.some((input) => input.includes('yaml/browser/dist/parse/parser')),
    );
    assert.deepEqual(holders.map(([name]) => name).sort(), ['cli.js', 'extension.web.js', 'yaml.js']);
  });

  it('needs nothing of Node in a browser', () => {
    assert.doesNotMatch(output('extension.web.js').text, /require\("(?!vscode")/);
  });

  it('keeps to the sizes of the design', () => {
    const kilobytes = (name: string): number => Buffer.byteLength(output(name).text) / 1024;
    assert.ok(kilobytes('extension.node.js') <= 300, `${kilobytes('extension.node.js')} KB at activation`);
    // The browser's host can load no second file of code: what is in this one is what reaches a user. Tables and what
    // commands say stand in the JSON file, what nothing reaches of the packages is left out (esbuild.mjs).
    assert.ok(kilobytes('extension.web.js') <= 600, `${kilobytes('extension.web.js')} KB in the browser`);
  });
});
