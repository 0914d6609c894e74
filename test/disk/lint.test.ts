import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';

// The rules alone that these tests are about, without the types of the whole project.
const rules = ['no-restricted-globals', 'no-restricted-syntax', 'no-restricted-imports', 'no-eval'];
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
});

async function foundIn(file: string, line: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: path.resolve(file) });
  assert.ok(result);
  assert.equal(result.fatalErrorCount, 0, line);
  return result.messages.map(({ ruleId }) => ruleId);
}

describe('Lint', () => {
  it('lets the core have no clock, no chance, no default locale and nothing from outside (invariant 7)', async () => {
    const planted = [
      'export const a = Date.now();',
      'export const a = new Date();',
      'export const a = globalThis.Date;',
      'export const a = performance.now();',
      'export const a = Math.random();',
      'setTimeout(() => undefined, 1);',
      'export const a = process.env;',
      'export const a = (1).toLocaleString();',
      "export const a = 'I'.toLocaleLowerCase('tr');",
      "export const a = 'I'['toLocaleLowerCase']();",
      "export const a = ['a'].map(String.prototype.toLocaleUpperCase.call);",
      "export const a = 'a'.localeCompare('b');",
      "export const a = 'a'.localeCompare('b', undefined);",
      'export const a = new Intl.NumberFormat();',
      'export const a = Intl.DateTimeFormat(undefined, {});',
      "export const a = eval('1');",
      "import fs from 'node:fs'; export const a = fs;",
      "import { window } from 'vscode'; export const a = window;",
      "import { today } from '../../vscode/today'; export const a = today;",
    ];
    for (const line of planted) assert.equal((await foundIn('src/core/text/lines.ts', line)).length, 1, line);
  });

  it('lets it compare by code point, lower case by no locale, and format in a language that is named', async () => {
    const allowed = [
      "export const a = 'I'.toLowerCase();",
      "export const a = 'a'.localeCompare('b', 'en');",
      "export const a = new Intl.NumberFormat('en').format(1);",
    ];
    for (const line of allowed) assert.deepEqual(await foundIn('src/core/text/lines.ts', line), [], line);
  });

  it('lets no edge take the default locale either', async () => {
    const line = 'export const a = new Intl.NumberFormat().format(1);';
    for (const file of ['src/vscode/today.ts', 'src/cli/io.ts', 'src/messages/l10n.ts'])
      assert.deepEqual(await foundIn(file, line), ['no-restricted-syntax'], file);
  });

  it('lets the arrows run one way (invariant 6)', async () => {
    const line = "import { buildTree } from '../tree/tree'; export const a = buildTree;";
    assert.deepEqual(await foundIn('src/core/report/json.ts', line), ['no-restricted-imports']);
  });
});
