import assert from 'node:assert/strict';
import path from 'node:path';
import { remit } from '../support/commandLine';
import { inFileTree } from '../support/fileTree';
import {
  addressOf,
  anchorsIn,
  bytesIn,
  realFilings,
  realNotesFolder,
  whereRealNotesAre,
} from '../support/realNotes';

type Files = Readonly<Record<string, Uint8Array>>;

const quarters = [
  { id: '2024-Q2', months: /\/2024-0[456]-/ },
  { id: '2024-Q4', months: /\/2024-1[012]-/ },
  { id: '2025-Q1', months: /\/2025-0[123]-/ },
];
const ours = ['responsibilities', 'reports'];

describe(`Real meeting notes${whereRealNotesAre}`, () => {
  let real: Files = {};

  before(async function () {
    if (realNotesFolder === undefined) this.skip();
    real = await bytesIn(realNotesFolder);
  });

  it('are read without a problem, and all of them are to file', () =>
    inFileTree(real, async (folder) => {
      assert.equal((await remit(folder, 'init')).code, 0);
      const { code, stdout, stderr } = await remit(folder, 'check');
      assert.deepEqual([code, stdout, stderr], [0, '', 'No problems. 213 notes were read.\n']);
      const tree = JSON.parse((await remit(folder, 'tree', '--json')).stdout) as Record<string, unknown>;
      assert.deepEqual([tree['notes'], tree['toFile'], tree['problems']], [213, 213, 0]);
    }));

  it('are filed, reported so that every line says something of its own, and unfiled to the byte', () =>
    inFileTree(real, async (folder) => {
      await remit(folder, 'init');
      await fileAll(folder);
      const shown: Item[] = [];
      for (const { id, months } of quarters) {
        const inQuarter = realFilings.filter(({ note }) => months.test(note));
        assert.ok(inQuarter.length > 10, `the choice holds enough of ${id}`);
        const { stdout } = await remit(folder, 'report', '--period', id, '--output', '-');
        const items = itemsOf(stdout);
        assert.deepEqual(items.map(({ link }) => link).sort(), inQuarter.map(addressOf).sort());
        await assertLandsOnHeadings(folder, items);
        shown.push(...items);
      }
      assertTelling(shown);
      await assertWrittenOnce(folder, '2024-Q4');
      await unfileAll(folder);
      assertSameBytes(await bytesIn(folder, ours), real);
    }));
});

/** In one run for each activity. */
async function fileAll(folder: string): Promise<void> {
  for (const activity of new Set(realFilings.map(({ to }) => to))) {
    const parts = realFilings.filter(({ to }) => to === activity).map(addressOf);
    const { code, stdout, stderr } = await remit(folder, 'file', ...parts, '--to', activity);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, parts.map((part) => `${part}: Filed.\n`).join(''));
  }
}

/** In one run for everything. */
async function unfileAll(folder: string): Promise<void> {
  const activities = new Set(realFilings.map(({ to }) => to));
  const parts = realFilings.map(addressOf);
  const { code, stderr } = await remit(folder, 'unfile', ...parts, '--from', ...activities);
  assert.deepEqual([code, stderr], [0, '']);
}

/** A line of a report that links to a note. */
interface Item {
  readonly link: string;
  readonly note: string;
  readonly heading: string | undefined;
  readonly line: string | undefined;
}

/** The lines of notes; an action or a decision that a note holds has a line of its own. */
function itemsOf(markdown: string): readonly Item[] {
  const notes = markdown.replace(/^## (?:Actions|Decisions)\n.*?(?=^## )/gms, '');
  return [...notes.matchAll(/^ *- .*\]\(([^)\s]+)\)(?:.*? — (.*))?/gm)].map(([, address = '', line]) => {
    const link = decodeURIComponent(address);
    const [note = '', heading] = link.split('#');
    return { link, note, heading, line };
  });
}

function assertTelling(items: readonly Item[]): void {
  const told = items.filter(({ line }) => line !== undefined);
  assert.ok(told.length >= items.length * 0.9, `${told.length} of ${items.length} have a line`);
  for (const { line } of told) {
    const notes = new Set(told.filter((other) => other.line === line).map(({ note }) => note));
    assert.ok(notes.size < 3, `"${line ?? ''}" is what ${notes.size} notes say`);
  }
}

async function assertLandsOnHeadings(folder: string, items: readonly Item[]): Promise<void> {
  const files = await bytesIn(folder);
  for (const { note, heading } of items) {
    const text = textOf(files, note);
    if (heading !== undefined) assert.ok(anchorsIn(text).includes(heading), `${note} has no #${heading}`);
  }
}

async function assertWrittenOnce(folder: string, period: string): Promise<void> {
  const file = `reports/${period}.md`;
  const first = await remit(folder, 'report', '--period', period);
  assert.equal(first.stdout, `${file}: Created.\n`);
  const written = await bytesIn(folder);
  for (const { note } of itemsOf(textOf(written, file))) textOf(written, path.posix.join('reports', note));
  const second = await remit(folder, 'report', '--period', period);
  assert.deepEqual([second.code, second.stdout], [0, `${file}: Up to date.\n`]);
  assertSameBytes(await bytesIn(folder), written);
}

function assertSameBytes(found: Files, expected: Files): void {
  assert.deepEqual(Object.keys(found), Object.keys(expected));
  const changed = Object.keys(found).filter(
    (file) => Buffer.compare(found[file] ?? Buffer.of(), expected[file] ?? Buffer.of()) !== 0,
  );
  assert.deepEqual(changed, []);
}

function textOf(files: Files, file: string): string {
  const bytes = files[file];
  assert.ok(bytes, `${file} is there`);
  return new TextDecoder().decode(bytes);
}
