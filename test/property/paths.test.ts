import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createNote } from '../../src/core/actions/newNote';
import { writeReport } from '../../src/core/actions/report/write';
import { safeFolder } from '../../src/core/taxonomy/safeFolder';
import { aDay } from '../support/aDay';
import { readFolder } from '../support/aFolder';
import { atEndOf, periodNamed } from '../support/aWorkspace';
import { runs } from '../support/runs';
import { naughtyStrings } from '../support/suites';
import { anyCharacters } from './writtenNote';

const payloads = [
  ...[
    '..',
    '../..',
    '../../etc/passwd',
    '..\\..',
    '..\\../x',
    '/etc',
    '/',
    '//server/share',
    '\\\\server\\share',
    'C:',
    'C:\\x',
  ],
  ...[
    'c:x',
    'file:///etc',
    'http://x',
    '~',
    '~/.ssh',
    'a/../b',
    'a/./b',
    './..',
    'a//b',
    'a/',
    '.hidden',
    'a/.git',
    '.git/hooks',
  ],
  ...[
    '%2e%2e',
    '%2e%2e/x',
    '..%2f',
    'a\u0000b',
    'a\nb',
    'a\rb',
    'con',
    'CON',
    'nul',
    'aux/x',
    'a.',
    'a ',
    ' a',
    'a|b',
    'a*',
    'a?',
  ],
  ...[
    '"a"',
    '<a>',
    'a:b',
    'responsibilities',
    'Responsibilities/x',
    '\u202Egpj',
    '．．/x',
    '‥/x',
    '…',
    '\uFF0Fetc',
    '\u2215etc',
    'notes/../../x',
  ],
  ...[
    'node_modules',
    'a\\b',
    '${HOME}',
    '$(id)',
    '`id`',
    '{{date}}',
    '../notes',
    'notes/..',
    '\uFEFF..',
    ' ../x',
    '..;/x',
    '....//',
  ],
];

const anyName = fc.oneof(
  fc.constantFrom(...payloads, ...naughtyStrings),
  anyCharacters,
  fc
    .array(fc.constantFrom('.', '..', '/', '\\', ':', '~', 'a', ' ', '%2e', '\u0000', '\n'), { maxLength: 8 })
    .map((parts) => parts.join('')),
);

/** Whether a path lies inside a folder, segment by segment, on every system. */
function isInside(path: string, folder: string): boolean {
  const segments = path.split('/');
  const isPlain = segments.every(
    (segment) => !['', '.', '..'].includes(segment) && !/[\\:\p{Cc}]/u.test(segment),
  );
  return isPlain && path.startsWith(`${folder}/`);
}

describe('A path', () => {
  it('L18: of a new note lies inside the notes folder, whatever its title and whatever index.md says', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, anyName, async (title, folder) => {
        const { workspace, store } = await readFolder({
          'responsibilities/index.md': `---\nfolders:\n  notes: ${JSON.stringify(folder)}\n  reports: ${JSON.stringify(title)}\n---\n`,
        });
        const { notes, reports } = workspace.remit.folders;
        const outcome = await createNote(workspace, { title, day: aDay('2026-11-24'), activities: [] });
        await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) });
        const written = store.writes.map(({ path }) => path);
        for (const path of written) {
          assert.ok(isInside(path, notes) || isInside(path, reports), JSON.stringify(path));
          assert.ok(path.endsWith('.md') && !path.startsWith('responsibilities/'), path);
        }
        if (outcome.kind === 'created') {
          const name = outcome.path.slice(outcome.path.lastIndexOf('/') + 1);
          assert.ok(Buffer.byteLength(name) <= 255, name);
          assert.doesNotMatch(name, /[<>:"|?*\\\p{Cc}]|[. ]\.md$/u);
        }
      }),
      { numRuns: runs },
    );
  });

  it('L18: that index.md names is a folder inside of this one, or none', () => {
    fc.assert(
      fc.property(anyName, (written) => {
        const folder = safeFolder(written);
        if (folder === undefined) return;
        assert.ok(isInside(`${folder}/a.md`, folder), JSON.stringify(written));
        assert.doesNotMatch(folder, /^(?:~|responsibilities(?:\/|$))/i);
      }),
      { numRuns: runs },
    );
  });

  it('L18: is refused for every way out that anybody has thought of', () => {
    const inside = [
      'con',
      'CON',
      'nul',
      'aux/x',
      '\u202Egpj',
      '．．/x',
      '‥/x',
      '…',
      '\uFF0Fetc',
      '\u2215etc',
    ];
    inside.push('node_modules', '${HOME}', '$(id)', '`id`', '{{date}}', 'a/');
    for (const payload of payloads)
      if (!inside.includes(payload)) assert.equal(safeFolder(payload), undefined, payload);
  });
});
