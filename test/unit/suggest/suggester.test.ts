import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/workspace/workspace';
import { createSuggester } from '../../../src/core/suggest/suggester';
import { categoryFileText } from '../../../src/core/actions/initialize';
import { defaultCategories } from '../../../src/core/taxonomy/defaultCategories';
import { InMemoryStore } from '../../support/inMemoryStore';
import { askedOn, categoryOf, suggestIn } from '../../support/suggestions';

const work = {
  'responsibilities/work.md': categoryOf(
    ['interviewing', 'Interviewing', 'Lead interviews and keep refining how they are done.'],
    ['security', 'Security Audits', 'Have ourselves tested and close what is found.'],
    ['costs', 'Cost Management', 'Run the same service for less money.'],
  ),
};
const defaults = Object.fromEntries(
  defaultCategories.map((each, at) => [`responsibilities/${each.id}.md`, categoryFileText(each, at + 1)]),
);
const filed = (path: string, title: string, text: string, more = ''): string =>
  `---\nactivities: [${path}]\n${more}---\n# ${title}\n\n${text}\n`;

describe('Suggestions', () => {
  it('come from titles and descriptions where nothing was filed yet', async () => {
    const { paths, reasons } = await suggestIn({ ...work, 'a.md': '# Interviews, second round\n' }, 'a.md');
    assert.equal(paths[0], 'work/interviewing');
    assert.equal(reasons[0], "'Interviews' as in Interviewing");
  });

  it('know the everyday words for what a title is about', async () => {
    const notes = {
      'Pen test debrief. Two CVEs, one critical finding, retest in May.': 'technical-vision/security-audits',
      'Reserved instances expire; the cloud bill is €12k over budget.': 'technical-vision/cost-management',
      'p95 latency doubled, the flame graph shows the cache.': 'technical-vision/performance-analysis',
      'Candidate debrief: scorecards, no hire after the onsite.': 'recruitment-and-brand/interviewing',
      'Retro: WIP limit of three, sprint goals, smaller stories.': 'process-management/agile-process',
      'CFP for the conference, and we host the next meetup.': 'recruitment-and-brand/community-engagement',
      'The agency wants a placement fee of 25%.': 'recruitment-and-brand/external-recruitment',
    };
    for (const [text, expected] of Object.entries(notes)) {
      const { paths } = await suggestIn({ ...defaults, 'a.md': `# Monday\n\n${text}\n` }, 'a.md');
      assert.equal(paths[0], expected, text);
    }
  });

  it('bring the everyday words to titles that somebody else wrote', async () => {
    const theirs = {
      'responsibilities/x.md': categoryOf(['a', 'Gardening', 'Plants.'], ['b', 'Audits', 'All of them.']),
    };
    const { paths, reasons } = await suggestIn({ ...theirs, 'a.md': '# Monday\n\nA CVE.\n' }, 'a.md');
    assert.deepEqual([paths, reasons], [['x/b'], ["'CVE' points to Audits"]]);
  });

  it('come from what was filed before, with the words that made the notes alike', async () => {
    const { paths, reasons } = await suggestIn(
      {
        ...work,
        'a.md': filed('work/costs', 'One', 'The zebra crossed.'),
        'b.md': filed('work/costs', 'Two', 'Zebra again.'),
        'c.md': filed('work/security', 'Three', 'A giraffe.'),
        'd.md': '# Four\n\nA zebra, and rain.\n',
      },
      'd.md',
    );
    assert.equal(paths[0], 'work/costs');
    assert.equal(reasons[0], "Similar to 2 notes filed there: 'zebra'");
  });

  it('follow a series of meetings by its name, whatever dates and subtitles stand in the titles', async () => {
    const { paths, reasons } = await suggestIn(
      {
        ...work,
        'a.md': filed('work/costs', 'Platform sync, 2026-11-02', 'Rain.'),
        'b.md': filed('work/costs', 'Platform sync: two weeks on', 'Snow.'),
        'c.md': '# Platform sync 2026-11-16\n\nSun.\n',
      },
      'c.md',
    );
    assert.equal(paths[0], 'work/costs');
    assert.match(reasons[0] ?? '', /^Similar to 2 notes/);
  });

  it('follow the habits of a folder where the words say nothing', async () => {
    const { paths, reasons } = await suggestIn(
      {
        ...work,
        'noor/a.md': filed('work/interviewing', 'May', 'Rain.'),
        'noor/b.md': filed('work/interviewing', 'June', 'Snow.'),
        'c.md': filed('work/costs', 'Ruby', 'Amber.'),
        'e.md': filed('work/costs', 'Opal', 'Jade.'),
        'f.md': filed('work/security', 'Pearl', 'Coral.'),
        'noor/d.md': '# Wind\n',
      },
      'noor/d.md',
    );
    assert.deepEqual(
      [paths[0], reasons[0]],
      ['work/interviewing', '2 of 2 filed notes in "noor" are filed there'],
    );
  });

  it('never name what is retired, or what the note is filed under already', async () => {
    const retired = work['responsibilities/work.md'].replace(
      '    title: Interviewing',
      '    title: Interviewing\n    retired: 2026-01-01',
    );
    const note = filed(
      'work/costs',
      'Interviews, audits and costs',
      'Interviews, security audits, cost management.',
    );
    const { paths } = await suggestIn({ 'responsibilities/work.md': retired, 'a.md': note }, 'a.md');
    assert.deepEqual(paths, ['work/security']);
  });

  it('name what is retired only later', async () => {
    const later = work['responsibilities/work.md'].replace(
      '    title: Interviewing',
      '    title: Interviewing\n    retired: 2027-01-01',
    );
    const { paths } = await suggestIn(
      { 'responsibilities/work.md': later, 'a.md': '# Interviews\n' },
      'a.md',
    );
    assert.equal(paths[0], 'work/interviewing');
  });

  it('are about the section that is asked about, and not where its note is filed', async () => {
    const note =
      '---\nactivities: [work/costs]\n---\n# Monday\n\nInterviews.\n\n## Bill\n\nCosts.\n\n## Audit\n\nA security audit.\n';
    const { paths } = await suggestIn({ ...work, 'a.md': note }, 'a.md', 12);
    assert.deepEqual(paths, ['work/security']);
  });

  it('take no filing for a word of the note, and other tags for words', async () => {
    const bills = { 'responsibilities/x.md': categoryOf(['bills', 'Sun', 'Sun.'], ['b', 'Bills', 'All.']) };
    const { paths } = await suggestIn({ ...bills, 'a.md': '# Rain\n\n## Snow\n\n#x/bills\n' }, 'a.md');
    assert.deepEqual(paths, []);
    const tagged = await suggestIn(
      { ...work, 'a.md': '---\ntags: [interviews/backend]\n---\n# Rain\n' },
      'a.md',
    );
    assert.equal(tagged.paths[0], 'work/interviewing');
  });

  it('are none where nothing speaks for any activity', async () => {
    assert.deepEqual((await suggestIn({ ...work, 'a.md': '# Rain\n' }, 'a.md')).paths, []);
    assert.deepEqual((await suggestIn({ ...work, 'a.md': '' }, 'a.md')).paths, []);
  });

  it('are the same however often they are asked for, equals in the order of the taxonomy', async () => {
    const files = { ...work, 'a.md': '# Interviewing, Security, Cost\n' };
    const first = await suggestIn(files, 'a.md');
    const reordered = Object.fromEntries(Object.entries(files).reverse());
    assert.deepEqual((await suggestIn(reordered, 'a.md')).suggestions, first.suggestions);
    const twins = { 'responsibilities/x.md': categoryOf(['b', 'Rain', 'Rain.'], ['a', 'Rain', 'Rain.']) };
    assert.deepEqual((await suggestIn({ ...twins, 'a.md': '# Rain\n' }, 'a.md')).paths, ['x/b', 'x/a']);
  });

  it('read whatever language the taxonomy is in, also where a word has another ending', async () => {
    const german = {
      'responsibilities/a.md': categoryOf(
        ['x', 'Mitarbeitergespräche', 'Mit allen Ziele vereinbaren.'],
        ['y', 'Kosten', 'Weniger ausgeben.'],
      ),
    };
    assert.equal(
      (await suggestIn({ ...german, 'n.md': '# Mitarbeitergespräch mit der Leitung\n' }, 'n.md')).paths[0],
      'a/x',
    );
    const turkish = {
      'responsibilities/a.md': categoryOf(
        ['x', 'Işık', 'Lambalar.'],
        ['y', 'İşe Alım', 'Adaylarla görüşmeler.'],
      ),
    };
    assert.equal((await suggestIn({ ...turkish, 'n.md': '# IŞIK\n' }, 'n.md')).paths[0], 'a/x');
    assert.equal(
      (await suggestIn({ ...turkish, 'n.md': '# ADAYLARIN GÖRÜŞMESİ\n' }, 'n.md')).paths[0],
      'a/y',
    );
    const japanese = {
      'responsibilities/a.md': categoryOf(['x', '採用面接', '候補者と話す'], ['y', '費用', '安くする']),
    };
    assert.equal((await suggestIn({ ...japanese, 'n.md': '# 面接の準備\n' }, 'n.md')).paths[0], 'a/x');
  });
});

describe('A suggester', () => {
  it('writes nothing, and reads again only what has changed', async () => {
    const store = new InMemoryStore({
      ...work,
      'a.md': filed('work/costs', 'One', 'The zebra crossed.'),
      'b.md': filed('work/costs', 'Two', 'A zebra.'),
      'c.md': '# Three\n\nA zebra.\n',
    });
    const workspace = new Workspace(store);
    await workspace.reload();
    const suggester = createSuggester(workspace);
    await suggester.prepare(askedOn);
    const readFirst = store.calls.read;
    await suggester.suggest({ path: 'c.md', today: askedOn });
    assert.equal(store.calls.read - readFirst, 1, 'the note itself');
    store.change('a.md', filed('work/security', 'One', 'A zebra.'));
    await workspace.update(['a.md']);
    const readBefore = store.calls.read;
    await suggester.prepare(askedOn);
    assert.equal(store.calls.read - readBefore, 1, 'the note that changed');
    const answer = await suggester.suggest({ path: 'c.md', today: askedOn });
    assert.ok(answer.kind === 'suggestions');
    assert.deepEqual(answer.suggestions.map(({ activity }) => activity).sort(), [
      'work/costs',
      'work/security',
    ]);
    assert.deepEqual(store.writes, []);
  });

  it('reads the newest notes of every activity and leaves the others alone, however many there are', async () => {
    const many = Array.from(
      { length: 500 },
      (_, at) => [`n${at}.md`, filed('work/costs', `Note ${at}`, 'Rain.')] as const,
    );
    const store = new InMemoryStore({ ...work, ...Object.fromEntries(many) });
    const workspace = new Workspace(store);
    await workspace.reload();
    const before = store.calls.read;
    await createSuggester(workspace).prepare(askedOn);
    assert.ok(store.calls.read - before <= 220, `${store.calls.read - before} were read`);
  });

  it('refuses by name what is no note, is not there, is broken or cannot be read, and a line without a section', async () => {
    const store = new InMemoryStore({ ...work, 'broken.md': '---\na: [\n---\n', 'a.md': 'Text.\n' });
    store.markUnreadable('binary.md', 'binary');
    const workspace = new Workspace(store);
    await workspace.reload();
    const suggester = createSuggester(workspace);
    const codeOf = async (path: string, line?: number): Promise<string> => {
      const answer = await suggester.suggest({
        path,
        today: askedOn,
        ...(line === undefined ? {} : { line }),
      });
      return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
    };
    assert.equal(await codeOf('README.md'), 'not-a-note');
    assert.equal(await codeOf('nowhere.md'), 'file-missing');
    assert.equal(await codeOf('broken.md'), 'front-matter-yaml');
    assert.equal(await codeOf('binary.md'), 'file-unreadable');
    assert.equal(await codeOf('a.md', 0), 'no-section');
  });
});
