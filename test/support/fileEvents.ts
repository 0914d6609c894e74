import fc from 'fast-check';
import type { FilePath } from '../../src/core/store/store';
import { filedUnder } from './aFolder';
import type { InMemoryStore } from './inMemoryStore';

/** An event that changes files of a workspace. Returns the paths that it changed. */
export type Happening = (store: InMemoryStore) => readonly FilePath[];

const notes = [
  ...[
    'a.md',
    'b.md',
    'notes/a.md',
    'notes/deep/b.md',
    'notes/c.tmp.md',
    'drafts/d.md',
    'x/a.md',
    'x/deep/b.md',
  ],
  ...['README.md', 'reports/r.md', '.x/h.md', 'x/reports.md', 'responsibilities/templates/note.md'],
];
const categories = ['responsibilities/vision.md', 'responsibilities/people.md'];
const remit = 'responsibilities/index.md';
const ignoring = ['.gitignore', 'notes/.gitignore', 'x/deep/.gitignore'];

const soundNotes = [
  ...[
    '',
    '# A note\n',
    'See #vision/costs and #people.\n',
    '# One\n\n## Two\n\n#vision/security\n\n- [ ] do 📅 2026-11-20\n',
  ],
  ...['vision/costs', 'vision', 'people/interviewing', 'vision/gone', 'vision/GONE', 'other'].map((path) =>
    filedUnder(path),
  ),
  ...[
    '---\nactivities: []\ndate: 2026-11-20\n---\n',
    '---\ntags: [vision/costs, mine]\nprivate: true\n---\nText\n',
  ],
  '# Report\n\n<!-- remit:begin report 2026-Q4 abc -->\n',
];
const brokenNotes = ['---\nactivities: [vision\n---\n', '---\na: 1\na: 2\n---\n'];
const soundCategories = [
  ...[
    '---\ntitle: Vision\norder: 1\nactivities: [costs, security]\n---\n',
    '---\nactivities: [costs]\nshare: 80\n---\n',
  ],
  ...['---\nactivities:\n  - id: interviewing\n    aliases: [vision/gone]\n---\n'],
];
const brokenCategories = [
  '',
  '---\ntitle: "x\n---\n',
  '---\nactivities: [costs, costs]\norder: first\n---\n',
];
const soundRemits = [
  ...['', 'Mine.\n', '---\nexclude: [drafts/**]\n---\n', '---\nnotes: ["notes/**/*.md"]\n---\n'],
  ...[
    '---\ngitignore: true\n---\n',
    '---\ngitignore: true\nexclude: ["**/deep"]\nfolders: { reports: x }\n---\n',
  ],
];
const brokenRemits = ['---\nrole: "x\n---\n', '---\nexclude: ["(a+)+b"]\n---\n', '---\nkey: labels\n---\n'];
const ignores = ['', 'a.md\n', '*.tmp.md\n/deep/\n', '*\n!b.md\n', 'notes/\n', '!a.md\n!deep/\n'];

const aNote = fc.constantFrom(...notes);
const aPath = fc.oneof(
  { weight: 6, arbitrary: aNote },
  fc.constantFrom(...categories, remit),
  fc.constantFrom(...ignoring),
);

const onDisk = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(aNote, fc.constantFrom(...soundNotes, ...brokenNotes)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom(...categories),
      fc.constantFrom(...soundCategories, ...brokenCategories),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(remit), fc.constantFrom(...soundRemits, ...brokenRemits)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...ignoring), fc.constantFrom(...ignores)) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('responsibilities/Index.md'),
      fc.constantFrom('', '---\nrole: CTO\n---\n'),
    ),
  },
);

// A note that is broken while it is being edited keeps its previous reading by design, and so differs from a fresh
// read.
const typed = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(aNote, fc.constantFrom(...soundNotes)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...categories), fc.constantFrom(...soundCategories)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(remit), fc.constantFrom(...soundRemits)) },
);

/** Arbitrary files of a workspace, usually with two categories. */
export const someFiles: fc.Arbitrary<Readonly<Record<FilePath, string>>> = fc
  .array(onDisk, { maxLength: 12 })
  .map((files) => Object.fromEntries(files));

const move = (store: InMemoryStore, from: FilePath, to: FilePath): readonly FilePath[] => {
  const text = store.texts()[from];
  if (text === undefined || from === to) return [];
  store.delete(from);
  store.change(to, text);
  return [from, to];
};

/** An arbitrary event: made by hand, in an editor or by another program. */
export const aHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: onDisk.map(([path, text]): Happening => (store) => {
      store.change(path, text);
      return [path];
    }),
  },
  {
    weight: 2,
    arbitrary: aPath.map((path): Happening => (store) => {
      store.delete(path);
      return [path];
    }),
  },
  {
    weight: 2,
    arbitrary: typed.map(([path, text]): Happening => (store) => {
      store.openUnsaved(path, text);
      return [path];
    }),
  },
  {
    weight: 1,
    arbitrary: aPath.map((path): Happening => (store) => {
      store.openUnsaved(path, undefined);
      return [path];
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(aNote, fc.constantFrom('binary', 'too-large', 'denied', undefined))
      .map(([path, reason]): Happening => (store) => {
        store.markUnreadable(path, reason);
        return [path];
      }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(aNote, aNote).map(
      ([from, to]): Happening =>
        (store) =>
          move(store, from, to),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('notes', 'x', 'notes/deep', 'responsibilities'),
        fc.constantFrom('drafts', 'x/moved', '.x'),
      )
      .map(([from, to]): Happening => (store) => {
        const below = Object.keys(store.texts()).filter((path) => path.startsWith(`${from}/`));
        return below.flatMap((path) => move(store, path, to + path.slice(from.length)));
      }),
  },
);
