import assert from 'node:assert/strict';
import { hover } from '../../../src/core/language/hover';
import { definition, links, references, symbols } from '../../../src/core/language/navigate';
import { inText } from './inText';

const vision =
  '---\ntitle: Vision\nownership: shared\nwith: [Ana]\nactivities:\n  - id: security\n    title: Security\n    description: Keep it safe.\n    aliases: [old/audits]\n---\n';
const files = {
  'responsibilities/vision.md': vision,
  'notes/2026-10-02-a.md': '---\ntags: [vision/security/deep]\n---\n',
  'notes/2026-11-03-b.md': '# B\n\ntext #old/audits, #vision\n',
  'notes/2026-08-01-c.md': '---\nactivities: ["vision/security"]\n---\n#Vision/Security\n',
};

describe('A path in a note', () => {
  it('is explained: what it means, how it is doing, who shares it', async () => {
    const context = await inText('see #old/au|dits\n', files, 'notes/a.md');
    const card = hover(context, context.offset);
    assert.deepEqual(
      [card?.title, card?.category, card?.description, card?.standsFor, card?.path],
      ['Security', 'Vision', 'Keep it safe.', 'old/audits', 'vision/security'],
    );
    assert.deepEqual(
      [card?.quarter.id, card?.notes, card?.lastDate, card?.ownership, card?.with],
      ['2026-Q4', 2, '2026-11-03', 'shared', ['Ana']],
    );
  });

  it('is explained in front matter that cannot be read, and nothing else is', async () => {
    const inBroken = await inText(
      '---\ntitle: "x\nactivities: [vision/sec|urity\n---\n',
      files,
      'notes/a.md',
    );
    assert.equal(hover(inBroken, inBroken.offset)?.title, 'Security');
    for (const marked of ['see vision/sec|urity\n', '`#vision/sec|urity`\n', '---\ntags: [oth|er]\n---\n']) {
      const context = await inText(marked, files, 'notes/a.md');
      assert.equal(hover(context, context.offset), undefined);
    }
  });

  it('leads to its line in the category file, by a former path as well', async () => {
    const context = await inText('---\nactivities: [old/aud|its]\n---\n', files, 'notes/a.md');
    const found = definition(context, context.offset);
    assert.equal(found?.target.path, 'responsibilities/vision.md');
    assert.equal(found.target.range.start.line, 5);
    const category = await inText('#vis|ion\n', files, 'notes/a.md');
    assert.equal(definition(category, category.offset)?.target.range.start.line, 0);
  });

  it('is found in every note that means it, in front matter and text, with its declaration if asked', async () => {
    const context = await inText('text\n\n#vision/sec|urity\n', files, 'notes/z.md');
    const found = async (declared: boolean): Promise<readonly string[]> =>
      (await references(context, context.offset, declared)).map(
        ({ path, range: { start } }) => `${path}:${start.line}:${start.character}`,
      );
    const inNotes = [
      'notes/2026-08-01-c.md:1:13',
      'notes/2026-08-01-c.md:3:0',
      'notes/2026-10-02-a.md:1:7',
      'notes/2026-11-03-b.md:2:5',
      'notes/z.md:2:0',
    ];
    assert.deepEqual(await found(false), inNotes);
    assert.deepEqual(await found(true), ['responsibilities/vision.md:5:8', ...inNotes]);
  });

  it('is found from its id in the category file', async () => {
    const context = await inText(
      vision.replace('security', 'secu|rity'),
      files,
      'responsibilities/vision.md',
    );
    assert.equal((await references(context, context.offset, false)).length, 4);
  });

  it('in front matter is a link, each of several in one value', async () => {
    const context = await inText(
      '---\ntags: "#vision/security, x, vision"\nactivities: [people\n---\n',
      files,
    );
    assert.deepEqual(
      links(context).map(({ span, target }) => [context.text.slice(span.start, span.end), target.path]),
      [
        ['vision/security', 'responsibilities/vision.md'],
        ['vision', 'responsibilities/vision.md'],
        ['people', 'responsibilities/people.md'],
      ],
    );
  });

  it('is a symbol of the workspace under its title', async () => {
    const { workspace } = await inText('');
    assert.deepEqual(
      symbols(workspace.taxonomy).map(({ title, path }) => `${title} ${path}`),
      [
        'Vision vision',
        'Security vision/security',
        'Costs vision/costs',
        'People people',
        'Interviewing people/interviewing',
      ],
    );
  });
});
