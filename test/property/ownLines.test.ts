import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReportPlan } from '../../src/core/report/file/region';
import { planReport } from '../../src/core/report/file/region';
import { applySplices } from '../../src/core/text/splice';
import { runs } from '../support/runs';

// A report in small: areas with notes, each with its line, told under its area and sometimes among the highlights, with a
// table of numbers that any note changes.

interface Note {
  readonly id: number;
  readonly area: number;
  readonly said: number;
  readonly isHighlight: boolean;
  /** Notes of one series share an item. */
  readonly series: number;
}

const aNote = fc.record({
  area: fc.nat(3),
  said: fc.nat(9),
  isHighlight: fc.boolean(),
  series: fc.nat(5),
});
const someNotes = fc
  .array(aNote, { maxLength: 12 })
  .map((notes) => notes.map((note, id): Note => ({ ...note, id })));

const areas = ['Vision', 'People', 'Process', 'Sharing'];

function reportOf(notes: readonly Note[]): string {
  const blocks: string[] = [
    '# Report',
    `As CTO I answer for ${notes.length} notes.`,
    '## Attention',
    tableOf(notes),
  ];
  const highlights = notes.filter(({ isHighlight }) => isHighlight);
  if (highlights.length > 0) blocks.push('## Highlights', highlights.map((note) => itemOf(note)).join('\n'));
  for (const [at, area] of areas.entries()) {
    const mine = notes.filter((note) => note.area === at);
    if (mine.length === 0) continue;
    blocks.push(`## ${area}`, `${area} has ${mine.length} on record.`, itemsOf(mine).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function tableOf(notes: readonly Note[]): string {
  const rows = areas.map((area, at) => `| ${area} | ${notes.filter((note) => note.area === at).length} |`);
  return ['| Area | Notes |', '| :--- | ----: |', ...rows, `| **All** | **${notes.length}** |`].join('\n');
}

function itemsOf(notes: readonly Note[]): readonly string[] {
  const series = [...new Set(notes.map((note) => note.series))];
  return series.flatMap((one) => {
    const of = notes.filter((note) => note.series === one);
    const [first, ...others] = of;
    if (first && others.length === 0) return [itemOf(first)];
    return [`- **Series ${one}**`, ...of.map((note) => `  ${itemOf(note)}`)];
  });
}

function itemOf({ id, said }: Note): string {
  return `- 2026-10-${10 + id} **[Note ${id}](../notes/${id}.md)** — Said ${said} of it${said === 9 ? ', *well*' : ''}.`;
}

/** What becomes of the notes of a report: others say, other ones come, some go. */
const changes = fc.record({
  said: fc.array(fc.tuple(fc.nat(11), fc.nat(9)), { maxLength: 3 }),
  gone: fc.array(fc.nat(11), { maxLength: 2 }),
  come: fc.array(aNote, { maxLength: 3 }),
});

type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function changed(notes: readonly Note[], wanted: Changes): readonly Note[] {
  const said = new Map(wanted.said);
  const kept = notes.filter(({ id }) => !wanted.gone.includes(id));
  const come = wanted.come.map((note, at): Note => ({ ...note, id: 50 + at }));
  return [...come, ...kept.map((note) => ({ ...note, said: said.get(note.id) ?? note.said }))];
}

const region = (markdown: string): Parameters<typeof planReport>[0]['regions'] => [
  { id: '2026-Q4', markdown },
];

function plan(existing: string | undefined, notes: readonly Note[]): ReportPlan {
  return planReport({ existing, regions: region(reportOf(notes)), goneItem: 'No longer on record:' });
}

/** The file with a report of these notes. */
function written(existing: string | undefined, notes: readonly Note[]): string {
  const planned = plan(existing, notes);
  if (planned.kind === 'create') return planned.text;
  assert.ok(planned.kind !== 'refused');
  return planned.kind === 'edit' ? applySplices(existing ?? '', planned.splices) : (existing ?? '');
}

/** An edit of one line: `at` chooses the line. */
const anEdit = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  how: fc.constantFrom('add', 'paragraph', 'below', 'glue', 'reword', 'delete', 'move'),
});
const edits = fc.array(anEdit, { minLength: 1, maxLength: 5 });
type Edit = typeof anEdit extends fc.Arbitrary<infer T> ? T : never;

/** The n-th thing that an author writes. */
const mine = (n: number): string => `Mine${n}x`;

const isMark = (line: string): boolean => line.startsWith('<!-- remit');
// Without it, the rows below are no table.
const isHead = (line: string): boolean => line.startsWith('| Area') || line.startsWith('| :');

/** The indexes of lines that an author may touch. */
function touchable(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, at) => (line.trim() === '' || isMark(line) || isHead(line) ? [] : [at]));
}

/** `from`: how many things the author has written before. */
function editedBy(text: string, wanted: readonly Edit[], from = 0): string {
  return wanted.reduce((now, edit, n) => {
    const lines = now.split('\n');
    const places = touchable(lines);
    const at = places[edit.at % Math.max(1, places.length)];
    if (at === undefined) return now;
    const to = places[edit.to % places.length] ?? at;
    return applied(lines, edit.how, at, to, mine(from + n)).join('\n');
  }, text);
}

function applied(
  lines: readonly string[],
  how: Edit['how'],
  at: number,
  to: number,
  word: string,
): readonly string[] {
  const line = lines[at] ?? '';
  const [, indent = '', bullet = ''] = /^( *)(- )?/.exec(line) ?? [];
  const put = (...added: readonly string[]): readonly string[] => lines.toSpliced(at + 1, 0, ...added);
  switch (how) {
    case 'add':
      if (line.startsWith('|')) return put(`| ${word} | 1 |`);
      return bullet === '' ? put('', `${word} writes.`) : put(`${indent}- ${word} writes.`);
    case 'paragraph':
      // Within a table it would make another text of the rows below.
      if (line.startsWith('|') && lines[at + 1] !== '') return lines;
      return put('', `${word} writes.`, '');
    case 'below':
      return bullet === '' ? lines : put(`${indent}  - ${word} below.`);
    case 'glue':
      return line.startsWith('|') ? lines : put(`${word} glued.`);
    case 'reword':
      if (line.startsWith('|')) return lines.with(at, line.replace(/ \|$/, ` ${word} |`));
      return lines.with(at, `${line} ${word}.`);
    case 'delete':
      return lines.toSpliced(at, 1);
    case 'move': {
      // The rows below would be another table, or none.
      if (line.startsWith('|') || (lines[to] ?? '').startsWith('|')) return lines;
      const without = lines.toSpliced(at, 1);
      return without.toSpliced(to > at ? to - 1 : to, 0, line);
    }
  }
}

const contentLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !isMark(line));

function countsOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** A report without what is recorded of it, and without blank lines at its start and end. */
const bodyOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isMark(line))
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();

/** The lines that stand once in both texts, between the same ones. */
function linesInBoth(one: string, other: string): readonly string[] {
  const around = (text: string): ReadonlyMap<string, string> => {
    const lines = contentLines(text);
    return new Map(
      lines.flatMap((line, at) =>
        lines.indexOf(line) === lines.lastIndexOf(line)
          ? [[line, JSON.stringify([lines[at - 1], lines[at + 1]])] as const]
          : [],
      ),
    );
  };
  const there = around(other);
  return [...around(one)].flatMap(([line, beside]) =>
    there.get(line) === beside && !isHead(line) ? [line] : [],
  );
}

function editedAtLine(
  text: string,
  { line, how, word }: { readonly line: string; readonly how: Edit['how']; readonly word: string },
): string {
  const lines = text.split('\n');
  const at = lines.indexOf(line);
  assert.ok(at >= 0);
  return applied(lines, how, at, at, word).join('\n');
}

const occurrences = (text: string, word: string): number => text.split(word).length - 1;

describe('The author of a report', () => {
  it('loses no word of theirs, and finds none twice, whatever becomes of the notes', () => {
    fc.assert(
      fc.property(someNotes, edits, changes, edits, changes, (notes, wanted, first, more, second) => {
        const file = editedBy(written(undefined, notes), wanted);
        const next = changed(notes, first);
        const again = written(file, next);
        for (const n of wanted.keys())
          assert.equal(occurrences(again, mine(n)), occurrences(file, mine(n)), mine(n));
        const once = editedBy(again, more, wanted.length);
        const last = written(once, changed(next, second));
        for (const n of wanted.keys())
          assert.equal(occurrences(last, mine(n)), occurrences(once, mine(n)), mine(n));
      }),
      { numRuns: runs },
    );
  });

  it('finds nothing written the second time', () => {
    fc.assert(
      fc.property(someNotes, edits, changes, (notes, wanted, what) => {
        const file = editedBy(written(undefined, notes), wanted);
        const next = changed(notes, what);
        const again = written(file, next);
        assert.equal(written(again, next), again);
        assert.equal(plan(again, next).kind, 'unchanged');
      }),
      { numRuns: runs },
    );
  });

  it('finds the same whether they write before or after the notes change, where these are other lines', () => {
    fc.assert(
      fc.property(someNotes, edits, changes, (notes, wanted, what) => {
        const next = changed(notes, what);
        const [before, now] = [written(undefined, notes), written(undefined, next)];
        const lines = linesInBoth(before, now);
        if (lines.length === 0) return;
        const known = wanted.map((edit, n) => ({
          ...edit,
          line: lines[edit.at % lines.length] ?? '',
          word: mine(n),
        }));
        const apart = known.filter(
          ({ line, how }, n) => how !== 'move' && known.findIndex((one) => one.line === line) === n,
        );
        const edit = (text: string): string => apart.reduce(editedAtLine, text);
        assert.equal(bodyOf(written(edit(before), next)), bodyOf(edit(now)));
      }),
      { numRuns: runs },
    );
  });

  it('finds every line that they left alone as it is generated, each once', () => {
    fc.assert(
      fc.property(someNotes, edits, changes, (notes, wanted, what) => {
        const file = editedBy(written(undefined, notes), wanted);
        const next = changed(notes, what);
        const planned = plan(file, next);
        assert.ok(planned.kind === 'edit' || planned.kind === 'unchanged');
        const left = contentLines(written(file, next)).filter((line) => !/Mine\d+x/.test(line));
        const fresh = countsOf(contentLines(written(undefined, next)));
        const touched = wanted.filter(
          ({ how }) => how !== 'add' && how !== 'paragraph' && how !== 'below',
        ).length;
        const now = countsOf(left);
        // What else stands there was kept above the author's words, whose heading or item is generated no more.
        const added = [...now].filter(([line, count]) => count > (fresh.get(line) ?? 0));
        const missing = [...fresh].reduce(
          (sum, [line, count]) => sum + Math.max(0, count - (now.get(line) ?? 0)),
          0,
        );
        assert.ok(added.length <= touched + wanted.length * 2, JSON.stringify(added));
        if (touched === 0) {
          assert.equal(missing, 0);
          assert.deepEqual(
            added.filter(([line]) => !/^#|No longer|^\|/.test(line.trim())),
            [],
          );
        }
      }),
      { numRuns: runs },
    );
  });

  it('who reworded, moved and deleted nothing finds no word of a note that is gone', () => {
    fc.assert(
      fc.property(someNotes, edits, changes, (notes, wanted, what) => {
        const added = wanted.filter(({ how }) => how !== 'reword' && how !== 'move' && how !== 'delete');
        const file = editedBy(written(undefined, notes), added);
        const text = written(file, changed(notes, what));
        for (const { id } of notes)
          if (what.gone.includes(id)) assert.ok(!text.includes(`Note ${id}]`), text);
      }),
      { numRuns: runs },
    );
  });

  it('who touched nothing finds what would be generated anew', () => {
    fc.assert(
      fc.property(someNotes, changes, (notes, what) => {
        const next = changed(notes, what);
        assert.equal(written(written(undefined, notes), next), written(undefined, next));
      }),
      { numRuns: runs },
    );
  });
});
