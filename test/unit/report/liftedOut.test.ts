import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { findRegions } from '../../../src/core/report/file/markers';
import { planReport } from '../../../src/core/report/file/region';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import type { ReportModel } from '../../../src/core/report/model';
import { reportOf } from '../../support/aWorkspace';
import { hostileTitles } from '../../support/hostileTitles';
import { gfm } from '../../../src/core/text/gfm';

type Files = Readonly<Record<string, string>>;

const taxonomy: Files = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\nactivities: [{ id: ops, title: Operations }, { id: cost, title: Costs }]\n---\n',
};
const filed = (more = ''): string => `---\nactivities: [tech/ops]\n${more}---\n`;
const modelOf = (files: Files): ReportModel => reportOf({ ...taxonomy, ...files }, '2026-Q4');
const note = (body: string, fields = ''): Files => ({ 'notes/2026-10-01.md': filed(fields) + body });
const decisions = (body: string): readonly string[] => modelOf(note(body)).decisions.map(({ text }) => text);
const highlights = (files: Files): readonly string[] =>
  modelOf(files).highlights.map(({ title, text }) => `${title}: ${text}`);
const markdownOf = (files: Files): string => renderMarkdown(modelOf(files), 'reports');

describe('The decisions of a report', () => {
  it('are the items under a heading that says so, of any level, or its paragraphs where it has no list', () => {
    for (const title of [
      '# Decision',
      '## Decisions',
      '###### 2. Decisions made:',
      'DECISIONS\n---',
      '## Decisions #x',
    ]) {
      assert.deepEqual(
        decisions(`# T\n\n${title}\n\n- One queue\n- Two people\n`),
        ['One queue', 'Two people'],
        title,
      );
    }
    assert.deepEqual(decisions('## Decisions\n\nOne queue it is.\n\nTwo people, no more.\n'), [
      'One queue it is.',
      'Two people, no more.',
    ]);
    assert.deepEqual(
      decisions('## Decisions\n\nWe agreed on these:\n\n- One queue\n\nIt was late by then.\n'),
      ['One queue'],
    );
    assert.deepEqual(
      decisions('## Decisions\n\n### Queue\n\n- One\n\n### Present\n\n- Ana\n\n## Rest\n\n- No\n'),
      ['One'],
    );
  });

  it('are lines, items and paragraphs that begin with the word, in bold or not', () => {
    for (const label of [
      'Decision:',
      'Decided:',
      '**Decision:**',
      '**Decision**:',
      '__decided__ :',
      '*DECISION:*',
    ]) {
      assert.deepEqual(decisions(`${label} lift, do not fix\n`), ['Lift, do not fix'], label);
      assert.deepEqual(
        decisions(`## A\n\n- ${label} lift, do not fix\n- other\n`),
        ['Lift, do not fix'],
        label,
      );
      assert.deepEqual(
        decisions(`Some talk.\n${label} lift\nand no fix\n${label} two\n`),
        ['Lift and no fix', 'Two'],
        label,
      );
    }
    assert.deepEqual(decisions('> Decision: quoted\n\n**Decisions:**\n\n- a queue\n- b\n'), [
      'Quoted',
      'a queue',
      'b',
    ]);
    assert.deepEqual(decisions('Decision records: nine\n\nThe decision: none\n\nDecided against it\n'), []);
  });

  it('are none in code, in a comment or in a table, and tasks are none', () => {
    assert.deepEqual(
      decisions(
        '```\nDecision: a\n## Decisions\n- b\n```\n\n<!--\nDecision: c\n-->\n\n| Decision: d |\n| - |\n\n## Decisions\n\n- [ ] e\n- [x] f\n- [-] g\n',
      ),
      [],
    );
  });

  it('say nothing where nothing was decided', () => {
    for (const nothing of ['None', 'none.', 'No decisions today', 'n/a', 'TBD', '…', '<!-- what -->']) {
      assert.deepEqual(decisions(`## Decisions\n\n- ${nothing}\n\nDecision: ${nothing}\n`), [], nothing);
    }
    assert.deepEqual(decisions('## Decisions\n\n- No agencies\n- Kafka, Flink and Avro\n'), [
      'No agencies',
      'Kafka, Flink and Avro',
    ]);
  });

  it('are one sentence of a paragraph, an item as a whole, and are cut at a word', () => {
    assert.deepEqual(decisions('Decision: lift everything that is on the list. It took an hour.\n'), [
      'Lift everything that is on the list.',
    ]);
    assert.deepEqual(decisions('Decision: lift. All that is on the list.\n'), [
      'Lift. All that is on the list.',
    ]);
    assert.deepEqual(decisions('## Decisions\n\n- Lift [it](x.md) all. `Now`.\n  - because\n'), [
      'Lift it all. Now.',
    ]);
    const [long = ''] = decisions(`## Decisions\n\n- ${'word '.repeat(100)}\n`);
    assert.ok(long.length <= 240 && long.endsWith('word…'), long);
  });

  it('are read whatever the line ends are', () => {
    assert.deepEqual(
      decisions('## Decisions\r\n\r\n- one\r\n- two\r\n\r\n## B\r\n\r\nText\r\nDecision: three\r\n'),
      ['one', 'two', 'Three'],
    );
  });

  it('come from what is filed and not private, with the activities of it and the way there, newest first', () => {
    const files = {
      'notes/2026-10-02.md':
        '# T\n\nDecision: above\n\n## A\n\n#tech/cost\n\nDecision: in A\n\n### Decisions\n\n- below A\n- Canary #private\n\n## B\n\nDecision: unfiled\n\n## C #private #tech/ops\n\nDecision: Canary\n',
      'notes/2026-10-03.md': `${filed()}# Later\n\nDecision: later\n`,
      'notes/2026-10-04.md': `${filed('private: true\n')}Decision: Canary\n`,
      'notes/2026-10-05.md': 'Decision: to file\n',
      'notes/2026-07-05.md': `${filed()}Decision: before\n`,
    };
    const model = modelOf(files);
    assert.deepEqual(
      model.decisions.map(({ date, title, anchor, text, activities }) => [
        date,
        title,
        anchor,
        text,
        activities[0]?.title,
      ]),
      [
        ['2026-10-03', 'Later', null, 'Later', 'Operations'],
        ['2026-10-02', 'T', 'a', 'In A', 'Costs'],
        ['2026-10-02', 'T', 'decisions', 'below A', 'Costs'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(model), /canary/i);
  });

  it('leave out what a template puts into every note', () => {
    const notes = [1, 2, 3].map((day) => [
      `notes/2026-10-0${day}.md`,
      `${filed()}## Decisions\n\n- what we chose\n- own ${day}\n`,
    ]);
    assert.deepEqual(
      modelOf(Object.fromEntries(notes) as Files).decisions.map(({ text }) => text),
      ['own 3', 'own 2', 'own 1'],
    );
  });
});

describe('The highlights of a report', () => {
  it('are notes with their summary, under their own title, where only a section of them is filed', () => {
    const text = (keys: string): string =>
      `---\n${keys}highlight: true\n---\n# Review\n\n## Costs\n\n#tech/ops\n\nThey fell.\n`;
    const files = (keys: string): Files => ({ ...note(''), 'notes/2026-10-01.md': text(keys) });
    assert.deepEqual(highlights(files('summary: Chose the queue.\n')), ['Review: Chose the queue.']);
    assert.deepEqual(highlights(files('')), ['Costs: They fell.']);
  });

  it('are notes that say so, with their line; they stand under their activity as well', () => {
    const files = note('# Review\n', 'highlight: true\nsummary: Chose the queue.\n');
    assert.deepEqual(highlights(files), ['Review: Chose the queue.']);
    assert.equal(markdownOf(files).match(/Chose the queue\./g)?.length, 2);
    assert.match(
      markdownOf(files),
      /\n## Highlights\n\n- 2026-10-01 \*\*\[Review\]\(\.\.\/notes\/2026-10-01\.md\)\*\* — Chose the queue\.\n\n## Tech\n/,
    );
    assert.deepEqual(highlights(note('# Review\n', 'highlight: true\n')), ['Review: null']);
    assert.deepEqual(highlights(note('# Review\n')), []);
    assert.doesNotMatch(markdownOf(note('# Review\n')), /Highlights|Decisions/);
  });

  it('are what stands under a heading or behind a word that says so, once, in place of the note’s line', () => {
    const body = '# R\n\nHighlight: we moved\n\n## Highlights\n\n- We moved\n- **Nobody** noticed\n';
    assert.deepEqual(highlights(note(body)), ['R: We moved', 'R: Nobody noticed']);
    assert.deepEqual(highlights(note(body, 'highlight: true\n')), ['R: We moved', 'R: Nobody noticed']);
    assert.deepEqual(highlights(note('**Highlight:** it works\n')), ['2026-10-01: It works']);
  });

  it('are none of what is private or not filed; a section speaks for a note of which only it is filed', () => {
    const files = {
      'notes/2026-10-02.md': `${filed('private: true\nhighlight: true\n')}Canary\n`,
      'notes/2026-10-03.md':
        '---\nhighlight: true\n---\n# T\n\nHighlight: Canary\n\n## Canary #private #tech/ops\n\nx\n\n## A\n\n#tech/cost\n\nIt is cheaper now.\n',
      'notes/2026-10-04.md': '---\nhighlight: true\n---\n# Canary\n',
      'notes/2026-10-05.md':
        '---\nhighlight: true\n---\n# T\n\n## Canary #private #tech/ops\n\nHighlight: Canary\n',
    };
    assert.deepEqual(highlights(files), ['A: It is cheaper now.']);
    assert.doesNotMatch(JSON.stringify(modelOf(files)), /canary/i);
  });
});

describe('The words for decisions and highlights', () => {
  it('may be the author’s own, in any case and either form of Unicode, beside the English ones', () => {
    const files = {
      'responsibilities/index.md':
        '---\nwords: { decisions: [Beschlüsse, Entschieden, İptal, 決定], highlights: Höhepunkt }\n---\n',
      ...note(
        '# T\n\n## BESCHLU\u0308SSE\n\n- eins\n\n## Rest\n\nentschieden: zwei\n\n決定：三つに分ける\n\nDecision: four\n\n**Höhepunkt:** fünf\n',
      ),
    };
    assert.deepEqual(
      modelOf(files).decisions.map(({ text }) => text),
      ['eins', 'Zwei', '三つに分ける', 'Four'],
    );
    assert.deepEqual(highlights(files), ['T: Fünf']);
  });

  it('may be anything, and only then mean something', () => {
    const words = JSON.stringify(['', ' ', ':', '.*', '__proto__', '(']);
    const files = {
      'responsibilities/index.md': `---\nwords: { decisions: ${words} }\n---\n`,
      ...note('x: y\n\n: z\n\n__proto__: a\n\nconstructor: b\n\n## \n\n- c\n\n## toString\n\n- d\n'),
    };
    assert.deepEqual(
      modelOf(files).decisions.map(({ text }) => text),
      ['A'],
    );
  });
});

describe('What notes lift out', () => {
  const lifting = (title: string): Files => {
    const quoted = JSON.stringify(title);
    return {
      'responsibilities/tech.md': `---\ntitle: Tech\nactivities: [{ id: ops, title: ${quoted} }]\n---\n`,
      ...note(
        `Decision: ${title}\n\n- [ ] ${title}\n- [x] ${title}\n\n## Highlights\n\n- a ${title}\n`,
        `title: ${quoted}\nhighlight: true\n`,
      ),
    };
  };
  const sections = ['## Highlights', '## Decisions', '### Still open', '### Closed'];

  it('is only ever text, whatever its words and titles are (S14, S15, L12)', () => {
    for (const title of hostileTitles) {
      const markdown = markdownOf(lifting(title));
      const root = unified().use(remarkParse).use(remarkGfm, gfm).parse(markdown);
      const found = new Set<string>();
      const see = (node: Nodes): void => {
        found.add(node.type);
        if (node.type === 'link') assert.match(node.url, /^(?:\.\.\/notes\/|http:\/\/|https:\/\/)/, title);
        if ('children' in node) node.children.forEach(see);
      };
      see(root);
      const expected = ['root', 'heading', 'text', 'paragraph', 'list', 'listItem', 'strong', 'link'];
      const tables = ['table', 'tableRow', 'tableCell'];
      assert.deepEqual(
        [...found].filter((type) => ![...expected, ...tables].includes(type)),
        [],
        title,
      );
      const plan = planReport({
        regions: [{ id: '2026-Q4', markdown }],
        goneItem: '',
        existing: undefined,
      });
      assert.ok(plan.kind === 'create' && findRegions(plan.text).kind === 'regions', title);
    }
    const plain = markdownOf(lifting('A title'));
    assert.deepEqual(
      sections.filter((section) => !plain.includes(`\n${section}\n`)),
      [],
    );
  });
});
