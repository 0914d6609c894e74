import { noteTemplateFile, remitFile } from '../../workspace/scope';
import type { Workspace } from '../../workspace/workspace';
import { scanNote } from '../../note/scanNote';
import type { Refusal } from '../../refusal';
import type { ChangePlan, CategoryStep } from '../../reshape/changePlan';
import type { Notice, TaxonomyChange } from '../../reshape/taxonomyChange';
import { planCategoryEdits } from '../../reshape/category/categoryEdit';
import { planChange } from '../../reshape/planChange';
import { checkNoPathChangesMeaning } from '../../reshape/meaningCheck';
import { firstTokenThatIsNoHashtag } from '../../reshape/tokens/planTokens';
import type { PathMoves } from '../../reshape/tokens/pathMoves';
import { planTokens } from '../../reshape/tokens/planTokens';
import { revisionOf } from '../../store/revision';
import type { FilePath } from '../../store/store';
import { comparable } from '../../taxonomy/taxonomy';
import { noteStep } from '../changeFilings';
import { unreadableRefusal } from '../outcome';
import type { Step } from '../operation/step';

/** A change of the taxonomy as steps: the first `gates` of them on category files, then those on notes. */
export interface Operation {
  readonly steps: readonly Step[];
  readonly gates: number;
  /** The notes that it affects, each with the number of affected tokens. */
  readonly places: ReadonlyMap<FilePath, number>;
  readonly notices: readonly Notice[];
}

/** Why the change is refused, and the file that caused it, if one did. */
export interface Refused {
  readonly refusal: Refusal;
  readonly refusedFile: FilePath | undefined;
}

/** Turns a change into steps, by the current state of the index. */
export async function operationOf(
  workspace: Workspace,
  change: TaxonomyChange,
): Promise<Operation | Refused> {
  if (workspace.isRemitBroken) return { refusal: { code: 'remit-broken', args: [] }, refusedFile: remitFile };
  const declared = await declaredIn(workspace);
  const { taxonomy } = workspace;
  const context = { taxonomy, texts: declared.texts };
  const planned = planChange(context, change);
  if ('code' in planned) return { refusal: planned, refusedFile: undefined };
  const strange = checkNoPathChangesMeaning(workspace.index, context, planned);
  if (strange) return { refusal: strange, refusedFile: undefined };
  const { moves, notices } = planned;
  const places = moves ? placesOf(workspace, moves) : new Map<FilePath, number>();
  const refused = refusalOf(workspace, planned, declared, places);
  if (refused) return refused;
  const gates = planned.steps.map(asStep);
  const notes = moves ? await noteSteps(workspace, moves, places) : [];
  const unread = moves ? unreadNotices(workspace) : [];
  return { steps: [...gates, ...notes], gates: gates.length, places, notices: [...notices, ...unread] };
}

interface Declared {
  readonly texts: ReadonlyMap<FilePath, string>;
  readonly unsaved: ReadonlySet<FilePath>;
  readonly unreadable: ReadonlyMap<FilePath, Refusal>;
}

async function declaredIn({ store, taxonomy }: Workspace): Promise<Declared> {
  const texts = new Map<FilePath, string>();
  const unsaved = new Set<FilePath>();
  const unreadable = new Map<FilePath, Refusal>();
  for (const { file } of taxonomy.categories) {
    const read = await store.read(file);
    if (read.kind === 'unreadable') unreadable.set(file, unreadableRefusal(read));
    else texts.set(file, read.text);
    if (read.kind === 'text' && read.unsaved) unsaved.add(file);
  }
  return { texts, unsaved, unreadable };
}

function refusalOf(
  { index }: Workspace,
  { steps, moves }: ChangePlan,
  { unsaved, unreadable }: Declared,
  places: ReadonlyMap<FilePath, number>,
): Refused | undefined {
  const files = steps.map(({ path }) => path);
  const unread = files.find((path) => unreadable.has(path));
  if (unread !== undefined) {
    const refusal = unreadable.get(unread);
    if (refusal) return { refusal, refusedFile: unread };
  }
  // Notes on disk would get paths that only an unsaved editor declares, and that vanish if it is closed without saving.
  const typed = moves || files.length > 1 ? files.find((path) => unsaved.has(path)) : undefined;
  if (typed !== undefined) return { refusal: { code: 'unsaved-changes', args: [] }, refusedFile: typed };
  for (const path of moves ? places.keys() : []) {
    const note = index.get(path)?.note;
    const odd = note && moves ? firstTokenThatIsNoHashtag(note, moves) : undefined;
    if (odd !== undefined) return { refusal: { code: 'id-not-hashtag', args: [odd] }, refusedFile: path };
  }
  return undefined;
}

function placesOf({ index }: Workspace, moves: PathMoves): ReadonlyMap<FilePath, number> {
  const places = [...index.notes()].flatMap(({ note }) => {
    const count = note.broken ? 0 : moves.touched(note).length;
    return count > 0 ? [[note.path, count] as const] : [];
  });
  return new Map(places.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function asStep(step: CategoryStep): Step {
  switch (step.kind) {
    case 'edit':
      return {
        kind: 'edit',
        path: step.path,
        gate: true,
        plan: (text) => planCategoryEdits(text, step.edits),
      };
    case 'create':
      return { kind: 'create', path: step.path, gate: true, text: step.text };
    case 'move':
      return { kind: 'move', path: step.path, gate: true, whole: true, to: step.to };
    case 'remove':
      return { kind: 'remove', path: step.path, gate: true, expected: revisionOf(step.text) };
  }
}

async function noteSteps(
  workspace: Workspace,
  moves: PathMoves,
  places: ReadonlyMap<FilePath, number>,
): Promise<readonly Step[]> {
  const touched = [...places.keys()].map((path) =>
    noteStep(workspace, path, (text) => planTokens(path, text, moves)),
  );
  return [...touched, ...(await brokenSteps(workspace, moves)), ...(await templateStep(workspace, moves))];
}

// The filings of a broken note cannot be read. If its text mentions the path at all, the outcomes name it as refused.
async function brokenSteps({ index, store }: Workspace, moves: PathMoves): Promise<readonly Step[]> {
  const paths = moves.all.map(({ from }) => comparable(from));
  const steps: Step[] = [];
  for (const { note } of index.notes()) {
    const [problem] = note.problems;
    if (!note.broken || !problem) continue;
    const read = await store.read(note.path);
    const text = read.kind === 'text' ? comparable(read.text) : '';
    if (paths.some((path) => text.includes(path)))
      steps.push({ kind: 'refused', path: note.path, refusal: problem });
  }
  return steps.sort((a, b) => (a.path < b.path ? -1 : 1));
}

// Files that are named; the others are counted.
const mostNamed = 5;

// Nobody knows whether they carry the path. They change nothing of what is asked, so they are told and refuse nothing.
function unreadNotices(workspace: Workspace): readonly Notice[] {
  const paths = workspace.unreadableFiles().map(({ path }) => path);
  if (paths.length === 0) return [];
  const named = paths.slice(0, mostNamed).join(', ');
  return [{ code: 'unread', args: [named, String(Math.max(0, paths.length - mostNamed))] }];
}

// The template's tokens end up in every new note. A template that is not valid YAML until it is filled stays as it is.
async function templateStep({ store }: Workspace, moves: PathMoves): Promise<readonly Step[]> {
  const read = await store.read(noteTemplateFile);
  if (read.kind !== 'text') return [];
  const { note } = scanNote(noteTemplateFile, read.text);
  if (note.broken || moves.touched(note).length === 0) return [];
  return [
    { kind: 'edit', path: noteTemplateFile, plan: (text) => planTokens(noteTemplateFile, text, moves) },
  ];
}
