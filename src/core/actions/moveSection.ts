import type { FilingPlan, PartReference } from '../filing/request';
import { isGone } from '../workspace/declarationFiles';
import type { Workspace } from '../workspace/workspace';
import { isReport } from '../workspace/noNote';
import type { Day } from '../period/day';
import type { Refusal } from '../refusal';
import { planCut } from '../section/planCut';
import { planInsert } from '../section/planInsert';
import type { TakenSection } from '../section/takeSection';
import { takeSection } from '../section/takeSection';
import type { FilePath } from '../store/store';
import { applySplices } from '../text/splice';
import { noteStep } from './changeFilings';
import { refused, unreadableRefusal } from './outcome';
import type { Journal } from './journal';
import { mostOfOneName, readTemplate, stemOfNote } from './newNote';
import { fillTemplate } from './noteTemplate';
import { runSteps } from './operation/runSteps';
import type { Step } from './operation/step';
import type { FileOutcome } from './outcome';

/** A request to move or copy a section to another note. */
export interface SectionRequest {
  readonly from: FilePath;
  readonly section: PartReference;
  /** An existing note, or a new one, which is dated like the section's note or, if that is undated, `today`. */
  readonly to:
    | { readonly kind: 'note'; readonly path: FilePath }
    | { readonly kind: 'new'; readonly title: string; readonly today: Day };
  /** `copy` leaves the section in its note. */
  readonly mode: 'move' | 'copy';
}

/**
 * Moves or copies a section, with its filings, to the end of another note. It is inserted before it is cut, so that no
 * failure loses a byte; if either step is known to be refused, neither runs. The target's outcome comes first.
 */
export async function moveSection(
  workspace: Workspace,
  request: SectionRequest,
  journal?: Journal,
): Promise<readonly FileOutcome[]> {
  const { from, to, mode } = request;
  const section = await sectionOf(workspace, from, request.section);
  if ('code' in section) return [{ path: from, status: 'refused', refusal: section }];
  if (to.kind === 'note' && to.path === from) return [refused(from, 'same-note')];
  const insert =
    to.kind === 'note' ? insertStep(workspace, section, to.path) : await beginStep(workspace, section, to);
  const target: Step =
    mode === 'move' && insert.kind !== 'refused' ? { ...insert, gate: true, needs: from } : insert;
  if (mode === 'copy' || target.kind === 'refused') return runSteps(workspace, [target], journal);
  const cut: Step = { kind: 'edit', path: from, plan: (text) => planCut(section, text), gate: true };
  return told(await runSteps(workspace, [target, cut], journal));
}

async function sectionOf(
  workspace: Workspace,
  path: FilePath,
  reference: PartReference,
): Promise<TakenSection | Refusal> {
  const step = noteStep(workspace, path, () => ({ kind: 'unchanged' }));
  if (step.kind === 'refused') return step.refusal;
  const read = await workspace.store.read(path);
  if (read.kind === 'unreadable') return unreadableRefusal(read);
  return isReport(read.text) ? notANote : takeSection(path, read.text, reference);
}

const notANote: Refusal = { code: 'not-a-note', args: [] };

type TargetStep = Extract<Step, { kind: 'edit' | 'create' | 'refused' }>;

function insertStep(workspace: Workspace, section: TakenSection, path: FilePath): TargetStep {
  const plan = (text: string): FilingPlan =>
    isReport(text) ? { kind: 'refused', refusal: notANote } : planInsert(section, path, text);
  return noteStep(workspace, path, plan);
}

// A new note from its template, with the section below.
async function beginStep(
  workspace: Workspace,
  section: TakenSection,
  { title, today }: Extract<SectionRequest['to'], { kind: 'new' }>,
): Promise<TargetStep> {
  const day = section.scan.note.date ?? today;
  const path = await freePath(workspace, stemOfNote(workspace, { title, day }));
  const template = await readTemplate(workspace);
  if (typeof template !== 'string') return { kind: 'refused', path, refusal: template };
  const empty = `${fillTemplate(template, { title, day }).text.trimEnd()}\n`;
  const step = insertStep(workspace, section, path);
  if (step.kind !== 'edit') return step;
  const plan = step.plan(empty);
  if (plan.kind === 'refused') return { kind: 'refused', path, refusal: plan.refusal };
  return { kind: 'create', path, text: plan.kind === 'edit' ? applySplices(empty, plan.splices) : empty };
}

async function freePath({ store }: Workspace, stem: FilePath): Promise<FilePath> {
  for (let number = 1; number <= mostOfOneName; number++) {
    const path = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
    if (isGone(await store.read(path))) return path;
  }
  return `${stem}.md`;
}

// An outcome that only follows from the other one is left out. A section that is now in both notes is reported.
function told(outcomes: readonly FileOutcome[]): readonly FileOutcome[] {
  const [target, source] = outcomes;
  if (!target || !source) return outcomes;
  if (target.status === 'refused') return isBecauseOfOther(target) ? [source] : [target];
  if (source.status !== 'refused') return outcomes;
  const { code, args } = source.refusal;
  return [target, refused(source.path, 'section-in-both', [code, ...args])];
}

function isBecauseOfOther(outcome: FileOutcome): boolean {
  return outcome.status === 'refused' && outcome.refusal.code === 'step-before-failed';
}
