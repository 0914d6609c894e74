import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { remit } from '../../support/commandLine';
import { inFileTree, textsIn } from '../../support/fileTree';

const category = `---
title: Technical Vision
activities:
  - id: strategy
    title: Strategy
  - id: audits
    title: Security Audits
---
`;
const responsibilities = { 'responsibilities/vision.md': category };
const filed = (date: string, ...paths: readonly string[]): string =>
  `---\ndate: ${date}\nactivities: [${paths.join(', ')}]\n---\n\n# Meeting\n`;

describe('remit', () => {
  it('answers wrong usage with 2 and a reason, having done nothing', () =>
    inFileTree({ ...responsibilities, 'a.md': '# A\n' }, async (folder) => {
      const wrong = [
        [],
        ['nonsense'],
        ['tree', '--nonsense'],
        ['tree', 'nowhere'],
        ['tree', 'a.md'],
        ['tree', '.', '.'],
        ['tree', '--period', '2026-Q5'],
        ['tree', '--period', 'this-quarter', '--today', '2026-02-30'],
        ['report', '--format', 'pdf'],
        ['report', '--format', 'docx'],
        ['report', '--format', 'docx', '--output', '-'],
        ['report', '--links', 'some'],
        ['report', '--links', 'none', '--format', 'json'],
        ['report', '--links', 'none', '--length', 'brief'],
        ['report', '--length', 'brief', '--format', 'html'],
        ['report', '--length', 'short'],
        ['report', '--length', 'page', '--format', 'json'],
        ['init', '--template', 'cfo'],
        ['file', '--to', 'vision/strategy'],
        ['file', 'a.md'],
      ];
      for (const args of wrong) {
        const { code, stdout, stderr } = await remit(folder, ...args);
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
        assert.notEqual(stderr, '', args.join(' '));
      }
      assert.deepEqual(Object.keys(await textsIn(folder)), ['a.md', 'responsibilities/vision.md']);
    }));

  it('answers 1 where there are no responsibilities yet, having done nothing', () =>
    inFileTree({ 'a.md': '# A\n' }, async (folder) => {
      for (const args of [
        ['file', 'a.md', '--to', 'vision/audits'],
        ['unfile', 'a.md', '--from', 'vision/audits'],
        ['suggest', 'a.md'],
        ['report', '--output', '-'],
        ['rename', 'vision', 'sight'],
        ['merge', 'vision', 'sight'],
        ['retire', 'vision'],
      ]) {
        const { code, stdout, stderr } = await remit(folder, ...args);
        assert.deepEqual([code, stdout], [1, ''], args.join(' '));
        assert.notEqual(stderr, '', args.join(' '));
      }
      assert.deepEqual(await textsIn(folder), { 'a.md': '# A\n' });
    }));

  it('answers 1 where the system refuses, and says what it said', () =>
    inFileTree({ ...responsibilities, 'a.md': '# A\n' }, async (folder) => {
      const run = await remit(folder, 'report', '--format', 'json', '--output', 'a.md/x.json');
      assert.deepEqual([run.code, run.stdout], [1, '']);
      assert.match(run.stderr, /^remit: (?:EEXIST|ENOTDIR)/);
    }));

  it('makes the folders that a file to write to has to stand in', () =>
    inFileTree(responsibilities, async (folder) => {
      const run = await remit(folder, 'report', '--format', 'json', '--output', 'to/send/x.json');
      assert.deepEqual([run.code, run.stdout], [0, 'to/send/x.json: Created.\n']);
      assert.match((await textsIn(folder))['to/send/x.json'] ?? '', /^\{/);
    }));

  it('helps, in general and with every command, and says its version', async () => {
    const { stdout } = await remit('/', '--help');
    for (const name of ['init', 'tree', 'file', 'unfile', 'suggest', 'report', 'check']) {
      assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
      const help = await remit('/', name, '--help');
      assert.equal(help.code, 0);
      assert.match(help.stdout, new RegExp(`^Usage: remit ${name} `));
    }
    assert.match((await remit('/', '--version')).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('remit init', () => {
  it('writes four category files once, and leaves alone what is there', () =>
    inFileTree({ 'responsibilities/technical-vision.md': 'mine' }, async (folder) => {
      assert.equal((await remit(folder, 'init')).code, 0);
      const texts = await textsIn(folder);
      assert.equal(Object.keys(texts).length, 4);
      assert.equal(texts['responsibilities/technical-vision.md'], 'mine');
      assert.equal((await remit(folder, 'init', '--template', 'cto')).code, 0);
      assert.deepEqual(await textsIn(folder), texts);
    }));
});

describe('remit tree', () => {
  const notes = {
    ...responsibilities,
    'a.md': filed('2026-11-02', 'vision/audits', 'vision/strategy'),
    'b.md': filed('2026-06-30', 'vision/audits'),
    'c.md': '---\ndate: 2026-11-05\n---\n',
    'undated.md': '# Undated\n',
    'broken.md': '---\na: [\n---\n',
    'd.md': filed('2026-11-07', 'vision'),
  };

  it('prints the shape that is promised to scripts', () =>
    inFileTree(notes, async (folder) => {
      const { code, stdout } = await remit(folder, 'tree', '--period', '2026-Q4', '--json');
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(stdout), {
        period: '2026-Q4',
        from: '2026-10-01',
        to: '2026-12-31',
        notes: 3,
        toFile: 1,
        partlyFiled: [],
        problems: 1,
        categories: [
          {
            id: 'vision',
            title: 'Technical Vision',
            notes: 2,
            activities: [
              { id: 'vision/strategy', title: 'Strategy', notes: 1, lastDate: '2026-11-02' },
              { id: 'vision/audits', title: 'Security Audits', notes: 1, lastDate: '2026-11-02' },
            ],
          },
        ],
      });
    }));

  it('counts all time where no period is asked for, the undated too', () =>
    inFileTree(notes, async (folder) => {
      const shape = JSON.parse((await remit(folder, 'tree', '--json')).stdout) as Record<string, unknown>;
      assert.deepEqual([shape['period'], shape['from'], shape['to']], [null, null, null]);
      assert.deepEqual([shape['notes'], shape['toFile'], shape['problems']], [5, 2, 1]);
    }));

  it('is readable, zeros included', () =>
    inFileTree(notes, async (folder) => {
      const { stdout } = await remit(folder, 'tree', '--period', 'last-quarter', '--today', '2026-11-20');
      assert.equal(
        stdout,
        `2026-Q3 (2026-07-01 to 2026-09-30): 0 notes

    0              To file
    0              Technical Vision  (vision)
    0  2026-11-07    General  (vision)
    0  2026-11-02    Strategy  (vision/strategy)
    0  2026-11-02    Security Audits  (vision/audits)
    1              Problems  (see: remit check)
`,
      );
    }));

  it('lets no title move the cursor of a terminal', () =>
    inFileTree({ 'responsibilities/x.md': '---\ntitle: "a\\e[2Jb\\u202e"\n---\n' }, async (folder) => {
      assert.match((await remit(folder, 'tree')).stdout, /a\\u001b\[2Jb\\u202e/);
    }));
});

describe('remit file and unfile', () => {
  const note = '# A\n\n## One\n\nText\n\n## Two\n\nMore\n';

  it('file notes and sections, a line for each, and take them back byte for byte', () =>
    inFileTree({ ...responsibilities, 'n/a.md': note, 'n/b.md': note }, async (folder) => {
      const notes = ['n/a.md', 'n/a.md#two', 'n/a.md:3', 'n/b.md:9'];
      const done = await remit(folder, 'file', ...notes, '--to', 'vision/audits', 'vision/strategy');
      assert.equal(done.stdout, notes.map((given) => `${given}: Filed.\n`).join(''));
      assert.deepEqual([done.code, done.stderr], [0, '']);
      const text = await readFile(path.join(folder, 'n/b.md'), 'utf8');
      assert.match(text, /## Two\n\n#vision\/audits #vision\/strategy\n/);
      const undone = await remit(
        folder,
        'unfile',
        '--from',
        'vision/audits',
        'vision/strategy',
        ...notes.map(bySlug),
      );
      assert.deepEqual([undone.code, undone.stderr], [0, '']);
      assert.deepEqual(await textsIn(folder), { 'n/a.md': note, 'n/b.md': note, ...responsibilities });
    }));

  const bySlug = (given: string): string => given.replace(':3', '#one').replace(':9', '#Two');

  it('meet sections that share a title, though each filing moves the lines below', () =>
    inFileTree({ ...responsibilities, 'a.md': '# A\n\n## Same\n\nx\n\n## Same\n\ny\n' }, async (folder) => {
      const run = await remit(folder, 'file', 'a.md', 'a.md#same', 'a.md#same-1', '--to', 'vision');
      assert.deepEqual([run.code, run.stderr], [0, '']);
      const text = await readFile(path.join(folder, 'a.md'), 'utf8');
      assert.match(text, /## Same\n\n#vision\n\nx\n\n## Same\n\n#vision\n\ny\n$/);
    }));

  it('find a note from the current folder or else from --folder', () =>
    inFileTree(
      { 'ws/responsibilities/vision.md': category, 'ws/n/a.md': note, 'ws/b.md': note },
      async (outer) => {
        const inFolder = path.join(outer, 'ws/n');
        const run = await remit(inFolder, 'file', 'a.md', 'b.md', '--to', 'vision', '--folder', '..');
        assert.equal(run.stdout, 'n/a.md: Filed.\nb.md: Filed.\n');
        assert.equal(
          (await remit(inFolder, 'file', 'a.md', '--folder=..', '--to=vision')).stdout,
          'n/a.md: Already filed there.\n',
        );
      },
    ));

  it('refuse by name and reason, and do the rest', () =>
    inFileTree(
      {
        'ws/responsibilities/vision.md': category,
        'ws/ok.md': note,
        'ws/broken.md': '---\na: [\n---\n',
        'ws/README.md': note,
        'outside.md': note,
        'ws/link.md': { linkTo: '../outside.md' },
      },
      async (outer) => {
        const folder = path.join(outer, 'ws');
        const before = await textsIn(outer);
        const notes = [
          'broken.md',
          'gone.md',
          '../outside.md',
          'link.md',
          'README.md',
          'ok.md#three',
          'ok.md:99',
        ];
        const run = await remit(folder, 'file', ...notes, 'ok.md', '--to', 'vision/audits');
        assert.equal(run.code, 1);
        assert.equal(run.stdout, 'ok.md: Filed.\n');
        assert.deepEqual(
          run.stderr.split('\n').map((line) => /^[^ ]+(?=: )|\[[a-z-]+\]$/g[Symbol.match](line)),
          [
            ['broken.md:3:1', '[front-matter-yaml]'],
            ['gone.md', '[file-missing]'],
            ['../outside.md', '[not-a-note]'],
            ['link.md', '[not-a-note]'],
            ['README.md', '[not-a-note]'],
            ['ok.md#three', '[no-section]'],
            ['ok.md:99', '[no-section]'],
            null,
          ],
        );
        const after = await textsIn(outer);
        assert.deepEqual({ ...after, 'ws/ok.md': note }, before);
        // Each of them is reason enough, though all others are filed.
        for (const given of notes) {
          const { code } = await remit(folder, 'file', 'ok.md', given, '--to', 'vision/audits');
          assert.equal(code, 1, given);
        }
      },
    ));

  it('find a section by the anchor that a link to its heading has in the editor', () => {
    const text = '# A\n\n> ## Costs\n\n## Costs\n\nUp.\n\n## Équipe\u00A0:  budget\n\nTwo\nlines\n---\n';
    return inFileTree({ ...responsibilities, 'a.md': text }, async (folder) => {
      const file = async (anchor: string) =>
        (await remit(folder, 'file', `a.md#${anchor}`, '--to', 'vision/audits')).code;
      assert.deepEqual(
        [await file('costs-1'), await file('équipe--budget'), await file('twolines'), await file('costs')],
        [0, 0, 0, 1],
      );
      const filed = (await readFile(path.join(folder, 'a.md'), 'utf8')).split('\n');
      const under = filed.flatMap((line, at) => (line === '#vision/audits' ? [filed[at - 2]] : []));
      assert.deepEqual(under, ['## Costs', '## Équipe\u00A0:  budget', '---']);
    });
  });

  it('refuse a path that is none', () =>
    inFileTree({ ...responsibilities, 'a.md': note }, async (folder) => {
      const run = await remit(folder, 'file', 'a.md', '--to', 'vision/audit');
      assert.deepEqual([run.code, run.stdout], [1, '']);
      assert.match(
        run.stderr,
        /^a\.md: There is no category or activity "vision\/audit"\. .*\[target-unknown\]\n$/,
      );
    }));
});

describe('remit report', () => {
  const notes = { ...responsibilities, 'n/a.md': filed('2026-11-02', 'vision/audits') };

  it('writes this quarter once, and keeps what was written around and into it', () =>
    inFileTree(notes, async (folder) => {
      const file = path.join(folder, 'reports/2026-Q4.md');
      assert.equal((await remit(folder, 'report')).stdout, 'reports/2026-Q4.md: Created.\n');
      const generated = await readFile(file, 'utf8');
      assert.match(generated, /\[Meeting\]\(\.\.\/n\/a\.md\)/);
      assert.equal((await remit(folder, 'report')).stdout, 'reports/2026-Q4.md: Up to date.\n');
      const edited = `Mine.\n\n${generated.replace('Meeting', 'My meeting')}`;
      await writeFile(file, edited);
      const kept = await remit(folder, 'report');
      assert.deepEqual(
        [kept.code, kept.stdout],
        [0, 'reports/2026-Q4.md: Up to date. 1 line of yours stands.\n'],
      );
      assert.equal(await readFile(file, 'utf8'), edited);
      assert.equal((await remit(folder, 'report', '--overwrite')).code, 0);
      assert.equal(await readFile(file, 'utf8'), `Mine.\n\n${generated}`);
      assert.equal((await remit(folder, 'undo')).code, 0);
      assert.equal(await readFile(file, 'utf8'), edited);
    }));

  it('says so where a folder has the name of its file', () =>
    inFileTree({ ...notes, 'reports/2026-Q4.md/a.txt': 'Mine.' }, async (folder) => {
      const { code, stderr } = await remit(folder, 'report');
      assert.equal(code, 1);
      assert.match(stderr, /^reports\/2026-Q4\.md: A folder, .*\[no-file-there\]\n$/);
    }));

  it('names the line that was reworded before its note changed, once', () =>
    inFileTree(notes, async (folder) => {
      const file = path.join(folder, 'reports/2026-Q4.md');
      await remit(folder, 'report');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/(\*\*\[Meeting\].*)/, '$1 In my words.'));
      const note = path.join(folder, 'n/a.md');
      await writeFile(note, (await readFile(note, 'utf8')).replace('# Meeting', '# Meeting of all'));
      const { code, stdout } = await remit(folder, 'report');
      assert.equal(code, 0);
      assert.match(
        stdout,
        /^reports\/2026-Q4\.md: Written\. 1 line of yours stands; its note has changed since\.\nreports\/2026-Q4\.md:\d+:1: .*\[Meeting\].* In my words\.\n$/,
      );
      assert.match(await readFile(file, 'utf8'), /In my words\./);
      assert.equal(
        (await remit(folder, 'report')).stdout,
        'reports/2026-Q4.md: Up to date. 1 line of yours stands.\n',
      );
    }));

  it('tells nothing in any form while index.md cannot say what is left out', () => {
    const costly = { ...notes, 'responsibilities/index.md': "---\nexclude: ['(n+)+x', 'n/**']\n---\n" };
    return inFileTree(costly, async (folder) => {
      const forms = [
        ['--output', '-'],
        ['--format', 'json'],
        ['--length', 'brief'],
        ['--output', 'copy.txt'],
      ];
      for (const form of [[], ...forms]) {
        const { code, stdout, stderr } = await remit(folder, 'report', ...form);
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(stderr, /^responsibilities\/index\.md: .* \[remit-broken\]\n$/);
      }
      const { stdout } = await remit(folder, 'check');
      assert.match(stdout, /^responsibilities\/index\.md:2:11: .*\[pattern-costly\]$/m);
    });
  });

  it('counts ages up to no day after --today, and is the same for the same day', () =>
    inFileTree({ ...notes, 'n/b.md': filed('2026-12-24', 'vision/audits') }, async (folder) => {
      const printed = async (today: string): Promise<string> => {
        const args = ['report', '--period', '2026-Q4', '--output', '-', '--today', today];
        return (await remit(folder, ...args)).stdout;
      };
      assert.match(await printed('2026-11-25'), / · as of 2026-11-02\n/);
      assert.match(await printed('2026-12-24'), / · as of 2026-12-24\n/);
      assert.match(await printed('2027-01-01'), / · as of 2026-12-31\n/);
      assert.equal(await printed('2026-11-25'), await printed('2026-11-25'));
    }));

  it('prints to stdout, as markdown, HTML or JSON, and writes nothing', () =>
    inFileTree(notes, async (folder) => {
      const markdown = await remit(folder, 'report', '--output', '-', '--period', '2026-11');
      assert.match(markdown.stdout, /\]\(n\/a\.md\)/);
      const json = await remit(folder, 'report', '--format', 'json', '--period', '2026-11');
      assert.equal((JSON.parse(json.stdout) as { notes: number }).notes, 1);
      const html = await remit(folder, 'report', '--format', 'html', '--period', '2026-11');
      assert.match(html.stdout, /^<!doctype html>.* href="n\/a\.md"/s);
      assert.deepEqual(await textsIn(folder), notes);
    }));

  it('writes HTML to a file whose links lead from there to the notes, and makes its folder', () =>
    inFileTree(notes, async (folder) => {
      const args = ['report', '--format', 'html', '--period', '2026-11', '--output', 'sent/today/r.html'];
      assert.equal((await remit(folder, ...args)).code, 0);
      const html = await readFile(path.join(folder, 'sent/today/r.html'), 'utf8');
      assert.match(html, / href="\.\.\/\.\.\/n\/a\.md"/);
      assert.equal((await remit(folder, ...args)).code, 1, 'it is not replaced unasked');
    }));

  it('goes out of the folder without links, unless they are asked for, and stays in it with them', () =>
    inFileTree(notes, async (root) =>
      inFileTree({}, async (outside) => {
        const sent = path.join(outside, 'r.html');
        const args = ['report', '--format', 'html', '--period', '2026-11', '--overwrite', '--output'];
        const hasLinks = async (...more: readonly string[]): Promise<boolean> => {
          assert.equal((await remit(root, ...args, sent, ...more)).code, 0);
          return (await readFile(sent, 'utf8')).includes(' href="n/a.md"');
        };
        assert.equal(await hasLinks(), false);
        assert.equal(await hasLinks('--links', 'all'), true);
        assert.equal(await hasLinks('--links', 'none'), false);
        const copy = await remit(root, 'report', '--period', '2026-11', '--links', 'none');
        assert.doesNotMatch(copy.stdout, /n\/a\.md|<!--/);
        assert.deepEqual(await textsIn(root), notes);
      }),
    ));

  it('is a Word file, the same one every time, where one is asked for', () =>
    inFileTree(notes, async (folder) => {
      const args = ['report', '--format', 'docx', '--period', '2026-11', '--overwrite', '--output', 'r.docx'];
      const made = async (): Promise<Buffer> => {
        assert.equal((await remit(folder, ...args)).code, 0);
        return readFile(path.join(folder, 'r.docx'));
      };
      const first = await made();
      assert.equal(first.subarray(0, 2).toString(), 'PK');
      assert.deepEqual(await made(), first);
    }));

  it('replaces no note and no report by a copy, even if told to', () =>
    inFileTree({ ...notes, 'reports/2026-11.md': 'Mine.\n' }, async (folder) => {
      const before = await textsIn(folder);
      for (const file of ['n/a.md', 'reports/2026-11.md'])
        for (const more of [
          ['--format', 'html'],
          ['--format', 'docx'],
          ['--links', 'none'],
        ]) {
          const run = await remit(folder, 'report', ...more, '--output', file, '--overwrite');
          assert.equal(run.code, 1);
          assert.match(run.stderr, /\[not-for-export\]/);
        }
      assert.deepEqual(await textsIn(folder), before);
    }));

  it('is one page in the same file, around the words of its author, when a page is asked for', () =>
    inFileTree(notes, async (folder) => {
      const file = path.join(folder, 'reports/2026-Q4.md');
      await remit(folder, 'report');
      const whole = await readFile(file, 'utf8');
      await writeFile(
        file,
        whole.replace('## Risks and asks\n', '## Risks and asks\n\nTwo more engineers.\n'),
      );
      assert.equal((await remit(folder, 'report', '--length', 'page')).code, 0);
      const page = await readFile(file, 'utf8');
      assert.ok(page.includes('\nTwo more engineers.\n') && !page.includes('## Sources'));
      assert.equal((await remit(folder, 'report')).code, 0);
      assert.equal((await readFile(file, 'utf8')).replace('\nTwo more engineers.\n', ''), whole);
      const printed = await remit(folder, 'report', '--length', 'page', '--output', '-');
      assert.doesNotMatch(printed.stdout, /Sources|<!--/);
      assert.match(printed.stdout, /\nTwo more engineers\.\n/);
      const html = await remit(folder, 'report', '--format', 'html');
      assert.deepEqual([html.code, html.stderr], [0, '']);
      assert.match(html.stdout, /<p>Two more engineers\.<\/p>/);
      const other = await remit(folder, 'report', '--format', 'html', '--period', '2026-Q3');
      assert.deepEqual(
        [other.code, other.stderr],
        [0, 'There is no report of 2026-Q3 yet: this is what would be written.\n'],
      );
    }));

  it('says in a few plain sentences what there is to say, to stdout or into a file', () =>
    inFileTree(notes, async (folder) => {
      const { code, stdout } = await remit(folder, 'report', '--length', 'brief');
      assert.equal(code, 0);
      assert.match(stdout, /^I am responsible for .+\.\nIn 2026-Q4 .+\.\n$/s);
      assert.deepEqual(await textsIn(folder), notes);
      const args = ['report', '--length', 'brief', '--output', 'brief.txt'];
      assert.equal((await remit(folder, ...args)).stdout, 'brief.txt: Created.\n');
      assert.equal(await readFile(path.join(folder, 'brief.txt'), 'utf8'), stdout);
      assert.equal((await remit(folder, ...args)).code, 1);
    }));

  it('writes JSON to a file, over another one only if told so', () =>
    inFileTree(notes, async (folder) => {
      const args = ['report', '--format', 'json', '--output', 'r.json'];
      assert.equal((await remit(folder, ...args)).code, 0);
      const refused = await remit(folder, ...args, '--period', '2026-Q1');
      assert.deepEqual([refused.code, refused.stdout], [1, '']);
      assert.equal((await remit(folder, ...args, '--overwrite')).code, 0);
    }));
});

describe('remit check', () => {
  const broken = {
    ...responsibilities,
    'b.md': filed('2026-11-02', 'vision/nix'),
    'a.md': '---\na: [\n---\n',
  };

  it('prints problems by file and line, counted from 1, and answers 1', () =>
    inFileTree(broken, async (folder) => {
      const { code, stdout, stderr } = await remit(folder, 'check');
      assert.equal(code, 1);
      const lines = stdout.trimEnd().split('\n');
      assert.match(
        lines[0] ?? '',
        /^a\.md:3:1: The front matter is not valid YAML: .*\. Fix it; .* \[front-matter-yaml\]$/,
      );
      assert.match(lines[1] ?? '', /^b\.md:3:14: .*"vision\/nix".* \[unknown-activity\]$/);
      assert.match(
        lines[2] ?? '',
        /^responsibilities\/vision\.md:\d+:1: 1 note is filed under "vision\/nix".* \[path-vanished\]$/,
      );
      assert.equal(lines.length, 3);
      assert.match(stderr, /^3 problems in 3 files\./);
    }));

  it('prints the same as JSON', () =>
    inFileTree(broken, async (folder) => {
      const { stdout } = await remit(folder, 'check', '--json');
      const problems = JSON.parse(stdout) as readonly Record<string, unknown>[];
      assert.deepEqual(Object.keys(problems[0] ?? {}), ['file', 'line', 'column', 'code', 'message']);
      assert.deepEqual(
        [problems[1]?.['file'], problems[1]?.['line'], problems[1]?.['column']],
        ['b.md', 3, 14],
      );
    }));

  it('answers 0 where all is well', () =>
    inFileTree({ ...responsibilities, 'a.md': filed('2026-11-02', 'vision/audits') }, async (folder) => {
      const { code, stdout } = await remit(folder, 'check');
      assert.deepEqual([code, stdout], [0, '']);
    }));

  it('unfile a note from all of its places, sections and blocks too', () => {
    const everywhere = '# T\n\n#vision/audits\n\n## One\n\n#vision/audits\n\ntext\n\n- item #vision/audits\n';
    return inFileTree({ ...responsibilities, 'a.md': everywhere }, async (folder) => {
      const run = await remit(folder, 'unfile', 'a.md', '--from', 'vision/audits');
      assert.deepEqual([run.code, run.stdout], [0, 'a.md: Unfiled.\n']);
      assert.deepEqual((await textsIn(folder))['a.md'], '# T\n\n## One\n\ntext\n\n- item\n');
    });
  });

  it('answer 1 where one place of a note is refused, whatever becomes of the others', () => {
    const text = '---\nactivities: [vision/audits]\n---\n\n- #vision/audits - one\n';
    return inFileTree({ ...responsibilities, 'a.md': text }, async (folder) => {
      const run = await remit(folder, 'unfile', 'a.md', '--from', 'vision/audits');
      assert.deepEqual([run.code, run.stdout], [1, '']);
      assert.match(run.stderr, /^a\.md: .*\[not-verified\]\n$/);
      assert.deepEqual((await textsIn(folder))['a.md'], '- #vision/audits - one\n');
    });
  });

  it('write a copy of a report anywhere, and never over another file unasked', () =>
    inFileTree(
      { 'ws/responsibilities/vision.md': category, 'ws/2026-11-01.md': '# A note\n' },
      async (outer) => {
        const folder = path.join(outer, 'ws');
        const args = ['report', '--period', '2026-Q4', '--output', '../copy.md'];
        assert.equal((await remit(folder, ...args)).code, 0);
        assert.ok((await textsIn(outer))['copy.md']?.startsWith('# Responsibilities, 2026-Q4\n'));
        assert.equal((await remit(folder, ...args)).code, 1);
        assert.equal((await remit(folder, ...args, '--overwrite')).code, 0);
      },
    ));
});
