import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveSection } from '../../src/core/actions/moveSection';
import { undoLastChange } from '../../src/core/actions/undoLastChange';
import { referenceTo } from '../../src/core/filing/request';
import type { FiledPart } from '../../src/core/note/note';
import { filingsOf } from '../../src/core/note/filing';
import { scanNote } from '../../src/core/note/scanNote';
import { partOfHeading } from '../../src/core/note/filedPart';
import type { Taxonomy } from '../../src/core/taxonomy/taxonomy';
import { readFolder } from '../support/aFolder';
import { aJournal } from '../support/aJournal';
import { runs } from '../support/runs';
import { forms } from '../unit/filing/planned';
import { aNote, textOf } from './writtenNote';

// Whatever stands in notes, links and labels too, in any order; the hashtags are of the folder's taxonomy.
const aLine = fc.constantFrom(
  '# Title',
  '## One',
  '## Two #vision',
  '### Deep',
  '#### Deeper',
  'Underlined',
  '---',
  '===',
  '#vision/costs',
  '#people/interviewing #todo',
  '#private',
  'Text #vision/security.',
  '- item #vision/costs',
  '  - nested',
  '> quoted',
  '```',
  '    code',
  '<div>',
  '1. one',
  '[l](c.md) ![i](<a b.png>)',
  'see [x] and[^1]',
  '[x]: d.md',
  '[^1]: a footnote',
  '[own](#one)',
  '  ## Indented',
  '',
  '',
  '',
);
const aBody = fc
  .tuple(fc.array(aLine, { minLength: 1, maxLength: 14 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));
const aSource = fc.oneof(
  aBody,
  aBody.map((body) => `---\ndate: 2026-11-03\nactivities: [vision]\n---\n${body}`),
);
const aTarget = fc.oneof(aSource, aNote.map(textOf));
const aForm = fc.constantFrom(...Object.values(forms));
const aMove = fc.record({ source: aSource, target: aTarget, from: aForm, to: aForm, at: fc.nat() });

type Section = Extract<FiledPart, { kind: 'section' }>;

function sectionsOf(text: string): readonly Section[] {
  const { outline } = scanNote('a.md', text);
  return outline.headings
    .map((_, index) => partOfHeading(text, outline, index))
    .filter((part) => part.kind === 'section');
}

/** What is filed in a text, or in a part of it, sorted. */
function filed(
  text: string,
  taxonomy: Taxonomy,
  isPart: (at: number) => boolean = () => true,
): readonly string[] {
  return filingsOf(scanNote('a.md', text).note, taxonomy)
    .flatMap(({ activity, part, tokens }) =>
      tokens.filter(({ span }) => isPart(span.start)).map(() => `${activity} ${nameOf(part, text)}`),
    )
    .sort();
}

// The first words of a block may be an address, which a move changes.
function nameOf(part: FiledPart, text: string): string {
  if (part.kind === 'note') return '';
  return part.kind === 'section' ? part.title : wordsOf(text.slice(part.span.start, part.span.end)).trim();
}

/** The words of a text, without what a move may change: levels, addresses, and the blanks between. */
function wordsOf(text: string): string {
  return text
    .replace(/^ {0,3}#{1,6}(?=\s|$)/gm, '')
    .replace(/^[=-]+$/gm, '')
    .replace(/\]\([^)]*\)|\]: \S+/g, ']')
    .replace(/\s+/g, ' ');
}

async function carryOut(
  { source, target, from, to, at }: { source: string; target: string; from: Form; to: Form; at: number },
  mode: 'move' | 'copy',
) {
  const texts = { 'x/a.md': from(source), 'b.md': to(target) };
  const sections = sectionsOf(texts['x/a.md']);
  const part = sections[at % Math.max(1, sections.length)];
  if (!part) return undefined;
  const { workspace, store } = await readFolder(texts);
  const journal = aJournal();
  const request = {
    from: 'x/a.md',
    section: referenceTo(part),
    to: { kind: 'note', path: 'b.md' },
    mode,
  } as const;
  const outcomes = await moveSection(workspace, request, journal);
  const isDone = outcomes.every(({ status }) => status === 'changed');
  return { before: texts, store, workspace, journal, part, outcomes, isDone };
}
type Form = (text: string) => string;

describe('Moving any section', () => {
  it('keeps every filing and every word, and undone gives both notes back byte for byte; or changes nothing', async () => {
    const seen = { done: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(aMove, async (move) => {
        const moved = await carryOut(move, 'move');
        if (!moved) return;
        const { before, store, workspace, part } = moved;
        if (!moved.isDone) {
          seen.refused++;
          assert.deepEqual(store.writes, []);
          return;
        }
        seen.done++;
        const [source, target] = [store.text('x/a.md'), store.text('b.md')];
        const { taxonomy } = workspace;
        assert.ok(target.startsWith(before['b.md']));
        const isIn = (start: number): boolean => part.span.start <= start && start < part.span.end;
        const added = before['b.md'].length;
        assert.deepEqual(
          filed(target, taxonomy, (start) => start < added),
          filed(before['b.md'], taxonomy),
        );
        assert.deepEqual(
          filed(target, taxonomy, (start) => start >= added),
          filed(before['x/a.md'], taxonomy, isIn),
        );
        assert.deepEqual(
          filed(source, taxonomy),
          filed(before['x/a.md'], taxonomy, (start) => !isIn(start)),
        );
        const words = wordsOf(before['x/a.md'].slice(part.span.start, part.span.end)).trim();
        assert.ok(wordsOf(target.slice(added)).trim().startsWith(words));
        await undoLastChange(workspace, moved.journal);
        assert.deepEqual([store.text('x/a.md'), store.text('b.md')], [before['x/a.md'], before['b.md']]);
      }),
      { numRuns: runs },
    );
    // A law that everything was exempt from would hold as well.
    assert.ok(seen.done > seen.refused / 4, JSON.stringify(seen));
  });
});

describe('Copying any section', () => {
  it('leaves its note untouched', async () => {
    await fc.assert(
      fc.asyncProperty(aMove, async (move) => {
        const copied = await carryOut(move, 'copy');
        if (copied) assert.equal(copied.store.text('x/a.md'), copied.before['x/a.md']);
        if (copied?.isDone) assert.ok(copied.store.text('b.md').startsWith(copied.before['b.md']));
      }),
      { numRuns: runs },
    );
  });
});
