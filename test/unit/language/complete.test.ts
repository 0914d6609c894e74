import assert from 'node:assert/strict';
import fc from 'fast-check';
import { complete } from '../../../src/core/language/complete';
import { filingsOf } from '../../../src/core/note/filing';
import { scanNote } from '../../../src/core/note/scanNote';
import { applySplices } from '../../../src/core/text/splice';
import { aDay } from '../../support/aDay';
import { inText } from './inText';

/** What is offered at the `|`. */
async function offered(marked: string, files = {}): Promise<readonly string[]> {
  const context = await inText(marked, files);
  return complete(context, context.offset).map(({ label }) => label);
}

/** The text after the offer of this label was taken. */
async function taken(marked: string, label: string, files = {}): Promise<string> {
  const context = await inText(marked, files);
  const found = complete(context, context.offset).find((suggestion) => suggestion.label === label);
  assert.ok(found, `${label} is offered`);
  return applySplices(context.text, [{ ...found.replace, text: found.insert }]);
}

const all = ['vision', 'vision/security', 'vision/costs', 'people', 'people/interviewing'];

describe('Completion in a note', () => {
  const pathPlaces = [
    '---\nactivities:\n  - |\n---\n',
    '---\nactivities:\n  - |',
    '---\nactivities: |\n---\n',
    '---\nactivities: [|\n---\n',
    '---\nactivities: ["|\ntitle: x\n---\n',
    '---\ntags:\n- "pe|\n- other\n---\n',
    '---\ntags: #|\n---\n',
    '---\ntitle: "open\nactivities:\n  - |\n---\n',
    '---\ntags: [a]\ntags: [|]\n---\n',
    '---\n---\ntext #|\n',
    '# Title\n\n- item #vi|sion/x more\n',
    'text **#|**\n',
  ];
  for (const marked of pathPlaces) {
    it(`offers all paths in the taxonomy's order at ${JSON.stringify(marked)}`, async () => {
      assert.deepEqual(await offered(marked), all);
    });
  }

  const otherPlaces = [
    '---\ntitle: |\n---\n',
    '---\nactivities:\n  - {a: |}\n---\n',
    '---\nsummary: >\n  text #|\n---\n',
    '`code #|`\n',
    '```\n#|\n```\n',
    '[link](http://x#|)\n',
    '<a href="#|">\n',
    '## |Heading\n',
    'C#|\n',
    'text |\n',
    '    #|\n',
  ];
  for (const marked of otherPlaces) {
    it(`offers no path at ${JSON.stringify(marked)}`, async () => {
      assert.deepEqual(await offered(marked), []);
    });
  }

  it('leaves out what the list has, by whatever name', async () => {
    assert.deepEqual(await offered('---\nactivities: [vision/SECURITY/deep, |, people]\n---\n'), [
      'vision',
      'vision/costs',
      'people/interviewing',
    ]);
  });

  it('puts last and marks what is retired', async () => {
    const files = {
      'responsibilities/vision.md':
        '---\ntitle: Vision\norder: 1\nactivities:\n  - id: security\n    retired: 2026-01-01\n  - id: costs\n---\n',
    };
    const context = await inText('---\nactivities: [|]\n---\n', files);
    const rows = complete(context, context.offset);
    assert.deepEqual(rows.at(-1)?.label, 'vision/security');
    assert.equal(rows.at(-1)?.retired, '2026-01-01');
    assert.equal(rows.filter(({ retired }) => retired !== undefined).length, 1);
  });

  it('is found by the words of its title and behind what is typed', async () => {
    const context = await inText('---\nactivities: ["inter|"]\n---\n');
    const row = complete(context, context.offset).find(({ label }) => label === 'people/interviewing');
    assert.equal(row?.filter, '"people/interviewing Interviewing');
    assert.deepEqual([row.title, row.description], ['Interviewing', '']);
  });

  const insertions: readonly (readonly [string, string])[] = [
    ['---\nactivities:\n  - |\n---\n', '---\nactivities:\n  - people/interviewing\n---\n'],
    ['---\nactivities:\n  -|\n---\n', '---\nactivities:\n  - people/interviewing\n---\n'],
    ['---\nactivities:|\n---\n', '---\nactivities: people/interviewing\n---\n'],
    ['---\nactivities:\n  |\n---\n', '---\nactivities:\n  - people/interviewing\n---\n'],
    ['---\nactivities:\n  - peo|ple/int\n---\n', '---\nactivities:\n  - people/interviewing\n---\n'],
    ['---\nactivities:\n  - #peo|\n---\n', '---\nactivities:\n  - people/interviewing\n---\n'],
    ['---\ntags: ["pe|", x]\n---\n', '---\ntags: ["people/interviewing", x]\n---\n'],
    ["---\ntags: ['|', x]\n---\n", "---\ntags: ['people/interviewing', x]\n---\n"],
    ['---\ntags: a, pe|o, b\n---\n', '---\ntags: a, people/interviewing, b\n---\n'],
    ['---\ntags: a, |\n---\n', '---\ntags: a, people/interviewing\n---\n'],
    ['---\ntags: a pe|\n---\n', '---\ntags: a people/interviewing\n---\n'],
    ['see #pe|ople/x, then\n', 'see #people/interviewing, then\n'],
  ];
  for (const [marked, text] of insertions) {
    it(`writes a path in place of the whole of what stands there: ${JSON.stringify(marked)}`, async () => {
      assert.equal(await taken(marked, 'people/interviewing'), text);
    });
  }

  it('quotes what YAML would read otherwise, and offers no hashtag that is none', async () => {
    const files = { 'responsibilities/no.md': '---\nactivities: [12:30, a b]\n---\n' };
    assert.equal(await taken('---\ntags: [|]\n---\n', 'no/a b', files), "---\ntags: ['no/a b']\n---\n");
    assert.ok(!(await offered('#|\n', files)).some((path) => path.startsWith('no/')));
  });

  it('offers the keys that are not there yet, each with its line of explanation', async () => {
    assert.deepEqual(await offered('---\ntitle: x\nd|\n---\n'), [
      'date',
      'activities',
      'duration',
      'summary',
      'highlight',
      'private',
      'tags',
    ]);
    assert.equal(await taken('---\nda|\n---\n', 'date'), '---\ndate: \n---\n');
    assert.equal(await taken('---\nda|te: x\n---\n', 'date'), '---\ndate: x\n---\n');
    assert.equal(await taken('---\nac|\n---\n', 'activities'), '---\nactivities:\n  - \n---\n');
  });

  it("offers today's date and what a flag can be", async () => {
    assert.equal(await taken('---\ndate:|\n---\n', '2026-11-24'), '---\ndate: 2026-11-24\n---\n');
    assert.deepEqual(await offered('---\nprivate: |\n---\n'), ['true']);
    assert.deepEqual(await offered('---\nduration: |\n---\n'), []);
  });

  it('taken in a list that can be read files the note there, and nothing else besides', async () => {
    const { workspace } = await inText('');
    const shapes = fc.constantFrom(
      '---\ntitle: x\nactivities:\n  - a/b\n  - |\n---\n',
      '---\nactivities: [|, a/b]\n---\n',
      '---\nactivities: ["|"]\r\n---\n',
      "---\ntags:\n  - '|'\n  - 'x y'\n---\n",
      '---\nactivities: |\n---\n',
      '---\ntags: a/b, |\n---\n',
      'text\n\n#|\n',
    );
    fc.assert(
      fc.property(shapes, fc.nat(), fc.constantFrom('', 'v', 'people/i', '#'), (shape, at, begun) => {
        const mark = shape.indexOf('|');
        const typed = begun === '#' && shape.includes('#|') ? '' : begun;
        const text = shape.slice(0, mark) + typed + shape.slice(mark + 1);
        const context = { workspace, today: aDay('2026-11-24'), path: 'n.md', text };
        const rows = complete(context, mark + typed.length);
        const row = rows[at % Math.max(1, rows.length)];
        if (!row) return assert.equal(typed, '#');
        const after = applySplices(text, [{ ...row.replace, text: row.insert }]);
        const filed = filingsOf(scanNote('n.md', after).note, workspace.taxonomy);
        assert.deepEqual(
          filed.map(({ activity }) => activity),
          [row.label],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on any beginning of a note', async () => {
    const context = await inText(
      '---\ntitle: "x\nactivities: [a, "b\n  - c\ntags:\n\t- #a\n---\n# H #a\n`#b` #c/d',
    );
    for (let end = 0; end <= context.text.length; end++) {
      complete({ ...context, text: context.text.slice(0, end) }, end);
      complete(context, end);
    }
  });
});
