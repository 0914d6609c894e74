import assert from 'node:assert/strict';
import { planCut } from '../../../src/core/section/planCut';
import { planInsert } from '../../../src/core/section/planInsert';
import type { TakenSection } from '../../../src/core/section/takeSection';
import { takeSection } from '../../../src/core/section/takeSection';
import { carriedOut, filed, forms, refusalCode } from '../filing/planned';

const from = 'notes/2026/a.md';

function take(text: string, title: string): TakenSection {
  const line = text
    .split(/\r\n|\r|\n/)
    .findIndex((each) => each.replace(/^\uFEFF?[ #]*/, '').startsWith(title));
  const section = takeSection(from, text, { kind: 'section', line: Math.max(0, line) });
  return 'code' in section ? assert.fail(section.code) : section;
}

/** What stands in both notes after a move of the section of a title. */
function moved(text: string, title: string, target = '# B\n', to = 'notes/b.md'): readonly [string, string] {
  const section = take(text, title);
  const rest = carriedOut(text, planCut(section, text));
  return [carriedOut(target, planInsert(section, to, target)), rest];
}

const inserted = (text: string, title: string, to?: string): string => moved(text, title, '', to)[0];
const insertRefusal = (text: string, title: string, target = '# B\n'): string =>
  refusalCode(planInsert(take(text, title), 'notes/b.md', target));
const cutRefusal = (text: string, title: string): string => refusalCode(planCut(take(text, title), text));

describe('A section that goes into another note', () => {
  it('stands at its end with its filings, apart from what stood there, and is gone where it was', () => {
    const text =
      '# A\n\nText.\n\n## One\n\n#tech/costs\n\nfirst\n\n### Deep\n\n- item #hiring\n\n## Two\n\nsecond\n';
    assert.deepEqual(moved(text, 'One'), [
      '# B\n\n## One\n\n#tech/costs\n\nfirst\n\n### Deep\n\n- item #hiring\n',
      '# A\n\nText.\n\n## Two\n\nsecond\n',
    ]);
    assert.deepEqual(moved(text, 'Two', '# B\n\n- x'), [
      '# B\n\n- x\n\n## Two\n\nsecond\n',
      text.slice(0, text.indexOf('\n## Two')),
    ]);
    assert.deepEqual(filed(inserted(text, 'One')), ['hiring @item', 'tech/costs @One']);
  });

  it('becomes one of the second level, and what is below it is shifted alike', () => {
    assert.equal(
      inserted(
        '## A\n\n### One #hiring\n\n#### Deep ####\n\n```\n### code\n```\n\n> ### quote\n\n## B\n',
        'One',
      ),
      '## One #hiring\n\n### Deep ####\n\n```\n### code\n```\n\n> ### quote\n',
    );
    assert.equal(
      inserted('# T\n\n## x\n\n# One\n\n## Two\n\nThree\n---\n\nFour\n---\n', 'One'),
      '## One\n\n### Two\n\n### Three\n\n### Four\n',
    );
    assert.equal(inserted('# T\n\n## x\n\nOne\n===\n\ntext\n', 'One'), 'One\n---\n\ntext\n');
    assert.equal(inserted('One\n---\n\ntext\n', 'One'), 'One\n---\n\ntext\n');
    assert.equal(insertRefusal('# T\n\n## x\n\n# One\n\n###### Six\n', 'One'), 'section-too-deep');
    assert.equal(insertRefusal('# T\n\n## x\n\n# One\n\ntwo\nlines\n---\n', 'One'), 'heading-underlined');
  });

  it('takes the line ends of the note that it goes to, and no byte order mark', () => {
    const text = '# A\n\n## One\n\n#tech/costs\n\ntext\n';
    for (const to of Object.values(forms)) {
      for (const other of Object.values(forms)) {
        const [target, rest] = moved(to(text), 'One', other('# B\n\nb\n'));
        assert.equal(target, other('# B\n\nb\n\n## One\n\n#tech/costs\n\ntext\n'));
        assert.equal(rest, to('# A\n'));
      }
    }
  });

  it('keeps its links, images and definitions leading where they led, and code as it is', () => {
    const body =
      '[l](c.md "t") ![i](<img/a b.png>) [r] ![r][] [h](https://e.org) `[l](c.md)` [own](#one) [up](#a) <c.md>\n\n    [l](c.md)\n\n[r]: ../d.md#x\n';
    assert.equal(
      inserted(`# A\n\n## One\n\n${body}`, 'One', 'x/b.md'),
      '## One\n\n[l](../notes/2026/c.md "t") ![i](<../notes/2026/img/a b.png>) [r] ![r][] [h](https://e.org) `[l](c.md)` [own](#one) [up](../notes/2026/a.md#a) <c.md>\n\n    [l](c.md)\n\n[r]: ../notes/d.md#x\n',
    );
  });

  it('tells its own headings from those that stay by the anchors that they have in the editor', () => {
    const text = '> ## One\n\n## One\n\n[own](#one-1) [quoted](#one) [two](#two--b)\n\n## Two  B\n';
    const rest = '[quoted](../notes/2026/a.md#one) [two](../notes/2026/a.md#two--b)\n';
    assert.equal(inserted(text, 'One', 'x/b.md'), `## One\n\n[own](#one) ${rest}`);
    assert.equal(
      moved(text, 'One', '# One\n\n- # One\n', 'x/b.md')[0],
      `# One\n\n- # One\n\n## One\n\n[own](#one-2) ${rest}`,
    );
  });

  it('keeps the filings of items and paragraphs with a link in them, into whatever folder it goes', () => {
    const text =
      '## One\r\n\r\n- See [l](c.md) and ![i](<d e.png>) #tech/costs #tech\r\n\r\nRead [the\r\nrest](x/f.md) #hiring';
    assert.deepEqual(moved(text, 'One', '# B\n', 'papers/b.md'), [
      '# B\n\n## One\n\n- See [l](../notes/2026/c.md) and ![i](<../notes/2026/d e.png>) #tech/costs #tech\n\nRead [the\nrest](../notes/2026/x/f.md) #hiring\n',
      '',
    ]);
  });

  it('brings along the definitions that it uses, and those that they use', () => {
    const text =
      '# A\n\n## One\n\n[x] and[^1]\n\n## Two\n\n[x]: c.md\n\n[^1]: see [y]\n    and more\n\n[y]: d.md\n[z]: e.md\n';
    const [target, rest] = moved(text, 'One');
    assert.equal(
      target,
      '# B\n\n## One\n\n[x] and[^1]\n\n[x]: 2026/c.md\n\n[^1]: see [y]\n    and more\n\n[y]: 2026/d.md\n',
    );
    assert.equal(rest, text.replace('## One\n\n[x] and[^1]\n\n', ''));
  });

  it('brings none that says the same there, and is refused where one says something else', () => {
    const text = '## One\n\n[x]\n\n## Two\n\n[x]: c.md\n';
    assert.equal(moved(text, 'One', '[x]: 2026/c.md\n')[0], '[x]: 2026/c.md\n\n## One\n\n[x]\n');
    assert.equal(insertRefusal(text, 'One', '[X]: other.md\n'), 'label-taken');
    assert.equal(insertRefusal('## One\n\n[^1]\n\n[^1]: a\n', 'One', 'b[^1]\n\n[^1]: b\n'), 'label-taken');
    assert.equal(insertRefusal('## One\n\n[x]\n\n## Two\n\n> [x]: c.md\n', 'One'), 'label-nested');
    assert.equal(insertRefusal('## One\n\n[x]: c.md\n', 'One', 'a [x] b\n'), 'links-differ');
  });

  it('is refused where the rest of its note needs what it defines', () => {
    assert.equal(cutRefusal('a [x]\n\n## One\n\n[x]: c.md\n', 'One'), 'label-needed');
    assert.equal(cutRefusal('a[^1]\n\n## One\n\n[^1]: c\n', 'One'), 'label-needed');
  });

  it('stays as private as it was', () => {
    assert.equal(inserted('## One\n\n#private\n\ntext\n', 'One'), '## One\n\n#private\n\ntext\n');
    for (const text of [
      '---\nprivate: true\n---\n## One\n',
      '# T\n\n## P\n\n#private\n\n### One\n',
      '#private\n\n## One\n\n- a #hiring\n',
    ])
      assert.equal(insertRefusal(text, 'One'), 'privacy-lost', text);
    const target = '---\nprivate: true\n---\n';
    assert.ok(
      carriedOut(target, planInsert(take('## One\n\n#private\n', 'One'), 'b.md', target)).includes('One'),
    );
  });

  it('is refused where the other note would swallow it or cannot be read', () => {
    assert.equal(insertRefusal('## One\n', 'One', '```\nopen\n'), 'ends-open');
    assert.equal(insertRefusal('## One\n', 'One', '---\na: "\n---\n'), 'front-matter-yaml');
    assert.equal(insertRefusal('## One\n', 'One', '\n---\na: b\n---\n'), 'front-matter-late');
  });

  it('may end in what nothing closes, and may hold what looks like front matter', () => {
    assert.equal(inserted('## One\n\n```\nopen\n\n', 'One'), '## One\n\n```\nopen\n');
    assert.equal(inserted('## One\n\n---\n\na: b\n\n---\n', 'One'), '## One\n\n---\n\na: b\n\n---\n');
  });

  it('is not the note under its own title, nor anything above the first heading', () => {
    const reference = { kind: 'section', line: 0 } as const;
    const code = (text: string): string => {
      const section = takeSection(from, text, reference);
      return 'code' in section ? section.code : 'taken';
    };
    assert.deepEqual(['# A\n\n## One\n', 'text\n\n## One\n', '---\na: "\n---\n'].map(code), [
      'section-is-note',
      'no-section',
      'front-matter-yaml',
    ]);
    assert.deepEqual(['- ## One\n  - a\n', '- 2026-11-20\n  - a\n- 2026-11-19\n  - b\n'].map(code), [
      'section-in-list',
      'section-in-list',
    ]);
  });

  it('takes the headings in its lists along', () => {
    assert.equal(
      inserted('## One\n\n- ## Two #tech/costs\n  - a\n- ## 2026-11-20\n  - b\n', 'One'),
      '## One\n\n- ## Two #tech/costs\n  - a\n- ## 2026-11-20\n  - b\n',
    );
  });
});

describe('What is left of the note', () => {
  it('reads as before, with an empty line more where a paragraph would go on', () => {
    const [, rest] = moved('# A\n\npara\n## One\n\ntext\n\nTwo\n---\n\nmore\n', 'One');
    assert.equal(rest, '# A\n\npara\n\nTwo\n---\n\nmore\n');
  });

  it('is refused to change its meaning: without the section what is filed would be another thing', () => {
    assert.equal(cutRefusal('# T\n\n## One\n\n# Other\n\n#tech/costs\n', 'One'), 'not-verified');
  });

  it('is found again where the note has changed elsewhere, and not where the section has', () => {
    const text = '# A\n\n## One\n\ntext\n';
    const section = take(text, 'One');
    assert.equal(carriedOut(`new\n\n${text}`, planCut(section, `new\n\n${text}`)), 'new\n\n# A\n');
    assert.equal(refusalCode(planCut(section, `${text}more\n`)), 'changed-underneath');
  });
});
