import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Period } from '../../src/core/period/period';
import { meetingsToFile } from '../../src/core/workspace/meetingsToFile';
import { overviewOf } from '../../src/core/workspace/overview';
import type { CountNote } from '../../src/core/note/countNote';
import { countNote } from '../../src/core/note/countNote';
import { Workspace } from '../../src/core/workspace/workspace';
import { twoCategories } from '../support/aFolder';
import { periodNamed } from '../support/aWorkspace';
import { InMemoryStore } from '../support/inMemoryStore';
import { runs } from '../support/runs';
import { commonMarkExamples } from '../support/suites';

// All that `remit tree` prints.
async function counted(files: Readonly<Record<string, string>>, count?: CountNote, period?: Period) {
  const workspace = new Workspace(new InMemoryStore({ ...twoCategories, ...files }), {
    purpose: 'glance',
    count,
  });
  await workspace.reload();
  const { notes, toFile, toFileInPeriod, categories } = overviewOf(workspace.index, period);
  return {
    notes,
    toFileInPeriod,
    categories: categories.map(({ notes: inCategory, general, activities }) => [
      inCategory,
      general?.notes,
      general?.lastDate,
      ...activities.map((activity) => [activity.notes, activity.lastDate]),
    ]),
    partly: toFile.values.flatMap(({ note, filings }) => {
      const left = meetingsToFile(note, filings).length;
      return left === 0 || left === note.meetings.length ? [] : [[note.path, left]];
    }),
    broken: workspace.brokenFiles().map(({ path }) => path),
  };
}

const names = [
  ...['a.md', 'daily/2026-11-19.md', '2026-11-19 Guild.md', '2026/11/b.md', '2026-09 updates.md'],
  ...['2026_11_20.md', '2025-01-01 to 2026-02-03.md', '12.11.2026 (2).md'],
];
const lines = [
  ...[
    '# A',
    '# 2026-11-20',
    '# [2026-11-20](x)',
    '## 2026-11-20',
    '## 6 November',
    '## 10:00 Ana',
    '## 11:00 Bo',
  ],
  ...[
    '### &#50;026-11-20',
    '## &#x32;&#x30;&#x32;&#x36;-11-20 B',
    '2026-11-20',
    '20. November 2026',
    'text',
    'Bo 2',
  ],
  ...['**2026-11-20**', '- **2026-11-20**', '- 2026-11-21\n  - [ ] Sold.', '1. 20. November 2026\n   Said.'],
  ...[
    '#vision/security',
    '#vision/costs',
    '#people',
    '#private',
    '#no-filing',
    '#other',
    '_#vision/costs_',
    'a #people',
  ],
  ...[
    '- #vision/costs',
    '## B #people',
    '#vision/costs/deep',
    '%%x%%#vision/costs',
    '{{x}}#people',
    'tags:: people',
  ],
  ...[
    '%%',
    '<!--',
    '-->',
    '%%x%%',
    '```',
    '~~~',
    '```yaml',
    '``` a`',
    '<div>',
    '</div>',
    '::: note',
    ':::',
    '{{',
    '}}',
  ],
  ...[
    '---',
    '===',
    '-',
    '> 2026-11-20',
    '> ---',
    '  ---',
    '--- ',
    '\t',
    '',
    '',
    '',
    '    #people',
    '\u00A0',
    '\uFEFF',
  ],
  ...['[a]: <b "', '|-|', 'x\\', '- ## 2026-11-20', '* ', '#people ', '# ', '#\t2026-11-20', ' # 2026-11-20'],
];
const heads = [
  ...[
    '',
    '',
    '',
    '---\ntitle: A\n---\n',
    '---\ndate: 2026-11-20\n---\n',
    '---\ntags: [people, other]\n---\n',
  ],
  ...[
    '---\nactivities: []\n---\n',
    '---\nactivities: vision/costs\ndate: 2026-11-20\n---\n',
    '---\na: [\n---\n',
  ],
  ...[
    '---\ntitle: 2026-11-20\ndate: 2026-11-20\n---\n',
    '---\ntype: transcript\n---\n',
    '\n---\ntags: people\n---\n',
  ],
  ...['\uFEFF', '---\ntags: private\n---\n', '---\ndate: 04-06-2026\nactivities: people\n---\n'],
  ...['---\ntitle: "[[2026-11-20]]"\ndate: 2026-11-20\n---\n'],
];
const body = fc
  .tuple(
    fc.array(fc.constantFrom(...lines), { maxLength: 10 }),
    fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r'),
  )
  .map(([each, end]) => each.join(end));
const text = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.oneof({ weight: 6, arbitrary: body }, fc.constantFrom(...commonMarkExamples())),
  )
  .map((parts) => parts.join(''));

const countFiled: CountNote = (path, written, taxonomy) =>
  countNote(path, written, { taxonomy, days: 'filed' });
const countAll: CountNote = (path, written, taxonomy) => countNote(path, written, { taxonomy, days: 'all' });

describe('Counting notes', () => {
  it('gives what scanning them gives, with a period or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), text, async (name, written) => {
        const files = { [name]: written };
        assert.deepEqual(await counted(files, countFiled), await counted(files));
        const period = periodNamed('2026-Q4');
        assert.deepEqual(await counted(files, countAll, period), await counted(files, undefined, period));
      }),
      { numRuns: runs },
    );
  });
});
