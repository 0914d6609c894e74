import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkspace } from '../../src/core/actions/checkWorkspace';
import { currentFilings, partAtLine } from '../../src/core/actions/currentFilings';
import { reportOf } from '../../src/core/actions/report/write';
import { pickRows } from '../../src/core/filing/pick';
import { overviewOf } from '../../src/core/workspace/overview';
import { Workspace } from '../../src/core/workspace/workspace';
import { decodeFile } from '../../src/core/store/decode';
import { createSuggester } from '../../src/core/suggest/suggester';
import { comparable } from '../../src/core/taxonomy/taxonomy';
import type { TreeNode } from '../../src/core/tree/node';
import { periodChoices } from '../../src/core/tree/periodChoices';
import { treeOf } from '../../src/core/tree/tree';
import { aDay } from '../support/aDay';
import { twoCategories } from '../support/aFolder';
import { atEndOf, periodNamed } from '../support/aWorkspace';
import { InMemoryStore } from '../support/inMemoryStore';
import { runs } from '../support/runs';
import { commonMarkExamples, naughtyStrings } from '../support/suites';
import { file, filed } from '../unit/filing/planned';
import { anyCharacters, anyText } from './writtenNote';

const period = periodNamed('2026-Q4');
const paths = [
  'a.md',
  'notes/2026-11-01-b.md',
  'responsibilities/vision.md',
  'responsibilities/index.md',
  'x.md',
];

/** Everything that only reads, and everything that happens to files without our doing. */
const events: Readonly<
  Record<string, (workspace: Workspace, store: InMemoryStore, path: string, text: string) => unknown>
> = {
  reload: (workspace) => workspace.reload(),
  update: (workspace, _, path) => workspace.update([path]),
  tree: (workspace) => {
    const open = (nodes: readonly TreeNode[]): void => {
      for (const node of nodes) if ('children' in node) open(node.children());
    };
    open(treeOf(overviewOf(workspace.index, period), workspace.brokenFiles()));
    periodChoices(workspace.index, { today: aDay('2026-11-24'), fiscalYearStart: 1 });
  },
  report: (workspace) => reportOf(workspace, atEndOf(period)),
  check: (workspace) => checkWorkspace(workspace),
  suggest: (workspace, _, path) => createSuggester(workspace).suggest({ path, today: aDay('2026-11-24') }),
  pick: (workspace) => pickRows(workspace.taxonomy, [], aDay('2026-11-24')),
  filings: (workspace, _, path) => currentFilings(workspace, path),
  section: (workspace, _, path) => partAtLine(workspace, path, 3),
  change: (_, store, path, text) => store.change(path, text),
  type: (_, store, path, text) => store.openUnsaved(path, text),
  close: (_, store, path) => store.openUnsaved(path, undefined),
  remove: (_, store, path) => store.delete(path),
  break: (_, store, path) => store.markUnreadable(path, 'denied'),
};

describe('Reading', () => {
  it('L5: never writes, whatever is read and whatever happens to the files meanwhile', async () => {
    const anEvent = fc.tuple(fc.constantFrom(...Object.keys(events)), fc.constantFrom(...paths), anyText);
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { maxLength: 8 }), async (sequence) => {
        const store = new InMemoryStore({ ...twoCategories, 'a.md': '# A\n\n#vision/costs\n' });
        const workspace = new Workspace(store);
        store.watch(
          (change) => void (change.kind === 'files' ? workspace.update(change.paths) : workspace.reload()),
        );
        await workspace.reload();
        for (const [name, path, text] of sequence) await events[name]?.(workspace, store, path, text);
        await workspace.reload();
        const mutations = Object.entries(store.calls).filter(
          ([name]) => !['list', 'read', 'stamp'].includes(name),
        );
        assert.ok(mutations.length > 1 && mutations.every(([, calls]) => calls === 0));
      }),
      { numRuns: runs },
    );
  });
});

describe('A file’s bytes', () => {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('L2: are those of the text that they were read as, or they are not read', () => {
    const aByte = fc.oneof(
      fc.constantFrom(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 13, 10, 0),
      fc.nat(255),
    );
    const someBytes = fc.oneof(
      fc.array(aByte, { maxLength: 24 }).map((bytes) => Uint8Array.from(bytes)),
      anyText.map(bytesOf),
    );
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const read = decodeFile(bytes, utf8);
        if (read.kind === 'text') assert.deepEqual(bytesOf(read.text), bytes);
        else assert.equal(read.reason, bytes.includes(0) ? 'binary' : 'encoding');
      }),
      { numRuns: runs },
    );
  });

  it('L2: come back from every text of the suites, a BOM before it too', () => {
    for (const text of [...commonMarkExamples(), ...naughtyStrings].flatMap((one) => [one, `\uFEFF${one}`])) {
      const bytes = bytesOf(text);
      const read = decodeFile(bytes, utf8);
      if (read.kind === 'text') assert.deepEqual(bytesOf(read.text), bytes);
      else assert.ok(bytes.includes(0));
    }
  });
});

describe('What a path is compared by', () => {
  const some = fc.oneof(
    anyCharacters,
    fc.constantFrom(...naughtyStrings, 'É', 'e\u0301', 'İ', 'ß', 'ΑΣ', 'ſ', '\u212A'),
  );

  it('L7: is the same in NFC and NFD and in any case of it, and is compared by itself', () => {
    fc.assert(
      fc.property(some, (text) => {
        const one = comparable(text);
        assert.equal(comparable(one), one);
        assert.equal(comparable(text.normalize('NFC')), one);
        assert.equal(comparable(text.normalize('NFD')), one);
        assert.equal(comparable(text.toLowerCase()), one);
      }),
      { numRuns: runs },
    );
  });

  it('L7: never alters what is written', () => {
    const spelled = ['TECH/Costs', 'Tech/COSTS', 'money/Costs', 'tech/costs/Cloud'];
    fc.assert(
      fc.property(fc.subarray(spelled), fc.boolean(), (others, inText) => {
        const list = others.map((path) => `  - ${path}\n`).join('');
        const text = inText
          ? `Notes\n\n${others.map((path) => `#${path}`).join(' ')}\n`
          : `---\nactivities:\n${list}  - other\n---\n`;
        const after = file(text, ['tech/strategy']);
        for (const path of others) assert.ok(after.includes(path));
        assert.ok(filed(after).filter((path) => path === 'tech/costs').length <= 1);
      }),
      { numRuns: runs },
    );
  });
});
