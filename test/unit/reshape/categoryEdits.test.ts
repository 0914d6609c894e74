import assert from 'node:assert/strict';
import { addAlias } from '../../../src/core/reshape/category/aliases';
import type { CategoryEdit } from '../../../src/core/reshape/category/categoryEdit';
import { planCategoryEdits } from '../../../src/core/reshape/category/categoryEdit';
import { insertItem } from '../../../src/core/reshape/category/items';
import { newItem } from '../../../src/core/reshape/category/itemText';
import { asMapping, setField } from '../../../src/core/reshape/category/setField';
import { applySplices } from '../../../src/core/text/splice';
import { forms } from '../filing/planned';

const edited = (text: string, ...edits: readonly CategoryEdit[]): string => {
  const plan = planCategoryEdits(text, edits);
  if (plan.kind === 'refused') return plan.refusal.code;
  return plan.kind === 'edit' ? applySplices(text, plan.splices) : text;
};
const inFrontMatter = (lines: string): string => `---\n${lines}---\nBody\n`;
const added = (list: string, title = 'New', description = ''): string =>
  edited(inFrontMatter(list), insertItem(newItem('new', title, description), 'last'));

// Every case holds for every line end and with a byte order mark.
const inEveryForm = (text: string, expected: string, ...edits: readonly CategoryEdit[]): void => {
  for (const [name, to] of Object.entries(forms))
    assert.equal(edited(to(text), ...edits), to(expected), name);
};

describe('An activity is added', () => {
  it('in the indentation, the marker and the spacing of the list', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['activities:\n- id: a\n', 'activities:\n- id: a\n- id: new\n  title: New\n'],
      ['activities:\n    - id: a # c\n', 'activities:\n    - id: a # c\n    - id: new\n      title: New\n'],
      [
        'activities:\n  - id: a\n\n  - id: b\n    # of b\nshare: 3\n',
        'activities:\n  - id: a\n\n  - id: b\n    # of b\n\n  - id: new\n    title: New\nshare: 3\n',
      ],
      [
        'activities:\n  - id: a\n    description: |\n      x\n\n      y\n# end\n',
        'activities:\n  - id: a\n    description: |\n      x\n\n      y\n  - id: new\n    title: New\n# end\n',
      ],
    ];
    for (const [before, after] of cases) {
      const edit = insertItem(newItem('new', 'New', ''), 'last');
      inEveryForm(inFrontMatter(before), inFrontMatter(after), edit);
    }
  });

  it('where there is no list yet, or an empty one', () => {
    const item = '  - id: new\n    title: New\n';
    assert.equal(added('title: T\n'), inFrontMatter(`title: T\nactivities:\n${item}`));
    assert.equal(added('activities:\ntitle: T\n'), inFrontMatter(`activities:\n${item}title: T\n`));
    assert.equal(added('activities: [] # none\n'), inFrontMatter(`activities: # none\n${item}`));
    assert.equal(added('activities: ~\n'), inFrontMatter(`activities:\n${item}`));
  });

  it('as an id alone to a list of ids, and to a list in flow style behind its last', () => {
    assert.equal(
      added('activities:\n  - a\n  - b\n', ''),
      inFrontMatter('activities:\n  - a\n  - b\n  - new\n'),
    );
    assert.equal(added('activities: [a, b] # c\n', ''), inFrontMatter('activities: [a, b, new] # c\n'));
    assert.equal(
      added('activities: [{ id: a }]\n', 'New: one'),
      inFrontMatter("activities: [{ id: a }, { id: new, title: 'New: one' }]\n"),
    );
  });

  it('with words that no reader can mistake', () => {
    const text = added('activities:\n  - a\n', 'Yes', 'He said: "no" # really');
    assert.equal(
      text,
      inFrontMatter(
        "activities:\n  - a\n  - id: new\n    title: 'Yes'\n    description: 'He said: \"no\" # really'\n",
      ),
    );
  });

  it('to nothing that is not understood', () => {
    for (const list of [
      'activities: &a\n  - x\n',
      'activities: text\n',
      'activities: { a: b }\n',
      '{ activities: [] }\n',
    ]) {
      assert.equal(added(list), 'shape-unsupported', list);
    }
    // The empty lines at its end belong to the last description, and where it would end is not known.
    assert.equal(added('activities:\n  - id: a\n    description: |+\n      x\n\n'), 'not-verified');
    assert.equal(edited('no front matter'), 'category-no-front-matter');
    assert.equal(edited('---\na: "\n---\n'), 'front-matter-yaml');
  });
});

describe('A field is set', () => {
  const a = { activity: 'a' };
  const title = [asMapping('a'), setField(a, 'title', 'Another', 'words')];

  it('in the quotes that it had, and nothing else moves', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['- id: a\n  title: One # c\n', '- id: a\n  title: Another # c\n'],
      ['- id: a\n  title:   "One"\n', '- id: a\n  title:   "Another"\n'],
      ["- id: a\n  title: 'One'\n", "- id: a\n  title: 'Another'\n"],
      ['- id: a\n  title: # none\n', '- id: a\n  title: Another # none\n'],
      ['- id: a\n  every: week\n', '- id: a\n  title: Another\n  every: week\n'],
      ['- every: week\n  id: a\n', '- every: week\n  id: a\n  title: Another\n'],
      ['- a # c\n- b\n', '- id: a # c\n  title: Another\n- b\n'],
      ['- "a"\n', '- id: "a"\n  title: Another\n'],
      ['- { id: a } # c\n', '- { id: a, title: Another } # c\n'],
      ['- {id: a, title: One}\n', '- {id: a, title: Another}\n'],
    ];
    for (const [before, after] of cases) {
      inEveryForm(inFrontMatter(`activities:\n${before}`), inFrontMatter(`activities:\n${after}`), ...title);
    }
  });

  it('of the category before its activities, and only once', () => {
    const before = inFrontMatter('order: 1\nactivities: [a]\nother: x\n');
    const retired = setField('category', 'retired', '2026-03-31', 'day');
    const after = inFrontMatter('order: 1\nretired: 2026-03-31\nactivities: [a]\nother: x\n');
    inEveryForm(before, after, retired);
    assert.equal(edited(after, retired), after);
    assert.equal(
      edited(inFrontMatter('activities: [a]\n'), retired),
      inFrontMatter('retired: 2026-03-31\nactivities: [a]\n'),
    );
  });

  it('nowhere that it would not be understood', () => {
    for (const item of [
      '- id: a\n  title: |\n    One\n',
      '- id: a\n  title: &t One\n',
      '- id: a\n  title: One\n    more\n',
      '- &x\n  id: a\n',
      '- !!str a\n',
    ]) {
      assert.equal(edited(inFrontMatter(`activities:\n${item}`), ...title), 'shape-unsupported', item);
    }
  });
});

describe('An alias is added', () => {
  const alias = addAlias({ activity: 'a' }, 'old/path');

  it('in the style in which aliases stand there, and never twice', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['- id: a\n', '- id: a\n  aliases: [old/path]\n'],
      ['- id: a\n  aliases: [x] # c\n', '- id: a\n  aliases: [x, old/path] # c\n'],
      ['- id: a\n  aliases: [\n    x, # c\n  ]\n', '- id: a\n  aliases: [\n    x, old/path, # c\n  ]\n'],
      ['- id: a\n  aliases: []\n', '- id: a\n  aliases: [old/path]\n'],
      ['- id: a\n  aliases: # none\n', '- id: a\n  aliases: [old/path] # none\n'],
      ['- id: a\n  aliases: x/y # c\n', '- id: a\n  aliases: [x/y, old/path] # c\n'],
      ['- id: a\n  aliases: "x, y"\n', '- id: a\n  aliases: ["x, y", old/path]\n'],
      [
        '- id: a\n  aliases:\n  - x # c\n  title: T\n',
        '- id: a\n  aliases:\n  - x # c\n  - old/path\n  title: T\n',
      ],
      ['- {id: a, aliases: [x]}\n', '- {id: a, aliases: [x, old/path]}\n'],
      ['- id: a\n  aliases: [Old/Path]\n', '- id: a\n  aliases: [Old/Path]\n'],
    ];
    for (const [before, after] of cases) {
      inEveryForm(inFrontMatter(`activities:\n${before}`), inFrontMatter(`activities:\n${after}`), alias);
    }
  });

  it('to no list that another place of the file means as well', () => {
    for (const item of [
      '- id: a\n  aliases: &x [y]\n',
      '- id: a\n  aliases: { x: y }\n',
      '- id: a\n  <<: *x\n',
    ]) {
      const text = inFrontMatter(`base: &x { every: week }\nactivities:\n${item.replace('&x', '&y')}`);
      assert.equal(edited(text, alias), 'shape-unsupported', item);
    }
  });
});
