import * as vscode from '../../api';
import {
  changeFilings,
  markMeetingNeedsNoFiling,
  markNeedsNoFiling,
} from '../../../core/actions/changeFilings';
import { filingsAndOpening } from '../../../core/actions/currentFilings';
import type { Journal } from '../../../core/actions/journal';
import type { FileOutcome } from '../../../core/actions/outcome';
import type { Step, Stop, Walk } from '../../../core/actions/walk';
import {
  arrive,
  countSteps,
  partNow,
  startWalk,
  stepBack,
  stepOn,
  stepOverNote,
} from '../../../core/actions/walk';
import { referenceTo } from '../../../core/filing/request';
import type { FiledPart, SectionPart } from '../../../core/note/note';
import { newestDay } from '../../../core/workspace/newestFirst';
import { pathsOfPart, pickRows } from '../../../core/filing/pick';
import type { WalkKey } from '../../contributions';
import type { Folder } from '../../folders';
import { setContext } from '../../setContext';
import { uriIn } from '../../store/paths';
import { today } from '../../today';
import type { ActivityChoice, AnswerButton } from './activityPick';
import { askActivities } from './activityPick';
import type { CommandContext } from '../context';
import { mayWrite, whenRead } from '../guards';
import { say, tell } from '../notify';
import { command } from '../context';

/**
 * Next to File: walks through the unfiled notes, newest first. It shows each note and asks for its activities; Enter
 * files the note and moves on. The whole walk is one operation: it is journaled note by note and undone at once.
 */
export class NextToFile implements vscode.Disposable {
  readonly #keys = new vscode.EventEmitter<WalkKey>();
  #isWalking = false;

  /** Answers for a key binding of the walk; ignored if no walk is active. */
  step(key: WalkKey | undefined): void {
    if (key) this.#keys.fire(key);
  }

  async run(context: CommandContext): Promise<void> {
    if (this.#isWalking || !mayWrite()) return;
    await whenRead(context);
    this.#isWalking = true;
    setContext('remit.isWalking', true);
    try {
      await new OneWalk(context, this.#keys.event).go();
    } finally {
      this.#isWalking = false;
      setContext('remit.isWalking', false);
    }
  }

  dispose(): void {
    this.#keys.dispose();
  }
}

/** Shares one walk per window. */
export const nextToFileCommands = (walk: NextToFile) =>
  [
    command('remit.nextToFile', (context) => walk.run(context)),
    command('remit.stepInWalk', (_, step) => walk.step(step)),
  ] as const;

class OneWalk {
  readonly #context: CommandContext;
  readonly #keys: vscode.Event<WalkKey>;
  readonly #journalOf: (folder: Folder) => Journal;
  readonly #outcomes: FileOutcome[] = [];
  #walk: Walk;

  constructor(context: CommandContext, keys: vscode.Event<WalkKey>) {
    this.#context = context;
    this.#keys = keys;
    this.#journalOf = context.lastOperation.begin();
    this.#walk = startWalk(
      context.folders.initialized.map(({ uri, workspace }) => ({
        address: uri.toString(),
        notes: workspace.index.notes(),
      })),
    );
  }

  async go(): Promise<void> {
    if (this.#walk.stops.length === 0) return void say(vscode.l10n.t('Every note is filed.'));
    for (let stop = this.#arrive(); stop; stop = this.#arrive()) {
      const answer = await this.#ask(stop);
      if (answer === undefined) break;
      if (answer === 'back') this.#walk = stepBack(this.#walk);
      else await this.#take(stop, answer);
    }
    if (this.#outcomes.length > 0) tell(this.#summary(), this.#outcomes, this.#context.log);
    else say(this.#summary());
  }

  #arrive(): Stop | undefined {
    this.#walk = arrive(this.#walk, (stop) => {
      const folder = this.#folderOf(stop);
      return partNow(stop, folder?.workspace.index.get(stop.path)) !== undefined;
    });
    return this.#walk.stops[this.#walk.at];
  }

  #folderOf({ folder }: Stop): Folder | undefined {
    return this.#context.folders.get(vscode.Uri.parse(folder));
  }

  async #ask(stop: Stop): Promise<ActivityChoice | WalkKey | undefined> {
    const folder = this.#folderOf(stop);
    if (!folder) return 'skip';
    const { workspace } = folder;
    const part = this.#partOf(folder, stop);
    await show(folder, stop, part);
    const { filings, opening } = await filingsAndOpening(workspace, stop.path, part);
    const line = part.kind === 'section' ? part.line : undefined;
    return askActivities<WalkKey>({
      title: this.#titleFor(folder, stop, part),
      rows: pickRows(workspace.taxonomy, [pathsOfPart(filings, part)], today()),
      notes: 1,
      suggestions: this.#context.suggestions.of(folder, stop.path, line),
      placeholder: placeholderFor(part),
      ...(topFor(part) > 0 ? {} : { about: opening }),
      buttons: walkButtons(this.#walk.done.size > 0, part.kind === 'section'),
      onAnswer: this.#keys,
    });
  }

  // A stop that the user went back to may be filed by now: then it is found where it was.
  #partOf({ workspace }: Folder, stop: Stop): FiledPart {
    return partNow(stop, workspace.index.get(stop.path)) ?? stop.part;
  }

  #titleFor({ workspace }: Folder, { path }: Stop, part: FiledPart): string {
    const { at, stops } = this.#walk;
    const indexed = workspace.index.get(path);
    const progress = vscode.l10n.t('{0} of {1}', at + 1, stops.length);
    const whole = indexed?.note.meetings.length ? vscode.l10n.t('Whole note') : '';
    const section = part.kind === 'section' ? part.title : whole;
    const note = indexed?.note.title ?? path;
    const day = (indexed && newestDay(indexed.entries)) ?? vscode.l10n.t('undated');
    return [progress, section, note, note.includes(day) ? '' : day].filter(Boolean).join(' · ');
  }

  async #take(stop: Stop, answer: ActivityChoice | Exclude<WalkKey, 'back'>): Promise<void> {
    if (answer === 'whole-note') {
      this.#walk = stepOverNote(this.#walk);
      return;
    }
    const folder = this.#folderOf(stop);
    const outcomes = folder && answer !== 'skip' ? await this.#change(folder, stop, answer) : [];
    this.#outcomes.push(...outcomes);
    const isRefused = outcomes.some(({ status }) => status === 'refused');
    this.#walk = stepOn(this.#walk, isRefused ? 'skipped' : stepOf(answer));
  }

  #change(
    folder: Folder,
    stop: Stop,
    answer: ActivityChoice | 'needs-none',
  ): Promise<readonly FileOutcome[]> {
    const { path } = stop;
    const journal = this.#journalOf(folder);
    const part = referenceTo(this.#partOf(folder, stop));
    if (answer !== 'needs-none')
      return changeFilings(folder.workspace, [{ path, request: { part, ...answer } }], journal);
    return part.kind === 'note'
      ? markNeedsNoFiling(folder.workspace, [path], journal)
      : markMeetingNeedsNoFiling(folder.workspace, path, part, journal);
  }

  #summary(): string {
    const counts = countSteps(this.#walk);
    return [
      vscode.l10n.t('{0} filed', counts.filed),
      vscode.l10n.t('{0} skipped', counts.skipped),
      vscode.l10n.t('{0} marked as needing no filing', counts['needs-none']),
    ].join(', ');
  }
}

function stepOf(answer: ActivityChoice | 'skip' | 'needs-none'): Step {
  if (answer === 'skip') return 'skipped';
  return answer === 'needs-none' ? 'needs-none' : 'filed';
}

// Lines that the quick pick covers at the top of the window.
const coveredLines = 24;

/**
 * The line at the editor's top with which a part begins below the pick; 0 where it stands too near the note's start: an
 * editor scrolls no higher than its first line, and the pick says itself how the part begins.
 */
function topFor(part: FiledPart): number {
  return part.kind === 'note' ? 0 : Math.max(0, part.line - coveredLines);
}

// Shows the note without focus: keys keep going to the quick pick.
async function show(folder: Folder, { path }: Stop, part: FiledPart): Promise<void> {
  try {
    const options = { preview: true, preserveFocus: true };
    const editor = await vscode.window.showTextDocument(uriIn(folder.uri, path), options);
    const line = part.kind === 'section' ? lineIn(editor.document, part) : 0;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    const top = topFor(part);
    editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
  } catch {
    // A note that no editor can show can still be filed; if it is gone, filing says so.
  }
}

// Lines that the filing of the section before may have written, which an editor shows a moment later.
const writtenLines = 8;

function lineIn(document: vscode.TextDocument, { line, title }: SectionPart): number {
  for (let at = line; at >= Math.max(0, line - writtenLines); at--)
    if (at < document.lineCount && document.lineAt(at).text.includes(title)) return at;
  return line;
}

function placeholderFor(part: FiledPart): string {
  return part.kind === 'note'
    ? vscode.l10n.t('Enter: file · Alt+→: skip · Alt+↓: needs no filing')
    : vscode.l10n.t('Enter: file · Alt+↑: whole note · Alt+→: skip · Alt+↓: needs no filing');
}

/** The buttons of a walk, which have key bindings too. */
function walkButtons(canGoBack: boolean, isSection: boolean): readonly AnswerButton<WalkKey>[] {
  const back: AnswerButton<WalkKey> = {
    iconPath: new vscode.ThemeIcon('arrow-left'),
    tooltip: vscode.l10n.t('Back (Alt+Left)'),
    answer: 'back',
  };
  const whole: AnswerButton<WalkKey> = {
    iconPath: new vscode.ThemeIcon('file'),
    tooltip: vscode.l10n.t('File the Whole Note (Alt+Up)'),
    answer: 'whole-note',
  };
  const forward: readonly AnswerButton<WalkKey>[] = [
    ...(isSection ? [whole] : []),
    {
      iconPath: new vscode.ThemeIcon('check'),
      tooltip: vscode.l10n.t('Needs No Filing (Alt+Down)'),
      answer: 'needs-none',
    },
    {
      iconPath: new vscode.ThemeIcon('arrow-right'),
      tooltip: vscode.l10n.t('Skip (Alt+Right)'),
      answer: 'skip',
    },
  ];
  return canGoBack ? [back, ...forward] : forward;
}
