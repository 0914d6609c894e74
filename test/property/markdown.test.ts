import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanOutline } from '../../src/core/note/markdown/outline';
import { scanNote } from '../../src/core/note/scanNote';
import { whereRealNotesAre } from '../support/realNotes';
import { runs } from '../support/runs';
import { commonMarkExamples, naughtyStrings, realNoteTexts, yamlCases } from '../support/suites';
import { remarkOutlines } from '../unit/note/markdown/remarkOutline';

const remarkOutline = remarkOutlines();

/*
 * The scan is held to remark's tree. Deliberate differences, all of them kept out of what is compared:
 * - Literal autolinks are text to the scan (`remarkOutlines` turns them off).
 * - A setext heading begins below link definitions, a list item ends with its last line of content, wherever
 *   remark's positions let them reach further (`remarkOutlines` corrects both).
 * - A box below a bare bullet makes no task (`remarkOutlines` leaves it out).
 * - remark does not end a CDATA block at `]]]>`; no such text is generated.
 * - remark moves a tag that lazily continues a list or quote out of it if it is the very end of the text; generated
 *   texts do not end so.
 * - Containers are nested at most 100 deep, labels of references have at most 999 characters, and of the named
 *   character references in a heading only the common are decoded; generated texts have none of these.
 */
function assertAgrees(text: string): void {
  const { headings: found, hashtags: places, tasks } = scanOutline(text, 0);
  const headings = found.map(({ level, text: shown, start, end, line }) => ({
    level,
    text: shown,
    start,
    end,
    line,
  }));
  // How long a line took is no matter of markdown's structure.
  const hashtags = places.map(({ tag, start, end, line, scope, block }) => ({
    tag,
    start,
    end,
    line,
    scope,
    block,
  }));
  // remark knows two boxes of ours, and no action that words make one.
  const shared = tasks.flatMap(({ mark, line, isAnnounced = false }) =>
    (mark === 'open' || mark === 'done') && !isAnnounced ? [{ line, done: mark === 'done' }] : [],
  );
  assert.deepEqual({ headings, hashtags, tasks: shared }, remarkOutline(text), JSON.stringify(text));
}

const withTagOnEveryLine = (text: string): string => text.replace(/(?<=[^\r\n])(?=\r?\n|\r|$)/g, ' #x/y');

describe('The linear scan of markdown', () => {
  it('finds the headings and hashtags that remark finds in the examples of the CommonMark specification', () => {
    for (const example of commonMarkExamples()) assertAgrees(example);
  });

  it('agrees with remark when a hashtag ends every line of the specification', () => {
    for (const example of commonMarkExamples()) assertAgrees(withTagOnEveryLine(example));
  });

  it('agrees with remark when a hashtag stands before or behind any word of the specification', () => {
    const cases = commonMarkExamples().flatMap((example) =>
      [...example.matchAll(/(?<!\S)(?=\S)|(?<=\S)(?!\S)/g)].flatMap(({ index }) => [
        `${example.slice(0, index)}#a/b ${example.slice(index)}`,
        `${example.slice(0, index)} #a/b${example.slice(index)}`,
      ]),
    );
    for (const text of spreadOver(cases, runs)) assertAgrees(text);
  });

  it('agrees with remark about every case of the YAML test suite, as a body', () => {
    for (const { yaml } of yamlCases()) {
      assertAgrees(`# T\n${yaml}`);
      assertAgrees(withTagOnEveryLine(`# T\n${yaml}`));
    }
  });

  it('agrees with remark about every naughty string, as a line, a heading, a hashtag and an item', () => {
    for (const naughty of naughtyStrings) {
      for (const text of [naughty, `## ${naughty} #x/y\n`, `#${naughty} #x/y\n`, `- ${naughty} #x/y\n- b\n`])
        assertAgrees(text);
    }
  });

  it('agrees with remark about blocks in blocks', () => {
    fc.assert(fc.property(textOf(blockFragments, 12), assertAgrees), { numRuns: runs });
  });

  it('agrees with remark about marks in marks', () => {
    fc.assert(fc.property(textOf(inlineFragments, 14), assertAgrees), { numRuns: runs });
  });

  it(`agrees with remark about every real note, and with a hashtag at the end of every line${whereRealNotesAre}`, function () {
    const texts = [...realNoteTexts()];
    if (texts.length === 0) this.skip();
    for (const [, text] of texts) {
      assertAgrees(text);
      assertAgrees(withTagOnEveryLine(text));
    }
  });

  it('never throws and stays within the text, whatever the text is', () => {
    const ascii = Array.from('#a-_>[]()<>!*`~|\\&;:\t \n\r1.');
    const units = fc.constantFrom(
      ...ascii,
      ...['\u2028', '\u0085', '\uFEFF', '\u0000', '\uD83D', '\uDE00', 'é'],
    );
    const anyText = fc.array(units, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat({ max: 20 }), (text, start) => {
        const bodyStart = Math.min(start, text.length);
        for (const { tag, ...place } of scanOutline(text, bodyStart).hashtags) {
          assert.equal(text.slice(place.start, place.end), `#${tag}`);
          assert.ok(bodyStart <= place.block.start && place.block.start <= place.start);
          assert.ok(place.end <= place.block.end && place.block.end <= text.length);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('A scan of which tasks are not asked', () => {
  const line = fc.constantFrom(
    '# Decisions',
    '## Next steps',
    '### 2026-11-20',
    '**Next steps:**',
    'Attendees: Ana, Bo',
    'tags:: ops',
    '- [ ] 2026-11-21',
    '- [x] #ops call the bank',
    '- 2026-11-22\n  - Moved.',
    '  - Ana: call the bank',
    '```',
    '> - [ ] a',
    '- Ana to call the bank #ops',
    'TODO: call @bo by Friday',
    '| Action | Who |',
    '|---|---|',
    '| call | Bo |',
    '',
    '---',
    'text #ops',
    '[a]: <b "',
    '<div>',
    '1. **2026-11-23**',
    '## 10:00 Ana / Bo',
    '- 2026-11-24\n  - [ ] Sold.',
    '====',
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  const name = fc.constantFrom('daily/2026-11-19.md', 'people/priya.md');

  it('reads everything else as one of all tasks does', () => {
    fc.assert(
      fc.property(name, text, (path, written) => {
        const { note } = scanNote(path, written);
        const bare = scanNote(path, written, { tasksOf: 'none' });
        assert.deepEqual([bare.note, bare.tasks], [note, undefined]);
      }),
      { numRuns: runs },
    );
  });

  it('reads the same where it need not look at blocks, whatever stands around the headings', () => {
    const pieces = fc.constantFrom(
      ...[
        '# A',
        '## B 2026',
        '#c',
        '####### d',
        '# [e]',
        '# `f` #',
        'text',
        '2026',
        '**2026-11-20**',
        '\n',
        '\n\n',
      ],
      ...[
        '```',
        '~~~~',
        '``` a`',
        '---',
        '===',
        '- ',
        '1. ',
        '> ',
        '* ',
        '\t',
        ' ',
        '    ',
        '   ',
        '<div>',
        '</div>',
      ],
      ...[
        '[a]: b',
        '[^1]: ',
        '|',
        '|-|',
        '\r\n',
        '\r',
        '\\',
        '\u00A0',
        '\n- Thu 2026-11-19\n  - It rained.\n- Fri 2026-11-20\n  - It snowed.\n',
        '```\n    ```\n# h\n',
        '- # g',
        '> h\n> =',
        '+ ```',
        ':',
        '`',
        '*',
      ],
    );
    const written = fc.array(pieces, { maxLength: 14 }).map((parts) => `${parts.join('')}\nIt is said.\n`);
    const examples = fc.constantFrom(...commonMarkExamples());
    fc.assert(
      fc.property(name, fc.oneof(written, examples), (path, body) => {
        const { note } = scanNote(path, body);
        assert.deepEqual(scanNote(path, body, { tasksOf: 'none' }).note, note);
      }),
      { numRuns: 5 * runs },
    );
  });

  it('reads those of every note that a taxonomy may file', () => {
    fc.assert(
      fc.property(name, text, (path, written) => {
        const { note, tasks } = scanNote(path, written);
        const asked = scanNote(path, written, { tasksOf: 'filed' });
        if (note.tokens.length > 0) assert.deepEqual([asked.note, asked.tasks], [note, tasks]);
      }),
      { numRuns: runs },
    );
  });
});

/** So many of the cases, from one end to the other; all of them in a soak. */
function spreadOver<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

function textOf(fragments: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...fragments), { maxLength })
    .map((parts) => parts.join('').replace(/>[ \t]*$/, '$&\n'));
}

const blockFragments = [
  ...[
    'a',
    'b',
    '#x/y',
    '#t',
    '# h',
    '## h #',
    '#',
    '[x] ',
    '[ ] ',
    '- [ ] c',
    '- [X]\td',
    '\\',
    '`',
    '"',
    '<x',
  ],
  ...['-', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '> ', '>', '[^f]: ', '[^f]'],
  ...['\t', '    ', '   ', '  ', ' ', '\n', '\n', '\n', '\n\n', '\r\n', '\r'],
  ...['```', '~~~', '``` a', '---', '***', '===', '_ _ _'],
  ...['<div>', '</div>', '<!--', '-->', '<b>', '<?', '?>', '<script>', '</script>', '</pre>'],
  ...['|', '| a | #b |', '| - | - |', ':-', ':-: | -', '|-'],
  ...['[a]: /u', '[a]: <b> "t"', '[a]:', ' "t'],
] as const;

const inlineFragments = [
  ...['a', 'b', 'é', '。', '😀', '!', '"', '(', ')', '#x/y', '#t', '#', '##', '#1', '#a/', '_#e_'],
  ...['*', '**', '_', '__', '~', '~~', '`', '``', '\\', '\\#', '&amp;', '&#35;', '|', '\\|'],
  ...['[', '![', '](u)', '](<u> "t")', '][r]', '[]', ']', '[r]', '[q]', '[^f]'],
  ...['<b>', '</b>', '<a:b>', '<!-- -->', '<', '>', ' ', '  ', '\n', '\n'],
  ...['\n\n[r]: /u\n\n', '\n\n[^f]: n\n\n', '\n# ', '\n|a|b|\n|-|-|\n|'],
] as const;
