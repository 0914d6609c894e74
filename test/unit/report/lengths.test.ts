import assert from 'node:assert/strict';
import { renderBrief } from '../../../src/core/report/render/brief';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { reportOf } from '../../support/aWorkspace';
import { hostileTitles } from '../../support/hostileTitles';

type Files = Readonly<Record<string, string>>;

const taxonomy: Files = {
  'responsibilities/tech.md':
    '---\ntitle: Tech\norder: 1\nactivities: [{ id: ops, title: Operations }, { id: cost, every: month }]\n---\n',
  'responsibilities/people.md':
    '---\ntitle: People\norder: 2\nactivities: [{ id: hiring, with: [Ana] }]\n---\n',
};
const note = (path: string, title: string, summary = `Did ${title}`): string =>
  `---\nactivities: [${path}]\ntitle: ${title}\nsummary: ${summary}\n---\n`;
const pageOf = (files: Files): string =>
  renderMarkdown(reportOf({ ...taxonomy, ...files }, '2026-Q4'), 'reports', 'page');
const briefOf = (files: Files): readonly string[] =>
  renderBrief(reportOf({ ...taxonomy, ...files }, '2026-Q4'))
    .trimEnd()
    .split('\n');

describe('The report on one page', () => {
  it('shows three lines of a category, of its busiest activities first, and no line twice', () => {
    const page = pageOf({
      'notes/2026-10-01.md': note('tech/ops', 'one'),
      'notes/2026-10-02.md': note('tech/ops', 'two'),
      'notes/2026-10-03.md': note('tech/ops', 'three'),
      'notes/2026-10-04.md': '---\nactivities: [tech/ops, tech/cost]\ntitle: four\nsummary: Did four\n---\n',
      'notes/2026-09-30.md': note('tech/ops', 'before'),
    });
    assert.deepEqual(page.match(/Did \w+/g), ['Did four', 'Did three', 'Did two']);
  });

  it('shows different notes of a category before a second section of one', () => {
    const sections = '## New\n\n#tech/ops\n\nDid new.\n\n## Also\n\n#tech/cost\n\nDid also.\n';
    const page = pageOf({
      'notes/2026-10-04.md': `# Leads\n\n${sections}`,
      'notes/2026-10-03.md': note('tech/cost', 'three'),
      'notes/2026-10-02.md': note('tech/ops', 'two'),
    });
    assert.deepEqual(page.match(/Did \w+/g), ['Did new', 'Did three', 'Did two']);
  });

  it('names the longest overdue first', () => {
    const activities = '{ id: a, every: week }, { id: b, every: week }, { id: c, every: week }';
    const page = pageOf({
      'responsibilities/tech.md': `---\ntitle: Tech\nactivities: [${activities}]\n---\n`,
      'notes/2026-09-01.md': note('tech/a', 'one'),
      'notes/2026-08-01.md': note('tech/b', 'two'),
      'notes/2026-10-01.md': note('tech/c', 'three'),
      'notes/2026-11-20.md': note('people/hiring', 'four'),
    });
    const named = 'b (every week, 15 weeks), a (every week, 11 weeks) and c (every week, 7 weeks)';
    assert.ok(page.includes(`Overdue by their own cadence: ${named}.`), page);
  });

  it('shows no category of which there is nothing to say, and says what is quiet in a line', () => {
    const page = pageOf({
      'notes/2026-08-03.md': note('tech/cost', 'cost'),
      'notes/2026-10-02.md': '---\nactivities: [tech/ops]\n---\n# Silent\n',
    });
    assert.deepEqual(page.match(/^## .*$/gm), ['## Quiet', '## How this was counted']);
    assert.match(
      page,
      /\nTwo activities have nothing on record\. Overdue by its own cadence: cost \(every month, 8 weeks\)\.\n/,
    );
  });

  it("opens with the first paragraph of the author's statement, its heading and its links", () => {
    const page = pageOf({
      'responsibilities/index.md':
        '# The job\n\nI answer for [it][all].\n\nAnd more.\n\n[all]: https://e.org\n',
    });
    assert.match(
      page,
      /\n> \*\*The job\*\*\n>\n> I answer for \[it\]\[all\]\.\n>\n> \[all\]: https:\/\/e\.org\n/,
    );
    assert.doesNotMatch(page, /And more/);
  });

  it('shows what its note calls a highlight before newer notes, as the highlight says it', () => {
    const highlight =
      '---\nactivities: [tech/ops]\ntitle: old\nsummary: S\n---\n\n## Highlights\n\n- The racks are gone\n';
    const newer = ['02', '03', '04'].map((day): [string, string] => [
      `notes/2026-10-${day}.md`,
      note('tech/ops', `day ${day}`),
    ]);
    const page = pageOf({ 'notes/2026-10-01.md': highlight, ...Object.fromEntries(newer) });
    assert.match(page, /\*\*\[old\]\([^)]*\)\*\* — The racks are gone\n/);
    assert.doesNotMatch(page, /Did day 02/);
  });

  it('names the newest decisions, one of each note, and the action that is open for longest', () => {
    const notes = ['01', '02', '03', '04'].map((day): [string, string] => [
      `notes/2026-10-${day}.md`,
      `${note('tech/ops', day)}Decided: take ${day}.\n\nDecided: leave ${day}.\n\n- [ ] do ${day}\n`,
    ]);
    const page = pageOf(Object.fromEntries(notes));
    const [, said = ''] = page.split('## Decisions and actions\n');
    assert.deepEqual(said.toLowerCase().match(/take \d+|leave \d+|and \d+ more/g), [
      'take 04',
      'take 03',
      'take 02',
      'and 5 more',
    ]);
    assert.match(said, /\nActions: 4 opened; 4 still open\.\n/);
    const older = { 'notes/2026-09-01.md': `${note('tech/ops', 'Old')}- [ ] mend the gate 📅 2026-10-01\n` };
    assert.match(
      pageOf({ ...older, 'notes/2026-10-06.md': note('tech/ops', 'x') }),
      /## Actions\n\nActions: 1 carried over; 1 still open and overdue\. Open longest \(5 weeks\): mend the gate, in \[Old\]\(\.\.\/notes\/2026-09-01\.md\)\.\n/,
    );
  });

  it('says in fewer sentences how it was counted', () => {
    const page = pageOf({ 'notes/2026-10-01.md': note('tech/ops', 'one') });
    assert.match(page, /Each note counts as 1/);
    assert.doesNotMatch(page, /rounded|Ages are/);
  });

  it('has no list of sources', () => {
    assert.doesNotMatch(pageOf({ 'notes/2026-10-01.md': note('tech/ops', 'one') }), /Sources/);
  });
});

describe('The brief report', () => {
  it('says in a few sentences what is mine, what got attention, what came of it and what is overdue', () => {
    assert.deepEqual(
      briefOf({
        'responsibilities/index.md': '---\nrole: CTO\n---\n',
        'notes/2026-08-03.md': note('tech/cost', 'cost'),
        'notes/2026-10-01.md': note('tech/ops', 'Queue', 'Chose the queue'),
        'notes/2026-10-02.md': note('tech/ops', 'Racks', 'The racks are gone.'),
        'notes/2026-10-03.md': note('people/hiring', 'Loop', 'Hired two.'),
      }),
      [
        'As CTO I am responsible for two areas and three activities, one of them shared.',
        'In 2026-Q4 most attention went to Tech (67% of 3 notes), followed by People (33%), and one activity has nothing on record.',
        'In Tech, “Racks”: The racks are gone.',
        'In People, “Loop”: Hired two.',
        'Overdue by its own cadence: cost (every month, 8 weeks).',
      ],
    );
  });

  it('names the areas where the attention does not, and says so where nothing is on record', () => {
    assert.deepEqual(briefOf({}), [
      'I am responsible for two areas and three activities, one of them shared: Tech and People.',
      'Nothing is on record for 2026-Q4.',
    ]);
    const nothing = renderBrief(reportOf({}, '2026-Q4'));
    assert.equal(nothing, 'No responsibilities are declared for 2026-Q4.\n');
  });

  it('prefers a note or a section to a line of a log, and one who says something to one who does not', () => {
    const lines = briefOf({
      'notes/2026-10-05.md': '# Log\n\n- 14:05 Talk with Bo about racks #tech/ops\n',
      'notes/2026-10-04.md': '---\nactivities: [tech/ops]\n---\n# Silent\n',
      'notes/2026-10-03.md': note('tech/ops', 'Racks', 'The racks are gone.'),
    });
    assert.equal(lines[2], 'In Tech, “Racks”: The racks are gone.');
  });

  it('names the longest quiet activity where nothing is overdue', () => {
    const lines = briefOf({
      'notes/2026-08-03.md': note('tech/ops', 'a'),
      'notes/2026-09-03.md': note('people/hiring', 'b'),
      'notes/2026-10-01.md': note('tech/cost', 'c'),
    });
    assert.equal(lines.at(-1), 'Quiet longest: Operations (8 weeks).');
  });

  it('is as many lines whatever a title holds', () => {
    for (const title of hostileTitles) {
      const quoted = JSON.stringify(title);
      const lines = briefOf({
        'responsibilities/index.md': `---\nrole: ${quoted}\n---\n`,
        'notes/2026-10-01.md': note('tech/ops', quoted, quoted),
        'notes/2026-10-02.md': note('people/hiring', 'Loop', 'Hired two.'),
      });
      assert.ok(lines.length >= 3 && lines.length <= 5, lines.join('\n'));
      assert.ok(lines.every((line) => !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(line)));
    }
  });
});
