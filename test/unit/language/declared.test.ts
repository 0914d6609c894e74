import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkWorkspace } from '../../../src/core/actions/checkWorkspace';
import { complete } from '../../../src/core/language/complete';
import { fixesFor } from '../../../src/core/language/fixes';
import { hover, hoverKey } from '../../../src/core/language/hover';
import { references } from '../../../src/core/language/navigate';
import { problemsOf } from '../../../src/core/language/problems';
import { applySplices } from '../../../src/core/text/splice';
import { inText } from './inText';

const index = 'responsibilities/index.md';
const category = 'responsibilities/vision.md';

async function offered(path: string, marked: string): Promise<readonly string[]> {
  const context = await inText(marked, {}, path);
  return complete(context, context.offset).map(({ label }) => label);
}

async function taken(path: string, marked: string, label: string): Promise<string> {
  const context = await inText(marked, {}, path);
  const found = complete(context, context.offset).find((each) => each.label === label);
  assert.ok(found, `${label} is offered`);
  return applySplices(context.text, [{ ...found.replace, text: found.insert }]);
}

describe('Completion in files that declare the responsibilities', () => {
  it('offers the keys that are not there yet, at their level, also while the YAML is half-typed', async () => {
    const keys = [
      ...[
        'role',
        'key',
        'notes',
        'exclude',
        'gitignore',
        'folders',
        'fiscal-year-start',
        'language',
        'words',
      ],
    ];
    assert.deepEqual(await offered(index, '---\n|\n---\n'), keys);
    assert.deepEqual(await offered(index, '---\nrole: "CTO\nfolders: {}\nla|'), [
      'key',
      'notes',
      'exclude',
      'gitignore',
      'fiscal-year-start',
      'language',
      'words',
    ]);
    assert.deepEqual(await offered(index, '---\nfolders:\n  |\n---\n'), ['notes', 'reports']);
    assert.deepEqual(await offered(category, '---\ntitle: T\nactivities:\n  - id: a\n    |\n---\n'), [
      ...['title', 'description', 'every', 'ownership', 'with', 'aliases', 'retired'],
    ]);
    assert.deepEqual((await offered(category, '---\nactivities:\n  - |'))[0], 'id');
  });

  it('offers the values of keys that have few', async () => {
    assert.deepEqual(await offered(index, '---\nkey: |\n---\n'), ['activities', 'tags']);
    assert.deepEqual(await offered(index, '---\ngitignore: |\n---\n'), ['true', 'false']);
    assert.deepEqual(await offered(index, '---\nfiscal-year-start: |\n---\n'), [
      ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    ]);
    assert.deepEqual(await offered(category, '---\nactivities:\n  - id: a\n    every: we|\n---\n'), [
      ...['week', 'month', 'quarter', 'year'],
    ]);
    assert.deepEqual(await offered(category, '---\nretired: |\n---\n'), ['2026-11-24']);
    assert.deepEqual(await offered(index, '---\nmine: |\n---\n'), [], 'other keys are their author’s');
  });

  it('gives front matter that has what was offered, where it was offered', async () => {
    const nested = await taken(category, '---\ntitle: T\nactivities:\n  - id: a\n    |\n---\n', 'every');
    assert.deepEqual(parse(nested.split('---')[1] ?? ''), {
      title: 'T',
      activities: [{ id: 'a', every: null }],
    });
    assert.equal(await taken(index, '---\nkey:|\n---\n', 'tags'), '---\nkey: tags\n---\n');
    assert.equal(await taken(index, '---\nfol|\n---\n', 'folders'), '---\nfolders:\n  \n---\n');
  });
});

describe('Hovering and following in files that declare the responsibilities', () => {
  it('explains a key, and nothing that is no key of ours', async () => {
    const context = await inText(
      '---\ntitle: T\nactivities:\n  - id: a\n    ev|ery: week\n    mine: x\n---\n',
      {},
      category,
    );
    assert.deepEqual(hoverKey(context, context.offset)?.about, 'declared every');
    assert.equal(hoverKey(context, context.text.indexOf('mine')), undefined);
    assert.equal(hoverKey(await inText('---\ndate: x\n---\n'), 5), undefined);
  });

  it('says of an activity’s id how it is doing, and lists every note that carries it', async () => {
    const text = '---\ntitle: Vision\nactivities:\n  - id: sec|urity\n    title: Security\n---\n';
    const notes = {
      'notes/2026-11-20-a.md': '---\nactivities: [vision/security]\n---\n',
      'notes/b.md': '#vision/security\n',
    };
    const context = await inText(text, notes, category);
    const card = hover(context, context.offset);
    assert.deepEqual([card?.title, card?.notes, card?.lastDate], ['Security', 1, '2026-11-20']);
    const found = await references(context, context.offset, false);
    assert.deepEqual(
      found.map(({ path }) => path),
      ['notes/2026-11-20-a.md', 'notes/b.md'],
    );
  });
});

describe('Problems in files that declare the responsibilities', () => {
  it('are the same in the editor and in check, those between files and paths that vanished included', async () => {
    const text =
      '---\ntitle: Vision\nshare: 150\nactivities:\n  - id: costs\n    evry: week\n    aliases: [people]\n---\n';
    const notes = { 'a.md': '#vision/old\n', 'b.md': '---\nactivities: [vision/old, vision/costs]\n---\n' };
    const context = await inText(text, notes, category);
    const here = problemsOf(context).map(({ code, args }) => `${code} ${args.join(' ')}`);
    const checked = (await checkWorkspace(context.workspace)).filter(({ path }) => path === category);
    assert.deepEqual([...here].sort(), checked.map(({ code, args }) => `${code} ${args.join(' ')}`).sort());
    assert.ok(here.includes('path-vanished vision/old 2'));
    assert.ok(here.includes('alias-conflict people people'));
  });

  it('have the fixes that lead out of them', async () => {
    const context = await inText(
      '---\nrol: CTO\nkey: tag\nnotes: [journal]\n---\n',
      { 'n.md': '#vision/old\n' },
      index,
    );
    const fixed = problemsOf(context).map((problem) =>
      fixesFor(context, problem).map(({ splices }) => applySplices(context.text, splices)),
    );
    assert.deepEqual(fixed.flat().sort(), [
      "---\nrol: CTO\nkey: tag\nnotes: ['journal/**/*.md']\n---\n",
      '---\nrol: CTO\nkey: tags\nnotes: [journal]\n---\n',
      '---\nrole: CTO\nkey: tag\nnotes: [journal]\n---\n',
    ]);
    const declared = await inText(
      '---\ntitle: Vision\nactivities: [costs]\n---\n',
      { 'n.md': '#vision/old\n' },
      category,
    );
    const vanished = problemsOf(declared).find(({ code }) => code === 'path-vanished');
    assert.ok(vanished);
    assert.equal(vanished.range.start.line, 2);
    assert.deepEqual(
      fixesFor(declared, vanished).map(({ asks }) => `${asks?.to ?? ''} ${asks?.path ?? ''}`),
      ['adopt vision/old', 'restore vision/old', 'declare vision/old'],
    );
  });

  it('are read of a text however far it is typed, and nothing is thrown', async () => {
    const texts = [
      [
        index,
        '---\nrole: "CTO"\nkey: tags\nnotes: ["**/*.md", a]\nfolders: { notes: n, reports: r }\nlanguage: en\n---\nMe.\n',
      ],
      [
        category,
        '---\ntitle: V\nshare: 30\nactivities:\n  - id: a\n    every: week\n    with: [Ana]\n  - {id: b}\n---\n',
      ],
    ] as const;
    for (const [path, text] of texts) {
      const context = await inText(text, { 'n.md': '#vision/old\n' }, path);
      fc.assert(
        fc.property(fc.nat(text.length), fc.constantFrom('', '"', '[', '- ', '\n  ', ': '), (at, typed) => {
          const half = { ...context, text: text.slice(0, at) + typed };
          complete(half, half.text.length);
          hoverKey(half, at);
          for (const problem of problemsOf(half)) fixesFor(half, problem);
        }),
        { numRuns: 200 },
      );
    }
  });
});
