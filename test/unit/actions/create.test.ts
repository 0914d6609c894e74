import assert from 'node:assert/strict';
import { initialize } from '../../../src/core/actions/initialize';
import { createNote } from '../../../src/core/actions/newNote';
import { fillTemplate } from '../../../src/core/actions/noteTemplate';
import { slugOf } from '../../../src/core/actions/slug';
import { Workspace } from '../../../src/core/workspace/workspace';
import { activitiesOf } from '../../../src/core/taxonomy/taxonomy';
import { aDay } from '../../support/aDay';
import { readFolder } from '../../support/aFolder';
import { InMemoryStore } from '../../support/inMemoryStore';

const day = aDay('2026-11-23');

describe('Initializing', () => {
  it('writes four categories with 23 activities that read back without a problem', async () => {
    const store = new InMemoryStore();
    const outcomes = await initialize(store);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      Array(4).fill('created'),
    );
    const workspace = new Workspace(store);
    await workspace.reload();
    assert.equal(activitiesOf(workspace.taxonomy).length, 23);
    assert.deepEqual(workspace.declarationProblems(), []);
  });

  it('never overwrites a category file that is there', async () => {
    const store = new InMemoryStore({ 'responsibilities/technical-vision.md': 'mine\n' });
    const outcomes = await initialize(store);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['unchanged', 'created', 'created', 'created'],
    );
    assert.equal(store.text('responsibilities/technical-vision.md'), 'mine\n');
  });
});

describe('A new note', () => {
  it("stands in the year's folder, dated, titled and filed, the cursor in its body", async () => {
    const { workspace, store } = await readFolder({});
    const outcome = await createNote(workspace, {
      title: 'Staff: Q3 & plans',
      day,
      activities: ['vision/costs'],
    });
    assert.ok(outcome.kind === 'created');
    assert.equal(outcome.path, 'notes/2026/2026-11-23-staff-q3-plans.md');
    const text = store.text(outcome.path);
    assert.equal(
      text,
      '---\ndate: 2026-11-23\nactivities:\n  - vision/costs\n---\n\n# Staff: Q3 & plans\n\n\n',
    );
    assert.equal(text.slice(outcome.cursor), '\n');
    assert.equal(workspace.index.get(outcome.path)?.note.title, 'Staff: Q3 & plans');
  });

  it('is never written over another: the name gets a number', async () => {
    const { workspace, store } = await readFolder({ 'notes/2026/2026-11-23-staff.md': 'mine\n' });
    const outcome = await createNote(workspace, { title: 'Staff', day, activities: [] });
    assert.equal(outcome.path, 'notes/2026/2026-11-23-staff-2.md');
    assert.equal(store.text('notes/2026/2026-11-23-staff.md'), 'mine\n');
  });

  it("is made of the user's template, in the folder that index.md names", async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/index.md': '---\nfolders: { notes: log/meetings }\n---\n',
      'responsibilities/templates/note.md':
        '---\ntitle: {{title}}\ntype: meeting # kept\n---\n## Present\n\n{{cursor}}\n\n## Decisions\n{{other}}\n',
    });
    const outcome = await createNote(workspace, { title: 'A: "b"', day, activities: ['vision'] });
    assert.ok(outcome.kind === 'created');
    const text = store.text('log/meetings/2026/2026-11-23-a-b.md');
    assert.equal(
      text,
      '---\ntitle: \'A: "b"\'\ntype: meeting # kept\nactivities:\n  - vision\n---\n## Present\n\n\n\n## Decisions\n{{other}}\n',
    );
    assert.equal(text.slice(outcome.cursor), '\n\n## Decisions\n{{other}}\n');
    assert.equal(workspace.index.get(outcome.path)?.note.title, 'A: "b"');
  });

  it('whose template cannot be filed is refused, and nothing is written', async () => {
    const { workspace, store } = await readFolder({
      'responsibilities/templates/note.md': '---\na: "\n---\n',
    });
    const outcome = await createNote(workspace, { title: 'T', day, activities: ['vision'] });
    assert.ok(outcome.kind === 'refused' && outcome.refusal.code === 'front-matter-yaml');
    assert.deepEqual(store.writes, []);
  });
});

describe('A template that is there and cannot be read', () => {
  it('is not silently replaced by another one: the note is refused, and nothing is written', async () => {
    const { workspace, store } = await readFolder({});
    store.markUnreadable('responsibilities/templates/note.md', 'denied');
    const outcome = await createNote(workspace, { title: 'T', day, activities: ['vision'] });
    assert.ok(outcome.kind === 'refused' && outcome.refusal.code === 'file-unreadable');
    assert.equal(outcome.path, 'responsibilities/templates/note.md');
    assert.deepEqual(store.writes, []);
  });
});

describe('A template', () => {
  it('is text: quotes fit the title, and the title is never a template itself', () => {
    const title = 'It\'s "{{cursor}}" {{date}}';
    const { text, cursor } = fillTemplate(
      `---\na: "{{title}}"\nb: '{{title}}'\n---\n# {{title}}\n{{cursor}}end`,
      { title, day },
    );
    assert.ok(
      text.startsWith(
        `---\na: ${JSON.stringify(title)}\nb: 'It''s "{{cursor}}" {{date}}'\n---\n# ${title}\n`,
      ),
    );
    assert.equal(text.slice(cursor), 'end');
  });
});

describe('A slug', () => {
  it('is a file name on every system', () => {
    const slugs = [
      'Q3: plan/"next"?',
      '  ',
      '../../etc',
      'CON',
      'ÄÖ ß 日本',
      'e\u0301te\u0301',
      'a'.repeat(500),
      '🎉',
    ].map(slugOf);
    assert.deepEqual(slugs, [
      'q3-plan-next',
      'note',
      'etc',
      'con-note',
      'äö-ß-日本',
      'été',
      'a'.repeat(60),
      'note',
    ]);
  });
});
