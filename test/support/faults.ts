import assert from 'node:assert/strict';
import type { Journal } from '../../src/core/actions/journal';
import { finishLastChange } from '../../src/core/actions/finishLastChange';
import type { FileOutcome } from '../../src/core/actions/outcome';
import { undoLastChange } from '../../src/core/actions/undoLastChange';
import { Workspace } from '../../src/core/workspace/workspace';
import type { FilePath, Store } from '../../src/core/store/store';
import { twoCategories } from './aFolder';
import { aJournal } from './aJournal';
import type { Fault, Interference } from './faultyStore';
import { faultsOf, faultyJournal, faultyStore } from './faultyStore';
import { InMemoryStore } from './inMemoryStore';

/** The environment of an action: a workspace that was read, its store and its journal, which may fail. */
export interface Stage {
  readonly workspace: Workspace;
  readonly store: Store;
  readonly journal: Journal;
}

/** An action and the folder that it runs on: `files` in addition to `twoCategories`, and texts of unsaved editors. */
export interface Scenario {
  readonly files: Readonly<Record<FilePath, string>>;
  readonly unsaved?: Readonly<Record<FilePath, string>>;
  /** Runs before the action, without faults. */
  readonly prepare?: (stage: Stage) => Promise<unknown>;
  /** The action; it returns an outcome for every file that it was to change. */
  readonly act: (stage: Stage) => Promise<readonly FileOutcome[]>;
}

/**
 * L13: runs a scenario once for every call that it makes of its store and journal, and every way in which that call
 * can go wrong (`faultsOf`). Asserts each time:
 *
 * - every file holds what it held before, or what the undisturbed action leaves in it (or did on the way, where it
 *   edits a file more than once), and nothing else;
 * - the outcomes name every file that was to change, and as refused each that does not hold the result;
 * - a second run, with nothing going wrong, leaves every file as the undisturbed action does.
 *
 * Where a call rejects, which a store may not do but for `list`, the action may reject too; where the process died,
 * nobody is left to tell. Answers how many failures were tried, for a test to see that there were some.
 */
export async function forEveryFailure(scenario: Scenario): Promise<number> {
  const clean = await undisturbed(scenario);
  let tried = 0;
  for (const [at, call] of clean.calls.entries()) {
    for (const fault of faultsOf(call)) {
      await failAt(scenario, clean, { at, call, fault });
      tried++;
    }
  }
  return tried;
}

/**
 * L17: runs a scenario once for every call that it makes and every file that it changes, and lets somebody else get
 * at that file right before the call: write to its end, type in an editor, remove it. Then once more with somebody
 * who writes before every call. Asserts that nothing they wrote is lost, that every file holds what the action makes
 * of the old or the new text, and that a file which it gave up on is named as refused. Answers how often it was
 * interrupted.
 */
export async function forEveryWriter(scenario: Scenario): Promise<number> {
  const clean = await undisturbed(scenario);
  let tried = 0;
  for (const path of changedIn(clean)) {
    for (const writer of isEditor(path) ? [typing] : [appending, typing, removing]) {
      const early = await undisturbed(scenario, (store) => writer.write(store, path));
      for (const at of clean.calls.keys()) {
        await interruptAt(scenario, { clean, early, writer, path, at });
        tried++;
      }
    }
    if (clean.before[path] !== undefined && !isEditor(path)) await interruptAlways(scenario, clean, path);
  }
  return tried;
}

/**
 * L20: runs a scenario once for every call that it makes, and lets the process die there. Asserts that another process can
 * finish it, so that every file is as the undisturbed action leaves it, or undo it, finished or not, so that every file is
 * as it was. Answers how often it was cut off.
 */
export async function forEveryCut(scenario: Scenario): Promise<number> {
  const clean = await undisturbed(scenario);
  for (const [at, call] of clean.calls.entries()) {
    const where = `cut off at call ${at + 1} (${call})`;
    const finished = await cutOffAt(scenario, at);
    const isBegun = (await finished.stage.journal.load()).length > 0;
    await finishLastChange(finished.stage.workspace, finished.stage.journal);
    assertAre(finished.raw, isBegun ? clean.after : clean.before, `${where}, finished`);
    const undone = await cutOffAt(scenario, at);
    for (const { raw, stage } of [finished, undone]) {
      await undoLastChange(stage.workspace, stage.journal);
      assertAre(raw, clean.before, `${where}, undone${raw === finished.raw ? ' after it was finished' : ''}`);
    }
  }
  return clean.calls.length;
}

/** What another process finds after the one that ran the action has died at a call. */
async function cutOffAt(
  scenario: Scenario,
  at: number,
): Promise<{ readonly raw: InMemoryStore; readonly stage: Stage }> {
  const { raw, stage, interfere } = await setUp(scenario);
  await runUntil(scenario, stage, (died) => {
    let calls = 0;
    interfere(() => {
      if (calls++ !== at) return undefined;
      died();
      return 'died';
    });
  });
  interfere(() => undefined);
  return { raw, stage: await stageOver(raw, stage.journal, () => undefined) };
}

function assertAre(raw: InMemoryStore, expected: Texts, where: string): void {
  const now = textsOf(raw);
  for (const path of pathsOf(now, expected)) assert.equal(now[path], expected[path], `${where}: ${path}`);
}

/** Every file's text by path; the text of an unsaved editor is under the path followed by `*`. */
type Texts = Readonly<Record<string, string | undefined>>;

interface Course {
  readonly before: Texts;
  readonly after: Texts;
  /** The states of all files over time. */
  readonly states: readonly Texts[];
  readonly calls: readonly string[];
}

interface SetUp {
  readonly raw: InMemoryStore;
  readonly stage: Stage;
  /** Applies to all calls from now on. */
  readonly interfere: (interference: Interference) => void;
}

async function setUp({ files, unsaved = {}, prepare }: Scenario): Promise<SetUp> {
  const raw = new InMemoryStore({ ...twoCategories, ...files });
  for (const [path, text] of Object.entries(unsaved)) raw.openUnsaved(path, text);
  let current: Interference = () => undefined;
  const journal = aJournal();
  const stage = await stageOver(raw, journal, (call) => current(call));
  await prepare?.(stage);
  const interfere = (wanted: Interference): void => {
    current = wanted;
  };
  return { raw, stage, interfere };
}

async function stageOver(raw: InMemoryStore, journal: Journal, interference: Interference): Promise<Stage> {
  const store = faultyStore(raw, interference);
  const workspace = new Workspace(store);
  await workspace.reload();
  return { workspace, store, journal: faultyJournal(journal, interference) };
}

async function undisturbed(
  scenario: Scenario,
  first: (store: InMemoryStore) => void = () => undefined,
): Promise<Course> {
  const { raw, stage, interfere } = await setUp(scenario);
  first(raw);
  const [before, calls] = [textsOf(raw), [] as string[]];
  const states = [before];
  interfere((call) => {
    calls.push(call);
    states.push(textsOf(raw));
    return undefined;
  });
  await scenario.act(stage);
  const after = textsOf(raw);
  return { before, after, states: [...states, after], calls };
}

async function failAt(
  scenario: Scenario,
  clean: Course,
  { at, call, fault }: { readonly at: number; readonly call: string; readonly fault: Fault },
): Promise<void> {
  const where = `call ${at + 1} (${call}) ${fault}`;
  const { raw, stage, interfere } = await setUp(scenario);
  const result = await runUntil(scenario, stage, (died) => {
    let calls = 0;
    interfere(() => {
      if (calls++ !== at) return undefined;
      if (fault === 'died') died();
      return fault;
    });
  });
  const now = textsOf(raw);
  for (const path of pathsOf(now, clean.after)) {
    const known = clean.states.some((texts) => texts[path] === now[path]);
    assert.ok(known, `${where}: ${path} holds neither its before nor its after: ${String(now[path])}`);
  }
  if (result.kind === 'rejected') {
    const mayReject = fault === 'rejected';
    assert.ok(mayReject, `${where}: the action rejected: ${String(result.error)}`);
  }
  if (result.kind === 'done') assertTold(clean, now, result.outcomes, where);
  interfere(() => undefined);
  const isDone = result.kind === 'done' && !result.outcomes.some(isRefused);
  if (isDone || isSame(now, clean.after)) return;
  await scenario.act(result.kind === 'died' ? await stageOver(raw, stage.journal, () => undefined) : stage);
  const again = textsOf(raw);
  for (const path of Object.keys(clean.after)) {
    assert.equal(again[path], clean.after[path], `${where}: a second run does not complete ${path}`);
  }
}

type Result =
  | { readonly kind: 'done'; readonly outcomes: readonly FileOutcome[] }
  | { readonly kind: 'rejected'; readonly error: unknown }
  | { readonly kind: 'died' };

function runUntil(scenario: Scenario, stage: Stage, arm: (died: () => void) => void): Promise<Result> {
  return new Promise((resolve) => {
    arm(() => resolve({ kind: 'died' }));
    scenario.act(stage).then(
      (outcomes) => resolve({ kind: 'done', outcomes }),
      (error: unknown) => resolve({ kind: 'rejected', error }),
    );
  });
}

function assertTold(clean: Course, now: Texts, outcomes: readonly FileOutcome[], where: string): void {
  for (const path of changedIn(clean)) {
    // The outcome of a file to be created may name the file that its creation was refused for.
    const isNew = clean.before[path] === undefined;
    const told = outcomes.filter(
      (outcome) => isAbout(outcome, fileOf(path)) || (isNew && isRefused(outcome)),
    );
    assert.ok(told.length > 0, `${where}: nothing is said of ${path}`);
    const isDone = now[path] === clean.after[path];
    assert.ok(isDone || told.some(isRefused), `${where}: ${path} is told as done`);
  }
}

// The outcome of a moved file may name either of its paths.
const isAbout = (outcome: FileOutcome, path: FilePath): boolean =>
  outcome.path === path || (outcome.status === 'moved' && outcome.from === path);

const isRefused = ({ status }: FileOutcome): boolean => status === 'refused';

const changedIn = ({ before, after }: Course): readonly string[] =>
  pathsOf(before, after).filter((path) => before[path] !== after[path]);

/** Another program or user who edits one file. */
interface Writer {
  readonly name: string;
  write(store: InMemoryStore, path: string): void;
  /** The key of their text in `Texts`, and the text that they make of the one they found. */
  readonly place: (path: string) => string;
  readonly turned: (text: string | undefined) => string | undefined;
}

const theirs = 'Somebody else wrote this.\n';
const isEditor = (path: string): boolean => path.endsWith('*');
const fileOf = (path: string): FilePath => path.replace(/\*$/, '');
const withTheirs = (text: string | undefined): string => (text ?? '') + theirs;

const appending: Writer = {
  name: 'a writer',
  write: (store, path) => store.change(path, withTheirs(store.texts()[path])),
  place: (path) => path,
  turned: withTheirs,
};

const typing: Writer = {
  name: 'a typist',
  write: (store, path) => {
    const file = fileOf(path);
    store.openUnsaved(file, withTheirs(store.unsavedText(file) ?? store.texts()[file]));
  },
  place: (path) => `${fileOf(path)}*`,
  turned: withTheirs,
};

const removing: Writer = {
  name: 'a remover',
  write: (store, path) => store.delete(path),
  place: (path) => path,
  turned: () => undefined,
};

interface Interruption {
  readonly clean: Course;
  /** The action's course if they had edited the file before it began. */
  readonly early: Course;
  readonly writer: Writer;
  readonly path: string;
  readonly at: number;
}

async function interruptAt(scenario: Scenario, interruption: Interruption): Promise<void> {
  const { clean, early, writer, path, at } = interruption;
  const { raw, stage, interfere } = await setUp(scenario);
  let calls = 0;
  interfere(() => {
    if (calls++ === at) writer.write(raw, path);
    return undefined;
  });
  const outcomes = await scenario.act(stage);
  const now = textsOf(raw);
  const where = `${writer.name} at ${path} before call ${at + 1} (${clean.calls[at] ?? ''})`;
  const place = writer.place(path);
  for (const file of pathsOf(now, clean.after, early.after)) {
    const known = [...clean.states, ...early.states].map((texts) => texts[file]);
    const allowed =
      file === place
        ? [
            ...early.states.map((texts) => texts[file]),
            ...clean.states.map((texts) => writer.turned(texts[path])),
          ]
        : known;
    assert.ok(allowed.includes(now[file]), `${where}: ${file} holds ${JSON.stringify(now[file])}`);
  }
  const untouched = writer.turned(clean.before[path]);
  const isDone =
    now[place] !== untouched || early.after[place] === untouched || now[path] === clean.after[path];
  if (untouched === undefined || isDone) return;
  const told = outcomes.some((outcome) => outcome.path === fileOf(path) && isRefused(outcome));
  assert.ok(told, `${where}: ${path} was given up and nothing is said`);
}

async function interruptAlways(scenario: Scenario, clean: Course, path: string): Promise<void> {
  const { raw, stage, interfere } = await setUp(scenario);
  let calls = 0;
  interfere(() => {
    appending.write(raw, path);
    calls++;
    return undefined;
  });
  await scenario.act(stage);
  const pieces = (raw.texts()[path] ?? '').split(theirs);
  assert.equal(pieces.length - 1, calls, `something that was written to ${path} is lost`);
  const rest = pieces.join('');
  assert.ok(
    clean.states.some((texts) => texts[path] === rest),
    `${path}: ${JSON.stringify(rest)}`,
  );
}

function textsOf(store: InMemoryStore): Texts {
  const disk = store.texts();
  const unsaved = [...store.unsavedPaths()].map((path) => [`${path}*`, store.unsavedText(path)]);
  return { ...disk, ...Object.fromEntries(unsaved) } as Texts;
}

function pathsOf(...texts: readonly Texts[]): readonly string[] {
  return [...new Set(texts.flatMap((one) => Object.keys(one)))];
}

function isSame(one: Texts, other: Texts): boolean {
  return pathsOf(one, other).every((path) => one[path] === other[path]);
}
