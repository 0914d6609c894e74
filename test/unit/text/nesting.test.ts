import assert from 'node:assert/strict';
import { isNestedTooDeeply } from '../../../src/core/text/nesting';
import { scanNote } from '../../../src/core/note/scanNote';
import { canonicalRevision } from '../../../src/core/report/file/canonical';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = { 'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n' };
const beyond = 100;
const deep: Readonly<Record<string, string>> = {
  quotes: `${'> '.repeat(beyond)}We agreed to go.`,
  'quotes without blanks': `${'>'.repeat(beyond)}We agreed to go.`,
  'lists in one line': `${'- '.repeat(beyond)}We agreed to go.`,
  'numbered lists': `${'1. '.repeat(beyond)}We agreed to go.`,
  'quotes in lists': `${'>- '.repeat(beyond)}We agreed to go.`,
  'quotes in numbered lists': `${'1. > '.repeat(beyond)}We agreed to go.`,
  'quotes behind a lone return': `We met.\r${'> '.repeat(beyond)}We agreed to go.`,
  'lists in a quote by their indent': Array.from(
    { length: beyond },
    (_, at) => `> ${'  '.repeat(at)}- We go.`,
  ).join('\n'),
  'lists by their indent': Array.from({ length: beyond }, (_, at) => `${'  '.repeat(at)}- We go.`).join('\n'),
};

describe('A text that is nested deeper than anybody writes', () => {
  it('is known, and its first line of that kind named, whatever is asked of the note', () => {
    for (const [name, part] of Object.entries(deep)) {
      const text = `# Van\n\nWe met.\n\n${part}\n`;
      assert.ok(isNestedTooDeeply(text), name);
      for (const tasksOf of ['all', 'none'] as const)
        assert.deepEqual(
          scanNote('a.md', text, { tasksOf }).note.problems.map(({ code, args }) => [code, args]),
          [['note-nested', ['100']]],
          name,
        );
    }
  });

  it('is not one of 99 levels, a line of stars or dashes, or code with a wide margin', () => {
    for (const text of [
      `${'> '.repeat(99)}We agreed to go.\n`,
      `${'- '.repeat(160)}\n${'* '.repeat(160)}\n`,
      `${'-'.repeat(300)}\n${'*'.repeat(300)}\n`,
      `${' '.repeat(300)}return 1;\n`,
      `1. a\n2. b\n\n> > > > > a\n`,
      '**Oven** is hot.\r\n\r\n'.repeat(400),
      '- **Oven:** hot\n'.repeat(400),
      '| **Oven** | hot |\n'.repeat(400),
      `${'*'.repeat(80)}\n`.repeat(40),
      '2 * 3 * 4 snake_case_name __init__ '.repeat(400),
    ]) {
      assert.equal(isNestedTooDeeply(text), false, text.slice(0, 40));
      assert.deepEqual(scanNote('a.md', text).note.problems, []);
    }
  });

  it('counts for what a report says, byte by byte', () => {
    const emphasis = (word: string): string => `${'*a '.repeat(2000)}${word}${'*'.repeat(2000)}\n`;
    assert.notEqual(canonicalRevision(emphasis('one')), canonicalRevision(emphasis('two')));
    assert.notEqual(canonicalRevision(emphasis('one')), canonicalRevision(''));
  });

  it('takes nothing from what its note says elsewhere, and no report ends by it', () => {
    const emphasis = `${'*a '.repeat(20_000)}b${'*'.repeat(20_000)}`;
    for (const part of [
      ...Object.values(deep).map((each) => `${each}\n`.repeat(3)),
      `${'> '.repeat(40_000)}x`,
      emphasis,
    ]) {
      const text = `---\nactivities: [tech/ops]\n---\n# Van\n\nDecision: we sell the van.\n\n## More\n\n${part}\n`;
      const { decisions } = reportOf({ ...taxonomy, 'notes/2026-10-01.md': text }, '2026-Q4');
      assert.deepEqual(
        decisions.map(({ text }) => text),
        ['We sell the van.'],
        part.slice(0, 40),
      );
    }
  });
});
