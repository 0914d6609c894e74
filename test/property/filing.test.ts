import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { planFiling } from '../../src/core/filing/planFiling';
import { planMark } from '../../src/core/filing/planMark';
import { planNeedsNoFiling } from '../../src/core/filing/planNeedsNoFiling';
import { referenceTo } from '../../src/core/filing/request';
import type { PartReference } from '../../src/core/filing/request';
import { filingsOf } from '../../src/core/note/filing';
import { scanNote } from '../../src/core/note/scanNote';
import { partOfHeading } from '../../src/core/note/filedPart';
import type { Activity, Category } from '../../src/core/taxonomy/taxonomy';
import { createTaxonomy } from '../../src/core/taxonomy/taxonomy';
import { runs } from '../support/runs';
import { carriedOut, file, filed, forms, note, plan, taxonomy, unfile } from '../unit/filing/planned';
import type { WrittenNote } from './writtenNote';
import { aBody, aNote, anyCharacters, anyText, textOf } from './writtenNote';

const strategy = 'tech/strategy';
const context = { taxonomy, key: 'activities' } as const;
const aForm = fc.constantFrom(...Object.values(forms));
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void => {
  fc.assert(property, { numRuns: runs });
};

// Whether filing and unfiling this note gives back every byte (docs/files.md#unfiling).
const isReversible = ({ shape }: WrittenNote): boolean =>
  ['no front matter', 'no key', 'block', 'flow'].includes(shape);

function sections(text: string): readonly PartReference[] {
  const { outline } = scanNote('notes/a.md', text);
  return outline.headings
    .map((_, index) => partOfHeading(text, outline, index))
    .filter(({ kind }) => kind === 'section')
    .map(referenceTo);
}

describe('Filing any note', () => {
  it('L1, L4, L9: changes nothing but the lines of its key, once, and undone gives back every byte where that is promised', () => {
    check(
      fc.property(aNote, (written) => {
        const text = textOf(written);
        const planned = plan(text, { add: [strategy] });
        if (planned.kind === 'refused') return assert.equal(written.shape, 'odd', planned.refusal.code);
        const after = carriedOut(text, planned);
        const before = filed(text);
        assert.deepEqual(filed(after), [...before, strategy].sort());
        assert.ok(after.startsWith(written.before) && after.endsWith(written.after));
        if (written.shape === 'block') assert.ok(after.startsWith(written.before + written.key));
        assert.deepEqual(plan(after, { add: [strategy] }), { kind: 'unchanged' });
        const back = unfile(after, [strategy]);
        if (isReversible(written)) assert.equal(back, text);
        else assert.deepEqual(filed(back), before);
      }),
    );
  });

  it('L3: is the same for every line end and with a BOM', () => {
    check(
      fc.property(aNote, aForm, fc.boolean(), (written, to, adds) => {
        const text = textOf(written);
        const request = adds ? { add: [strategy] } : { remove: ['tech/costs'] };
        const [planned, other] = [plan(text, request), plan(to(text), request)];
        assert.equal(other.kind, planned.kind);
        if (planned.kind === 'edit') assert.equal(carriedOut(to(text), other), to(carriedOut(text, planned)));
      }),
    );
  });

  it('L9: means the same in whichever order two paths are added', () => {
    check(
      fc.property(
        aNote.filter(({ shape }) => shape !== 'odd'),
        (written) => {
          const text = textOf(written);
          const inTurn = file(file(text, [strategy]), ['tech/audits']);
          assert.deepEqual(filed(inTurn), filed(file(text, ['tech/audits', strategy])));
        },
      ),
    );
  });

  it('L1, L9, H1: unfiles exactly one path and keeps every comment that stands on a line of its own', () => {
    const comments = (text: string): number => text.match(/^[ \t]*# /gm)?.length ?? 0;
    check(
      fc.property(aNote, (written) => {
        const text = textOf(written);
        const planned = plan(text, { remove: ['tech/costs'] });
        if (planned.kind === 'refused') return;
        const after = carriedOut(text, planned);
        assert.deepEqual(
          filed(after),
          filed(text).filter((filing) => filing !== 'tech/costs'),
        );
        assert.equal(comments(after), comments(text));
      }),
    );
  });

  it('marks it as private or as a highlight by the line of that key alone, once', () => {
    check(
      fc.property(aNote, fc.constantFrom('private', 'highlight'), (written, mark) => {
        const text = textOf(written);
        const planned = planMark('notes/a.md', text, { part: note, mark }, context);
        if (planned.kind === 'refused') return assert.equal(written.shape, 'odd', planned.refusal.code);
        const after = carriedOut(text, planned);
        assert.ok(scanNote('notes/a.md', after).note[mark]);
        assert.deepEqual(filed(after), filed(text));
        const others = (lines: string): string => lines.replace(new RegExp(`^${mark}:.*\r?\n`, 'm'), '');
        if (text.startsWith('---')) assert.equal(others(after), others(text));
        assert.ok(after.endsWith(text.slice(scanNote('notes/a.md', text).frontMatter.bodyStart)));
        assert.deepEqual(planMark('notes/a.md', after, { part: note, mark }, context), { kind: 'unchanged' });
      }),
    );
  });

  it('L6: reads back any path, by YAML 1.2 and by YAML 1.1', () => {
    const anId = fc
      .oneof(
        anyCharacters,
        fc.string({ unit: fc.constantFrom(...Array.from('#:,[]{}&*!|>%@`\'"-? \\~na0')), maxLength: 6 }),
      )
      .map((id) => id.replace(/\s+/g, ' ').replaceAll('/', '').trim())
      .filter((id) => id !== '');
    check(
      fc.property(
        anId,
        fc.constantFrom('', '---\nactivities: [a]\n---\n', '---\nactivities:\n- a\n---\n'),
        (id, text) => {
          const odd = { taxonomy: taxonomyOf(id), key: 'activities' } as const;
          const wanted = `c/${id}`;
          const after = carriedOut(
            text,
            planFiling('a.md', text, { part: note, add: [wanted], remove: [] }, odd),
          );
          const found = filingsOf(scanNote('a.md', after).note, odd.taxonomy).map(({ activity }) => activity);
          assert.deepEqual(found, [wanted]);
          const block = parse(after.split(/^---$/m)[1] ?? '', { version: '1.1' }) as { activities: string[] };
          assert.ok(block.activities.includes(wanted));
        },
      ),
    );
  });
});

describe('Filing any section', () => {
  it('L1, L4, L9: files it and nothing else, and undone gives back every byte', () => {
    check(
      fc.property(aBody, aForm, fc.nat(), (body, to, at) => {
        const text = to(body);
        const all = sections(text);
        const part = all[at % Math.max(1, all.length)];
        if (part?.kind !== 'section') return;
        const planned = plan(text, { part, add: [strategy] });
        const after = carriedOut(text, planned);
        assert.deepEqual(filed(after), [...filed(text), `${strategy} @${part.title ?? ''}`].sort());
        assert.equal(unfile(after, [strategy], part), text);
      }),
    );
  });
});

describe('Any text at all', () => {
  it('L14, L16: is filed as meant or refused, and nothing is thrown', () => {
    check(
      fc.property(anyText, fc.nat(20), fc.boolean(), (text, line, adds) => {
        for (const part of [note, { kind: 'section', line }, { kind: 'block', line }] as const) {
          const planned = plan(text, { part, [adds ? 'add' : 'remove']: ['tech/costs'] });
          if (planned.kind !== 'edit') continue;
          const [before, after] = [filed(text), filed(carriedOut(text, planned))];
          assert.equal(after.length - before.length, adds ? 1 : -1);
        }
        planNeedsNoFiling('notes/a.md', text, taxonomy);
      }),
    );
  });
});

function taxonomyOf(id: string): ReturnType<typeof createTaxonomy> {
  const responsibility = {
    title: 'T',
    aliases: [],
    aliasRanges: [],
    ownership: undefined,
    with: [],
    retired: undefined,
  };
  const start = { line: 0, character: 0 };
  const activity: Activity = {
    ...responsibility,
    path: `c/${id}`,
    description: '',
    every: undefined,
    range: { start, end: start },
  };
  const category: Category = {
    ...responsibility,
    id: 'c',
    file: 'responsibilities/c.md',
    order: 1,
    share: undefined,
    keyRanges: { activities: { start, end: start }, share: { start, end: start } },
    activities: [activity],
  };
  return createTaxonomy([category]);
}
