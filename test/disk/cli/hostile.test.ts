import assert from 'node:assert/strict';
import { remit } from '../../support/commandLine';
import type { Run } from '../../support/commandLine';
import { inFileTree } from '../../support/fileTree';
import { hostileTitles } from '../../support/hostileTitles';

const quoted = (title: string): string => JSON.stringify(title);

/** A folder in which each hostile title is what a category, its activities, a note and a problem are called. */
const files = Object.fromEntries(
  hostileTitles.flatMap((title, at): (readonly [string, string])[] => {
    const activities = `[{ id: ops, title: ${quoted(title)}, description: ${quoted(title)} }, quiet]`;
    return [
      [`responsibilities/c${at}.md`, `---\ntitle: ${quoted(title)}\nactivities: ${activities}\n---\n`],
      [
        `n${at}.md`,
        `---\ntitle: ${quoted(title)}\nsummary: ${quoted(title)}\ndate: 2026-11-01\nactivities: [c${at}/ops]\n---\n`,
      ],
      [
        `m${at}.md`,
        `---\ntitle: ${quoted(title)}\ndate: ${quoted(title)}\nactivities: [${quoted(title)}]\n---\n`,
      ],
    ];
  }),
);
const statement = `---\nrole: "\u001b[31m"\n---\nI answer \u001b[2J for it.\n\n    code \u009b31m\n\n\`\u0007\`\n`;
const folderOf = { ...files, 'responsibilities/index.md': statement };

/** Whatever a terminal obeys rather than prints, and whatever turns the order of what it prints. */
const order = /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

function assertOnlyPrints({ stdout, stderr }: Run): void {
  assert.doesNotMatch(stdout, order);
  assert.doesNotMatch(stderr, order);
}

describe('What hostile titles make the command line print', () => {
  const commands = [
    ['tree'],
    ['tree', '--json'],
    ['check'],
    ['check', '--json'],
    ['suggest', ...hostileTitles.map((_, at) => `m${at}.md`)],
    ['suggest', '--json', ...hostileTitles.map((_, at) => `m${at}.md`)],
    ['report', '--output', '-'],
    ['report', '--format', 'json'],
    ['report', '--format', 'html'],
    ['report'],
    ['file', 'm0.md', '--to', 'c0/ops', ...hostileTitles.filter((title) => !title.includes('\0'))],
    ['unfile', 'n0.md', '--from', ...hostileTitles],
    ['rename', 'c0/ops', 'c0/\u001b[2J'],
    ['rename', 'c1', '\u202Ec'],
    ['merge', 'c2', '\u001b[2J'],
    ['\u001b[2J'],
    ['tree', '\u001b[2J'],
  ];
  for (const args of commands) {
    it(`only prints: ${quoted(args.slice(0, 3).join(' '))}`, () =>
      inFileTree(folderOf, async (folder) => assertOnlyPrints(await remit(folder, ...args))));
  }

  it('is the same for scripts: JSON means the titles as they are', () =>
    inFileTree(folderOf, async (folder) => {
      const { stdout } = await remit(folder, 'tree', '--json');
      const { categories } = JSON.parse(stdout) as { readonly categories: readonly { title: string }[] };
      const onOneLine = hostileTitles.map((title) => title.replace(/\s+/g, ' ').trim());
      assert.deepEqual(new Set(categories.map(({ title }) => title)), new Set(onOneLine));
    }));
});
