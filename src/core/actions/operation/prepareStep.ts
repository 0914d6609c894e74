import { isGone } from '../../workspace/declarationFiles';
import type { Refusal } from '../../refusal';
import { revisionOf } from '../../store/revision';
import type { FilePath, ReadResult, Store, WriteResult } from '../../store/store';
import { applySplices, invertSplices } from '../../text/splice';
import { unreadableRefusal } from '../outcome';
import type { JournalEntry } from '../journal';
import type { FileOutcome } from '../outcome';
import type { FilesAhead } from './filesAhead';
import type { CreateStep, EditStep, MoveStep, RemoveStep, Step } from './step';

/** A step that was planned on the current text: how to do and to undo it, or its outcome if there is nothing to do. */
export type PreparedStep =
  | {
      readonly kind: 'ready';
      readonly entry: JournalEntry;
      readonly write: (store: Store) => Promise<WriteResult>;
      readonly done: (where: 'disk' | 'editor') => FileOutcome;
      /** Where it will be written. */
      readonly where: 'disk' | 'editor';
    }
  | { readonly kind: 'settled'; readonly outcome: FileOutcome };

/** The outcome of a step if no write fails. */
export function expectedOutcome(prepared: PreparedStep): FileOutcome {
  return prepared.kind === 'ready' ? prepared.done(prepared.where) : prepared.outcome;
}

/** Plans a step on the files as the steps before it leave them, and updates `files` for the steps after it. */
export function prepareStep(files: FilesAhead, step: Step): Promise<PreparedStep> {
  switch (step.kind) {
    case 'edit':
      return prepareEdit(files, step);
    case 'create':
      return prepareCreate(files, step);
    case 'move':
      return prepareMove(files, step);
    case 'remove':
      return prepareRemove(files, step);
    case 'refused':
      return Promise.resolve(refusedStep(step, step.refusal));
  }
}

async function prepareEdit(files: FilesAhead, step: EditStep): Promise<PreparedStep> {
  const { path } = step;
  const read = await files.read(path);
  if (read.kind === 'unreadable') return refusedStep(step, unreadableRefusal(read));
  const planned = step.plan(read.text);
  if (planned.kind === 'refused') return refusedStep(step, planned.refusal);
  if (planned.kind === 'unchanged') return { kind: 'settled', outcome: { path, status: 'unchanged' } };
  const { splices } = planned;
  const after = applySplices(read.text, splices);
  files.set(path, after, read.unsaved);
  return {
    kind: 'ready',
    entry: {
      kind: 'edited',
      path,
      before: read.revision,
      after: revisionOf(after),
      undo: invertSplices(read.text, splices),
      redo: splices,
      ...tiesOf(step),
    },
    write: (store) => store.apply(path, read.revision, splices),
    done: (where) => ({ path, status: 'changed', where }),
    where: read.unsaved ? 'editor' : 'disk',
  };
}

async function prepareCreate(files: FilesAhead, step: CreateStep): Promise<PreparedStep> {
  const { path, text } = step;
  const read = await files.read(path);
  if (!isGone(read)) return refusedStep(step, { code: 'already-exists', args: [] });
  files.set(path, text);
  return {
    kind: 'ready',
    entry: { kind: 'created', path, text, after: revisionOf(text), ...tiesOf(step) },
    write: (store) => store.create(path, text),
    done: () => ({ path, status: 'created' }),
    where: 'disk',
  };
}

async function prepareMove(files: FilesAhead, step: MoveStep): Promise<PreparedStep> {
  const { path: from, to } = step;
  const [read, target] = [await files.read(from), await files.read(to)];
  if (read.kind === 'unreadable') return refusedStep(step, unreadableRefusal(read));
  if (read.unsaved) return refusedStep(step, { code: 'unsaved-changes', args: [] });
  // On a case-insensitive file system, a name that differs only in case is the file itself: the store decides (H36).
  const isOther = from.normalize('NFC').toLowerCase() !== to.normalize('NFC').toLowerCase();
  if (isOther && !isGone(target) && !isBegun(read.text, target))
    return refusedStep(step, { code: 'already-exists', args: [] });
  files.set(from, undefined);
  files.set(to, read.text);
  return {
    kind: 'ready',
    entry: { kind: 'moved', from, path: to, after: read.revision, ...tiesOf(step) },
    write: (store) => store.move(from, read.revision, to),
    done: () => ({ path: to, status: 'moved', from }),
    where: 'disk',
  };
}

// A move that was cut off leaves a second name of the file, or an empty one. Whether this is one, the store decides.
function isBegun(text: string, target: ReadResult): boolean {
  return target.kind === 'text' && !target.unsaved && (target.text === text || target.text === '');
}

async function prepareRemove(files: FilesAhead, step: RemoveStep): Promise<PreparedStep> {
  const { path, expected } = step;
  const read = await files.read(path);
  if (read.kind === 'unreadable') return refusedStep(step, unreadableRefusal(read));
  if (read.unsaved) return refusedStep(step, { code: 'unsaved-changes', args: [] });
  if (read.revision !== expected) return refusedStep(step, { code: 'changed-underneath', args: [] });
  files.set(path, undefined);
  return {
    kind: 'ready',
    entry: { kind: 'removed', path, text: read.text, ...tiesOf(step) },
    write: (store) => store.remove(path, expected),
    done: () => ({ path, status: 'removed' }),
    where: 'disk',
  };
}

/** What binds a step to others, as its entry keeps it. */
function tiesOf(step: Step): { readonly needs?: FilePath; readonly gate?: boolean } {
  const needs = 'needs' in step ? step.needs : undefined;
  return { ...(needs !== undefined && { needs }), ...(step.gate === true && { gate: true }) };
}

function refusedStep({ path }: Step, refusal: Refusal): PreparedStep {
  return { kind: 'settled', outcome: { path, status: 'refused', refusal } };
}
