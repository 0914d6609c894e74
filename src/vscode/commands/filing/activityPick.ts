import * as vscode from '../../api';
import type { PickRow } from '../../../core/filing/pick';
import {
  arrangeRows,
  decide,
  highlightedAtFirst,
  matchingRows,
  mayFileNothing,
  tickedAtFirst,
} from '../../../core/filing/pick';
import { EchoFilter } from '../../../core/filing/echoFilter';
import type { ActivityPath } from '../../../core/taxonomy/taxonomy';
import { plainMessage } from '../../plainText';
import type { Suggested } from '../../suggestions';
import type { ActivityItem, PickItem } from './pickItems';
import { isActivity, itemsOf } from './pickItems';

/** The user's choice: paths to file under and, for a single note, paths to remove. */
export interface ActivityChoice {
  readonly add: readonly ActivityPath[];
  readonly remove: readonly ActivityPath[];
}

/** A button of the quick pick, and the answer that it gives. */
export interface AnswerButton<Answer> extends vscode.QuickInputButton {
  readonly answer: Answer;
}

/** What to ask about `notes` notes or parts of notes. */
export interface ActivityQuestion<Answer = never> {
  readonly title: string;
  readonly rows: readonly PickRow[];
  readonly notes: number;
  /** Shown at the top; the rows wait a moment for them. */
  readonly suggestions?: Promise<readonly Suggested[]>;
  readonly placeholder?: string;
  /** Shown below the box as plain text: what the question is about. */
  readonly about?: string;
  /**
   * The placeholder while Enter would file nothing. Its presence makes filing optional: where nothing is suggested,
   * typed or ticked, no row is highlighted.
   */
  readonly unfiled?: string;
  readonly buttons?: readonly AnswerButton<Answer>[];
  /**
   * Keeps the pick open when it loses focus; answers from outside, such as a key binding's, arrive through this event.
   */
  readonly onAnswer?: vscode.Event<Answer>;
}

function placeholderToFile(): string {
  return vscode.l10n.t('Type to find an activity, Enter to file');
}

function placeholderToWait(): string {
  return vscode.l10n.t('Looking for suggestions… Type to find an activity yourself');
}

/**
 * Asks where to file `notes` notes. Checked rows are what is filed already; if no check mark was changed, Enter files
 * under the highlighted row. Undefined: the user cancelled.
 */
export function pickActivities(
  title: string,
  rows: readonly PickRow[],
  notes: number,
  suggestions?: Promise<readonly Suggested[]>,
): Promise<ActivityChoice | undefined> {
  return askActivities({ title, rows, notes, ...(suggestions ? { suggestions } : {}) });
}

/** Like `pickActivities`, with buttons that give other answers. */
export function askActivities<Answer = never>(
  question: ActivityQuestion<Answer>,
): Promise<ActivityChoice | Answer | undefined> {
  return new ActivityPick(question).answer();
}

/**
 * A multi-select quick pick with its own filter. The editor's filter does not tell which rows it hides, and while items
 * are selected it highlights none, so Enter could not know what to file.
 */
class ActivityPick<Answer> {
  readonly #pick = vscode.window.createQuickPick<PickItem>();
  readonly #question: ActivityQuestion<Answer>;
  readonly #ticked: Set<ActivityPath>;
  readonly #echoes = new EchoFilter();
  #suggested: readonly Suggested[] = [];
  #hasRows = false;
  /** The row that was highlighted when rows were shown last. */
  #atFirst: ActivityPath | undefined;

  constructor(question: ActivityQuestion<Answer>) {
    const { rows, notes, title, placeholder, about, unfiled, suggestions, buttons = [] } = question;
    this.#question = question;
    this.#ticked = new Set(tickedAtFirst(rows, notes));
    this.#pick.title = title;
    this.#pick.placeholder =
      placeholder ?? (suggestions && unfiled ? placeholderToWait() : placeholderToFile());
    this.#pick.prompt = about && plainMessage(about);
    this.#pick.canSelectMany = true;
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    this.#pick.buttons = buttons;
    this.#pick.ignoreFocusOut = question.onAnswer !== undefined;
    if (!suggestions) this.#show();
  }

  async answer(): Promise<ActivityChoice | Answer | undefined> {
    const subscriptions: { dispose(): unknown }[] = [this.#pick];
    void this.#await(this.#question.suggestions);
    const answer = await new Promise<ActivityChoice | Answer | undefined>((resolve) => {
      this.#pick.onDidChangeValue(() => this.#show());
      this.#pick.onDidChangeSelection((selected) => this.#followTicks(selected.filter(isActivity)));
      this.#pick.onDidAccept(() => {
        const choice = this.#choice();
        // If the filter hides every row, Enter does nothing and the pick stays open.
        if (choice) resolve(choice);
        // Nothing is filed that was not seen: an Enter that is ahead of the rows shows them, and the next one files.
        // Where the next one would file nothing, the rows go on waiting for what would be filed.
        else if (!this.#hasRows && this.#question.unfiled === undefined) this.#show();
      });
      this.#pick.onDidTriggerButton((button) => {
        const pressed = this.#question.buttons?.find((each) => each === button);
        if (pressed) resolve(pressed.answer);
      });
      const answered = this.#question.onAnswer?.(resolve);
      if (answered) subscriptions.push(answered);
      this.#pick.onDidHide(() => resolve(undefined));
      this.#pick.show();
    });
    vscode.Disposable.from(...subscriptions).dispose();
    return answer;
  }

  // Rows must not move while the user may be choosing: they wait a moment for the suggestions at the top. Later
  // suggestions appear with the next keystroke, which moves the rows anyway.
  async #await(suggestions: Promise<readonly Suggested[]> | undefined): Promise<void> {
    if (!suggestions) return;
    this.#pick.busy = true;
    const arriving = suggestions.then((arrived) => (this.#suggested = arrived));
    const { onAnswer, unfiled } = this.#question;
    const isWorthIt = onAnswer !== undefined || unfiled !== undefined;
    await Promise.race([arriving, pause(isWorthIt ? waitLong : waitOnce)]);
    this.#pick.busy = false;
    if (!this.#hasRows) this.#show();
  }

  #show(): void {
    const { rows, notes, unfiled } = this.#question;
    this.#hasRows = true;
    const arranged = arrangeRows(rows, pathsOf(this.#suggested), this.#pick.value);
    const highlighted = highlightedAtFirst(arranged, this.#pick.value, unfiled !== undefined);
    this.#atFirst = highlighted?.path;
    const items = itemsOf(
      arranged,
      { notes, ticked: this.#ticked, reasons: this.#suggested },
      this.#pick.value,
    );
    const activities = items.filter(isActivity);
    this.#echoes.gave(placesIn(pathsOf(activities), this.#ticked));
    this.#pick.items = items;
    this.#pick.selectedItems = activities.filter(({ path }) => this.#ticked.has(path));
    this.#pick.activeItems = activities.filter(({ path }) => path === this.#atFirst).slice(0, 1);
    if (unfiled === undefined) return;
    this.#pick.placeholder = highlighted ? placeholderToFile() : unfiled;
  }

  // Hidden rows stay checked.
  #followTicks(selected: readonly ActivityItem[]): void {
    const now = new Set(pathsOf(selected));
    const shown = pathsOf(this.#pick.items.filter(isActivity));
    if (!this.#echoes.isNews(placesIn(shown, now))) return;
    for (const path of shown) {
      if (now.has(path)) this.#ticked.add(path);
      else this.#ticked.delete(path);
    }
  }

  // The typed value counts, even if the displayed rows have not caught up with it yet.
  #choice(): ActivityChoice | undefined {
    if (!this.#hasRows) return undefined;
    const { rows, notes, unfiled } = this.#question;
    const typed = this.#pick.value;
    const visible = pathsOf(matchingRows(rows, typed));
    const mayBeNone = mayFileNothing(typed, unfiled !== undefined);
    const active = this.#pick.activeItems.find(isActivity)?.path;
    const shown = [active, this.#atFirst].find((path) => path !== undefined && visible.includes(path));
    const highlighted = shown ?? (mayBeNone ? undefined : visible[0]);
    const ticked = rows.map(({ path }) => path).filter((path) => this.#ticked.has(path));
    return decide(rows, { ticked, highlighted, mayBeNone }, notes);
  }
}

/**
 * How long rows wait for suggestions: where they matter most, in a walk from note to note and where Enter files nothing
 * without them, and elsewhere. Typing shows the rows at once.
 */
const waitLong = 10_000; // ms
const waitOnce = 400;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function pathsOf(items: readonly { readonly path: ActivityPath }[]): readonly ActivityPath[] {
  return items.map(({ path }) => path);
}

function placesIn(paths: readonly ActivityPath[], ticked: ReadonlySet<ActivityPath>): readonly number[] {
  return paths.flatMap((path, place) => (ticked.has(path) ? [place] : []));
}
