import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scanNote } from '../../../src/core/note/scanNote';
import { reportOf } from '../../support/aWorkspace';
import { file } from '../filing/planned';

interface Read {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly actions?: readonly string[];
}

// Each says the same: one decision, and two actions, one of them done.
const outputs: Readonly<Record<string, Read>> = {
  'joplin/Platform review.md': { tags: ['tech/platform'] },
  'evernote/Platform review.md': {},
  'notion/Platform review 3f2a9c0b7d1e4f5aa6b8c9d0e1f2a3b4.md': {
    actions: ['open @Ana writes the plan until 2026-11-27', 'done @Bob pays the invoice'],
  },
  'logseq/2026_11_20.md': { tags: ['tech/platform', 'Quarter 4'] },
  'roam/November 20th, 2026.md': { title: 'November 20th, 2026', tags: ['tech/platform'] },
  'bear/Platform review.md': { tags: ['tech/platform', 'quarter'] },
  'keep/Platform review 2026-11-20.md': { tags: ['Keep/Color/Red', 'Keep/Label/Work'] },
  'org/2026-11-20-review.md': {},
  'hedgedoc/features.md': { tags: ['tech/platform', 'costs'] },
  'word-pandoc/review.md': {
    actions: ['open Write the plan until 2026-11-27', 'done Bob pays the invoice'],
  },
  'word-mammoth/Platform review.md': {},
};

const actions = ['open Ana writes the plan until 2026-11-27', 'done Bob pays the invoice'];

function textOf(name: string): string {
  return readFileSync(`test/reading/tools/${name}`, 'utf8');
}

function actionsOf(path: string, text: string): readonly string[] {
  return (scanNote(path, text).tasks?.tasks ?? []).map(
    ({ state, text: said, due }) => `${state} ${said}${due === undefined ? '' : ` until ${due}`}`,
  );
}

describe('What another tool writes', () => {
  for (const [path, read] of Object.entries(outputs)) {
    it(`is read: ${path}`, () => {
      const text = textOf(path);
      const { title, date, tokens } = scanNote(path, text).note;
      assert.equal(date, '2026-11-20');
      assert.equal(title, read.title ?? 'Platform review');
      assert.deepEqual(
        tokens.map(({ written }) => written),
        read.tags ?? [],
      );
      assert.deepEqual(actionsOf(path, text), read.actions ?? actions);
      const report = reportOf(
        { 'responsibilities/tech.md': '---\nactivities: [costs]\n---\n', [path]: file(text, ['tech/costs']) },
        '2026-Q4',
      );
      assert.deepEqual(
        report.decisions.map(({ text: said }) => said),
        ['We keep the queue.'],
      );
    });
  }
});
