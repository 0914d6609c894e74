import assert from 'node:assert/strict';
import { sectionAnchors } from '../../../src/core/note/anchors';
import { scanNote } from '../../../src/core/note/scanNote';

/** The dated sections of a text, each with its words: `2026-11-25: - Text.`. */
function dated(text: string): readonly string[] {
  return scanNote('people/priya.md', text).note.sections.map(
    ({ part: { span }, day }) =>
      `${day}: ${text.slice(span.start, span.end).trim().split(/\n\s*/).slice(1).join(' ')}`,
  );
}

/** What each hashtag files: `note`, or the title of the section or block. */
function filed(text: string): readonly string[] {
  return scanNote('people/priya.md', text).note.tokens.map(({ part }) =>
    part.kind === 'note' ? 'note' : `${part.kind} ${part.title}`,
  );
}

function anchors(text: string): readonly (string | undefined)[] {
  return sectionAnchors(scanNote('a.md', text).outline);
}

describe('A list of days', () => {
  const forms: Readonly<Record<string, readonly [string, string]>> = {
    'days of ISO': ['- 2026-11-25', '- 2026-11-18'],
    'links to pages of days, as in Logseq': ['- [[Nov 25th, 2026]]', '- [[Nov 18th, 2026]]'],
    'links, as in Roam': ['- [[November 25th, 2026]]', '- [[November 18th, 2026]]'],
    'bold days': ['* **25 November 2026**', '* **18 November 2026**'],
    'days with a weekday and a time': ['- Wed 2026-11-25 10:00', '- Wed 2026-11-18 10:30'],
    'German days': ['- 25. November 2026', '- 18. November 2026'],
    'French days': ['- mercredi 25 novembre 2026', '- mercredi 18 novembre 2026'],
    'Chinese days': ['- 2026年11月25日', '- 2026年11月18日'],
    'days with words of their own': ['- 2026-11-25 by phone', '- 2026-11-18 Planning of 2027'],
    'a numbered list': ['1. 2026-11-25', '2. 2026-11-18'],
    'properties of Logseq below them': [
      '- [[2026-11-25]]\n  id:: 6a0f\n  collapsed:: true',
      '- [[2026-11-18]]',
    ],
    'hashtags behind them': ['- 2026-11-25 #vision/costs', '- 2026-11-18'],
  };
  for (const [name, [first, second]] of Object.entries(forms)) {
    it(`is a running note: ${name}`, () => {
      const indent = first.startsWith('1.') ? '   ' : '\t';
      const text = `${first}\n${indent}- Leads the loop.\n${second}\n${indent}- Holiday plans.\n`;
      assert.deepEqual(
        scanNote('priya.md', text).note.sections.map(({ day }) => day),
        ['2026-11-25', '2026-11-18'],
      );
    });
  }

  it('is one below a title, a lead or a heading of notes', () => {
    const list = '- 2026-11-25\n  - Leads the loop.\n- 2026-11-18\n  - Holiday plans.\n';
    const days = ['2026-11-25: - Leads the loop.', '2026-11-18: - Holiday plans.'];
    assert.deepEqual(dated(`# Priya\n\n${list}`), days);
    assert.deepEqual(dated(`type:: 1:1\nperson:: [[Priya]]\n\n${list}`), days);
    assert.deepEqual(dated(`# Priya\n\n## Notes\n\n${list}`), days);
    assert.deepEqual(dated(`${list}\n## Links\n\nx\n`), days);
  });

  const others: Readonly<Record<string, string>> = {
    'one day alone': '- 2026-11-25\n  - Leads the loop.\n- Other\n  - x\n',
    'days with nothing below': '- 2026-11-25\n- 2026-11-18\n- 2026-11-11\n',
    'days in the midst of words': '- Released on 2026-11-25\n  - x\n- Closed on 2026-11-18\n  - y\n',
    'sentences that begin with a day': '- 2026-11-25: it broke.\n  - x\n- 2026-11-18 it was slow:\n  - y\n',
    'the steps of one day': '- 2026-11-25 10:00 The alarm\n  - x\n- 2026-11-25 10:05 The call\n  - y\n',
    'what is planned, under a heading':
      '## Milestones\n\n- 2026-11-25 Beta\n  - x\n- 2026-12-18 Launch\n  - y\n',
    actions: '## Action items\n\n- 2026-11-25\n  - Ana: x\n- 2026-12-18\n  - Bob: y\n',
    'days of days that are headings':
      '## 2026-11-26\n\n- 2026-11-25\n  - x\n- 2026-11-18\n  - y\n\n## Other\n',
    'a list in a quote': '> - 2026-11-25\n>   - x\n> - 2026-11-18\n>   - y\n',
    'a list in a list': '- Days\n  - 2026-11-25\n    - x\n  - 2026-11-18\n    - y\n',
    boxes: '- [ ] 2026-11-25\n  - x\n- [ ] 2026-11-18\n  - y\n',
    'days that may be read in two ways': '- 04/06/2026\n  - x\n- 05/06/2026\n  - y\n',
    code: '```\n- 2026-11-25\n  - x\n- 2026-11-18\n  - y\n```\n',
    'when it was made': '- Created: 2026-11-25\n  - x\n- Created: 2026-11-18\n  - y\n',
  };
  for (const [name, text] of Object.entries(others)) {
    it(`is none where it is ${name}`, () => {
      const days = dated(text).filter((one) => !one.startsWith('2026-11-26'));
      assert.deepEqual(days, []);
    });
  }

  it('is filed entry by entry, by a hashtag behind the day, below it, or as its first item', () => {
    const entry = (lines: string): string => `- 2026-11-25${lines}\n  - Text.\n- 2026-11-18\n  - Other.\n`;
    assert.deepEqual(filed(entry(' #vision/costs')), ['section 2026-11-25']);
    assert.deepEqual(filed(entry('\n  - #vision/costs')), ['section 2026-11-25']);
    assert.deepEqual(filed(entry('\n  - Text #vision/costs')), ['block Text']);
    assert.deepEqual(filed(entry('\n  - Text\n  - #vision/costs')), ['block ']);
  });

  it('gives its entries no anchor: links lead to the section around the list, or to the note', () => {
    const list = '- 2026-11-25\n  - x\n- 2026-11-18\n  - y\n';
    assert.deepEqual(anchors(list), [undefined, undefined]);
    assert.deepEqual(anchors(`# Priya\n\n${list}`), ['priya', undefined, undefined]);
    assert.deepEqual(anchors(`# Priya\n\n## Notes\n\n${list}`), ['priya', 'notes', 'notes', 'notes']);
  });

  it('leaves what stands behind it to the section around it', () => {
    const text = '# Priya\n\n## Notes\n\n- 2026-11-25\n  - x\n- 2026-11-18\n  - y\n\n#vision/costs\n';
    assert.deepEqual(filed(text), ['section Notes']);
    assert.equal(dated(text).at(-1), '2026-11-18: - y');
  });
});

describe('Bold lines that are days', () => {
  const note = (first: string, second: string): string =>
    `Priya\n\n${first}\n\nLeads.\n\n- x\n\n${second}\n\nOther.\n`;
  const forms: Readonly<Record<string, readonly [string, string]>> = {
    'days of ISO': ['**2026-11-25**', '**2026-11-18**'],
    'with a colon': ['**Nov 25, 2026:**', '**Nov 18, 2026**:'],
    'Spanish days': ['**25 de noviembre de 2026**', '**18 de noviembre de 2026**'],
    'with words': ['**2026-11-25 by phone**', '**2026-11-18**'],
  };
  for (const [name, [first, second]] of Object.entries(forms)) {
    it(`date what stands below them: ${name}`, () => {
      assert.deepEqual(dated(note(first, second)), ['2026-11-25: Leads. - x', '2026-11-18: Other.']);
    });
  }

  it('date nothing where they are one, hold no text, or are no line of their own', () => {
    assert.deepEqual(dated(note('**2026-11-25**', '**Other**')), []);
    assert.deepEqual(dated('**2026-11-25**\n\n**2026-11-18**\n'), []);
    assert.deepEqual(dated(note('**2026-11-25** it broke', '**2026-11-18** it was slow')), []);
    assert.deepEqual(dated(note('2026-11-25', '2026-11-18')), []);
  });

  it('end at the next heading', () => {
    const text = `${note('**2026-11-25**', '**2026-11-18**')}\n# Links\n\n#vision/costs\n`;
    assert.equal(dated(text).at(-1), '2026-11-18: Other.');
  });
});

describe('A heading that a list item begins with', () => {
  it('begins a section, which is the item', () => {
    const text =
      '- ## Platform\n\t- The cache moves.\n\t- #vision/costs\n- ## Budget #vision/strategy\n\t- x\n';
    assert.deepEqual(filed(text), ['block ', 'section Budget']);
    assert.deepEqual(filed('- ## Platform\n\t- #vision/costs\n\t- x\n'), ['section Platform']);
    assert.deepEqual(filed('* ### Platform\n  #vision/costs\n  * x\n'), ['section Platform']);
    assert.deepEqual(filed('1. Platform\n   ---\n   - #vision/costs\n'), ['section Platform']);
    assert.deepEqual(filed('- Meeting\n\t- ## Platform #vision/costs\n\t\t- x\n'), ['section Platform']);
  });

  it('dates its section, be there one or several', () => {
    assert.deepEqual(dated('# P\n\n- ## [[2026-11-25]]\n\t- Leads.\n- ## Other\n\t- x\n'), [
      '2026-11-25: - Leads.',
    ]);
    assert.deepEqual(dated('* ### 2026-11-25\n  * Leads.\n* ### 2026-11-18\n  * Other.\n'), [
      '2026-11-25: * Leads.',
      '2026-11-18: * Other.',
    ]);
  });

  it('holds the items behind it where it stands alone, up to the next of its level', () => {
    const text = '- # Week\n- ## 2026-11-25\n- Leads.\n- Text.\n- ## 2026-11-18\n- Other.\n';
    assert.deepEqual(dated(text), ['2026-11-25: - Leads. - Text.', '2026-11-18: - Other.']);
    assert.deepEqual(dated('- Notes\n  - ## 2026-11-25\n  - Leads.\n- Other\n'), ['2026-11-25: - Leads.']);
  });

  it('has the anchor that the preview and github-slugger give it', () => {
    assert.deepEqual(anchors('# Sum\n\n- ## Sum\n  - x\n\n> ## Sum\n\n## Sum\n'), ['sum', 'sum-1', 'sum-3']);
  });

  it('is no title of the note, and ends no section outside of the list', () => {
    const text = '# Priya\n\n## Notes\n\n- # Big\n  - x\n\n#vision/costs\n';
    assert.deepEqual(filed(text), ['section Notes']);
    assert.deepEqual(filed('- # Big #vision/costs\n  - x\n\nText.\n'), ['section Big']);
  });
});
