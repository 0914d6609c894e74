import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanNote } from '../../src/core/note/scanNote';
import { renderBrief } from '../../src/core/report/render/brief';
import { renderHtml } from '../../src/core/report/render/html';
import { reportJson } from '../../src/core/report/render/json';
import { renderParts } from '../../src/core/report/file/generatedParts';
import { renderMarkdown } from '../../src/core/report/render/markdown';
import { passagesOf } from '../../src/core/suggest/passages';
import { profileOf } from '../../src/core/suggest/profile';
import { vocabulary } from '../../src/core/suggest/vocabulary';
import { createTaxonomy } from '../../src/core/taxonomy/taxonomy';
import { reportOf } from '../support/aWorkspace';
import { readNotes } from '../support/readNotes';
import { runs } from '../support/runs';

const taxonomy = {
  'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops, cost]\n---\n',
};
const word = fc.constantFrom(
  'Ana',
  'moved',
  'the',
  'queue',
  '**bold**',
  '[a link](b.md)',
  '`code`',
  'on 2~3 days',
);
const text = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
const tag = fc.constantFrom('', '', ' #tech/cost', ' #tech/ops (30m)');
/** A line as a mark that stays at its start, and what it says. */
const line = fc.tuple(
  fc.constantFrom('', '- ', '- [ ] ', '- [x] ', '> ', '1. ', '- Decision: ', 'Decision: ', '| a | '),
  fc.tuple(text, tag).map(([said, tagged]) => `${said}.${tagged}`),
);
const heading = fc.tuple(
  fc.constantFrom('# ', '## ', '### '),
  fc.constantFrom('Decisions', 'Plan', 'Notes', 'Highlights'),
);
const secret = fc.constantFrom(
  ...[
    '- [ ] Fire Bob',
    '# Bob',
    'Decision: Bob goes.',
    '#tech/ops',
    '`',
    '|',
    '> x',
    'a\n\nb',
    '**',
    '~~~',
    '#private',
    '📅 2026-10-09',
  ],
);
const marks = fc.constantFrom(['%%', '%%'], ['<!--', '-->'], ['<%', '%>'], ['{{', '}}']);
// A placeholder stays within its paragraph.
const hidden = fc
  .tuple(marks, secret)
  .map(([[open, close], said]) => `${open} ${open === '{{' ? said.replace('\n\n', '\n') : said} ${close}`);
const isWithin = (one: string): boolean => !one.includes('\n');
/** A line, what is hidden at each of its words, and what is hidden below it. */
const written = fc.record({
  line: fc.oneof({ weight: 4, arbitrary: line }, heading),
  within: fc.array(fc.option(hidden.filter(isWithin), { freq: 3 }), { maxLength: 8 }),
  below: fc.option(hidden, { freq: 2 }),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

/** With what is hidden, or with nothing in its place. */
function noteOf(lines: readonly Written[], isHidden: boolean): string {
  const body = lines.map(({ line: [mark, said], within, below }) => {
    const words = said.split(' ').flatMap((one, at) => {
      const put = within[at];
      return put && !insideMarks(said, at) ? [isHidden ? put : '', one] : [one];
    });
    return `${mark}${words.join(' ')}\n\n${below ? `${isHidden ? below : ''}\n\n` : ''}`;
  });
  return `---\nactivities: [tech/ops]\ndate: 2026-10-05\n---\n${body.join('')}`;
}

// Whether a word is the middle of a link.
const insideMarks = (said: string, at: number): boolean => said.split(' ')[at] === 'link](b.md)';

function outputs(note: string): readonly string[] {
  const files = { ...taxonomy, 'notes/a.md': note };
  const model = reportOf(files, '2026-Q4');
  const { report, evidence } = renderParts(
    model,
    'reports',
    'full',
    readNotes(new Map([['notes/a.md', note]])),
  );
  return [
    reportJson(model),
    ...[report, evidence],
    renderMarkdown(model, '', 'page'),
    renderBrief(model),
    renderHtml(model, 'reports'),
    renderHtml(model, 'reports', 'page'),
    JSON.stringify(rows(note)),
    JSON.stringify(profileOf(passagesOf(note, scanNote('notes/a.md', note), known), vocabulary().phrases)),
  ];
}

const known = createTaxonomy([]);

/** What the tree, the hover and the language features know, without places. */
function rows(text: string): unknown {
  const { note, outline, tasks } = scanNote('notes/a.md', text);
  return {
    title: note.title,
    tokens: note.tokens.map(({ written: path, part, time }) => [
      path,
      part.kind === 'note' ? '' : part.title,
      time?.minutes,
    ]),
    tasks: tasks?.tasks.map(({ text: said, state, due }) => [said, state, due]),
    headings: outline.headings.map(({ text: said, level }) => [said, level]),
  };
}

describe('Hidden text', () => {
  it('changes no byte of a report at any length and in any form, of a row, a task or a suggestion', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (lines) => {
        const note = noteOf(lines, true);
        assert.deepEqual(outputs(note), outputs(noteOf(lines, false)), note);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
