import assert from 'node:assert/strict';
import type { ReportModel } from '../../../src/core/report/model';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { reportOf } from '../../support/aWorkspace';

const taxonomy = { 'responsibilities/tech.md': '---\ntitle: Tech\nactivities: [ops]\n---\n' };
const modelOf = (body: string, more: Readonly<Record<string, string>> = {}): ReportModel =>
  reportOf(
    { ...taxonomy, ...more, 'notes/2026-10-01.md': `---\nactivities: [tech/ops]\n---\n${body}` },
    '2026-Q4',
  );
const itemOf = (body: string) => modelOf(body).categories[0]?.activities[0]?.items[0];
const lineOf = (body: string): string | null | undefined => itemOf(body)?.line;
const decisionsOf = (body: string): readonly string[] => modelOf(body).decisions.map(({ text }) => text);

describe('What a report reads', () => {
  it('keeps the title of a callout apart from its text', () => {
    assert.equal(lineOf('> [!info] Retro\n> Ana is ill.\n'), 'Retro: Ana is ill.');
    assert.equal(lineOf('> [!tip]- Retro!\n>\n> - Ana is ill today\n'), 'Retro! Ana is ill today');
    assert.equal(lineOf('> [!note]\n> Ana is ill.\n'), 'Ana is ill.');
    assert.equal(lineOf('> Only a quote.\n> Of two lines.\n'), 'Only a quote. Of two lines.');
  });

  it('reads what stands in a container as if it had no fences', () => {
    for (const [open, close] of [
      [':::success', ':::'],
      ['::: warning Mind this', ':::'],
      ['::: {.cell #a}', ':::'],
      ['::::: note', ':::::'],
      ['::: Note :::', ':::'],
    ]) {
      const body = `# A\n\n## Decisions\n\n${open}\nWe sell the house.\n${close}\n\n## Actions\n\n${open}\n- [ ] Ask Ana\n${close}\n`;
      assert.deepEqual(decisionsOf(body), ['We sell the house.']);
      assert.deepEqual(
        modelOf(body).actions.stillOpen.map(({ text }) => text),
        ['Ask Ana'],
      );
    }
    assert.equal(lineOf('The mark ::: opens a container.\n'), 'The mark ::: opens a container.');
  });

  it('shows titles as they are shown: without attributes and marks, and links by their text', () => {
    for (const [heading, title] of [
      ['Review {#review}', 'Review'],
      ['Review {: #review .wide}', 'Review'],
      ['Review {#a .b key="v w"}', 'Review'],
      ['Review {of two}', 'Review {of two}'],
      ['With [[people/Ana|Ana]] and [[team/Bo#now]]', 'With Ana and Bo'],
      ['The ==new== plan', 'The new plan'],
      ['a == b == c', 'a == b == c'],
    ]) {
      assert.equal(itemOf(`# ${heading}\n\nWe go.\n`)?.title, title);
      const section = `# N\n\n## ${heading}\n\n#tech/ops\n\nWe go.\n`;
      const model = reportOf({ ...taxonomy, 'notes/2026-10-01.md': section }, '2026-Q4');
      assert.equal(model.categories[0]?.activities[0]?.items[0]?.title, title);
    }
    assert.deepEqual(decisionsOf('# A\n\n## Decisions {#made .x}\n\n- We ==sell== it. ^a1\n'), [
      'We sell it.',
    ]);
  });

  it('takes no field and no line of tags for news', () => {
    for (const line of [
      'Status:: In progress today',
      '**Status**:: In progress today',
      '[mood:: very good] (place:: the office)',
      'Tags: #a/b #c',
      'status:: done\nplace:: the old office',
    ]) {
      assert.equal(lineOf(`# A\n\n${line}\n\nWe sold the house.\n`), 'We sold the house.', line);
    }
    assert.deepEqual(decisionsOf('# A\n\n## Decisions\n\n- status:: accepted\n- We sell it.\n'), [
      'We sell it.',
    ]);
    assert.deepEqual(decisionsOf('# A\n\nDecision:: we sell it.\n'), ['We sell it.']);
    assert.equal(lineOf('# A\n\nA pair (id:: 7) was cut.\n'), 'A pair (id:: 7) was cut.');
  });

  it('prints an escaped # as the letter that it is, and code as it stands', () => {
    assert.equal(lineOf('We read \\#tech/ops and \\#b.\n'), 'We read #tech/ops and #b.');
    assert.equal(lineOf('We read `\\#tech/ops` today.\n'), 'We read \\#tech/ops today.');
    assert.deepEqual(decisionsOf('# A\n\n## Decisions\n\n- Keep \\#hiring.\n'), ['Keep #hiring.']);
    const { stillOpen } = modelOf('- [ ] Ask in \\#ops/day\n').actions;
    assert.equal(stillOpen[0]?.text, 'Ask in #ops/day');
  });

  it('takes a heading in a list item, as outliners write it, for the heading of what is below it', () => {
    const body =
      '- ## Attendees\n\t- Ana came from Porto\n- ## Agenda\n\t- The budget of May\n- ## Decisions #a\n\t- We sell the house.\n- ## Talk\n\t- The cache moved to Porto.\n';
    assert.deepEqual(decisionsOf(body), ['We sell the house.']);
    assert.equal(lineOf(body.replace(/- ## Decisions.*\n.*\n/, '')), 'The cache moved to Porto.');
  });

  it('prints no box, whatever stands in it', () => {
    const body = '# A\n\n- [>] Move it to May soon\n- [!] Pay the bill today\n';
    assert.doesNotMatch(renderMarkdown(modelOf(body), 'reports'), /\[.\] (?:Move|Pay)/);
    assert.doesNotMatch(renderMarkdown(modelOf(`## Decisions\n\n${body}`), 'reports'), /\[.\] (?:Move|Pay)/);
  });

  it('shows nothing that the author’s own statement hides', () => {
    const index = { 'responsibilities/index.md': '---\nrole: CTO\n---\n\nI lead %% for now %% two teams.\n' };
    assert.match(renderMarkdown(modelOf('We go.\n', index), 'reports'), /> I lead +two teams\./);
  });
});
