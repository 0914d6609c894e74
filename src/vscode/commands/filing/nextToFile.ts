import * as vscode from '../../api';
import { changeFilings, markNeedsNoFiling } from '../../../core/actions/changeFilings';
import { currentFilings } from '../../../core/actions/currentFilings';
import type { Journal } from '../../../core/actions/journal';
import type { FileOutcome } from '../../../core/actions/outcome';
import type { Step, Stop, Walk } from '../../../core/actions/walk';
import { arrive, countSteps, startWalk, stepBack, stepOn } from '../../../core/actions/walk';
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
      return folder?.workspace.index.get(stop.path)?.toFile === true;
    });
    return this.#walk.stops[this.#walk.at];
  }

  #folderOf({ folder }: Stop): Folder | undefined {
    return this.#context.folders.get(vscode.Uri.parse(folder));
  }

  async #ask(stop: Stop): Promise<ActivityChoice | WalkKey | undefined> {
    const folder = this.#folderOf(stop);
    if (!folder) return 'skip';
    await show(folder, stop);
    const { workspace } = folder;
    const filings = await currentFilings(workspace, stop.path);
    return askActivities<WalkKey>({
      title: this.#titleFor(folder, stop),
      rows: pickRows(workspace.taxonomy, [pathsOfPart(filings, { kind: 'note' })], today()),
      notes: 1,
      suggestions: this.#context.suggestions.of(folder, stop.path),
      placeholder: vscode.l10n.t('Enter: file and continue · Alt+Right: skip · Alt+Down: needs no filing'),
      buttons: walkButtons(this.#walk.done.size > 0),
      onAnswer: this.#keys,
    });
  }

  #titleFor({ workspace }: Folder, { path }: Stop): string {
    const { at, stops } = this.#walk;
    const note = workspace.index.get(path)?.note;
    const progress = vscode.l10n.t('{0} of {1}', at + 1, stops.length);
    return [progress, note?.title ?? path, note?.date].filter(Boolean).join(' · ');
  }

  async #take(stop: Stop, answer: ActivityChoice | 'skip' | 'needs-none'): Promise<void> {
    const folder = this.#folderOf(stop);
    const outcomes = folder && answer !== 'skip' ? await this.#change(folder, stop, answer) : [];
    this.#outcomes.push(...outcomes);
    const isRefused = outcomes.some(({ status }) => status === 'refused');
    this.#walk = stepOn(this.#walk, isRefused ? 'skipped' : stepOf(answer));
  }

  #change(
    folder: Folder,
    { path }: Stop,
    answer: ActivityChoice | 'needs-none',
  ): Promise<readonly FileOutcome[]> {
    const journal = this.#journalOf(folder);
    if (answer === 'needs-none') return markNeedsNoFiling(folder.workspace, [path], journal);
    return changeFilings(
      folder.workspace,
      [{ path, request: { part: { kind: 'note' }, ...answer } }],
      journal,
    );
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

// Shows the note without focus: keys keep going to the quick pick.
async function show(folder: Folder, { path }: Stop): Promise<void> {
  try {
    await vscode.window.showTextDocument(uriIn(folder.uri, path), { preview: true, preserveFocus: true });
  } catch {
    // A note that no editor can show can still be filed; if it is gone, filing says so.
  }
}

/** The buttons of a walk, which have key bindings too. */
function walkButtons(canGoBack: boolean): readonly AnswerButton<WalkKey>[] {
  const back: AnswerButton<WalkKey> = {
    iconPath: new vscode.ThemeIcon('arrow-left'),
    tooltip: vscode.l10n.t('Back (Alt+Left)'),
    answer: 'back',
  };
  const forward: readonly AnswerButton<WalkKey>[] = [
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
