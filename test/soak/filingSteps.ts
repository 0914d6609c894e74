import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NoteNode } from '../../src/core/tree/node';
import { appendFile } from 'node:fs/promises';
import { open, runAndAccept, runWhile, typeAtEnd, untilItFollows } from '../support/workbench';
import type { Apart } from './apart';
import { apart } from './apart';
import type { World } from './world';

/** Files a closed note, under one of the first rows. */
export async function fileOne(world: World): Promise<void> {
  const note = world.aNote();
  await filing(world, [note], () => acceptOneOf(world, 'remit.fileNote', world.uri(note)));
}

/** Files the note in the editor, which has nothing to save and shows what was written when the command ends. */
export async function fileOpen(world: World): Promise<void> {
  const note = world.aNote();
  const { document } = await open(world.uri(note));
  await untilItFollows(document, world.expected.read(note));
  await filing(world, [note], () => acceptOneOf(world, 'remit.fileNote'));
  assert.equal(document.getText(), world.expected.read(note), `${note}: its editor holds the old text`);
}

/** Files the note in the editor in the middle of typing, and saves. */
export async function fileTyped(world: World): Promise<void> {
  const note = world.aNote();
  const before = world.expected.read(note);
  const { document } = await typedIn(world, note);
  const typed = document.getText();
  await acceptOneOf(world, 'remit.alsoFileUnder');
  assert.equal(world.expected.read(note), before, `${note} was saved by nobody`);
  checkFiled(note, apart(typed), apart(document.getText()));
  assert.ok(await document.save(), `${note} is not saved`);
  assert.equal(world.expected.onDisk(note), document.getText(), `${note}: saved is another text`);
  world.expected.expect(note, document.getText());
  world.filed.add(note);
}

/** Files many at once; sometimes that is taken back. */
export async function fileMany(world: World): Promise<void> {
  const notes = world.someNotes(world.random.between(10, 40));
  const before = notes.map((note) => world.expected.read(note));
  const uris = notes.map((note) => world.uri(note));
  await filing(world, notes, () => acceptOneOf(world, 'remit.fileNote', uris[0], uris));
  if (world.random.chance(0.5)) return;
  await takeBack(world, notes, before);
}

/** Files a few, and takes that back. */
export async function fileAndUndo(world: World): Promise<void> {
  const notes = world.someNotes(world.random.between(1, 3));
  const before = notes.map((note) => world.expected.read(note));
  const uris = notes.map((note) => world.uri(note));
  // Nothing but what is not filed yet can be taken back.
  if (before.some((text) => apart(text).activities !== undefined)) return fileAndUndo(world);
  await filing(world, notes, () => runAndAccept('remit.fileNote', uris[0], uris));
  await takeBack(world, notes, before);
}

async function takeBack(world: World, notes: readonly string[], before: readonly string[]): Promise<void> {
  const changed = notes.filter((note, at) => world.expected.read(note) !== before[at]);
  if (changed.length === 0) return;
  await vscode.commands.executeCommand('remit.undoLastChange');
  for (const [at, note] of notes.entries()) {
    world.expected.expect(note, before[at] ?? '');
    world.filed.delete(note);
    world.expected.read(note);
  }
}

/** Unfiles what was filed here, as much as there is of it. */
export async function unfile(world: World): Promise<void> {
  const own = [...world.filed].filter((note) => world.expected.has(note));
  world.filed.clear();
  const notes = own.length > 0 ? own : [world.aNote()];
  const before = notes.map((note) => apart(world.expected.read(note)));
  const rows = notes.flatMap((note, at) => {
    const activity = before[at]?.activities?.at(-1);
    return activity === undefined ? [] : [rowOf(world, note, activity)];
  });
  if (rows.length === 0) return;
  await vscode.commands.executeCommand('remit.unfile', rows[0], rows);
  for (const [at, note] of notes.entries()) {
    const text = world.expected.onDisk(note);
    const [old, now] = [before[at] ?? apart(''), apart(text)];
    assert.equal(now.rest, old.rest, `${note}: unfiling changed something else`);
    const gone = old.activities?.at(-1);
    assert.deepEqual(
      now.activities ?? [],
      (old.activities ?? []).filter((each) => each !== gone),
      note,
    );
    world.expected.expect(note, text);
  }
}

function rowOf(world: World, note: string, activity: string): unknown {
  const node: NoteNode = {
    ...{ kind: 'note', id: note, path: note, noteTitle: note, title: note, date: undefined },
    ...{ part: { kind: 'note' }, private: false, activity },
  };
  return { folder: vscode.workspace.workspaceFolders?.[0]?.uri ?? world.uri(''), node };
}

/** A note that nobody can file: it is left alone, and the log says why. */
export async function fileBroken(world: World): Promise<void> {
  const text = '---\ntitle: "open\n---\n# Broken\n';
  const note = 'broken/broken.md';
  if (!world.expected.has(note))
    await vscode.workspace.fs.writeFile(world.uri(note), new TextEncoder().encode(text));
  world.expected.expect(note, text);
  await runAndAccept('remit.fileNote', world.uri(note));
  world.expected.read(note);
}

/** Marks a note that is filed nowhere as needing none. */
export async function needsNoFiling(world: World): Promise<void> {
  const [note] = world.someNotes(60).filter((each) => isUnfiled(world.expected.read(each)));
  if (note === undefined) return needsNoFiling(world);
  const before = apart(world.expected.read(note));
  await vscode.commands.executeCommand('remit.needsNoFiling', world.uri(note));
  const text = world.expected.onDisk(note);
  assert.equal(apart(text).rest, before.rest, `${note}: marking it changed something else`);
  assert.deepEqual(apart(text).activities, [], `${note} is not marked`);
  world.expected.expect(note, text);
}

// Neither as a whole nor by a hashtag below one of its headings.
function isUnfiled(text: string): boolean {
  return apart(text).activities === undefined && !/^#[a-z-]+\//m.test(text);
}

/** Files many while another program appends a line to half of them: nothing of either may be lost. */
export async function fileWhileAppending(world: World): Promise<void> {
  const notes = world.someNotes(20);
  const before = notes.map((note) => world.expected.read(note));
  const added = notes.map((note, at) => (at % 2 === 0 ? `Appended ${world.next()} to ${note}.` : ''));
  const append = async (): Promise<void> => {
    for (const [at, note] of notes.entries()) if (added[at]) await appendFile(world.onDisk(note), added[at]);
  };
  let appending: Promise<void> | undefined;
  const uris = notes.map((note) => world.uri(note));
  await runWhile(
    'remit.fileNote',
    [uris[0], uris],
    () => (appending ??= world.random.chance(0.7) ? append() : undefined),
  );
  await (appending ?? append());
  for (const [at, note] of notes.entries()) {
    const [old, now] = [before[at] ?? '', world.expected.onDisk(note)];
    checkFiled(note, apart(old + (added[at] ?? '')), apart(now));
    world.expected.expect(note, now);
    world.filed.add(note);
  }
}

/** Files notes that both branches share, while git checks out the other one. */
export async function fileWhileCheckingOut(world: World): Promise<void> {
  await world.repository.commit(world.expected.state);
  const [here, there] = [world.expected.state, world.repository.stateOf(world.repository.other)];
  const shared = world.expected.notes.filter((note) => here.get(note) === there.get(note));
  const notes = world.someNotes(10, shared);
  const before = notes.map((note) => apart(world.expected.read(note)));
  const uris = notes.map((note) => world.uri(note));
  await Promise.all([acceptOneOf(world, 'remit.fileNote', uris[0], uris), world.repository.checkOut()]);
  world.expected.become(there);
  for (const [at, note] of notes.entries()) {
    const text = world.expected.onDisk(note);
    checkFiled(note, before[at] ?? apart(''), apart(text));
    world.expected.expect(note, text);
    world.filed.add(note);
  }
}

/** The command line files a note at the moment at which the editor does. */
export async function fileFromBoth(world: World): Promise<void> {
  const note = world.aNote();
  const before = apart(world.expected.read(note));
  const path = world.random.pick(['technical-vision/security-audits', 'technical-vision/cost-management']);
  const fromOutside = world.remit('file', note, '--to', path);
  await Promise.all([fromOutside, acceptOneOf(world, 'remit.alsoFileUnder', world.uri(note))]);
  const text = world.expected.onDisk(note);
  checkFiled(note, before, apart(text), path);
  assert.ok(apart(text).activities?.includes(path), `${note} was said to be filed under ${path}, and is not`);
  world.expected.expect(note, text);
  world.filed.add(note);
}

/** Runs a command that files all of these, and checks that it did that and no more. */
async function filing(world: World, notes: readonly string[], command: () => Promise<void>): Promise<void> {
  const before = notes.map((note) => apart(world.expected.read(note)));
  await command();
  for (const [at, note] of notes.entries()) {
    const text = world.expected.onDisk(note);
    checkFiled(note, before[at] ?? apart(''), apart(text));
    world.expected.expect(note, text);
    world.filed.add(note);
  }
}

/** `by`: where another hand has filed it. */
function checkFiled(note: string, before: Apart, after: Apart, by?: string): void {
  assert.equal(after.rest, before.rest, `${note}: filing changed something else`);
  const [old, now] = [new Set(before.activities), new Set(after.activities)];
  for (const each of old) assert.ok(now.has(each), `${note} is no longer filed under ${each}`);
  const added = [...now].filter((each) => !old.has(each) && each !== by);
  assert.ok(added.length <= 1, `${note} is filed under more than was asked for: ${added.join(', ')}`);
  assert.ok(now.size > 0, `${note} is not filed`);
}

/** Opens a note and types at its end. */
export async function typedIn(world: World, note: string): Promise<vscode.TextEditor> {
  const editor = await open(world.uri(note));
  await untilItFollows(editor.document, world.expected.read(note));
  await typeAtEnd(editor, ` Typed ${world.next()}.`);
  return editor;
}

/** Moves down by a few rows before the first Enter. */
async function acceptOneOf(world: World, command: string, ...args: readonly unknown[]): Promise<void> {
  let rows = world.random.between(0, 3);
  await runWhile(command, args, async () => {
    for (; rows > 0; rows--) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  });
}
