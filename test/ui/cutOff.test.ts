import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { after, before, describe } from 'mocha';
import type { EditorServer } from '../host/server.mjs';
import { Editor } from '../support/journey/editor';
import { journey } from '../support/journey/journey';
import type { Texts } from '../support/journey/texts';
import { textsOf } from '../support/journey/texts';
import { until } from '../support/journey/until';

// A soak has as many as it is told.
const rounds = Number(process.env['REMIT_RUNS'] ?? 1);
const notes = 120;
/** The note that is changed by an operation of its own first: what is undone later must not be this one. */
const earlier = 'earlier.md';
const category = (id: string, title: string, ...activities: readonly string[]): string =>
  `---\ntitle: ${title}\nactivities:\n${activities.map((one) => `  - id: ${id}-${one}\n    title: ${title} ${one}\n`).join('')}---\n`;

/** A change of many files, as a person makes it; the last key of it is pressed by `accept`. */
interface Operation {
  readonly name: RegExp;
  readonly begin: (editor: Editor) => Promise<void>;
}

const operations: readonly Operation[] = [
  { name: /Rename tech\/tech-ops to tech\/run/, begin: (editor) => rename(editor, 'Tech ops', 'run') },
  {
    name: /Merge tech\/tech-ops into/,
    begin: (editor) => chosen(editor, 'Merge Into…', 'Merge "Tech ops" Into', 'People hiring'),
  },
  {
    name: /Move tech\/tech-ops to people/,
    begin: (editor) => chosen(editor, 'Move to Category…', 'Move tech/tech-ops to', 'People'),
  },
  { name: /Rename tech to technology/, begin: (editor) => rename(editor, 'Tech', 'technology') },
];

/** What ends an extension host in the middle of its work; returns the window that comes afterwards. */
type Cut = (editor: Editor, server: EditorServer) => Promise<Editor>;

const reload: Cut = async (editor) => {
  await editor.page.reload();
  return editor;
};

const killHost: Cut = async (editor, server) => {
  assert.ok(server.killExtensionHosts() > 0);
  return reload(editor, server);
};

const closeWindow: Cut = async ({ page, folder }) => {
  const next = await page.context().newPage();
  next.setDefaultTimeout(120_000);
  const address = page.url();
  await page.close();
  await next.goto(address);
  return new Editor(next, folder);
};

describe('A change of many files that is cut off', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'remit-cut-off-'));

  before(() => {
    fs.mkdirSync(path.join(folder, 'responsibilities'));
    const write = (file: string, text: string): void => fs.writeFileSync(path.join(folder, file), text);
    write('responsibilities/tech.md', category('tech', 'Tech', 'ops', 'costs'));
    write('responsibilities/people.md', category('people', 'People', 'hiring'));
    write(earlier, '# Earlier\n');
    for (let note = 0; note < notes; note++)
      write(`note-${note}.md`, `---\nactivities: [tech/tech-ops]\n---\n# Note ${note}\n`);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const host of ['node', 'web'] as const) {
    const cuts: Readonly<Record<string, Cut>> = {
      'a reload': reload,
      ...(host === 'node' ? { 'a kill': killHost } : { 'a closed window': closeWindow }),
    };
    for (const [at, [name, cut]] of Object.entries(cuts).entries()) {
      journey(
        `by ${name} is named, and finished or undone as a whole (${host} host)`,
        { host, workspace: { copyOf: folder } },
        async (first, server) => {
          let editor = first;
          const seen = { finished: 0, undone: 0, whole: 0 };
          // One way of cutting begins with finishing, the other one with undoing.
          for (let round = at; round < rounds + at; round++) {
            const [next, came] = await cutOffOnce(editor, server, cut, round);
            editor = next;
            seen[came]++;
          }
          console.log(`    ${JSON.stringify(seen)}`);
          if (editor !== first) await editor.page.close();
        },
      );
    }
  }
});

// A window restores its side bar some time after its tabs: a click on the way there would close what just came,
// where the command only ever opens.
async function untilRestored(editor: Editor): Promise<void> {
  await editor.runCommand('View: Show Remit');
  await editor.on.row('People hiring').waitFor();
}

type Came = 'finished' | 'undone' | 'whole';

async function cutOffOnce(
  editor: Editor,
  server: EditorServer,
  cut: Cut,
  round: number,
): Promise<readonly [Editor, Came]> {
  const { name, begin } = operations[Math.floor(round / 2) % operations.length] ?? assert.fail();
  await editor.showContainer('Remit');
  await editor.on.row('Tech ops').waitFor();
  const original = textsOf(editor);
  await fileEarlier(editor);
  const base = textsOf(editor);
  await begin(editor);
  await editor.quickPick.accept();
  // The golden ratio spreads the moments over all of the operation.
  await changedFiles(editor, base, Math.floor(notes * ((round * 0.618 + 0.3) % 1)));
  const next = await cut(editor, server);
  await untilRestored(next);
  const came = await settle(next, { name, base, isFinished: round % 2 === 0 });
  restore(next, original);
  await next.runCommand('Notifications: Clear All Notifications');
  await next.runCommand('Remit: Refresh');
  return [next, came];
}

async function settle(
  editor: Editor,
  { name, base, isFinished }: { readonly name: RegExp; readonly base: Texts; readonly isFinished: boolean },
): Promise<Came> {
  const left = notesLeft(editor);
  if (left === notes || left === 0) return 'whole';
  const told = await editor.notification(/was cut off before all of its \d+ files were written/);
  assert.match(await told.innerText(), name);
  await told.getByText(isFinished ? 'Finish' : 'Undo', { exact: true }).click();
  if (isFinished) {
    await until('all notes changed', () => notesLeft(editor) === 0);
    await editor.runCommand('Remit: Undo Last Change');
  }
  await until('every file as it was before', () => isDeepStrictEqual(textsOf(editor), base));
  return isFinished ? 'finished' : 'undone';
}

/** The notes that the operation has not changed. */
function notesLeft(editor: Editor): number {
  const texts = Object.entries(textsOf(editor));
  return texts.filter(([file, text]) => file.startsWith('note-') && text.includes('[tech/tech-ops]')).length;
}

async function changedFiles({ folder }: Editor, base: Texts, count: number): Promise<void> {
  const file = Object.keys(base).filter((one) => one.startsWith('note-'))[count] ?? '';
  const isChanged = (): boolean => fs.readFileSync(path.join(folder, file), 'utf8') !== base[file];
  const until = performance.now() + 120_000;
  while (!isChanged()) {
    assert.ok(performance.now() < until, `${file} is not changed`);
    await new Promise(setImmediate);
  }
}

function restore(editor: Editor, texts: Texts): void {
  const { folder } = editor;
  for (const file of Object.keys(textsOf(editor))) if (!(file in texts)) fs.rmSync(path.join(folder, file));
  for (const [file, text] of Object.entries(texts)) fs.writeFileSync(path.join(folder, file), text);
}

async function fileEarlier(editor: Editor): Promise<void> {
  await editor.openFile(earlier);
  await editor.runCommand('Remit: Needs No Filing');
  await editor.fileOnDisk(earlier, (text) => text.includes('activities: []'));
}

async function rename(editor: Editor, row: string, id: string): Promise<void> {
  // A window that is still restoring takes the focus, and with it closes a pick.
  await until('the new path asked for', async (timeout) => {
    await menu(editor, row, 'Rename…', `Rename "${row}"`);
    await editor.on.quickPickRow('Path').first().click({ timeout });
    await editor.on.quickInput.getByText('New Path for').waitFor({ timeout });
    return true;
  });
  await editor.quickPick.type(id);
  await editor.quickPick.accept();
  await editor.on.quickPickRow('Cancel').waitFor();
}

async function chosen(editor: Editor, item: string, question: string, target: string): Promise<void> {
  await menu(editor, 'Tech ops', item, question);
  await editor.quickPick.pick(target);
  await editor.on.quickPickRow('Cancel').waitFor();
}

// While the rows are read anew the editor hands a command none of them, and it asks which it is about.
async function menu(editor: Editor, row: string, item: string, question: string): Promise<void> {
  await until(`${item} asked about ${row}`, async () => {
    await editor.rowMenu(row, item);
    await editor.on.quickInputBox.waitFor();
    const isAbout = await editor.on.quickInput.getByText(question).first().isVisible();
    if (!isAbout) await editor.quickPick.cancel();
    return isAbout;
  });
}
