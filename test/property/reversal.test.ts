import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { referenceTo } from '../../src/core/filing/request';
import type { PartReference } from '../../src/core/filing/request';
import { scanNote } from '../../src/core/note/scanNote';
import { partOfHeading } from '../../src/core/note/filedPart';
import type { Refusal } from '../../src/core/refusal';
import { positionAt } from '../../src/core/text/range';
import { whereRealNotesAre } from '../support/realNotes';
import { commonMarkExamples, naughtyStrings, realNoteTexts, yamlCases } from '../support/suites';
import { carriedOut, filed, forms, note, plan } from '../unit/filing/planned';

const strategy = 'tech/strategy';

/** What became of the texts of one suite, filed and then unfiled. */
interface Numbers {
  readonly suite: string;
  identical: number;
  normalForm: number;
  readonly refused: Map<string, number>;
}

const table: Numbers[] = [];

function numbersOf(suite: string): Numbers {
  const numbers: Numbers = { suite, identical: 0, normalForm: 0, refused: new Map() };
  table.push(numbers);
  return numbers;
}

/**
 * Files a unit of a text and unfiles it: that must give back every byte, or the normal form that docs/files.md#unfiling
 * and `planFiling` name, or filing must have been refused, with a reason and where the file itself is at fault with a
 * place in it. There is no fourth way.
 */
function tryBoth(numbers: Numbers, text: string, part: PartReference = note): void {
  const planned = plan(text, { part, add: [strategy] });
  if (planned.kind === 'refused') return countRefusal(numbers, text, planned.refusal);
  const after = carriedOut(text, planned);
  assert.equal(filed(after).length, filed(text).length + 1, JSON.stringify(text));
  const back = carriedOut(after, plan(after, { part, remove: [strategy] }));
  if (back === text) numbers.identical++;
  else if (isNormalForm(text, back)) numbers.normalForm++;
  else assert.fail(`neither identical nor a normal form: ${JSON.stringify({ text, after, back })}`);
}

function countRefusal({ refused }: Numbers, text: string, { code, range }: Refusal): void {
  refused.set(code, (refused.get(code) ?? 0) + 1);
  if (!code.startsWith('front-matter-') && code !== 'shape-unsupported') return;
  assert.ok(range, `${code} says no place: ${JSON.stringify(text)}`);
  const end = positionAt(text, text.length);
  for (const { line, character } of [range.start, range.end]) {
    assert.ok(line < end.line || (line === end.line && character <= end.character), JSON.stringify(text));
  }
}

/**
 * The forms that are left where there was a key without values, an empty block or a scalar: written down here once
 * more, by the letter of the text and not by what the product's own reading says.
 */
function isNormalForm(text: string, back: string): boolean {
  const withoutKey = text.replace(emptyKey, '');
  return [withoutKey, ...[text, withoutKey].map((one) => one.replace(emptyBlock, '$1'))].includes(back)
    ? back !== text
    : isListOfScalar(text, back);
}

const emptyKey =
  /^activities:[ \t]*(?:\[[ \t]*\]|null|Null|NULL|~|(["']?)(?:[^\S\r\n]|,)*\1)?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/m;
const emptyBlock =
  /^(\uFEFF?)---[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*(?:---|\.\.\.)[ \t]*(?:(?:\r\n|\n|\r){1,2}|$)/;
const keyLine = /^activities: ([^\r\n]*)(?=[\r\n])/m;

// `a, b`, which is a list to us, has become `[a, b]`, and nothing else is different.
function isListOfScalar(text: string, back: string): boolean {
  const [before, after] = [keyLine.exec(text), keyLine.exec(back)];
  if (before?.[1] === undefined || after?.[1] === undefined) return false;
  if (text.replace(keyLine, '') !== back.replace(keyLine, '')) return false;
  const [scalar, list] = [before[1], after[1]].map((value): unknown => parse(value, { schema: 'failsafe' }));
  const values = String(scalar).split(String(scalar).includes(',') ? ',' : /\s/);
  const [read, written] = [values, Array.isArray(list) ? list : []].map((texts) =>
    texts.map((value) => String(value).trim()).filter((value) => value !== ''),
  );
  assert.deepEqual(written, read);
  return true;
}

/** Filing is tried on the note and on every section of it. */
function tryAll(numbers: Numbers, text: string): void {
  tryBoth(numbers, text);
  const { outline } = scanNote('notes/a.md', text);
  outline.headings.forEach((_, index) => {
    const part = partOfHeading(text, outline, index);
    if (part.kind === 'section') tryBoth(numbers, text, referenceTo(part));
  });
}

const inEveryForm = (text: string): readonly string[] => Object.values(forms).map((to) => to(text));

const withBlock = (yaml: string): string =>
  `---\n${yaml}${/(^|\n)$/.test(yaml) ? '' : '\n'}---\n\n# Title\n\nText.\n`;

const keys = [
  'activities:\n  - other\n',
  'activities: [other, "a, b"]\n',
  'activities: other\n',
  'activities:\n',
  'activities: []\n',
];

describe('Filing and then unfiling gives back every byte, or the normal form, or is refused with a reason:', () => {
  it(`every real note and each of its sections${whereRealNotesAre}`, function () {
    const numbers = numbersOf('real notes and their sections');
    for (const [, text] of realNoteTexts()) tryAll(numbers, text);
    if (numbers.identical === 0) this.skip();
    assert.deepEqual([numbers.normalForm, numbers.refused.size], [0, 0]);
  });

  it('every example of the CommonMark specification as a body, and each of its sections', () => {
    const numbers = numbersOf('CommonMark examples as bodies');
    for (const text of commonMarkExamples().flatMap(inEveryForm)) tryAll(numbers, text);
  });

  it('every example of the CommonMark specification below front matter', () => {
    const numbers = numbersOf('CommonMark examples below a block');
    for (const text of commonMarkExamples()) {
      tryAll(numbers, `---\ntitle: T\n---\n${text}`);
      tryAll(numbers, `\uFEFF---\r\nactivities: [other]\r\n---\r\n${text}`);
    }
  });

  it('every case of the YAML test suite as front matter, those that are valid', () => {
    const numbers = numbersOf('valid YAML cases as front matter');
    for (const { yaml, fails } of yamlCases()) if (!fails) tryYaml(numbers, yaml);
  });

  it('every case of the YAML test suite as front matter, those that no parser may accept', () => {
    const numbers = numbersOf('invalid YAML cases as front matter');
    for (const { yaml, fails } of yamlCases()) if (fails) tryYaml(numbers, yaml);
  });

  it('every naughty string as a body, a title, a heading, a hashtag, a value and a list’s item', () => {
    const numbers = numbersOf('naughty strings, wherever one may stand');
    for (const text of naughtyStrings.flatMap(naughtyNotes)) tryAll(numbers, text);
  });

  after(() => console.log(printed(table)));
});

function tryYaml(numbers: Numbers, yaml: string): void {
  for (const text of inEveryForm(withBlock(yaml))) tryBoth(numbers, text);
  for (const key of keys) {
    tryBoth(numbers, withBlock(key + yaml));
    tryBoth(numbers, withBlock(`${yaml}${/(^|\n)$/.test(yaml) ? '' : '\n'}${key}`));
  }
}

function naughtyNotes(naughty: string): readonly string[] {
  const quoted = JSON.stringify(naughty);
  const values = [naughty, quoted].flatMap((value) => [
    `title: ${value}\n`,
    `activities:\n  - ${value}\n`,
    `activities: [other, ${value}]\n`,
    `activities: ${value}\n`,
    `${value}: x\n`,
  ]);
  const bodies = [
    naughty,
    `# ${naughty}\n\n## ${naughty}\n\n${naughty}\n`,
    `## Queue\n\n#${naughty} #other\n`,
  ];
  return [...bodies, ...values.map(withBlock)];
}

function printed(rows: readonly Numbers[]): string {
  const lines = rows.map(({ suite, identical, normalForm, refused }) => {
    const total = [...refused.values()].reduce((sum, count) => sum + count, 0);
    const reasons = [...refused].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
    const cells = [identical, normalForm, total].map((count) => String(count).padStart(10)).join('');
    return `  ${suite.padEnd(42)}${cells}  ${reasons.join(', ')}`.trimEnd();
  });
  const head = `  ${'filed, then unfiled'.padEnd(42)} identical    normal   refused`;
  return ['', head, ...lines, ''].join('\n');
}
