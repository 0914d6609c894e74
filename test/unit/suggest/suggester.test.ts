import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index/workspace';
import type { Day } from '../../../src/core/period/day';
import type { Answer, Suggester } from '../../../src/core/suggest/suggester';
import { createSuggester } from '../../../src/core/suggest/suggester';
import type { FilePath } from '../../../src/core/store/store';
import { createMessages } from '../../../src/messages';
import { plainEnglish } from '../../../src/messages/l10n';
import { InMemoryStore } from '../../support/inMemoryStore';

const today = '2026-11-20' as Day;
const work = `---
title: Work
activities:
  - { id: interviewing, title: Interviewing, description: Lead interviews and keep refining how they are done. }
  - { id: security, title: Security Audits, description: Have ourselves tested and close what is found. }
  - { id: costs, title: Cost Management, description: Run the same service for less money. }
  - { id: racks, title: Server Rooms, description: Whatever is left in racks., retired: 2026-01-01 }
---
`;
const responsibilities = { 'responsibilities/work.md': work };

interface Asked {
  readonly store: InMemoryStore;
  readonly workspace: Workspace;
  readonly suggester: Suggester;
}

async function folderOf(files: Readonly<Record<FilePath, string>>): Promise<Asked> {
  const store = new InMemoryStore({ ...responsibilities, ...files });
  const workspace = new Workspace(store);
  await workspace.reload();
  return { store, workspace, suggester: createSuggester(workspace) };
}

const pathsOf = (answer: Answer): readonly string[] =>
  answer.kind === 'suggestions' ? answer.suggestions.map(({ activity }) => activity) : [];
const { reason: sentence } = createMessages(plainEnglish);
const reasonsOf = (answer: Answer): readonly string[] =>
  answer.kind === 'suggestions' ? answer.suggestions.map(({ reason }) => sentence(reason)) : [];

describe('Suggestions', () => {
  it('come from titles and descriptions alone where nothing was filed, with the words as they stand in the note', async () => {
    const { suggester } = await folderOf({ 'a.md': '# Interviews, second round\n' });
    const answer = await suggester.suggest({ path: 'a.md', today });
    assert.deepEqual(pathsOf(answer)[0], 'work/interviewing');
    assert.deepEqual(reasonsOf(answer)[0], "'Interviews' as in Interviewing");
  });

  it('come from what was filed before, too', async () => {
    const filed = (title: string): string =>
      `---\nactivities: [work/costs]\n---\n# ${title}\n\nThe zebra crossed.\n`;
    const { suggester } = await folderOf({
      'a.md': filed('One'),
      'b.md': filed('Two'),
      'c.md': '# Three\n\nA zebra.\n',
    });
    const answer = await suggester.suggest({ path: 'c.md', today });
    assert.deepEqual(pathsOf(answer), ['work/costs']);
    assert.deepEqual(reasonsOf(answer), ["Like 2 notes filed there: 'zebra'"]);
  });
});
