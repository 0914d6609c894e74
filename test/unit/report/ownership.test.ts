import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/core/report/render/markdown';
import { reportOf } from '../../support/aWorkspace';

type Files = Readonly<Record<string, string>>;

const category = (title: string, fields: string, ...activities: readonly string[]): string =>
  `---\ntitle: ${title}\n${fields}activities: [${activities.join(', ')}]\n---\n`;

/** The lines of the report's first list: what is owned, shared and delegated. */
function remitIn(files: Files): readonly string[] {
  const markdown = renderMarkdown(reportOf(files, '2026-Q4'), 'reports');
  return (markdown.match(/^- \*\*(?:Owned|Shared|Delegated)\*\*: .*$/gm) ?? []).map((line) =>
    line.slice(2).replaceAll('*', ''),
  );
}

describe('The remit in a report', () => {
  it('is silent where nobody says who holds what', () => {
    const files = { 'responsibilities/tech.md': category('Tech', 'order: 1\n', 'ops', 'cost') };
    assert.equal(reportOf(files, '2026-Q4').ownership, null);
    assert.deepEqual(remitIn(files), []);
  });

  it('names what is shared and delegated, with whom and to whom; the rest is owned', () => {
    const files = {
      'responsibilities/tech.md': category(
        'Tech',
        'order: 1\n',
        '{ id: a, title: Audits, ownership: shared, with: [Yusuf] }',
        '{ id: b, title: Platform, ownership: shared, with: [Dario, Mei] }',
        '{ id: c, title: Tools, ownership: shared, with: [Yusuf] }',
        '{ id: d, title: Speed, ownership: delegated, with: [Pilar] }',
        '{ id: e, title: Racks, ownership: delegated }',
        'strategy',
      ),
    };
    assert.deepEqual(remitIn(files), [
      'Owned: 1 of 6 activities.',
      'Shared: Audits and Tools (with Yusuf); Platform (with Dario and Mei).',
      'Delegated: Speed (to Pilar); Racks.',
    ]);
  });

  it('lets an activity inherit from its category what it does not say itself', () => {
    const files = {
      'responsibilities/tech.md': category(
        'Tech',
        'order: 1\nownership: shared\nwith: [Ana]\n',
        'ops',
        '{ id: b, title: Speed, ownership: delegated }',
        '{ id: c, title: Cost, with: [Bo] }',
        '{ id: d, title: Strategy, ownership: owned }',
      ),
    };
    assert.deepEqual(remitIn(files), [
      'Owned: 1 of 4 activities.',
      'Shared: ops (with Ana); Cost (with Bo).',
      'Delegated: Speed.',
    ]);
  });

  it('names a category in place of its activities where they are all alike', () => {
    const files = {
      'responsibilities/tech.md': category('Tech', 'order: 1\n', 'ops', 'cost'),
      'responsibilities/people.md': category('People', 'order: 2\nwith: [Joanna]\n', 'hiring', 'training'),
      'responsibilities/legal.md': category('Legal', 'order: 3\nownership: delegated\nwith: [Kim]\n'),
    };
    assert.deepEqual(remitIn(files), [
      'Owned: 2 of 5 activities, with all of Tech.',
      'Shared: People (with Joanna).',
      'Delegated: Legal (to Kim).',
    ]);
  });

  it('says all where all is owned, and leaves out what was retired before the period', () => {
    const files = {
      'responsibilities/tech.md': category(
        'Tech',
        'ownership: owned\n',
        'ops',
        'cost',
        '{ id: old, with: [Bo], retired: 2026-09-30 }',
      ),
    };
    assert.deepEqual(remitIn(files), ['Owned: all 2 activities.']);
  });
});
