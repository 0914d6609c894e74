import assert from 'node:assert/strict';
import { findRegions } from '../../../src/core/report/file/markers';
import type { Generated } from '../../../src/core/report/file/mergedRegion';
import type { ReportPlan } from '../../../src/core/report/file/region';
import { planReport } from '../../../src/core/report/file/region';
import { applySplices } from '../../../src/core/text/splice';

const report = `# Report

What was done \\*here\\* in _one_ longer line.

- one [note](../notes/a.md)
- two

| Area   | Share |
| ------ | ----- |
| Vision | 40%   |
`;
const evidence = '## Sources\n\n1. [A](../notes/a.md)\n2. [B](../notes/b.md)\n';
const regionsOf = (more: string, id = '2026-Q4'): readonly Generated[] => [
  { id, markdown: report + more },
  { id: `${id}/evidence`, markdown: evidence + more },
];
const before = regionsOf('');
const fresh = regionsOf('\nSaid since then.\n');

const plan = (existing: string | undefined, regions = fresh, isTakenBack = false): ReportPlan =>
  planReport({ existing, regions, goneItem: 'Gone:', isTakenBack });

const generated = ((): string => {
  const created = plan(undefined, before);
  assert.ok(created.kind === 'create');
  return created.text;
})();
const cut = generated.indexOf('<!-- remit:begin report 2026-Q4/evidence');
const [first, second] = [generated.slice(0, cut - 1), generated.slice(cut)];
const [begin = ''] = first.split('\n');
const end = '<!-- remit:end report 2026-Q4 -->';

/** A report's file among words of its author's, before it, between its regions and behind them. */
const host = (one: string, other: string): string =>
  `---\nowner: me\n---\nMy preface.\n\n${one}\nMy asks:\n- people  \n\n${other}\nMy last word`;
const file = host(first, second);

/** What stands outside of the regions, piece by piece, and what stands in them. */
function partsOf(text: string): { readonly outside: readonly string[]; readonly inside: readonly string[] } {
  const found = findRegions(text);
  assert.ok(found.kind === 'regions');
  const cuts = found.regions.map(({ start, contentStart, contentEnd, end: behind }) => ({
    start,
    content: text.slice(contentStart, contentEnd),
    behind,
  }));
  const starts = [...cuts.map(({ start }) => start), text.length];
  const outside = starts.map((start, at) => text.slice(cuts[at - 1]?.behind ?? 0, start));
  return { outside, inside: cuts.map(({ content }) => content) };
}

function carriedOut(existing: string, result: ReportPlan): string {
  return result.kind === 'edit' ? applySplices(existing, result.splices) : existing;
}

/** The words of a file that its author wrote, each as often as they did. */
function assertNoWordLost(edited: string, after: string): void {
  const wordsOf = (text: string): readonly string[] =>
    text
      .split(/\r\n|\r|\n/)
      .flatMap((line) => (line.startsWith('<!-- remit:') ? [] : (line.match(/[\p{L}\d]+/gu) ?? [])));
  const theirs = new Map<string, number>();
  const count = (word: string, by: number): unknown => theirs.set(word, (theirs.get(word) ?? 0) + by);
  for (const word of wordsOf(edited)) count(word, 1);
  for (const word of wordsOf(generated)) count(word, -1);
  const left = wordsOf(after);
  for (const [word, times] of theirs)
    assert.ok(left.filter((one) => one === word).length >= times, `${word} is still there`);
}

/** Running again changes nothing. */
function assertSettled(after: string): void {
  assert.equal(plan(after).kind, 'unchanged');
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

/** What its author wrote, line by line, byte for byte. */
function assertNoLineLost(edited: string, untouched: string, after: string): void {
  const generated = new Set(linesOf(untouched));
  const left = new Set(linesOf(after));
  for (const line of linesOf(edited))
    assert.ok(
      generated.has(line) || line.startsWith('<!-- remit') || left.has(line),
      `${line} is still there`,
    );
}

const behindBegin = (text: string, added: string): string => text.replace(`${begin}\n`, `${begin}\n${added}`);
const beforeEnd = (text: string, added: string): string => text.replace(`\n${end}`, `\n${added}${end}`);

const edits: Readonly<Record<string, (text: string) => string>> = {
  'a word changed': (text) => text.replace('longer', 'wronger'),
  'a word added': (text) => text.replace('longer', 'longer wronger'),
  'a word removed': (text) => text.replace('longer ', ''),
  'an item added': (text) => text.replace('- two\n', '- two\n- mine\n'),
  'an item removed': (text) => text.replace('- two\n', ''),
  'items exchanged': (text) =>
    text.replace('- one [note](../notes/a.md)\n- two', '- two\n- one [note](../notes/a.md)'),
  'an item set below another': (text) => text.replace('- two', '  - two'),
  'a task made of an item': (text) => text.replace('- two', '- [ ] two'),
  'a line written right behind the first marker': (text) => behindBegin(text, 'Mine.\n'),
  'a line written right before the last marker': (text) => beforeEnd(text, 'Mine.\n'),
  'a paragraph added': (text) => text.replace('\n\n- one', '\n\nMine.\n\n- one'),
  'a comment added': (text) => text.replace('- two\n', '- two\n\n<!-- mine -->\n'),
  'a code block begun and not ended': (text) => beforeEnd(text, '```\nmine\n'),
  'a comment begun and not ended': (text) => beforeEnd(text, '<!-- mine\n'),
  'a definition added': (text) => beforeEnd(text, '[mine]: https://example.org\n\n'),
  'an escape taken away': (text) => text.replace('\\*here\\*', '*here*'),
  'a word made bold': (text) => text.replace('- two', '- **two**'),
  'emphasis taken away': (text) => text.replace('_one_', 'one'),
  "a heading's level": (text) => text.replace('# Report', '## Report'),
  "a heading's text": (text) => text.replace('# Report', '# My report'),
  "a link's target": (text) => text.replace('(../notes/a.md)', '(../notes/mine.md)'),
  "a link's text": (text) => text.replace('[note]', '[mine]'),
  "a link's title": (text) => text.replace('a.md)', 'a.md "mine")'),
  'a link taken away': (text) => text.replace('[note](../notes/a.md)', 'note'),
  'a cell changed': (text) => text.replace('| 40%   |', '| 41%   |'),
  'a row added': (text) => text.replace('| Vision | 40%   |\n', '| Vision | 40%   |\n| Mine | 1% |\n'),
  'a cell more than the head has': (text) => text.replace('| 40%   |', '| 40%   | mine |'),
  'a column set to the right': (text) => text.replace('| ----- |', '| ----: |'),
  'a hard break': (text) => text.replace('here\\* in', 'here\\*  \nin'),
};

/** What is generated into such a region is what would be without the edit. */
const noEdits: Readonly<Record<string, (text: string) => string>> = {
  'everything removed': (text) => text.replace(first, `${begin}\n${end}\n`),
  'its hash lost': (text) => text.replace(/ hash=[\w-]+/, ''),
  'its hash altered': (text) => text.replace(/ hash=[\w-]+/, ' hash=abc'),
  'its record lost': (text) => text.replace(/<!-- remit-lines .*\n/, ''),
};

const formats: Readonly<Record<string, (text: string) => string>> = {
  bullets: (text) => text.replace('- one', '* one').replace('- two', '* two'),
  'bullets, with a loose list': (text) => text.replace('- one', '+   one').replace('- two', '\n+   two'),
  'wrapped lines': (text) => text.replace('one_ longer ', 'one_\nlonger\n'),
  'blanks at the end of a paragraph and of an item': (text) =>
    text.replace('line.\n', 'line.  \n').replace('- two\n', '- two \n'),
  'padding of a table': (text) =>
    text.replace('| Vision | 40%   |', '|Vision|40%|').replace('| ------ | ----- |', '|---|---|'),
  'a table padded wider': (text) =>
    text.replace('| Vision | 40%   |', '|  Vision            |   40%       |'),
  'marks of emphasis': (text) => text.replace('_one_', '*one*'),
  'escapes that mean nothing': (text) =>
    text.replace('line.', 'line\\.').replace('two', '\\two'.replace('\\t', 't')),
  'a character written by its name': (text) => text.replace('\\*here\\*', '&#42;here&#42;'),
  'the style of a heading': (text) => text.replace('# Report', 'Report\n==='),
  'a heading closed': (text) => text.replace('# Report', '# Report #'),
  'empty lines': (text) => text.replace('\n\n- one', '\n\n\n\n- one').replace(`\n\n${end}`, `\n${end}`),
  'blanks behind its markers': (text) => text.replace(begin, `${begin} \t`).replace(end, `${end}  `),
  'numbers of a list': (text) => text.replace('2. [B]', '1. [B]'),
  'an address in angle brackets': (text) => text.replace('(../notes/a.md)', '(<../notes/a.md>)'),
};

const settings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with a byte order mark and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
};
/** For one edit and one format: what they have to do with is shown by the others. */
const rarely: typeof settings = {
  'with CR': (text) => text.replaceAll('\n', '\r'),
  'with a final newline': (text) => `${text}\n`,
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with nothing around its regions': (text) =>
    text.replace(file.slice(0, file.indexOf(begin)), '').replace('My last word', ''),
  'that ends with the last marker': (text) => text.replace(/\n+My last word$/, ''),
};

const anew = (untouched: string): readonly string[] => partsOf(carriedOut(untouched, plan(untouched))).inside;

/** That an edit of the first region stays, among what is generated now; `untouched` is the file before. */
function assertStays(edited: string, untouched: string): void {
  assert.notEqual(edited, untouched);
  const after = carriedOut(edited, plan(edited));
  const { outside, inside } = partsOf(after);
  assert.deepEqual(outside, partsOf(edited).outside);
  assert.equal(inside[1], anew(untouched)[1]);
  assert.match(inside[0] ?? '', /Said since then\./);
  assertNoWordLost(edited, after);
  assertNoLineLost(edited, untouched, after);
  assertSettled(after);
  const back = carriedOut(edited, plan(edited, fresh, true));
  assert.deepEqual(partsOf(back), { outside, inside: anew(untouched) });
}

/** That a file says what it said, whatever it looks like: it is left unchanged, and becomes the new report. */
function assertNone(formatted: string, untouched: string): void {
  assert.notEqual(formatted, untouched);
  assert.equal(plan(formatted, before).kind, 'unchanged');
  const { outside } = partsOf(formatted);
  assert.deepEqual(partsOf(carriedOut(formatted, plan(formatted))), { outside, inside: anew(untouched) });
}

describe('An edit by hand in a generated region', () => {
  for (const [setting, set] of Object.entries(settings)) {
    for (const [name, edit] of Object.entries(edits))
      it(`stays: ${name}, in a file ${setting}`, () => assertStays(set(edit(file)), set(file)));
    for (const [name, format] of Object.entries(formats))
      it(`is none: ${name}, in a file ${setting}`, () => assertNone(set(format(file)), set(file)));
  }

  for (const [name, edit] of Object.entries(noEdits)) {
    it(`is none: ${name}`, () => {
      const edited = edit(file);
      assert.notEqual(edited, file);
      assert.deepEqual(partsOf(carriedOut(edited, plan(edited))).inside, anew(file));
    });
  }

  for (const [setting, set] of Object.entries(rarely)) {
    it(`is told from a formatter's in a file ${setting}`, () => {
      assertStays(set(file.replace('longer', 'wronger')), set(file));
      assertNone(set(file.replace('- one', '*   one').replace('- two', '*   two')), set(file));
    });
  }
});

describe("The line end behind a region's last marker", () => {
  const region = second.trimEnd();
  const evidenceEnd = '<!-- remit:end report 2026-Q4/evidence -->';

  it('is none of the region: it, or its lack, stays', () => {
    for (const behind of ['', '\n', '\r\n', '\r', '\r\n\r\nMine.', '\n\r\n\n']) {
      const text = `My preface.\r\r${first}\n${region}${behind}`;
      const after = carriedOut(text, plan(text));
      assert.ok(after.startsWith('My preface.\r\r<!--') && after.endsWith(`${evidenceEnd}${behind}`));
      const edited = text.replace('[B]', '[My B]');
      const mine = carriedOut(edited, plan(edited));
      assert.ok(mine.includes('[My B]') && mine.endsWith(`${evidenceEnd}${behind}`), JSON.stringify(mine));
      assertSettled(mine);
    }
  });
});

describe('Markers that were edited by hand', () => {
  const lineOf = (text: string, start: string, from = 0): number =>
    text.split('\n').findIndex((line, at) => at >= from && line.startsWith(start));
  const other = '<!-- remit:begin report 2026-Q4/evidence';
  const marred: Readonly<
    Record<string, readonly [(text: string) => string, string, (text: string) => number]>
  > = {
    'the first deleted': [(text) => text.replace(`${begin}\n`, ''), 'no-begin', (text) => lineOf(text, end)],
    'the last of the first region deleted': [
      (text) => text.replace(`${end}\n`, ''),
      'nested',
      (text) => lineOf(text, other),
    ],
    'the last deleted': [
      (text) => text.replace('<!-- remit:end report 2026-Q4/evidence -->\n', ''),
      'no-end',
      (text) => lineOf(text, other),
    ],
    'a region repeated': [
      (text) => `${text}\n${first}`,
      'repeated',
      (text) => lineOf(text, begin, lineOf(text, begin) + 1),
    ],
    'a region within itself': [
      (text) => text.replace(`${begin}\n`, `${begin}\n${begin}\n`),
      'nested',
      (text) => lineOf(text, begin) + 1,
    ],
    'a region within another': [
      (text) => text.replace(second, '').replace('- two\n', `- two\n${second}`),
      'nested',
      (text) => lineOf(text, other),
    ],
    'the first indented': [
      (text) => text.replace(begin, ` ${begin}`),
      'marred',
      (text) => lineOf(text, ` ${begin}`),
    ],
    'the last indented by a tab': [
      (text) => text.replace(end, `\t${end}`),
      'marred',
      (text) => lineOf(text, `\t${end}`),
    ],
    'a word behind it': [(text) => text.replace(end, `${end} mine`), 'marred', (text) => lineOf(text, end)],
    'a word in it': [
      (text) => text.replace(' hash=', ' mine hash='),
      'marred',
      (text) => lineOf(text, '<!-- remit:begin'),
    ],
    'its report called otherwise': [
      (text) => text.replace(end, '<!-- remit:end report 2026-Q3 -->'),
      'no-begin',
      (text) => lineOf(text, '<!-- remit:end report 2026-Q3'),
    ],
    'set on the line before': [
      (text) => text.replace(`\n\n${end}`, end),
      'nested',
      (text) => lineOf(text, other),
    ],
    'set into a quotation': [
      (text) => text.replace(end, `> ${end}`),
      'nested',
      (text) => lineOf(text, other),
    ],
  };

  for (const [name, [edit, how, line]] of Object.entries(marred)) {
    it(`are refused by their line, and nothing is written: ${name}`, () => {
      const edited = edit(file);
      assert.notEqual(edited, file);
      for (const isTakenBack of [false, true]) {
        const result = plan(edited, fresh, isTakenBack);
        assert.ok(result.kind === 'refused');
        const { code, args, range } = result.refusal;
        assert.deepEqual([code, ...args, range?.start.line], ['markers-unbalanced', how, line(edited)]);
      }
    });
  }

  it('are no markers once both of a region are gone: what stood between them is text, and the region is made anew', () => {
    const edited = file.replace(`${begin}\n`, '').replace(`${end}\n`, '');
    const after = carriedOut(edited, plan(edited));
    const [head = '', ...others] = partsOf(after).outside;
    assert.equal(head + others.slice(1).join(''), partsOf(edited).outside.join(''));
    assertSettled(after);
  });

  it('of an unresolved merge are refused by their line, and nothing is written', () => {
    const edited = file.replace('- two\n', '<<<<<<< HEAD\n- two\n=======\n- too\n>>>>>>> branch\n');
    const result = plan(edited);
    assert.ok(result.kind === 'refused' && result.refusal.code === 'region-in-conflict');
    assert.equal(result.refusal.range?.start.line, lineOf(edited, '<<<<<<<'));
  });
});

describe('A block of code that was begun in a generated region and not ended', () => {
  it('keeps no generated line from saying what is on record, or from going', () => {
    const edited = file.replace('- one [note](../notes/a.md)\n', '```\nmine\n- one [note](../notes/a.md)\n');
    const next = regionsOf('').map((one) => ({
      ...one,
      markdown: one.markdown
        .replace('- one [note](../notes/a.md)\n', '')
        .replace('- two\n', '- two\n- three\n'),
    }));
    const after = carriedOut(edited, plan(edited, next));
    assert.match(after, /```\nmine\n/);
    assert.match(partsOf(after).inside[0] ?? '', /- three/);
    assert.doesNotMatch(partsOf(after).inside[0] ?? '', /notes\/a\.md/);
    assert.equal(plan(after, next).kind, 'unchanged');
  });
});

describe('A region that was moved or copied', () => {
  const edit = (text: string): string => text.replace('longer', 'wronger');

  it('stays where its author moved it, edited or not', () => {
    const swapped = host(second, first);
    for (const moved of [swapped, edit(swapped)]) {
      const after = carriedOut(moved, plan(moved));
      assert.ok(after.indexOf('report 2026-Q4/evidence') < after.indexOf(end));
      assert.deepEqual(partsOf(after).outside, partsOf(moved).outside);
      assertNoWordLost(moved, after);
      assertSettled(after);
    }
  });

  it('is in another file what it was in the first: its own report, with its edits', () => {
    const copy = `Another file.\n\n${edit(first)}`;
    const after = carriedOut(copy, plan(copy));
    assert.ok(after.startsWith('Another file.\n\n<!-- remit:begin') && after.includes('wronger'));
    assertSettled(after);
  });

  it('is left unchanged by the report of another period in the same file, edited or not', () => {
    const edited = edit(file);
    const others = regionsOf('', '2026-Q3');
    const both = carriedOut(edited, plan(edited, others));
    assert.ok(both.startsWith(edited));
    const third = both.replace('# Report\n\nWhat was done \\*here\\* in _one_ longer', '# Report\n\nMine');
    assert.notEqual(third, both);
    const after = carriedOut(third, plan(third, others));
    assert.ok(after.startsWith(edited) && after.includes('# Report\n\nMine'));
  });
});
