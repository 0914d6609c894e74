import assert from 'node:assert/strict';
import { planReshape, reshape } from '../../../src/core/actions/reshape/reshape';
import type { TaxonomyChange } from '../../../src/core/reshape/taxonomyChange';
import { isActivityId, isCategoryId } from '../../../src/core/reshape/ids';
import { vanishedPaths } from '../../../src/core/workspace/vanishedPaths';
import type { FilePath } from '../../../src/core/store/store';
import { aDay } from '../../support/aDay';
import { filedUnder, readFolder } from '../../support/aFolder';
import { told } from '../../support/told';

const refusalOf = async (
  change: TaxonomyChange,
  files: Readonly<Record<FilePath, string>> = {},
): Promise<string> => {
  const { workspace, store } = await readFolder(files);
  const { refusal } = await planReshape(workspace, change);
  const { refusal: done } = await reshape(workspace, change);
  assert.deepEqual(done, refusal);
  assert.deepEqual(store.writes, []);
  return refusal ? [refusal.code, ...refusal.args].join(' ') : 'not refused';
};
const rename = (path: string, to: string): TaxonomyChange => ({ kind: 'rename', path, to });
const merge = (path: string, into: string): TaxonomyChange => ({ kind: 'merge', path, into });

describe('A change is refused, and nothing is written', () => {
  it('of a path that is unknown, or deeper than what is declared', async () => {
    assert.equal(await refusalOf(rename('vision/none', 'x')), 'target-unknown vision/none');
    assert.equal(await refusalOf(rename('vision/costs/deep', 'x')), 'target-unknown vision/costs/deep');
    assert.equal(await refusalOf(merge('vision', 'nowhere')), 'target-unknown nowhere');
    assert.equal(await refusalOf({ kind: 'retire', path: 'x', day: aDay('2026-01-01') }), 'target-unknown x');
  });

  it('onto a path that another has, or answers to', async () => {
    assert.equal(await refusalOf(rename('vision/costs', 'security')), 'path-exists vision/security');
    assert.equal(await refusalOf(rename('vision', 'PEOPLE')), 'path-exists people');
    const aliased = {
      'responsibilities/more.md': '---\nactivities:\n  - id: x\n    aliases: [vision/old, gone]\n---\n',
    };
    assert.equal(await refusalOf(rename('vision/costs', 'old'), aliased), 'alias-taken vision/old more/x');
    assert.equal(await refusalOf(rename('vision', 'gone'), aliased), 'alias-taken gone more/x');
    assert.equal(
      await refusalOf({ kind: 'add-category', id: 'gone', title: 'G', body: '' }, aliased),
      'alias-taken gone more/x',
    );
  });

  it('that would change what some other path means', async () => {
    // Two claim one alias, and the first of them has it; in another category it would be the second.
    const files = {
      'responsibilities/first.md': '---\norder: 0\nactivities:\n  - id: a\n    aliases: [once]\n---\n',
      'responsibilities/more.md': '---\norder: 1\nactivities:\n  - id: b\n    aliases: [once]\n---\n',
    };
    const move = { kind: 'move', path: 'first/a', category: 'people', place: 'last' } as const;
    assert.equal(await refusalOf(move, files), 'alias-taken once first/a');
  });

  it('of a path to itself, or of one more that is there', async () => {
    assert.equal(await refusalOf(rename('vision/security', 'vision/security')), 'nothing-to-do');
    assert.equal(
      await refusalOf({ kind: 'add-activity', category: 'vision', id: 'costs', title: '', description: '' }),
      'path-exists vision/costs',
    );
  });

  it('between two that are not of a kind', async () => {
    assert.equal(
      await refusalOf(merge('vision', 'people/interviewing')),
      'kinds-differ vision people/interviewing',
    );
    assert.equal(await refusalOf(merge('vision', 'vision')), 'nothing-to-do');
  });

  it('to an id that cannot be a hashtag, while hashtags carry it', async () => {
    const change = rename('vision/costs', 'run costs');
    assert.equal(await refusalOf(change, { 'a.md': '#vision/costs\n' }), 'id-not-hashtag run costs');
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    await reshape(workspace, change);
    assert.equal(
      store.text('a.md'),
      "---\nactivities: ['vision/run costs', people]\n---\n# A note\n".replace(', people', ''),
    );
  });

  it('while index.md is broken, or a category file it is about has unsaved changes', async () => {
    const broken = { 'responsibilities/index.md': '---\na: "\n---\n' };
    assert.equal(await refusalOf(rename('vision/costs', 'x'), broken), 'remit-broken');
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    store.openUnsaved('responsibilities/vision.md', store.text('responsibilities/vision.md') + 'typed');
    const { refusal, refusedFile } = await reshape(workspace, rename('vision/costs', 'x'));
    assert.deepEqual([refusal?.code, refusedFile], ['unsaved-changes', 'responsibilities/vision.md']);
    assert.deepEqual(store.writes, []);
    // What no note depends on is changed in the editor, as everywhere (invariant 4).
    const { outcomes } = await reshape(workspace, { kind: 'set-title', path: 'vision', title: 'Sight' });
    assert.deepEqual(outcomes, [{ path: 'responsibilities/vision.md', status: 'changed', where: 'editor' }]);
  });
});

describe('A change', () => {
  it('names the notes that it cannot change, and completes when they are mended', async () => {
    const { workspace, store } = await readFolder({
      'a.md': filedUnder('vision/costs'),
      'broken.md': '---\nactivities: [vision/costs\n---\n',
      'other.md': '---\ntags: [\n---\n',
      'odd.md': '---\nactivities: [&x vision/costs]\n---\n',
    });
    const change = rename('vision/costs', 'money');
    const first = await reshape(workspace, change);
    assert.deepEqual(told(first.outcomes), [
      'responsibilities/vision.md changed',
      'a.md changed',
      'odd.md shape-unsupported',
      'broken.md front-matter-yaml',
    ]);
    assert.deepEqual(first.counts, { notes: 1, places: 1, categoryFiles: 1, refused: 2 });
    // The alias keeps the note where it is.
    assert.equal(workspace.index.get('odd.md')?.filings[0]?.activity, 'vision/money');
    store.change('broken.md', filedUnder('vision/costs'));
    await workspace.reload();
    const second = await reshape(workspace, change);
    assert.deepEqual(told(second.outcomes), ['broken.md changed', 'odd.md shape-unsupported']);
  });

  it('keeps former ids of a category leading to activities that were renamed or moved since', async () => {
    const { workspace } = await readFolder({});
    await reshape(workspace, rename('vision', 'sight'));
    await reshape(workspace, rename('sight/costs', 'money'));
    await reshape(workspace, rename('sight/security', 'people/safety'));
    const meaning = (path: string): string | undefined => {
      const found = workspace.taxonomy.resolve(path);
      return 'path' in found ? found.path : undefined;
    };
    assert.equal(meaning('vision/costs'), 'sight/money');
    assert.equal(meaning('vision/security/deep'), 'people/safety');
    assert.equal(meaning('sight/security'), 'people/safety');
    assert.deepEqual(workspace.declarationProblems(), []);
  });

  it('follows a category file that was renamed by hand', async () => {
    const carried = filedUnder('vision/costs', 'vision', 'vision/thing', 'visions');
    const { workspace, store } = await readFolder({ 'a.md': carried });
    store.change('responsibilities/sight.md', store.text('responsibilities/vision.md'));
    store.delete('responsibilities/vision.md');
    await workspace.reload();
    await reshape(workspace, { kind: 'adopt', path: 'vision', into: 'sight' });
    assert.equal(store.text('a.md'), filedUnder('sight/costs', 'sight', 'vision/thing', 'visions'));
    assert.match(store.text('responsibilities/sight.md'), /aliases: \[vision\]/);
  });

  it('of a category names every broken note that names one of its activities', async () => {
    const { workspace } = await readFolder({
      'a.md': '---\nactivities: [vision/security\n---\n',
      'b.md': '---\nactivities: [Vision/Costs\n---\n',
      'c.md': '---\nactivities: [people\n---\n',
    });
    const { outcomes } = await reshape(workspace, rename('vision', 'sight'));
    assert.deepEqual(told(outcomes).slice(-2), ['a.md front-matter-yaml', 'b.md front-matter-yaml']);
  });

  it('leaves alone a deeper path that another activity answers to', async () => {
    const vision =
      '---\ntitle: Vision\nactivities:\n  - costs\n  - id: security\n    aliases: [vision/costs/cloud]\n---\n';
    const { workspace, store } = await readFolder({
      'responsibilities/vision.md': vision,
      'a.md': filedUnder('vision/costs/cloud', 'vision/costs', 'vision/costs/desk'),
    });
    await reshape(workspace, rename('vision/costs', 'money'));
    assert.equal(store.text('a.md'), filedUnder('vision/costs/cloud', 'vision/money', 'vision/money/desk'));
  });

  it('that takes an activity into another category can be cut off between the two, and goes on there', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    store.failOn('apply', 2, 'read-only');
    const { outcomes } = await reshape(workspace, rename('vision/costs', 'people/money'));
    assert.deepEqual(told(outcomes), [
      'responsibilities/people.md changed',
      'responsibilities/vision.md read-only',
      'a.md step-before-failed',
    ]);
    assert.equal(workspace.index.get('a.md')?.filings.length, 1);
    await reshape(workspace, rename('vision/costs', 'people/money'));
    assert.equal(store.text('a.md'), filedUnder('people/money'));
    assert.equal(store.text('responsibilities/people.md').match(/id: money/g)?.length, 1);
    assert.doesNotMatch(store.text('responsibilities/vision.md'), /costs/);
  });

  it('of a path that vanished leaves alone what merely begins like it (H49)', async () => {
    const near = filedUnder('vision/gone-too', 'vision/goners', 'vision/gone');
    const { workspace, store } = await readFolder({ 'a.md': near });
    await reshape(workspace, { kind: 'adopt', path: 'vision/gone', into: 'vision/costs' });
    assert.equal(store.text('a.md'), filedUnder('vision/gone-too', 'vision/goners', 'vision/costs'));
  });

  it('takes no activity out of a file that says something else of it by now', async () => {
    const { workspace, store } = await readFolder({ 'a.md': filedUnder('vision/costs') });
    const edited = store.text('responsibilities/vision.md').replace('title: Costs', 'title: Costs of all');
    store.before('apply', 2, () => store.change('responsibilities/vision.md', edited));
    const { outcomes } = await reshape(workspace, merge('vision/costs', 'people/interviewing'));
    assert.deepEqual(told(outcomes), [
      'responsibilities/people.md changed',
      'responsibilities/vision.md changed-underneath',
      'a.md step-before-failed',
    ]);
    assert.equal(store.text('responsibilities/vision.md'), edited);
    await reshape(workspace, merge('vision/costs', 'people/interviewing'));
    assert.equal(store.text('a.md'), filedUnder('people/interviewing'));
  });

  it('that merges two categories adds the text of the one once, however often it is tried', async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/more.md': '---\ntitle: More\n---\nWhat more means.\n',
    });
    store.failOn('remove', 1, 'read-only');
    const { outcomes } = await reshape(workspace, merge('more', 'people'));
    assert.deepEqual(told(outcomes), [
      'responsibilities/people.md changed',
      'responsibilities/more.md read-only',
    ]);
    await reshape(workspace, merge('more', 'people'));
    assert.equal(store.text('responsibilities/people.md').match(/What more means/g)?.length, 1);
    assert.throws(() => store.text('responsibilities/more.md'));
  });

  it('that merges takes the former paths of the one along, for notes that still carry them', async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/more.md':
        '---\naliases: [extra]\nactivities:\n  - id: costs\n    aliases: [money/spent]\n  - id: talks\n    aliases: [money/talks]\n---\n',
      'a.md': filedUnder('money/spent'),
      'b.md': filedUnder('extra'),
      'c.md': filedUnder('money/talks'),
      'd.md': filedUnder('more/costs'),
    });
    const meant = (note: string): readonly string[] =>
      workspace.index.get(note)?.filings.map(({ activity }) => activity) ?? [];
    await reshape(workspace, merge('more/talks', 'people/interviewing'));
    assert.deepEqual(meant('c.md'), ['people/interviewing']);
    await reshape(workspace, merge('more', 'vision'));
    assert.deepEqual(['a.md', 'b.md', 'd.md'].map(meant), [['vision/costs'], ['vision'], ['vision/costs']]);
    // What leads there by a former path is the author's word, and stays.
    assert.equal(store.text('a.md'), filedUnder('money/spent'));
    assert.equal(store.text('d.md'), filedUnder('vision/costs'));
  });

  it('is told of, even where the folder cannot be read again right after', async () => {
    const { workspace, store } = await readFolder({});
    store.before('apply', 1, () => {
      store.list = () => Promise.reject(new Error('the folder is away'));
    });
    const { outcomes } = await reshape(workspace, { kind: 'set-title', path: 'vision', title: 'Outlook' });
    assert.deepEqual(told(outcomes), ['responsibilities/vision.md changed']);
  });

  it('that merges two categories writes the text of the one in the line ends of the other', async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/more.md': '---\ntitle: More\n---\nOne.\nTwo.\n',
      'responsibilities/windows.md': '---\r\ntitle: Windows\r\n---\r\nMine.\r\n',
    });
    await reshape(workspace, merge('more', 'windows'));
    assert.equal(
      store.text('responsibilities/windows.md'),
      '---\r\ntitle: Windows\r\naliases: [more]\r\n---\r\nMine.\r\n\r\n## More\r\n\r\nOne.\r\nTwo.\r\n',
    );
  });

  it('takes the template for new notes along', async () => {
    const template = 'responsibilities/templates/note.md';
    const { workspace, store } = await readFolder({ [template]: '---\nactivities: [vision/costs]\n---\n' });
    await reshape(workspace, rename('vision/costs', 'money'));
    assert.equal(store.text(template), '---\nactivities: [vision/money]\n---\n');
  });
});

describe('Vanished paths', () => {
  it('are those that notes carry and no category file declares, with their numbers', async () => {
    const { workspace } = await readFolder({
      'a.md': filedUnder('vision/gone', 'nothing/here', 'vision/costs'),
      'b.md': '---\ntags: [vision/gone/deep, life, nothing/here]\n---\n#Vision/Gone #other/tag\n',
      'broken.md': '---\nactivities: [vision/gone\n---\n\n#vision/gone #vision/lost\n',
    });
    const found = vanishedPaths(workspace.index);
    assert.deepEqual(
      found.map(({ path, category, notes, places }) => [path, category?.id, notes.join(), places]),
      [
        ['vision/gone', 'vision', 'a.md,b.md', 3],
        ['nothing/here', undefined, 'a.md,b.md', 2],
      ],
    );
  });
});

describe('An id', () => {
  it('is a file name on every system, and leads nowhere else, where it is a category', () => {
    const good = ['vision', 'Größe', '技術', 'two words', 'a.b', 'v2'];
    const bad = [
      ...[
        '',
        ' ',
        '.',
        '..',
        '../x',
        'a/b',
        'a\\b',
        '/a',
        'c:',
        '~',
        '~x',
        '.hidden',
        'a.',
        'a ',
        ' a',
        'a\nb',
      ],
      ...[
        'con',
        'NUL',
        'com1',
        'lpt9.x',
        'index',
        'INDEX',
        'README',
        'license',
        'a*',
        'a?',
        'a"',
        'a<b',
        'a|b',
      ],
      ...[
        '%2e%2e',
        'a\u0000',
        'a\u202Eb',
        '\uFEFFa',
        '#a',
        'a.md',
        'x'.repeat(121),
        'é'.repeat(61),
        '\uD800',
      ],
    ];
    assert.deepEqual(
      good.filter((id) => !isCategoryId(id)),
      [],
    );
    assert.deepEqual(bad.filter(isCategoryId), []);
  });

  it('is one part of a path, and reads back as it is, where it is an activity', () => {
    assert.deepEqual(
      ['costs', 'two words', 'con', '12', 'a:b'].filter((id) => !isActivityId(id)),
      [],
    );
    assert.deepEqual(['', ' a', 'a  b', 'a/b', '#a', 'a\tb', 'x'.repeat(121)].filter(isActivityId), []);
  });
});
