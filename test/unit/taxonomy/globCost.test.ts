import assert from 'node:assert/strict';
import { changeFilings } from '../../../src/core/actions/changeFilings';
import { writeReport } from '../../../src/core/actions/report/write';
import { createScope } from '../../../src/core/workspace/scope';
import { Workspace } from '../../../src/core/workspace/workspace';
import { isCostly } from '../../../src/core/taxonomy/globFault';
import { readRemit } from '../../../src/core/taxonomy/readRemit';
import { atEndOf, periodNamed } from '../../support/aWorkspace';
import { InMemoryStore } from '../../support/inMemoryStore';

// Each of these takes picomatch for ever on a path that its author can choose.
const endless = [
  '*a*a*a*a*a*a*a*a*a*a*b',
  '**/a/**/a/**/a/**/a/**/b',
  '**/a/**/*a*a*b',
  '(a+)+b',
  '[a-z]+[a-z]+b',
  '+(a|aa)b',
  `${'?(a)'.repeat(40)}b`,
  `${'{a,a}'.repeat(30)}b`,
  `${'{'.repeat(400)}${'}'.repeat(400)}`,
  'a'.repeat(5000),
];

describe('A pattern of index.md', () => {
  it('that could take for ever is named where it stands, and nothing is matched by it (S5)', () => {
    for (const pattern of endless) {
      const { remit, isBroken, problems } = readRemit(`---\nexclude:\n  - drafts\n  - '${pattern}'\n---\n`);
      assert.deepEqual([remit.exclude, isBroken], [['drafts'], true], pattern);
      assert.deepEqual(
        problems.map(({ code, range }) => [code, range.start.line]),
        [['pattern-costly', 3]],
        pattern,
      );
    }
    const scope = createScope(readRemit(`---\nnotes: ['${endless[0] ?? ''}']\n---\n`).remit);
    assert.ok(scope.isNote(`${'a'.repeat(200)}.md`), 'the default holds where no pattern is left');
  });

  it('that could take for ever lets nothing be filed or reported: what it left out would count', async () => {
    const note = '# A\n';
    const store = new InMemoryStore({
      'responsibilities/index.md': `---\nexclude: ['${endless[0] ?? ''}']\n---\n`,
      'responsibilities/vision.md': '---\nactivities: [costs]\n---\n',
      'notes/2026-11-20-a.md': note,
    });
    const workspace = new Workspace(store);
    await workspace.reload();
    assert.deepEqual(
      workspace.brokenFiles().map(({ path, code }) => [path, code]),
      [['responsibilities/index.md', 'pattern-costly']],
    );
    const request = { part: { kind: 'note' }, add: ['vision/costs'], remove: [] } as const;
    const outcomes = [
      ...(await changeFilings(workspace, [{ path: 'notes/2026-11-20-a.md', request }])),
      await writeReport(workspace, { ...atEndOf(periodNamed('2026-Q4')) }),
    ];
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status === 'refused' && outcome.refusal.code),
      ['remit-broken', 'remit-broken'],
    );
    assert.deepEqual(store.writes, []);
  });

  it('as people write them is matched by', () => {
    const usual = [
      '**/*.md',
      '**/*-1on1-*.md',
      '{work,private}/{2024,2025,2026}/**/*.md',
      '**/archive/**/*.md',
      '**/archive/**/old/**',
      'notes/[0-9][0-9]*/*.{md,markdown}',
      'C++/**',
      '!(drafts)/**/*.md',
      'journal/????-??-??.md',
      'a\\(1\\).md',
    ];
    assert.deepEqual(usual.filter(isCostly), []);
  });
});
